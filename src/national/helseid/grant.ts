import type { RequestedDetails } from './organisation-details.js'
import type { AnsweredScope } from './scope.js'
import type { SignedIn } from './signed-in.js'

/** What a client pushed and HelseID took: the request a sign-in begins with. */
export interface AuthorizationRequest {
  readonly clientId: string
  readonly redirectUri: string
  readonly scope: AnsweredScope
  readonly codeChallenge: string
  readonly state?: string
  readonly nonce?: string
  /** `none`: the client wants no page. */
  readonly prompt?: string
  /** The languages the user prefers, best first (OpenID Connect). */
  readonly uiLocales?: string
  readonly details: RequestedDetails
}

/** What a code or a refresh token stands for: this person signed in, at this client, for this request. Times in seconds. */
export interface Grant {
  readonly request: AuthorizationRequest
  readonly signedIn: SignedIn
  readonly signedInAt: number
  readonly sessionId: string
  /** What a refresh builds on when it names nothing itself. */
  readonly details: RequestedDetails
}
