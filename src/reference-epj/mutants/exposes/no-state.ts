import { honestSignIn } from '../../helseid/sign-in-behaviour.js'
import type { Mutant } from '../mutant.js'

export const noState: Mutant = {
  id: 'no-state',
  fault: {
    nb: 'Logger på uten state, så svaret ikke kan knyttes til forespørselen.',
    en: 'Signs in without state, so that the answer cannot be tied to the request.',
  },
  group: 'exposes',
  behaviour: { signIn: { ...honestSignIn, sendsState: false } },
}
