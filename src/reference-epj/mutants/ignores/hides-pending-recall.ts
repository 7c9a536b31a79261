import { words } from '../../phrases/list-words.js'
import type { Mutant } from '../mutant.js'

export const hidesPendingRecall: Mutant = {
  id: 'hides-pending-recall',
  fault: {
    nb: 'Viser en resept som er tilbakekalt mens apoteket har den, som om ingenting hadde hendt.',
    en: 'Shows a prescription that was recalled while the pharmacy has it as if nothing had happened.',
  },
  group: 'ignores',
  behaviour: {
    showList: (lines) =>
      lines.map((line) => {
        const locale = line.prescription === words.recallWaits.en ? 'en' : 'nb'
        return line.prescription === words.recallWaits[locale]
          ? { ...line, prescription: words.beingDispensed[locale] }
          : line
      }),
  },
}
