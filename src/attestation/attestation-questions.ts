import type { Role } from '../contract/generated/adapter.js'
import type { Attestation, Requirement, RunResult } from '../contract/generated/harness.js'
import { catalogue, defaultRequirementSet } from '../requirements/catalogue.js'
import type { RouteOfCatalogue } from '../requirements/requirements-of-route.js'
import type { Scenario } from '../scenario/language/scenario.js'
import type { Text } from '../scenario/text.js'
import { isAwaiting, vouchedRequirements } from './attestation.js'

/** What a person is asked to look for, and where. */
export interface AttestationQuestion {
  readonly key: string
  readonly severity: 'must' | 'should'
  /** The requirement. */
  readonly text: Text
  readonly question: Text
  readonly looks: readonly { readonly scenario: string; readonly look: Text }[]
}

export interface Questionnaire {
  /** Empty while no one has said which product it is about. */
  readonly product: string
  readonly version: string
  readonly questions: readonly AttestationQuestion[]
  /** Answers that were given already, so that a file that is made again loses none of them. */
  readonly answers: readonly Attestation[]
}

/** All that a person is asked of an EPJ in these roles; no roles: all. */
export function questionsForRoles(
  scenarios: readonly Scenario[],
  roles: readonly Role[],
  route: RouteOfCatalogue,
): Questionnaire {
  const { requirements, severity } = catalogue(defaultRequirementSet)
  const chosen = scenarios.filter(
    (scenario) => roles.length === 0 || scenario.roles.some((role) => roles.includes(role)),
  )
  const vouched = vouchedRequirements(requirements, route, roles)
  const questions = vouched.map((one) => question(one, severity[one.key] ?? 'should', chosen))
  return { product: '', version: '', questions, answers: [] }
}

/** What a run still awaits answers to by its results, and what it has. */
export function questionsOfRun(
  { run, requirements: results }: Pick<RunResult, 'run' | 'requirements'>,
  answers: readonly Attestation[],
  scenarios: readonly Scenario[],
): Questionnaire {
  const { product, version, planned, requirementSet } = run
  const { requirements } = catalogue(requirementSet)
  const played = scenarios.filter(({ id }) => planned.some(({ scenario }) => scenario === id))
  const questions = results
    .filter(isAwaiting)
    .flatMap(({ key, severity }) =>
      requirements.filter((one) => one.key === key).map((one) => question(one, severity, played)),
    )
  return { product, version, questions, answers }
}

function question(
  { key, text, verification }: Requirement,
  severity: 'must' | 'should',
  scenarios: readonly Scenario[],
): AttestationQuestion {
  const looks = scenarios.flatMap(({ id, attest = [] }) =>
    attest.filter((one) => one.key === key).map(({ look }) => ({ scenario: id, look })),
  )
  return { key, severity, text, question: verification.note ?? text, looks }
}
