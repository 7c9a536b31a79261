import { type ClientKeys, clientKeys, type HelseIdKeys, helseIdKeys } from '../helseid/helseid.js'

/** The keys of HelseID, and of the clients that are made for EPJs without one of their own. */
export interface ServicesKeys {
  readonly helseId: HelseIdKeys
  readonly client: ClientKeys
}

let made: Promise<ServicesKeys> | undefined

/** Two RSA keys take longer to make than a scenario takes to play: they are made once and serve every server of the process. */
export function keysOfProcess(): Promise<ServicesKeys> {
  made ??= Promise.all([helseIdKeys(), clientKeys()]).then(([issuer, client]) => ({ helseId: issuer, client }))
  return made
}
