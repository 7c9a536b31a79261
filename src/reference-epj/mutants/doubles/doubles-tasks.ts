import type { Mutant } from '../mutant.js'

export const doublesTasks: Mutant = {
  id: 'doubles-tasks',
  fault: {
    nb: 'Viser en oppgave to ganger.',
    en: 'Shows a task twice.',
  },
  group: 'doubles',
  behaviour: { tasksToShow: (tasks) => [...tasks, ...tasks] },
}
