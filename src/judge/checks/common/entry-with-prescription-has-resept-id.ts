import { notInScenario } from '../../record/applicability.js'
import type { TreatmentFacts } from '../../record/treatment-facts.js'
import { labelOf } from '../../record/treatment-label.js'
import { universalCheck } from '../check.js'
import { findingInSend } from './finding-in-send.js'
import { lookAtEntries } from './sent-list-entries.js'

/** An entry of type E (e-resept) or P (papirresept) has its reseptId (ER-M25-03). */
export const entryWithPrescriptionHasReseptId = universalCheck({
  id: 'entry-with-prescription-has-resept-id',
  krav: ['ER-M25-03'],
  words: () => words,
  look: (evidence) =>
    lookAtEntries(evidence, {
      concerns: ({ prescriptionType }) => prescriptionType === 'E' || prescriptionType === 'P',
      findings: (entry, send) =>
        entry.reseptId === undefined ? [findingInSend(evidence, send, entry.pointer, words.noReseptId(entry))] : [],
      none: notInScenario(words.noneWithPrescription),
    }),
})

const words = {
  title: { nb: 'En oppføring med resept har resept-id', en: 'An entry with a prescription has its reseptId' },
  why: {
    nb: 'Uten resept-id kan resepten ikke stanses når behandlingen seponeres.',
    en: 'Without the reseptId the prescription cannot be stopped when the treatment is discontinued.',
  },
  noneWithPrescription: {
    nb: 'Ingen oppføring i listen har resept.',
    en: 'No entry of the list has a prescription.',
  },
  noReseptId: (entry: TreatmentFacts) => ({
    nb: `${labelOf(entry)} er av typen ${entry.prescriptionType ?? ''} og har ingen ReseptId.`,
    en: `${labelOf(entry)} is of type ${entry.prescriptionType ?? ''} and has no ReseptId.`,
  }),
}
