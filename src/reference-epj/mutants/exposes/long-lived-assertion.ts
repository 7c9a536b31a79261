import { honestSignIn } from '../../helseid/sign-in-behaviour.js'
import type { Mutant } from '../mutant.js'

export const longLivedAssertion: Mutant = {
  id: 'long-lived-assertion',
  fault: {
    nb: 'Lager client_assertion som gjelder en hel dag.',
    en: 'Makes client assertions that are valid for a whole day.',
  },
  group: 'exposes',
  behaviour: { signIn: { ...honestSignIn, assertionLivesFor: 24 * 60 * 60 } },
}
