import type { Mutant } from '../mutant.js'

export const silentOnFailure: Mutant = {
  id: 'silent-on-failure',
  fault: {
    nb: 'Sier ikke fra til brukeren når sendingen feilet.',
    en: 'Does not tell the user that the send failed.',
  },
  group: 'silent',
  behaviour: {
    answers: ({ message, ...answer }) =>
      answer.outcome === 'failed' || message === undefined ? answer : { ...answer, message },
  },
}
