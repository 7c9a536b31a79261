import { defined } from '../../defined.js'
import type { Mutant } from '../mutant.js'

export const forgetsReferenceNumber: Mutant = {
  id: 'forgets-reference-number',
  fault: {
    nb: 'Slår opp uten referansenummeret som brukeren har oppgitt.',
    en: 'Looks up without the reference number that the user gave.',
  },
  group: 'forgets',
  behaviour: { asksWith: ({ consent }) => defined({ consent }) },
}
