import type {
  RunHead,
  ScenarioNote,
  ScenarioResult,
  ScriptedExpectation,
  Step,
  Text,
  Trouble,
  WrittenScenario,
} from '../../contract/generated/harness.js'
import type { PerformanceRecord } from '../../evidence/scenario-record.js'
import { forEachPatient } from '../../scenario/language/one-patient.js'
import { performed } from '../../scenario/language/performed.js'
import type { Scenario } from '../../scenario/language/scenario.js'
import { canonical } from './canonical.js'

/** The scenarios that the program itself holds. */
export interface OwnSuites {
  readonly scenarios: readonly Scenario[]
  /** The version of the program that judges. Absent: the one that recorded. */
  readonly version?: string
}

/** A record with the plan that it is judged by. */
export interface HeldRecord {
  readonly record: PerformanceRecord
  /** What the plan in the evidence has otherwise than the suites have. */
  readonly differences: readonly Text[]
  /** Why the plan in the evidence is the one that counts. */
  readonly note?: ScenarioNote
}

/**
 * What counts is what the suites expect: the plan in the evidence is a copy to compare with. Only of a record that another version
 * made, and of a scenario that this program does not have, does the copy count.
 */
export function heldAgainst(suites: OwnSuites | undefined, record: PerformanceRecord, run: RunHead): HeldRecord {
  const planned = run.planned.find(({ evidence }) => evidence === record.file)
  if (suites === undefined || planned === undefined) return { record, differences: [] }
  const own = ownPlan(suites.scenarios, planned)
  if (own === undefined) return { record, differences: [], note: unknownScenario(planned.scenario) }
  const recordedBy = run.tool.version
  if (suites.version !== undefined && suites.version !== recordedBy)
    return { record, differences: [], note: otherVersion(recordedBy, suites.version) }
  return {
    record: { ...record, plan: performed(own, planned.role) },
    differences: differencesOf(record.head.plan, own),
  }
}

/** A scenario whose plan was altered cannot be judged: whatever its checks say, no one knows what was run. */
export function withPlanTroubles(
  results: readonly ScenarioResult[],
  held: readonly HeldRecord[],
): readonly ScenarioResult[] {
  return results.map((result) => {
    const own = held.find(({ record }) => record.file === result.evidence)
    if (own === undefined) return result
    const noted = own.note === undefined ? result : { ...result, notes: [own.note] }
    if (own.differences.length === 0) return noted
    return { ...noted, verdict: 'error', troubles: [...noted.troubles, planAltered(own.record.file, own.differences)] }
  })
}

function ownPlan(scenarios: readonly Scenario[], planned: RunHead['planned'][number]): Scenario | undefined {
  const scenario = scenarios.find(({ id }) => id === planned.scenario)
  if (scenario === undefined) return undefined
  const [id = ''] = planned.id.split('@')
  return forEachPatient(scenario).find(({ number }) => id === `${scenario.id}${number}`)?.script
}

/** What decides anything, compared as data. Titles, reasons and instructions are words for people and may differ. */
function differencesOf(recorded: WrittenScenario, own: Scenario): readonly Text[] {
  const changed = (['id', 'roles', 'actors', 'given'] as const).filter(
    (name) => canonical(recorded[name]) !== canonical(own[name]),
  )
  return [
    ...changed.map((name) => ({ nb: `«${name}» er endret`, en: `"${name}" was changed` })),
    ...stepDifferences(recorded.steps, own.steps),
    ...expectationDifferences(recorded.checks, own.checks),
  ]
}

function stepDifferences(recorded: readonly Step[], own: readonly Step[]): readonly Text[] {
  const length = Math.max(recorded.length, own.length)
  return Array.from({ length }, (_, index) => stepDifference(index + 1, recorded[index], own[index])).flat()
}

function stepDifference(number: number, recorded: Step | undefined, own: Step | undefined): readonly Text[] {
  if (own === undefined) return [{ nb: `steg ${number} er lagt til`, en: `step ${number} was added` }]
  if (recorded === undefined) return [{ nb: `steg ${number} er tatt bort`, en: `step ${number} was taken out` }]
  const was: Readonly<Record<string, unknown>> = { ...recorded, instruction: undefined }
  const is: Readonly<Record<string, unknown>> = { ...own, instruction: undefined }
  return [...new Set([...Object.keys(is), ...Object.keys(was)])]
    .filter((name) => canonical(was[name]) !== canonical(is[name]))
    .map((name) => ({
      nb: `steg ${number}: «${name}» er ${shown(was[name], 'nb')}, og var ${shown(is[name], 'nb')}`,
      en: `step ${number}: "${name}" is ${shown(was[name], 'en')}, and was ${shown(is[name], 'en')}`,
    }))
}

function expectationDifferences(
  recorded: readonly ScriptedExpectation[],
  own: readonly ScriptedExpectation[],
): readonly Text[] {
  const gone = without(own, recorded)
  const come = without(recorded, own)
  return [
    ...gone.map((one) => ({
      nb: `forventningen ${canonical(one)} er tatt bort`,
      en: `the expectation ${canonical(one)} was taken out`,
    })),
    ...come.map((one) => ({
      nb: `forventningen ${canonical(one)} er lagt til`,
      en: `the expectation ${canonical(one)} was added`,
    })),
    ...(gone.length + come.length === 0 && canonical(recorded) !== canonical(own)
      ? [{ nb: 'forventningene står i en annen rekkefølge', en: 'the expectations are in another order' }]
      : []),
  ]
}

/** Those of the first that are not in the second, each as often as it is there. */
function without(
  some: readonly ScriptedExpectation[],
  others: readonly ScriptedExpectation[],
): readonly ScriptedExpectation[] {
  const left = others.map(canonical)
  return some.filter((one) => {
    const index = left.indexOf(canonical(one))
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}

const longestShown = 120

function shown(value: unknown, lang: 'nb' | 'en'): string {
  if (value === undefined) return { nb: 'ikke der', en: 'not there' }[lang]
  const text = canonical(value)
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}

const planAltered = (file: string, differences: readonly Text[]): Trouble => ({
  blame: 'environment',
  code: 'plan-altered',
  message: {
    nb: `Planen i ${file} er en annen enn scenarioet som verktøyet har: ${differences.map(({ nb }) => nb).join('; ')}. Enten er filen endret etter kjøringen, eller så er scenarioet det. Kjør scenarioet på nytt.`,
    en: `The plan in ${file} is not the scenario that the tool has: ${differences.map(({ en }) => en).join('; ')}. Either the file was changed after the run, or the scenario was. Run the scenario again.`,
  },
  step: null,
})

const unknownScenario = (id: string): ScenarioNote => ({
  code: 'recorded-plan',
  message: {
    nb: `Verktøyet har ikke noe scenario ${id}. Det er vurdert etter planen i bevisfilen.`,
    en: `The tool has no scenario ${id}. It was judged by the plan in the evidence.`,
  },
})

const otherVersion = (recordedBy: string, version: string): ScenarioNote => ({
  code: 'recorded-plan',
  message: {
    nb: `Scenarioet ble kjørt med versjon ${recordedBy} av verktøyet og vurdert med versjon ${version}, etter planen i bevisfilen.`,
    en: `The scenario was run with version ${recordedBy} of the tool and judged with version ${version}, by the plan in the evidence.`,
  },
})
