import type { ScenarioRecord } from '../../../evidence/scenario-record.js'
import type { Text } from '../../../scenario/text.js'
import { epjSteps, type KnownTreatment, type NumberedStep } from '../../record/known-treatments.js'
import { plainWords } from '../../record/plain-words.js'
import { outcomeOf, recordedStep } from '../../record/reach.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { nameOf } from '../treatment-in-words.js'

/** A line of the list on the user's screen, as the adapter answers with it (feature `view`). */
export type ViewedLine = Readonly<Record<string, unknown>>

/** Whether the adapter answers with what the user sees. */
export function showsView({ head }: ScenarioRecord): boolean {
  const { features } = head.system
  return Array.isArray(features) && features.includes('view')
}

/** Why there is nothing on the screen to judge; undefined where the adapter answers with it. */
export const withoutView = (record: ScenarioRecord): Text | undefined =>
  showsView(record) ? undefined : words.withoutView

/** What the user saw at the last step of a kind that was answered. */
export function lastView(
  record: ScenarioRecord,
  action: string,
): (NumberedStep & { readonly view: readonly ViewedLine[] | undefined }) | undefined {
  const step = epjSteps(record.plan.steps).findLast(
    ({ number, step: { action: taken } }) =>
      taken.action === action && !['not-reached', 'no-answer'].includes(outcomeOf(record, number)),
  )
  return step === undefined ? undefined : { ...step, view: recordedStep(record, step.number)?.answer?.view }
}

/** The medicine that a line names. */
export const shownName = ({ name }: ViewedLine): string => (typeof name === 'string' ? name : '')

/** Whether a line is of a treatment. An EPJ may show a medicine in fewer or more words than FEST has; an id of the list decides where there is one. */
export function isLineOf(line: ViewedLine, treatment: KnownTreatment): boolean {
  const { pllId } = line
  if (typeof pllId === 'string' && treatment.pllId !== undefined) return sameId(pllId, treatment.pllId)
  const [shown, medicine] = [plainWords(shownName(line)), plainWords(nameOf(treatment))]
  return shown.includes(medicine) || medicine.includes(shown)
}

const words = {
  withoutView: {
    nb: 'Adapteren viser ikke det brukeren ser (funksjonen «view»).',
    en: 'The adapter does not show what the user sees (the feature "view").',
  },
}
