import { notInScenario } from '../../record/applicability.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { inWords } from '../../record/treatment-label.js'
import type { Check } from '../check.js'
import { entriesOf, inSend, lookAtEntries } from './sent-list-entries.js'

/** A reseptId stands in at most one active entry (ER-M25-04); a discontinued entry may share it with an active one. */
export const reseptIdOnce: Check = {
  id: 'resept-id-once',
  krav: ['ER-M25-04'],
  title: {
    nb: 'En resept hører til høyst én aktiv oppføring',
    en: 'A prescription belongs to at most one active entry',
  },
  why: {
    nb: 'Samme resept på to oppføringer ser ut som to legemidler; pasienten kan ta begge.',
    en: 'The same prescription on two entries looks like two medicines; the patient may take both.',
  },
  kind: 'universal',
  routes: 'all',
  look: (evidence) =>
    lookAtEntries(
      evidence,
      ({ reseptId, status }) => reseptId !== undefined && status === 'active',
      (entry, send) => {
        const active = entriesOf(send).filter(
          ({ status, reseptId }) => status === 'active' && sameId(reseptId, entry.reseptId),
        )
        const [first] = active
        if (first === undefined || first.pointer === entry.pointer) return []
        return [
          inSend(evidence, send, entry.pointer, {
            nb: `${inWords(entry)} og ${inWords(first)} er begge aktive med ReseptId ${entry.reseptId ?? ''}.`,
            en: `${inWords(entry)} and ${inWords(first)} are both active with ReseptId ${entry.reseptId ?? ''}.`,
          }),
        ]
      },
      notInScenario({
        nb: 'Ingen aktiv oppføring i listen har resept.',
        en: 'No active entry of the list has a prescription.',
      }),
    ),
}
