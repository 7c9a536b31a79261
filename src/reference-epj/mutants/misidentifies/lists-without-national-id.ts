import type { Mutant } from '../mutant.js'

export const listsWithoutNationalId: Mutant = {
  id: 'lists-without-national-id',
  fault: {
    nb: 'Sender legemiddelliste for en pasient uten fødselsnummer og D-nummer.',
    en: 'Sends a list for a patient without national identity number.',
  },
  group: 'misidentifies',
  behaviour: {
    listsWithoutNationalId: true,
  },
}
