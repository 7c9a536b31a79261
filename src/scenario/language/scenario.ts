import type { AttestedLook, WrittenScenario } from '../../contract/generated/harness.js'
import { BadScenario } from '../bad-scenario.js'
import type { Expectation } from '../expectations/expectation.js'
import { broughtIn } from '../steps/step.js'
import { patient } from '../world/people.js'
import { actorsOf } from './chain.js'

/**
 * A script: what the world looks like, what the user does in the EPJ, what must then be true. All of it data; the schema is
 * schemas/harness/scenario.schema.json.
 */
export interface Scenario extends Omit<WrittenScenario, 'checks'> {
  readonly checks: readonly Expectation[]
}

export type { AttestedLook }

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
  const known = new Set([
    ...rest.given.treatments.map(({ key }) => key),
    ...rest.steps.flatMap(broughtIn).map(({ key }) => key),
  ])
  const unknown = rest.checks.flatMap(namedTreatments).find((key) => !known.has(key))
  if (unknown !== undefined)
    throw new BadScenario({
      nb: `En kontroll nevner «${unknown}», som verken verdenen eller et steg har med. Legg legemidlet til der, eller ta kontrollen bort.`,
      en: `A check names "${unknown}", which neither the world nor a step brings in. Bring it in, or take the check out.`,
    })
  for (const key of rest.patients ?? []) patient(key)
  const actors = actorsOf(rest)
  return { id, ...rest, ...(actors === undefined ? {} : { actors }) }
}

/** The treatments that an expectation speaks of. */
export function namedTreatments(check: Expectation): readonly string[] {
  if (check.kind === 'list-holds')
    return [...check.active, ...check.orAlso, ...check.discontinued.map(({ treatment }) => treatment)]
  if (check.kind === 'view-shows') return [...check.shown, ...check.hidden]
  return 'treatment' in check ? [check.treatment] : []
}
