/** The choices of HelseID's security profile, each by itself. The honest EPJ uses `honestSignIn`. */
export interface SignInBehaviour {
  /** The request is pushed, and the browser carries a reference to it (PAR). */
  readonly pushesRequest: boolean
  /** A state binds HelseID's answer to this sign-in. */
  readonly sendsState: boolean
  /** Whoever signed in at HelseID must be the one who is signed in here (HELSEID-SAME-PERSON). */
  readonly checksPerson: boolean
  /** How PKCE binds the code to this sign-in. */
  readonly challengeMethod: 'S256' | 'plain'
  /** The id (jti) of a client assertion: never the same twice. */
  readonly assertionId: (fresh: string) => string
  /** The typ of a client assertion. */
  readonly assertionTyp: string
  /** A nonce that HelseID demands goes into a new proof (HELSEID-NONCE). */
  readonly answersNonce: boolean
  /** Seconds that a client assertion is valid: HelseID accepts at most 60, and NHN's own samples use 30. */
  readonly assertionLivesFor: number
}

export const honestSignIn: SignInBehaviour = {
  pushesRequest: true,
  sendsState: true,
  checksPerson: true,
  challengeMethod: 'S256',
  assertionId: (fresh) => fresh,
  assertionTyp: 'client-authentication+jwt',
  answersNonce: true,
  assertionLivesFor: 30,
}
