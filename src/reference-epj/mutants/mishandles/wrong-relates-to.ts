import type { Mutant } from '../mutant.js'

export const wrongRelatesTo: Mutant = {
  id: 'wrong-relates-to',
  fault: {
    nb: 'Sier at meldingen erstatter seg selv, ikke oppslaget den bygger på.',
    en: 'Says that the message replaces itself and not the lookup that it builds on.',
  },
  group: 'mishandles',
  behaviour: { replaces: (_baseline, own) => own },
}
