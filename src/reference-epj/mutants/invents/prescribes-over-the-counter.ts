import type { Mutant } from '../mutant.js'

export const prescribesOverTheCounter: Mutant = {
  id: 'prescribes-over-the-counter',
  fault: {
    nb: 'Skriver resept også på det pasienten kjøper selv.',
    en: 'Issues a prescription also for what the patient buys without one.',
  },
  group: 'invents',
  behaviour: { prescribes: (asked) => asked ?? { amount: { value: 100, unit: 'stk' }, reiterations: 0 } },
}
