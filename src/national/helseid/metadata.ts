import { endpointsOf, unplayedPaths } from './endpoints.js'
import { deprecatedSfmScopes, helseIdScopes, sfmScopes } from './scope.js'
import { approvedAlgorithms } from './signing-algorithms.js'

/**
 * The discovery document, in the shape of HelseID's own. As the real one it advertises more than the security profile allows (plain
 * PKCE, client secrets, implicit flow, requests that are not pushed): an EPJ must follow the profile, and is held to it here.
 * Session check, introspection, device flow and CIBA are advertised and not played.
 */
export function metadata(issuer: string): Readonly<Record<string, unknown>> {
  const endpoints = endpointsOf(issuer)
  return {
    issuer,
    jwks_uri: endpoints.jwks,
    authorization_endpoint: endpoints.authorize,
    token_endpoint: endpoints.token,
    userinfo_endpoint: endpoints.userinfo,
    end_session_endpoint: endpoints.endSession,
    check_session_iframe: `${issuer}${unplayedPaths.checkSession}`,
    revocation_endpoint: endpoints.revocation,
    introspection_endpoint: `${issuer}${unplayedPaths.introspection}`,
    device_authorization_endpoint: `${issuer}${unplayedPaths.deviceAuthorization}`,
    backchannel_authentication_endpoint: `${issuer}${unplayedPaths.ciba}`,
    pushed_authorization_request_endpoint: endpoints.pushedRequest,
    require_pushed_authorization_requests: false,
    grant_types_supported: [
      'authorization_code',
      'client_credentials',
      'refresh_token',
      'implicit',
      'urn:ietf:params:oauth:grant-type:device_code',
      'urn:openid:params:grant-type:ciba',
      'urn:ietf:params:oauth:grant-type:token-exchange',
    ],
    response_types_supported: [
      'code',
      'token',
      'id_token',
      'id_token token',
      'code id_token',
      'code token',
      'code id_token token',
    ],
    response_modes_supported: ['form_post', 'query', 'fragment'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: approvedAlgorithms,
    id_token_signing_alg_values_supported: ['RS256'],
    subject_types_supported: ['public'],
    code_challenge_methods_supported: ['plain', 'S256'],
    request_parameter_supported: true,
    request_object_signing_alg_values_supported: approvedAlgorithms,
    authorization_response_iss_parameter_supported: true,
    dpop_signing_alg_values_supported: approvedAlgorithms,
    scopes_supported: [...helseIdScopes, ...sfmScopes, ...deprecatedSfmScopes],
    claims_supported: [
      'sub',
      'sid',
      'amr',
      'idp',
      'helseid://claims/identity/pid',
      'helseid://claims/identity/pid_pseudonym',
      'helseid://claims/identity/security_level',
      'helseid://claims/identity/assurance_level',
      'helseid://claims/identity/network',
      'helseid://claims/hpr/hpr_number',
      'helseid://claims/client/client_name',
      'helseid://claims/client/client_tenancy',
      'helseid://claims/client/claims/orgnr_parent',
      'helseid://claims/client/claims/orgnr_child',
      'helseid://claims/client/claims/orgnr_supplier',
    ],
    available_idps: [],
  }
}
