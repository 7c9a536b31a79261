import type { Role } from '../contract/generated/adapter.js'
import type { Requirement } from '../contract/generated/harness.js'
import type { Text } from '../scenario/text.js'
import type { Catalogue } from './catalogue.js'
import { isOfRoute, type RouteOfCatalogue } from './requirements-of-route.js'
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
  readonly route: string
  /** Empty: every role. */
  readonly roles: readonly Role[]
  readonly scenarios: readonly string[]
  readonly rows: readonly CoverageRow[]
  /** The rows are those that somebody asked for, not the whole catalogue. */
  readonly chosen?: true
}

export interface CoverageChoice {
  readonly route: RouteOfCatalogue
  /** Empty: every role. */
  readonly roles: readonly Role[]
  /** Whether a requirement is of a role's concern. Absent: when it is for the role, or for all. */
  readonly concerns?: (requirement: Requirement, role: Role) => boolean
}

/** What the checks look at, and where: the judge knows, and says it as data. */
export interface WhatChecksLookAt {
  /** Ids of the checks that look in every scenario. */
  readonly universal: readonly string[]
  readonly scenarios: readonly ExpectingScenario[]
  /** What people have said, in words. */
  readonly attested: readonly { readonly requirement: string; readonly words: Text }[]
}

export interface ExpectingScenario {
  readonly id: string
  readonly roles: readonly Role[]
  /** Its expectations: the check that looks at each, by kind, and the requirements behind it. */
  readonly expected: readonly { readonly check: string; readonly krav: readonly string[] }[]
}

/**
 * Requirement × check × scenario, read from the catalogue and what the checks look at; nothing is run. A universal check looks in every
 * scenario; whether one gives it occasion, only a run tells. With roles: the requirements and scenarios of any of them.
 */
export function coverageFrom(
  { set, requirements, severity }: Catalogue,
  { universal: everywhere, scenarios, attested }: WhatChecksLookAt,
  { route, roles, concerns = isForRole }: CoverageChoice,
): Coverage {
  const isFor = (own: readonly Role[]) => roles.length === 0 || roles.some((role) => own.includes(role))
  const chosen = scenarios.filter((scenario) => isFor(scenario.roles))
  const all = chosen.map(({ id }) => id)
  const expectations = chosen.flatMap(({ id, expected }) => expected.map((one) => ({ scenario: id, ...one })))
  const rows = requirements
    .filter((requirement) => roles.length === 0 || roles.some((role) => concerns(requirement, role)))
    .map((requirement): CoverageRow => {
      const { key, verification } = requirement
      const names = verification.how === 'automatic' ? (verification.checks ?? []) : []
      const universal = names.filter((name) => everywhere.includes(name))
      const expected = names
        .filter((name) => !everywhere.includes(name))
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
        attested: attested.filter((one) => one.requirement === key).map(({ words }) => words),
        scenarios: universal.length > 0 ? all : [...new Set(expected.flatMap((one) => one.scenarios))].toSorted(),
      }
    })
  return { set, route: route.id, roles, scenarios: all, rows }
}

const distinct = (found: readonly { readonly scenario: string }[]) => [
  ...new Set(found.map(({ scenario }) => scenario)),
]

const isForRole = ({ roles }: Requirement, role: Role): boolean => roles.length === 0 || roles.includes(role)
