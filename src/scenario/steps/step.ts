import type { ActionRequest, Organisation, Practitioner, Role, Target } from '../../contract/generated/adapter.js'
import type { Text } from '../text.js'
import type { NamedTreatment } from '../world/treatment.js'
import type { OthersListChange, WorldEvent } from '../world/world-setup.js'

/**
 * An action as a scenario writes it: the target is a treatment's handle, which the run turns into what the user points at; an
 * organisation or a person that is not named is the signed-in one; patients are named by their keys.
 */
export type ScriptedAction = ScriptedActionOf<ActionRequest>
type ScriptedActionOf<A> = A extends { target: Target }
  ? Omit<A, 'target' | 'now'> & { readonly target: string }
  : A extends { action: 'write-organisation' }
    ? { readonly action: A['action']; readonly active: boolean; readonly unit?: ScriptedUnit }
    : A extends { action: 'write-practitioner' }
      ? Omit<A, 'practitioner' | 'now'> & { readonly practitioner?: Practitioner }
      : A extends { action: 'poll-tasks' }
        ? { readonly action: A['action']; readonly patients?: readonly string[] }
        : Omit<A, 'now'>

/** A unit of the organisation that the signed-in works for. */
export type ScriptedUnit = Pick<Organisation, 'name' | 'orgnrChild' | 'herId'>

interface StepCommon {
  /** What a tester reads and does. */
  readonly instruction: Text
  /** A treatment that this step brings into the scenario. */
  readonly adds?: NamedTreatment
}

/** The user does something in the EPJ. */
export interface EpjStep extends StepCommon {
  readonly by: 'epj'
  /** In a chain: who takes the step, in an EPJ of their own. Absent: the scenario's one actor. */
  readonly actor?: Role
  readonly action: ScriptedAction
  /**
   * What a right EPJ answers. It is never sent to the adapter. `tried`: the services keep the user from it, or no source says whether the
   * EPJ does it or stops the user. It may get there, stop the user or say that it failed; what must hold is that the user is told when it
   * is not done.
   */
  readonly expect: 'done' | 'refused' | 'tried'
}

/** Something happens elsewhere. */
export interface WorldStep extends StepCommon {
  readonly by: 'world'
  readonly event: WorldEvent
}

export type Step = EpjStep | WorldStep

/** The treatments that a step brings into the scenario: what the user adds, and what another doctor puts on the list. */
export function broughtIn(step: Step): readonly NamedTreatment[] {
  const own = step.adds === undefined ? [] : [step.adds]
  if (step.by === 'world' && step.event.kind === 'pharmacy-asks')
    return [...own, ...(step.event.newEntries ?? []).map(ofOther)]
  if (step.by === 'epj' || step.event.kind !== 'doctor-sends-list') return own
  return [...own, ...step.event.changes.flatMap((change) => (change.change === 'adds' ? [ofOther(change)] : []))]
}

/** Another doctor, or the multidose pharmacy, may put something on the list that the patient gets without prescription: nothing is then prescribed. */
const ofOther = ({
  key,
  treatment,
  prescription,
}: Pick<Extract<OthersListChange, { change: 'adds' }>, 'key' | 'treatment' | 'prescription'>): NamedTreatment => ({
  key,
  treatment,
  prescription: prescription ?? { packages: 1, reiterations: 0 },
})

/** A step that the user takes, with its words. */
export const epj = (action: ScriptedAction, nb: string, en: string, adds?: NamedTreatment): EpjStep => ({
  by: 'epj',
  action,
  instruction: { nb, en },
  expect: 'done',
  ...(adds === undefined ? {} : { adds }),
})

/** The EPJ shall stop the user here, and say why. */
export const refused = (step: EpjStep): EpjStep => ({ ...step, expect: 'refused' })

/** The services keep the user from this, or the sources leave it open. The EPJ may get there, or tell the user that it did not. */
export const tried = (step: EpjStep): EpjStep => ({ ...step, expect: 'tried' })

/** Whether the script goes on after this answer: what was done is never held back here, even where the EPJ was to refuse. */
export const goesOn = (expect: EpjStep['expect'], outcome: string): boolean =>
  outcome === 'done' || outcome === expect || (expect === 'tried' && (outcome === 'refused' || outcome === 'failed'))

/** Something happens elsewhere, while the user looks away. */
export const meanwhile = (event: WorldEvent, nb: string, en: string): WorldStep => ({
  by: 'world',
  event,
  instruction: { nb, en },
})
