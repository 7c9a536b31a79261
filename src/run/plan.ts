import type { Role } from '../contract/generated/adapter.js'
import { nearestWord } from '../input/nearest-word.js'
import { fitsPattern } from '../input/pattern.js'
import { UsageError } from '../input/usage-error.js'
import { forEachPatient } from '../scenario/language/one-patient.js'
import { type Actors, performed } from '../scenario/language/performed.js'
import type { Scenario } from '../scenario/language/scenario.js'

/** One scenario for one role and one patient. A chain is planned once for each of its actors under test, and performed once for them all. */
export interface PlannedScenario {
  /** The scenario's id, -number where it is for several patients, and @role where it is for several roles: stable whichever roles are chosen. */
  readonly id: string
  readonly scenario: Scenario
  readonly role: Role
  /** Who takes steps when it is performed, this role among them. */
  readonly actors: Actors
  /** Of what is performed and recorded at once: the actors of a chain share one, under the scenario's id. */
  readonly performance: string
  /** Evidence file of the performance, relative to the run folder. */
  readonly evidence: string
}

export interface Choice {
  /** Ids or patterns with `*`; empty: all. */
  readonly patterns: readonly string[]
  /** Empty: all. */
  readonly roles: readonly Role[]
}

/** What is to be run. A pattern or role that matches nothing is an error: a run of nothing must not look like a run. */
export function plan(scenarios: readonly Scenario[], { patterns, roles }: Choice): readonly PlannedScenario[] {
  const everything = scenarios.flatMap((scenario) => scenario.roles.flatMap((role) => planned(scenario, role)))
  const stray = patterns.find((pattern) => !everything.some((item) => matches(item, pattern)))
  if (stray !== undefined) {
    const meant = nearestWord(
      stray,
      scenarios.map(({ id }) => id),
    )
    throw new UsageError({
      nb: `Ingen scenarioer samsvarer med «${stray}».${meant === undefined ? '' : ` Mente du ${meant}?`} Bruk «pll-conformance list» for å se dem alle.`,
      en: `No scenario matches "${stray}".${meant === undefined ? '' : ` Did you mean ${meant}?`} Use "pll-conformance list" to see them all.`,
    })
  }
  const chosen = everything.filter(
    (item) =>
      (roles.length === 0 || roles.includes(item.role)) &&
      (patterns.length === 0 || patterns.some((pattern) => matches(item, pattern))),
  )
  if (chosen.length === 0)
    throw new UsageError({
      nb: `Ingen scenarioer samsvarer med rollene ${roles.join(', ')}${patterns.length === 0 ? '' : ` og ${patterns.join(', ')}`}.`,
      en: `No scenario matches the roles ${roles.join(', ')}${patterns.length === 0 ? '' : ` and ${patterns.join(', ')}`}.`,
    })
  return chosen
}

/** What is planned for the roles that the EPJs have. @throws UsageError when a chosen role is one that none of them has, or nothing is left */
export function forRolesOf(
  underTest: readonly { readonly roles: readonly Role[] }[],
  planned: readonly PlannedScenario[],
  chosen: readonly Role[],
): readonly PlannedScenario[] {
  const has = [...new Set(underTest.flatMap(({ roles }) => roles))]
  const missing = chosen.find((role) => !has.includes(role))
  if (missing !== undefined)
    throw new UsageError({
      nb: `Adapteren har ikke rollen ${missing} (den har ${has.join(', ')}).`,
      en: `The adapter does not have the role ${missing} (it has ${has.join(', ')}).`,
    })
  const items = planned.filter(({ role }) => has.includes(role))
  if (items.length === 0)
    throw new UsageError({
      nb: `Ingen av de valgte scenarioene gjelder rollene adapteren har (${has.join(', ')}).`,
      en: `None of the chosen scenarios is for the roles the adapter has (${has.join(', ')}).`,
    })
  return items
}

function planned(scenario: Scenario, role: Role): readonly PlannedScenario[] {
  return forEachPatient(scenario).map(({ number, script }) => {
    const id = `${scenario.id}${number}${scenario.roles.length > 1 ? `@${role}` : ''}`
    const { actors } = performed(script, role)
    const performance = actors.length > 1 ? scenario.id : id
    return { id, scenario: script, role, actors, performance, evidence: `evidence/${performance}.jsonl` }
  })
}

function matches({ id, scenario }: PlannedScenario, pattern: string): boolean {
  return fitsPattern(id, pattern) || fitsPattern(scenario.id, pattern)
}
