/**
 * What the sources leave open about HelseID, each with the value the simulator uses. Nothing here may ever be asserted of an EPJ:
 * a real HelseID may choose otherwise on any day.
 */
export interface HelseIdSettings {
  /** Lifetime of an access token. Unknown; a short life is HelseID's stated aim. */
  readonly accessTokenSeconds: number
  /** Lifetime of a refresh token, told as `rt_expires_in`. Unknown. */
  readonly refreshTokenSeconds: number
  /** Whether each refresh gives a new refresh token and spends the old one. Unknown; without rotation the same one comes back. */
  readonly refreshTokenRotates: boolean
  /** Whether a refresh that names no organisation keeps the one named with the code. Unknown; `false` leaves only what PAR named. */
  readonly detailsFollowRefresh: boolean
  /** Lifetime of a `request_uri`. Unknown. */
  readonly requestUriSeconds: number
  /** Lifetime of an authorization code. Unknown. */
  readonly codeSeconds: number
  /** How old the `iat` of a DPoP proof may be. Unknown; the samples' windows lie between 1 s + 5 s and 10 s. */
  readonly dpopPastSeconds: number
  /** How far ahead the `iat` of a DPoP proof may be. Unknown; the samples allow 5 s of clock skew. */
  readonly dpopFutureSeconds: number
  /** Whether the token endpoint demands a nonce in the DPoP proof. Unknown whether HelseID always does. */
  readonly dpopNonceDemanded: boolean
  /** Lifetime of a DPoP nonce. Unknown. */
  readonly dpopNonceSeconds: number
  /** Whether a client assertion may have `typ` JWT, as an old page says. Unknown whether HelseID still takes it. */
  readonly assertionTypJwtAccepted: boolean
  /** The OAuth error that a sign-in ends with instead of a code. Null: it goes well. */
  readonly signInRefused: string | null
  /** How long a person may look at the sign-in page before choosing. Unknown. */
  readonly signInPageSeconds: number
}

export const defaultSettings: HelseIdSettings = {
  accessTokenSeconds: 600,
  refreshTokenSeconds: 8 * 60 * 60,
  refreshTokenRotates: false,
  detailsFollowRefresh: true,
  requestUriSeconds: 60,
  codeSeconds: 60,
  dpopPastSeconds: 10,
  dpopFutureSeconds: 5,
  dpopNonceDemanded: false,
  dpopNonceSeconds: 300,
  assertionTypJwtAccepted: true,
  signInRefused: null,
  signInPageSeconds: 900,
}

/** «A few seconds» of difference between two clocks, for `exp` and `nbf` of assertions and access tokens. */
export const clockLeewaySeconds = 5
