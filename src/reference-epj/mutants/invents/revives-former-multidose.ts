import type { Mutant } from '../mutant.js'

export const revivesFormerMultidose: Mutant = {
  id: 'revives-former-multidose',
  fault: {
    nb: 'Tar multidoselege og apotek fra apotekets gamle meldinger, selv om ingen er registrert.',
    en: 'Takes the multidose doctor and pharmacy from the pharmacy’s old messages, though no one is registered.',
  },
  group: 'invents',
  behaviour: { multidoseShownFrom: ['M25.1', 'M9.12', 'M25.2', 'M25.3'] },
}
