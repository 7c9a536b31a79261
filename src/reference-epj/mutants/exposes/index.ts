import type { Mutant } from '../mutant.js'
import { bearerToken } from './bearer-token.js'
import { emergencyByDefault } from './emergency-by-default.js'
import { fnrInUrl } from './fnr-in-url.js'
import { forgetsLock } from './forgets-lock.js'
import { listsAllPrescribed } from './lists-all-prescribed.js'
import { longLivedAssertion } from './long-lived-assertion.js'
import { noState } from './no-state.js'
import { plainPkce } from './plain-pkce.js'
import { reusesClientAssertion } from './reuses-client-assertion.js'
import { reusesDpopProof } from './reuses-dpop-proof.js'
import { skipsPar } from './skips-par.js'

export const exposes: readonly Mutant[] = [
  bearerToken,
  reusesDpopProof,
  skipsPar,
  plainPkce,
  noState,
  reusesClientAssertion,
  longLivedAssertion,
  fnrInUrl,
  listsAllPrescribed,
  forgetsLock,
  emergencyByDefault,
]
