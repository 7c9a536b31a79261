import { honestSignIn } from '../../helseid/sign-in-behaviour.js'
import type { Mutant } from '../mutant.js'

export const plainPkce: Mutant = {
  id: 'plain-pkce',
  fault: {
    nb: 'Bruker PKCE-metoden plain.',
    en: 'Uses the PKCE method plain.',
  },
  group: 'exposes',
  behaviour: { signIn: { ...honestSignIn, challengeMethod: 'plain' } },
}
