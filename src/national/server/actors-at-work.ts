import { decodeJwt } from 'jose'
import type { Role } from '../../contract/generated/adapter.js'
import type { ActorSetup } from '../../scenario/world/world-setup.js'
import type { RegisteredClient, SignedIn } from '../helseid/helseid.js'

/** An actor with the client of their EPJ. Two may share one, when one vendor's own client serves both. */
export interface ActorAtWork extends ActorSetup {
  readonly client: RegisteredClient
}

/** Who works, one or several, each in an EPJ of their own, and whose turn it is. */
export interface ActorsAtWork {
  readonly clients: readonly RegisteredClient[]
  readonly first: ActorAtWork
  /** @throws Error when no one has that role */
  inRole(role: Role): ActorAtWork
  /** It is this actor's turn: whoever the script has at the keyboard. */
  takeTurn(role: Role): void
  /** Whom HelseID signs in for a client: its user; of several, the one whose turn it is. */
  signedIn(clientId: string | undefined): SignedIn
  /** Whose call it is, by its client and its token; where they do not tell, whose turn it is. */
  callerOf(call: CallWithClient): Role
}

export interface CallWithClient {
  readonly authorization: string | undefined
  /** Of a call to HelseID. */
  readonly clientId: string | undefined
}

const pidClaim = 'helseid://claims/identity/pid'

/** @throws Error when there are no actors */
export function actorsAtWork(actors: readonly ActorAtWork[]): ActorsAtWork {
  const [first] = actors
  if (first === undefined) throw new Error('A world has at least one actor')
  let turn = first
  /** Of several, the one whose turn it is; when it is none of theirs, the first. */
  const oneOf = (some: readonly ActorAtWork[]): ActorAtWork | undefined => some.find((one) => one === turn) ?? some[0]
  const withClient = (clientId: string | undefined) => actors.filter(({ client }) => client.clientId === clientId)
  return {
    clients: actors
      .map(({ client }) => client)
      .filter((client, index, all) => all.findIndex((one) => sameClient(one, client)) === index),
    first,
    inRole: (role) => {
      const found = actors.find((actor) => actor.role === role)
      if (found === undefined) throw new Error(`The world has no actor ${role}`)
      return found
    },
    takeTurn: (role) => {
      turn = actors.find((one) => one.role === role) ?? turn
    },
    signedIn: (clientId) => oneOf(withClient(clientId)) ?? turn,
    callerOf: ({ authorization, clientId }) => {
      const token = claimsOf(authorization)
      const own = withClient(token?.clientId ?? clientId)
      const named = own.filter(({ practitioner }) => practitioner.nationalIdentity.value === token?.pid)
      return (oneOf(named) ?? oneOf(own) ?? turn).role
    },
  }
}

const sameClient = (one: RegisteredClient, other: RegisteredClient): boolean => one.clientId === other.clientId

interface TokenClaims {
  readonly clientId: string | undefined
  readonly pid: string | undefined
}

/** What a token says of its bearer, whether or not it is right: an attempt is the caller's too. */
function claimsOf(authorization: string | undefined): TokenClaims | undefined {
  const token = authorization?.trim().split(/\s+/, 2)[1]
  if (token === undefined) return undefined
  try {
    const claims = decodeJwt(token)
    const text = (name: string) => (typeof claims[name] === 'string' ? claims[name] : undefined)
    return { clientId: text('client_id'), pid: text(pidClaim) }
  } catch {
    return undefined
  }
}
