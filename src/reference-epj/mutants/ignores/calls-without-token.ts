import { generateKeyPair } from 'jose'
import type { TokenSource } from '../../helseid/token-source.js'
import type { Mutant } from '../mutant.js'

const goingOn = (source: TokenSource): TokenSource => ({
  forget: (request, refused) => source.forget(request, refused),
  accessToken: (request) =>
    source.accessToken(request).catch(async () => ({ value: 'none', keys: await generateKeyPair('ES256') })),
})

export const callsWithoutToken: Mutant = {
  id: 'calls-without-token',
  fault: {
    nb: 'Kaller SFM uten token når HelseID ikke gir noe.',
    en: 'Calls SFM without a token when HelseID gives none.',
  },
  group: 'ignores',
  behaviour: { tokens: goingOn },
}
