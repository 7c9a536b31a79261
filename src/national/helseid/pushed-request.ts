import { defined } from '../../contract/defined.js'
import { authenticateClient } from './client-assertion.js'
import { parameter } from './form-body.js'
import type { AuthorizationRequest } from './grant.js'
import { invalidRequest, OAuthRefusal, shown } from './oauth-refusal.js'
import { readDetails } from './organisation-details.js'
import type { RegisteredClient } from './registered-client.js'
import { requestObjectClaims } from './request-object.js'
import { answeredScope } from './scope.js'
import type { Sts } from './sts.js'

export interface PushedRequestAnswer {
  readonly request_uri: string
  readonly expires_in: number
}

/** The parameters of a request, from the form or from the request object in it. Details are parsed JSON. */
interface RequestParameters {
  readonly text: (name: string) => string | undefined
  readonly details: unknown
}

/** PAR (RFC 9126): takes a request for later, and checks it at once. Needs no DPoP proof: no source asks for one here. */
export async function pushRequest(
  form: URLSearchParams,
  authorization: string | undefined,
  sts: Sts,
): Promise<PushedRequestAnswer> {
  const { client } = await authenticateClient(form, authorization, sts)
  if (form.has('request_uri')) throw invalidRequest('A pushed request may not hold request_uri.')
  const requestObject = parameter(form, 'request')
  const parameters =
    requestObject === undefined
      ? parametersOfForm(form)
      : parametersOfObject(await requestObjectClaims(requestObject, client, sts))
  const request = authorizationRequest(parameters, client)
  return { request_uri: sts.pushedRequests.issue(request, sts.now()), expires_in: sts.settings.requestUriSeconds }
}

function parametersOfForm(form: URLSearchParams): RequestParameters {
  const details = parameter(form, 'authorization_details')
  return { text: (name) => parameter(form, name), details: details === undefined ? undefined : parsed(details) }
}

function parametersOfObject(claims: Readonly<Record<string, unknown>>): RequestParameters {
  return {
    text: (name) => {
      const value = claims[name]
      return typeof value === 'string' && value !== '' ? value : undefined
    },
    details: claims['authorization_details'],
  }
}

/**
 * Checks what a client asks for against the security profile: `code` with PKCE S256, to a redirect_uri that is registered letter by
 * letter. Throws the OAuth error that says what is wrong.
 */
function authorizationRequest({ text, details }: RequestParameters, client: RegisteredClient): AuthorizationRequest {
  const required = (name: string) => {
    const value = text(name)
    if (value === undefined) throw invalidRequest(`The parameter ${name} is missing.`)
    return value
  }
  const responseType = required('response_type')
  if (responseType !== 'code')
    throw new OAuthRefusal(
      'unsupported_response_type',
      `The response_type must be "code"; it is ${shown(responseType)}.`,
    )
  const responseMode = text('response_mode')
  if (responseMode !== undefined && responseMode !== 'query') {
    throw invalidRequest(`The response_mode ${shown(responseMode)} is not played here: leave it out, or say "query".`)
  }
  const redirectUri = required('redirect_uri')
  if (!client.redirectUris.includes(redirectUri)) {
    throw invalidRequest(
      `The redirect_uri ${shown(redirectUri)} is not registered for ${client.clientId}; it must be exactly one of ${client.redirectUris.map(shown).join(', ')}.`,
    )
  }
  const codeChallenge = required('code_challenge')
  const method = required('code_challenge_method')
  if (method !== 'S256') throw invalidRequest(`The code_challenge_method must be "S256"; it is ${shown(method)}.`)
  if (!/^[A-Za-z0-9_-]{43}$/.test(codeChallenge)) {
    throw invalidRequest(
      `The code_challenge must be a SHA-256 in base64url, 43 characters; it is ${shown(codeChallenge)}.`,
    )
  }
  const state = text('state')
  const nonce = text('nonce')
  const prompt = text('prompt')
  const uiLocales = text('ui_locales')
  return {
    clientId: client.clientId,
    redirectUri,
    scope: answeredScope(required('scope')),
    codeChallenge,
    ...defined({ state, nonce, prompt, uiLocales }),
    details: details === undefined ? {} : readDetails(details),
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new OAuthRefusal(
      'invalid_authorization_details',
      `The parameter authorization_details is not JSON; it begins with ${shown(json)}.`,
    )
  }
}
