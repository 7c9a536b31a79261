import type { Mutant } from '../mutant.js'

export const doublesLoosePrescription: Mutant = {
  id: 'doubles-loose-prescription',
  fault: {
    nb: 'Skriver en ny resept når en løs resept bekreftes i bruk, i stedet for å knytte den til listen.',
    en: 'Issues a new prescription when a loose one is confirmed in use, instead of linking it to the list.',
  },
  group: 'doubles',
  behaviour: { onConfirmation: 'issue-again' },
}
