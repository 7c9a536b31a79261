import type { Mutant } from '../mutant.js'

export const forgetsUserChanges: Mutant = {
  id: 'forgets-user-changes',
  fault: {
    nb: 'Sier fra til SFM om nye brukere, men ikke om dem som endres eller slutter.',
    en: 'Tells SFM of new users, but not of those who change or leave.',
  },
  group: 'forgets',
  behaviour: { updatesUsers: false },
}
