import type { Mutant } from '../mutant.js'

export const ignoresRegistrationRefusal: Mutant = {
  id: 'ignores-registration-refusal',
  fault: {
    nb: 'Leser ikke hva Reseptformidleren svarer på en av- eller påmelding, og sier at den er gjort.',
    en: 'Does not read what Reseptformidleren answers to a registration, and says that it is done.',
  },
  group: 'ignores',
  behaviour: { readsRegistrationAnswer: false },
}
