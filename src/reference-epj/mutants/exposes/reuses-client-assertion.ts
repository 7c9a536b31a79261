import { honestSignIn } from '../../helseid/sign-in-behaviour.js'
import type { Mutant } from '../mutant.js'

export const reusesClientAssertion: Mutant = {
  id: 'reuses-client-assertion',
  fault: {
    nb: 'Bruker samme client_assertion-id (jti) om igjen.',
    en: 'Uses the same client assertion id (jti) again.',
  },
  group: 'exposes',
  behaviour: { signIn: { ...honestSignIn, assertionId: () => 'alltid-den-samme' } },
}
