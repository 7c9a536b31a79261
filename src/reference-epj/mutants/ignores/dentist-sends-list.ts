import type { Mutant } from '../mutant.js'

export const dentistSendsList: Mutant = {
  id: 'dentist-sends-list',
  fault: {
    nb: 'Lar tannleger og jordmødre sende listen.',
    en: 'Lets dentists and midwives send the list.',
  },
  group: 'ignores',
  behaviour: { listSenders: ['LE', 'TL', 'JO'] },
}
