import type { SignInRequest, TokenSource } from '../../helseid/token-source.js'
import type { Mutant } from '../mutant.js'

export const worksOnAsFirstUser: Mutant = {
  id: 'works-on-as-first-user',
  fault: {
    nb: 'Går videre med tokenet til den som logget på først, når en annen bruker overtar.',
    en: 'Goes on with the token of whoever signed in first, when another user takes over.',
  },
  group: 'misidentifies',
  behaviour: { tokens: ofFirstUser },
}

function ofFirstUser(source: TokenSource): TokenSource {
  const first = new Map<string, SignInRequest>()
  const asFirst = (request: SignInRequest): SignInRequest => {
    const known = first.get(request.helseId.issuer) ?? request
    first.set(request.helseId.issuer, known)
    return known
  }
  return {
    accessToken: (request) => source.accessToken(asFirst(request)),
    forget: (request, refused) => source.forget(asFirst(request), refused),
  }
}
