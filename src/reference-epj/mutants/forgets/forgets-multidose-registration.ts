import type { Mutant } from '../mutant.js'

export const forgetsMultidoseRegistration: Mutant = {
  id: 'forgets-multidose-registration',
  fault: {
    nb: 'Sier at legen er registrert som multidoseansvarlig, men sender ingen registrering.',
    en: 'Says that the doctor is registered as responsible for multidose, but sends no registration.',
  },
  group: 'forgets',
  behaviour: { sendsMultidoseRegistration: false },
}
