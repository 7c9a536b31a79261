import { createHash } from 'node:crypto'

import type { Mutant } from '../mutant.js'

export const reusesDpopProof: Mutant = {
  id: 'reuses-dpop-proof',
  fault: {
    nb: 'Bruker samme DPoP-bevis-id (jti) om igjen så lenge tokenet varer.',
    en: 'Uses the same DPoP proof id (jti) again for as long as the token lasts.',
  },
  group: 'exposes',
  behaviour: { proofId: (accessToken) => createHash('sha256').update(accessToken).digest('base64url').slice(0, 22) },
}
