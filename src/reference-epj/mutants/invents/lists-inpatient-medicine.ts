import type { Mutant } from '../mutant.js'

export const listsInpatientMedicine: Mutant = {
  id: 'lists-inpatient-medicine',
  fault: {
    nb: 'Tar det som bare gis under oppholdet, med på pasientens legemiddelliste.',
    en: "Puts what is given only during the stay on the patient's medication list.",
  },
  group: 'invents',
  behaviour: { chartsInpatient: 'on-the-list' },
}
