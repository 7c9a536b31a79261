import type { Mutant } from '../mutant.js'

/** «signerer», «signert», "signing", "signed": the sentence that has it. */
const ofSigning = /[^.]*sign[^.]*\.\s*/gi

export const silentOnSigning: Mutant = {
  id: 'silent-on-signing',
  fault: {
    nb: 'Sier ikke at det å sende listen er å signere.',
    en: 'Does not say that sending the list is an act of signing.',
  },
  group: 'forgets',
  behaviour: {
    answers: (answer) =>
      answer.message === undefined
        ? answer
        : { ...answer, message: `${answer.message.replaceAll(ofSigning, '').trim()} OK.`.trim() },
  },
}
