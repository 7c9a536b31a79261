import type { BenignVariant } from './variant.js'

export const otherMediaTypes: BenignVariant = {
  id: 'other-media-types',
  choice: {
    nb: 'Ber om flere formater i Accept, og sender uten charset. SFM tilbyr application/fhir+json og json.',
    en: 'Asks for several formats in Accept, and sends without a charset. SFM offers application/fhir+json and json.',
  },
  behaviour: {
    fetch: (url, init) => {
      const headers = new Headers(init?.headers)
      headers.set('accept', 'application/fhir+json, application/json;q=0.9, */*;q=0.1')
      if (headers.has('content-type')) headers.set('content-type', 'application/fhir+json')
      headers.set('user-agent', 'ENHVER-EPJ/7.3 (test)')
      return fetch(url, { ...init, headers })
    },
  },
}
