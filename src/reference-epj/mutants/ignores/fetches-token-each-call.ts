import type { TokenSource } from '../../helseid/token-source.js'
import type { Mutant } from '../mutant.js'

const newEachTime = (source: TokenSource): TokenSource => ({
  forget: (request, refused) => source.forget(request, refused),
  accessToken: async (request) => {
    const token = await source.accessToken(request)
    await source.forget(request, token)
    return token
  },
})

export const fetchesTokenEachCall: Mutant = {
  id: 'fetches-token-each-call',
  fault: {
    nb: 'Henter nytt token for hvert kall, enda det har et gyldig.',
    en: 'Fetches a new token for each call, though it has a valid one.',
  },
  group: 'ignores',
  behaviour: { tokens: newEachTime },
}
