import type { Role } from '../../contract/generated/adapter.js'
import { BadScenario } from '../bad-scenario.js'
import type { Step } from '../steps/step.js'
import type { Text } from '../text.js'
import { patient } from '../world/people.js'
import type { World } from '../world/world.js'
import { actorsOf } from './chain.js'
import type { ScriptedExpectation } from './scripted-expectation.js'

/** A script: what the world looks like, what the user does in the EPJ, what must then be true. All of it data. */
export interface Scenario {
  /** Stable: folder.name. Titles may change; nothing matches on titles. */
  readonly id: string
  readonly title: Text
  /** Why it matters to the patient. */
  readonly why: Text
  /** Whose EPJs it is for. Of a chain, all who take steps in it. */
  readonly roles: readonly Role[]
  /** A chain passes the list from system to system: its actors, in the order that they appear. Absent: one actor, of any of the roles. */
  readonly actors?: readonly Role[]
  readonly given: World
  /** Everybody whom the script is played for, one after another in the same EPJ, by their keys. Absent: the patient of the world alone. */
  readonly patients?: readonly string[]
  readonly steps: readonly Step[]
  readonly checks: readonly ScriptedExpectation[]
  /** What only a person can see here, by the key of the requirement. The question itself stands in the catalogue. */
  readonly attest?: readonly AttestedLook[]
}

/** Where to look for what a requirement asks a person to vouch for. */
export interface AttestedLook {
  /** Key of a requirement that a person attests, such as SFM-IG-16. */
  readonly key: string
  readonly look: Text
}

/**
 * Declares a scenario.
 *
 * @example
 * export default scenario('update.renew', {
 *   title: { nb: 'Fornye resept', en: 'Renew a prescription' }, …,
 *   given: world('ekorn').list(metoprolol50).prescriptions(metoprolol50),
 *   steps: [openPatient(), renewPrescription(metoprolol50), sendList()],
 *   checks: [renewed(metoprolol50, { code: '1' })],
 * })
 */
export function scenario(id: string, rest: Omit<Scenario, 'id' | 'actors'>): Scenario {
  if (!/^[a-z-]+\.[a-z-]+$/.test(id))
    throw new BadScenario({
      nb: `Id-en «${id}» har ikke formen mappe.navn. Skriv den med små bokstaver og bindestrek.`,
      en: `Scenario id "${id}" is not of the form folder.name. Write it in small letters and hyphens.`,
    })
  for (const key of rest.patients ?? []) patient(key)
  const actors = actorsOf(rest)
  return { id, ...rest, ...(actors === undefined ? {} : { actors }) }
}
