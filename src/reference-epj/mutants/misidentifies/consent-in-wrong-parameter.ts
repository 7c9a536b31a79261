import type { Mutant } from '../mutant.js'

export const consentInWrongParameter: Mutant = {
  id: 'consent-in-wrong-parameter',
  fault: {
    nb: 'Sender samtykket til sperrede legemidler som samtykke til låste resepter.',
    en: 'Sends the consent to restricted medicines as consent to locked prescriptions.',
  },
  group: 'misidentifies',
  behaviour: {
    asksWith: ({ consent: { sperret, ...consent } = {}, ...question }) => ({
      ...question,
      consent: sperret === undefined ? consent : { ...consent, laste: sperret },
    }),
  },
}
