import type { Mutant } from '../mutant.js'

export const asksTasksOfNobody: Mutant = {
  id: 'asks-tasks-of-nobody',
  fault: {
    nb: 'Spør etter endringer på pasienter uten å si hvilke.',
    en: 'Asks for changes on patients without saying which.',
  },
  group: 'mishandles',
  behaviour: { namesPatientsOfTasks: false },
}
