import type { Mutant } from '../mutant.js'

export const showsTwice: Mutant = {
  id: 'shows-twice',
  fault: {
    nb: 'Viser det første legemidlet på listen to ganger.',
    en: 'Shows the first medicine of the list twice.',
  },
  group: 'doubles',
  behaviour: { showList: (lines) => [...lines.slice(0, 1), ...lines] },
}
