import { honestSignIn } from '../../helseid/sign-in-behaviour.js'
import type { Mutant } from '../mutant.js'

export const skipsPar: Mutant = {
  id: 'skips-par',
  fault: {
    nb: 'Går rett til innlogging med alt i adressen, uten PAR.',
    en: 'Goes straight to sign-in with everything in the address, without PAR.',
  },
  group: 'exposes',
  behaviour: { signIn: { ...honestSignIn, pushesRequest: false } },
}
