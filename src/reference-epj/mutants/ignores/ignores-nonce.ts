import { honestSignIn } from '../../helseid/sign-in-behaviour.js'
import type { Mutant } from '../mutant.js'

export const ignoresNonce: Mutant = {
  id: 'ignores-nonce',
  fault: {
    nb: 'Prøver igjen uten noncen når HelseID krever den i DPoP-beviset.',
    en: 'Tries again without the nonce when HelseID demands it in the DPoP proof.',
  },
  group: 'ignores',
  behaviour: { signIn: { ...honestSignIn, answersNonce: false } },
}
