import type { Mutant } from '../mutant.js'

export const doublesTasks: Mutant = {
  id: 'doubles-tasks',
  fault: {
    nb: 'Viser en oppgave to ganger.',
    en: 'Shows a task twice.',
  },
  group: 'doubles',
  habits: { tasksToShow: (tasks) => [...tasks, ...tasks] },
}
