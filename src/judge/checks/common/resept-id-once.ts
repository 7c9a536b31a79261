import type { Finding } from '../../../contract/generated/harness.js'
import { notInScenario } from '../../record/applicability.js'
import type { Evidence, SendFacts } from '../../record/evidence.js'
import { sameId } from '../../record/reseptformidler-state.js'
import type { TreatmentFacts } from '../../record/treatment-facts.js'
import { labelOf } from '../../record/treatment-label.js'
import { universalCheck } from '../check.js'
import { findingInSend } from './finding-in-send.js'
import { entriesOf, lookAtEntries } from './sent-list-entries.js'

/** A reseptId is in at most one active entry (ER-M25-04); a discontinued entry may share it with an active one. */
export const reseptIdOnce = universalCheck({
  id: 'resept-id-once',
  krav: ['ER-M25-04'],
  words: () => words,
  look: (evidence) =>
    lookAtEntries(evidence, {
      concerns: ({ reseptId, status }) => reseptId !== undefined && status === 'active',
      findings: (entry, send) => sharedWithFirst(evidence, send, entry),
      none: notInScenario(words.noneWithPrescription),
    }),
})

function sharedWithFirst(evidence: Evidence, send: SendFacts, entry: TreatmentFacts): readonly Finding[] {
  const first = entriesOf(send).find(({ status, reseptId }) => status === 'active' && sameId(reseptId, entry.reseptId))
  if (first === undefined || first.pointer === entry.pointer) return []
  return [findingInSend(evidence, send, entry.pointer, words.bothActive(entry, first))]
}

const words = {
  title: {
    nb: 'En resept hører til høyst én aktiv oppføring',
    en: 'A prescription belongs to at most one active entry',
  },
  why: {
    nb: 'Samme resept på to oppføringer ser ut som to legemidler; pasienten kan ta begge.',
    en: 'The same prescription on two entries looks like two medicines; the patient may take both.',
  },
  noneWithPrescription: {
    nb: 'Ingen aktiv oppføring i listen har resept.',
    en: 'No active entry of the list has a prescription.',
  },
  bothActive: (entry: TreatmentFacts, first: TreatmentFacts) => ({
    nb: `${labelOf(entry)} og ${labelOf(first)} er begge aktive med ReseptId ${entry.reseptId ?? ''}.`,
    en: `${labelOf(entry)} and ${labelOf(first)} are both active with ReseptId ${entry.reseptId ?? ''}.`,
  }),
}
