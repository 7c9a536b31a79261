import type { EpjStep, ScriptedAction, ScriptedUnit, Step, WorldStep } from '../../contract/generated/harness.js'
import type { NamedTreatment } from '../world/treatment.js'
import type { OthersListChange, WorldEvent } from '../world/world-setup.js'

/** The steps of a script. The schemas are schemas/harness/scenario.schema.json and, for an action, scripted-action.schema.json. */
export type { EpjStep, ScriptedAction, ScriptedUnit, Step, WorldStep }

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
