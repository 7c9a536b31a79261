import { defined } from '../../defined.js'
import type { ViewLine } from '../../generated/adapter.js'
import type { Mutant } from '../mutant.js'

export const showsDoseOfBefore: Mutant = {
  id: 'shows-dose-of-before',
  fault: {
    nb: 'Viser dosen slik den var første gang EPJ-en hentet listen.',
    en: 'Shows the dose as it was when the EPJ first fetched the list.',
  },
  group: 'forgets',
  behaviour: { showList: (lines) => lines.map(withFirstDose) },
}

const firstDoses = new Map<string, string | undefined>()

function withFirstDose({ dose, ...line }: ViewLine): ViewLine {
  const key = line.pllId ?? ''
  if (key !== '' && !firstDoses.has(key)) firstDoses.set(key, dose)
  const first = firstDoses.has(key) ? firstDoses.get(key) : dose
  return defined({ ...line, dose: first })
}
