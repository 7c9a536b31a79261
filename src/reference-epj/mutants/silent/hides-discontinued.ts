import { words } from '../../phrases/list-words.js'
import type { Mutant } from '../mutant.js'

const stopped = Object.values(words.stopped)

export const hidesDiscontinued: Mutant = {
  id: 'hides-discontinued',
  fault: {
    nb: 'Viser ikke det som er seponert, heller ikke når en annen lege nettopp har gjort det.',
    en: 'Does not show what is discontinued, not even when another doctor has just done it.',
  },
  group: 'silent',
  behaviour: { showList: (lines) => lines.filter(({ status }) => !stopped.includes(status)) },
}
