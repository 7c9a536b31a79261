/** The algorithms HelseID approves for client assertions, request objects and DPoP proofs. Never `none`, never a shared secret. */
export const approvedAlgorithms: readonly string[] = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
]
