import type { BenignVariant } from './variant.js'

export const asksForMetadata: BenignVariant = {
  id: 'asks-for-metadata',
  choice: {
    nb: 'Spør SFM om metadata (CapabilityStatement) før hvert kall. Det står åpent for alle.',
    en: 'Asks SFM for metadata (CapabilityStatement) before each call. That is open to all.',
  },
  behaviour: {
    fetch: async (url, init) => {
      const [base] = String(url instanceof Request ? url.url : url).split(
        /\/(?:Patient|Task|Organization|Practitioner|Person)\b/,
      )
      const metadata = await fetch(`${base ?? ''}/metadata`, { headers: { accept: 'application/fhir+json' } })
      await metadata.body?.cancel()
      return fetch(url, init)
    },
  },
}
