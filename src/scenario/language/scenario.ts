import type { AttestedLook, ScriptedExpectation, WrittenScenario } from '../../contract/generated/harness.js'
import { BadScenario } from '../bad-scenario.js'
import { patient } from '../world/people.js'
import { namedActors } from './chain.js'

export type { AttestedLook, ScriptedExpectation }

/**
 * A script: what the world looks like, what the user does in the EPJ, what must then be true. All of it data; the schema is
 * schemas/harness/scenario.schema.json.
 */
export type Scenario = WrittenScenario

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
  return { id, ...rest, ...namedActors(rest) }
}
