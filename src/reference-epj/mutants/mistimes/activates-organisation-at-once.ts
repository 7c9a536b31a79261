import type { Mutant } from '../mutant.js'

export const activatesOrganisationAtOnce: Mutant = {
  id: 'activates-organisation-at-once',
  fault: {
    nb: 'Oppretter virksomheten som aktiv, før brukerne er skrevet.',
    en: 'Creates the organisation as active, before its users are written.',
  },
  group: 'mistimes',
  behaviour: { activeWhenNew: () => true },
}
