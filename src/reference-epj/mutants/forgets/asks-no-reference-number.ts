import type { Mutant } from '../mutant.js'

export const asksNoReferenceNumber: Mutant = {
  id: 'asks-no-reference-number',
  fault: {
    nb: 'Ber ikke om referansenummer når pasienten vil ha det.',
    en: 'Does not ask for a reference number when the patient wants one.',
  },
  group: 'forgets',
  behaviour: {
    prescribes: (asked) => (asked === undefined ? undefined : { ...asked, wantsReferenceNumber: false }),
  },
}
