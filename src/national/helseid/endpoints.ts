/** HelseID's addresses below the issuer. */
export const paths = {
  metadata: '/.well-known/openid-configuration',
  jwks: '/.well-known/openid-configuration/jwks',
  pushedRequest: '/connect/par',
  authorize: '/connect/authorize',
  token: '/connect/token',
  userinfo: '/connect/userinfo',
  revocation: '/connect/revocation',
  endSession: '/connect/endsession',
  signInPage: '/account/login',
} as const

/** Advertised as HelseID does, and not played: no EPJ needs them to reach SFM. */
export const unplayedPaths = {
  checkSession: '/connect/checksession',
  introspection: '/connect/introspect',
  deviceAuthorization: '/connect/deviceauthorization',
  ciba: '/connect/ciba',
} as const

export type Endpoints = Readonly<Record<keyof typeof paths, string>>

export function endpointsOf(issuer: string): Endpoints {
  return {
    metadata: `${issuer}${paths.metadata}`,
    jwks: `${issuer}${paths.jwks}`,
    pushedRequest: `${issuer}${paths.pushedRequest}`,
    authorize: `${issuer}${paths.authorize}`,
    token: `${issuer}${paths.token}`,
    userinfo: `${issuer}${paths.userinfo}`,
    revocation: `${issuer}${paths.revocation}`,
    endSession: `${issuer}${paths.endSession}`,
    signInPage: `${issuer}${paths.signInPage}`,
  }
}
