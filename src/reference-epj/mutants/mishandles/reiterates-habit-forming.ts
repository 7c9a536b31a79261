import type { Mutant } from '../mutant.js'

export const reiteratesHabitForming: Mutant = {
  id: 'reiterates-habit-forming',
  fault: {
    nb: 'Lar legemidler i gruppe A og B få reiterasjon uten refusjon.',
    en: 'Lets medicines of groups A and B be reiterated without reimbursement.',
  },
  group: 'mishandles',
  behaviour: {
    objectsTo: (what) => what !== 'reiteration',
  },
}
