import type { Mutant } from '../mutant.js'

export const losesTasks: Mutant = {
  id: 'loses-tasks',
  fault: {
    nb: 'Henter oppgavene, men viser bare den første.',
    en: 'Fetches the tasks, but shows the first one only.',
  },
  group: 'loses',
  behaviour: { tasksToShow: (tasks) => tasks.slice(0, 1) },
}
