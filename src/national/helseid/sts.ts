import type { Endpoints } from './endpoints.js'
import { endpointsOf } from './endpoints.js'
import type { AuthorizationRequest, Grant } from './grant.js'
import type { HelseIdKeys } from './keys.js'
import type { RegisteredClient } from './registered-client.js'
import type { ReplayMemory } from './replay-memory.js'
import { replayMemory } from './replay-memory.js'
import type { HelseIdSettings } from './settings.js'
import { clockLeewaySeconds } from './settings.js'
import type { SelectablePerson, SignedIn } from './signed-in.js'
import type { Tickets } from './tickets.js'
import { tickets } from './tickets.js'

/** Client assertions live for at most this long. */
export const assertionSeconds = 60

/** The security token service: what it is set up with and what it remembers. */
export interface Sts {
  readonly issuer: string
  readonly endpoints: Endpoints
  readonly keys: HelseIdKeys
  /** As they are now: each world has its own. */
  readonly settings: HelseIdSettings
  readonly clients: () => readonly RegisteredClient[]
  readonly signedIn: (clientId?: string) => SignedIn | undefined
  /** Those whom a browser is let choose among; undefined: whoever is at the keyboard is signed in without a page. */
  readonly people: () => readonly SelectablePerson[] | undefined
  /** Real time, in whole seconds since 1970. */
  readonly now: () => number
  readonly pushedRequests: Tickets<AuthorizationRequest>
  readonly codes: Tickets<Grant>
  readonly refreshTokens: Tickets<Grant>
  readonly nonces: Tickets<null>
  /** Sign-ins where a person is looking at the page. */
  readonly openSignIns: Tickets<AuthorizationRequest>
  readonly usedAssertions: ReplayMemory
  readonly usedProofs: ReplayMemory
  /** SFM's own memory of proofs: another service than HelseID. */
  readonly proofsUsedAtApi: ReplayMemory
}

/** How long a proof is remembered: at least a minute, and never shorter than it is valid. */
function proofMemory(settings: () => HelseIdSettings): ReplayMemory {
  return replayMemory(() => {
    const { dpopPastSeconds, dpopFutureSeconds } = settings()
    return Math.max(60, dpopPastSeconds + dpopFutureSeconds)
  })
}

type SetUp = Pick<Sts, 'issuer' | 'keys' | 'clients' | 'signedIn' | 'people'> & {
  readonly settings: () => HelseIdSettings
  readonly now: () => Date
}

export function sts(setUp: SetUp): Sts {
  const { settings, now } = setUp
  return {
    ...setUp,
    get settings() {
      return settings()
    },
    endpoints: endpointsOf(setUp.issuer),
    now: () => Math.floor(now().getTime() / 1000),
    pushedRequests: tickets(() => settings().requestUriSeconds, 'urn:ietf:params:oauth:request_uri:'),
    codes: tickets(() => settings().codeSeconds),
    refreshTokens: tickets(() => settings().refreshTokenSeconds),
    nonces: tickets(() => settings().dpopNonceSeconds),
    openSignIns: tickets(() => settings().signInPageSeconds),
    usedAssertions: replayMemory(() => assertionSeconds + 2 * clockLeewaySeconds),
    usedProofs: proofMemory(settings),
    proofsUsedAtApi: proofMemory(settings),
  }
}
