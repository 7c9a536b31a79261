import type { randomDPoPKeyPair } from 'openid-client'
import type { HelseIdClient, Organisation, Practitioner } from '../generated/adapter.js'

/** Whom to sign in, with which client, on behalf of which organisation. */
export interface SignInRequest {
  readonly helseId: HelseIdClient
  readonly practitioner: Practitioner
  readonly organisation: Organisation
}

/** An access token bound to a key; proofs for it are signed with the same key. */
export interface AccessToken {
  readonly value: string
  readonly keys: CryptoKeyPair
}

export type CryptoKeyPair = Awaited<ReturnType<typeof randomDPoPKeyPair>>

/** Where access tokens come from. */
export interface TokenSource {
  /** A valid access token. @throws SignInFailed with HelseID's reason */
  accessToken(request: SignInRequest): Promise<AccessToken>
  /** A service has turned the token down: the next call signs in again. */
  forget(request: SignInRequest, refused: AccessToken): Promise<void>
}

/** HelseID did not let the practitioner in. The message is for the user. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed'
}
