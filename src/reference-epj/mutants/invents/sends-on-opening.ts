import type { Mutant } from '../mutant.js'

export const sendsOnOpening: Mutant = {
  id: 'sends-on-opening',
  fault: {
    nb: 'Sender listen av seg selv når pasienten åpnes.',
    en: 'Sends the list by itself when the patient is opened.',
  },
  group: 'invents',
  behaviour: { sendsOnOpening: true },
}
