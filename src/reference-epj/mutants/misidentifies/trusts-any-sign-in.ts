import { honestSignIn } from '../../helseid/sign-in-behaviour.js'
import type { Mutant } from '../mutant.js'

export const trustsAnySignIn: Mutant = {
  id: 'trusts-any-sign-in',
  fault: {
    nb: 'Ser ikke etter om den som logget på hos HelseID, er den som er pålogget i EPJ-en.',
    en: 'Does not see whether the one who signed in at HelseID is the one signed in at the EPJ.',
  },
  group: 'misidentifies',
  behaviour: { signIn: { ...honestSignIn, checksPerson: false } },
}
