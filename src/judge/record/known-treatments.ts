import type { Medicine, Treatment } from '../../contract/generated/adapter.js'
import type { ScenarioRecord } from '../../evidence/scenario-record.js'
import { broughtIn, type EpjStep, type Step } from '../../scenario/steps/step.js'
import type { WorldEvent } from '../../scenario/world/world-setup.js'
import { plainWords } from './plain-words.js'

/** A treatment the scenario knows: one of the world's, or one that a step brings in. */
export interface KnownTreatment {
  readonly key: string
  readonly treatment: Treatment
  /** The dose that the script ends with. */
  readonly dose: string
  /** Its id on the list when the scenario began. */
  readonly pllId: string | undefined
  /** Its prescription when the scenario began. */
  readonly reseptId: string | undefined
}

/** Every treatment of the scenario: the world's first, then those that steps bring in, the user's own and other doctors'. */
export function knownTreatments({ plan, world }: ScenarioRecord): readonly KnownTreatment[] {
  const all = [...plan.given.treatments, ...plan.steps.flatMap(broughtIn)]
  return all
    .filter(({ key }, index) => all.findIndex((other) => other.key === key) === index)
    .map(({ key, treatment }) => {
      const entry = world.list?.entries.find((candidate) => candidate.key === key)
      const prescription = world.prescriptions.find((candidate) => candidate.key === key)
      return {
        key,
        treatment: entry?.treatment ?? prescription?.treatment ?? treatment,
        dose: doseAfter(plan.steps, key) ?? treatment.dose,
        pllId: entry?.pllId,
        reseptId: entry?.reseptId ?? prescription?.reseptId,
      }
    })
}

/** A step of the EPJ with its number in the script, counted from 1. */
export interface NumberedStep {
  readonly number: number
  readonly step: EpjStep
}

export function epjSteps(steps: readonly Step[]): readonly NumberedStep[] {
  return steps.flatMap((step, index) => (step.by === 'epj' ? [{ number: index + 1, step }] : []))
}

/** The handle of the treatment that a step points at, or brings in. */
export function treatmentOfStep({ action, adds }: EpjStep): string | undefined {
  return 'target' in action ? action.target : adds?.key
}

/** Two are the same medicine when their codes are equal; where one has none, their names decide. */
export function isMedicine(
  medicine: Medicine,
  { code, name }: { readonly code: string | undefined; readonly name: string | undefined },
): boolean {
  if (medicine.code !== undefined && code !== undefined) return medicine.code === code
  return name !== undefined && sameWords(medicine.name, name)
}

/** Texts are compared as a reader reads them: space and case aside. */
export function sameWords(one: string, other: string): boolean {
  return plainWords(one) === plainWords(other)
}

function doseAfter(steps: readonly Step[], key: string): string | undefined {
  return steps.flatMap((step) => dosesOf(step, key)).at(-1)
}

/** The doses that a step gives the treatment, whoever gives them. */
function dosesOf(step: Step, key: string): readonly string[] {
  if (step.by === 'world') return dosesElsewhere(step.event, key)
  const { action } = step
  return action.action === 'change-treatment' && action.target === key && action.change.dose !== undefined
    ? [action.change.dose]
    : []
}

function dosesElsewhere(event: WorldEvent, key: string): readonly string[] {
  switch (event.kind) {
    case 'doctor-sends-list':
      return event.changes.flatMap((change) =>
        change.change === 'changes-dose' && change.treatment === key ? [change.dose] : [],
      )
    case 'another-actor-acts':
      return event.dose?.treatment === key ? [event.dose.dose] : []
    default:
      return []
  }
}
