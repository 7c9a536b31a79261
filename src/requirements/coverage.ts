import { attestationInWords } from '../attestation/attestation.js'
import type { Role } from '../contract/generated/adapter.js'
import type { Attestation, Requirement } from '../contract/generated/harness.js'
import { sfmBasisChecks } from '../judge/checks/sfm-basis/sfm-basis-checks.js'
import { expectedChecks } from '../judge/expectations/expectations.js'
import type { Scenario } from '../scenario/language/scenario.js'
import type { Text } from '../scenario/text.js'
import type { Catalogue } from './catalogue.js'
import { isOfRoute, type Route } from './requirements-of-route.js'
import type { Severity } from './severity.js'

/** How a requirement is verified, and where: what one may expect of a run before there is one. */
export interface CoverageRow {
  readonly requirement: Requirement
  readonly severity: Severity
  /** Whether a run of the route speaks of it. */
  readonly ofRoute: boolean
  /** Checks that look at it in every scenario. */
  readonly universal: readonly string[]
  /** Checks that look at it where a scenario expects it, by kind, with the scenarios that do. */
  readonly expected: readonly { readonly check: string; readonly scenarios: readonly string[] }[]
  /** Scenarios in which a check looks at it. Empty for an automatic one: nothing puts it to the test yet. */
  readonly scenarios: readonly string[]
  /** What people have said of it, of any product, in words. */
  readonly attested: readonly Text[]
}

export interface Coverage {
  readonly set: string
  readonly route: Route
  /** Empty: every role. */
  readonly roles: readonly Role[]
  readonly scenarios: readonly string[]
  readonly rows: readonly CoverageRow[]
  /** The rows are those that somebody asked for, not the whole catalogue. */
  readonly chosen?: true
}

export interface CoverageChoice {
  readonly route: Route
  /** Empty: every role. */
  readonly roles: readonly Role[]
  /** Whether a requirement is of a role's concern. Absent: when it is for the role, or for all. */
  readonly concerns?: (requirement: Requirement, role: Role) => boolean
  readonly attestations?: readonly Attestation[]
  /** When the attestations are read: one that has expired says so. */
  readonly now?: Date
}

/**
 * Requirement × check × scenario, read from the catalogue and the scenarios' expectations; nothing is run. A universal check looks in every
 * scenario; whether one gives it occasion, only a run tells. With roles: the requirements and scenarios of any of them.
 */
export function coverageOf(
  { set, requirements, severity }: Catalogue,
  scenarios: readonly Scenario[],
  { route, roles, concerns = isForRole, attestations = [], now = new Date(0) }: CoverageChoice,
): Coverage {
  const isFor = (own: readonly Role[]) => roles.length === 0 || roles.some((role) => own.includes(role))
  const chosen = scenarios.filter((scenario) => isFor(scenario.roles))
  const all = chosen.map(({ id }) => id)
  const expectations = chosen.flatMap(({ id, checks }) =>
    expectedChecks(checks).map(({ krav }, index) => ({ scenario: id, check: checks[index]?.kind ?? '', krav })),
  )
  const rows = requirements
    .filter((requirement) => roles.length === 0 || roles.some((role) => concerns(requirement, role)))
    .map((requirement): CoverageRow => {
      const { key, verification } = requirement
      const names = verification.how === 'automatic' ? (verification.checks ?? []) : []
      const isUniversal = (name: string) => sfmBasisChecks.some(({ id }) => id === name)
      const universal = names.filter(isUniversal)
      const expected = names
        .filter((name) => !isUniversal(name))
        .map((check) => ({
          check,
          scenarios: distinct(expectations.filter((one) => one.check === check && one.krav.includes(key))),
        }))
      return {
        requirement,
        severity: severity[key] ?? 'should',
        ofRoute: isOfRoute(requirement, route),
        universal,
        expected,
        attested: attestations.filter((one) => one.requirement === key).map((one) => attestationInWords(one, now)),
        scenarios: universal.length > 0 ? all : [...new Set(expected.flatMap((one) => one.scenarios))].toSorted(),
      }
    })
  return { set, route, roles, scenarios: all, rows }
}

const distinct = (found: readonly { readonly scenario: string }[]) => [
  ...new Set(found.map(({ scenario }) => scenario)),
]

const isForRole = ({ roles }: Requirement, role: Role): boolean => roles.length === 0 || roles.includes(role)
