import { notInScenario } from '../../record/applicability.js'
import { inWords } from '../../record/treatment-label.js'
import type { Check } from '../check.js'
import { inSend, lookAtEntries } from './sent-list-entries.js'

/** An entry of type E (e-resept) or P (papirresept) has its reseptId (ER-M25-03). */
export const entryWithPrescriptionHasReseptId: Check = {
  id: 'entry-with-prescription-has-resept-id',
  krav: ['ER-M25-03'],
  title: { nb: 'En oppføring med resept har resept-id', en: 'An entry with a prescription has its reseptId' },
  why: {
    nb: 'Uten resept-id kan resepten ikke stanses når behandlingen seponeres.',
    en: 'Without the reseptId the prescription cannot be stopped when the treatment is discontinued.',
  },
  kind: 'universal',
  routes: 'all',
  look: (evidence) =>
    lookAtEntries(
      evidence,
      ({ prescriptionType }) => prescriptionType === 'E' || prescriptionType === 'P',
      (entry, send) =>
        entry.reseptId !== undefined
          ? []
          : [
              inSend(evidence, send, entry.pointer, {
                nb: `${inWords(entry)} er av typen ${entry.prescriptionType ?? ''} og har ingen ReseptId.`,
                en: `${inWords(entry)} is of type ${entry.prescriptionType ?? ''} and has no ReseptId.`,
              }),
            ],
      notInScenario({ nb: 'Ingen oppføring i listen har resept.', en: 'No entry of the list has a prescription.' }),
    ),
}
