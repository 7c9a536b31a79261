import type { Mutant } from '../mutant.js'

export const forgetsUserChanges: Mutant = {
  id: 'forgets-user-changes',
  fault: {
    nb: 'Sier fra til SFM om nye brukere, men ikke om dem som endres eller slutter.',
    en: 'Reports new users to SFM, but not those who change or leave.',
  },
  group: 'forgets',
  behaviour: { updatesUsers: false },
}
