import type { Mutant } from '../mutant.js'

export const bearerToken: Mutant = {
  id: 'bearer-token',
  fault: {
    nb: 'Bruker Bearer i stedet for DPoP mot SFM.',
    en: 'Uses Bearer instead of DPoP towards SFM.',
  },
  group: 'exposes',
  behaviour: { authorizationScheme: 'Bearer' },
}
