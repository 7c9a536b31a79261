import { randomBytes } from 'node:crypto'

import { defined } from '../../contract/defined.js'
import type { AuthorizationRequest } from './grant.js'
import { invalidRequest, shown } from './oauth-refusal.js'
import type { SelectablePerson, SignedIn } from './signed-in.js'
import type { Sts } from './sts.js'

/**
 * The authorization endpoint. It takes `client_id` and `request_uri` only, and answers at once: whoever is at the keyboard is signed in.
 * Only where people may choose, and a browser shows pages, it leads to the sign-in page first.
 * Gives the address to redirect to. Throws `invalid_request` where the sender cannot be trusted with a redirect.
 */
export function signIn(query: URLSearchParams, browser: { readonly showsPages: boolean }, sts: Sts): string {
  const request = pushedRequest(query, sts)
  const { signInRefused } = sts.settings
  if (signInRefused !== null) return refusedSignIn(request, signInRefused, 'HelseID does not let the user in now.', sts)
  if (browser.showsPages && sts.people() !== undefined && request.prompt !== 'none') {
    const query = new URLSearchParams({ signin: sts.openSignIns.issue(request, sts.now()) })
    return `${sts.endpoints.signInPage}?${query.toString()}`
  }
  return answered(request, sts.signedIn(request.clientId), sts)
}

/** Sends the user back as the person who was chosen on the page; with no one chosen, as one who broke off. */
export function signInAs(request: AuthorizationRequest, person: SelectablePerson | undefined, sts: Sts): string {
  if (person === undefined) return refusedSignIn(request, 'access_denied', 'The user broke off the sign-in.', sts)
  const { key: _, organisation, ...practitioner } = person
  return answered(request, { practitioner, organisation }, sts)
}

function refusedSignIn(request: AuthorizationRequest, error: string, description: string, { issuer }: Sts): string {
  return redirect(request, { error, error_description: description, iss: issuer })
}

function answered(request: AuthorizationRequest, signedIn: SignedIn | undefined, sts: Sts): string {
  if (signedIn === undefined)
    return refusedSignIn(request, 'login_required', 'No one is signed in at this HelseID now.', sts)
  const sessionId = randomBytes(16).toString('hex').toUpperCase()
  const code = sts.codes.issue(
    { request, signedIn, signedInAt: sts.now(), sessionId, details: request.details },
    sts.now(),
  )
  return redirect(request, {
    code,
    iss: sts.issuer,
    session_state: randomBytes(32).toString('base64url'),
  })
}

function pushedRequest(query: URLSearchParams, sts: Sts): AuthorizationRequest {
  const clientId = query.get('client_id')
  const requestUri = query.get('request_uri')
  if (requestUri === null)
    throw invalidRequest(
      `The request_uri is missing: push the request to ${sts.endpoints.pushedRequest} first (PAR), and come here with what it answers.`,
    )
  if (clientId === null)
    throw invalidRequest('The client_id is missing: the authorization endpoint takes client_id and request_uri.')
  const ticket = sts.pushedRequests.redeem(requestUri, sts.now())
  switch (ticket.state) {
    case 'unknown':
      throw invalidRequest(`The request_uri ${shown(requestUri)} was never given out.`)
    case 'used':
      throw invalidRequest('The request_uri was used before. Push a new request for each sign-in.')
    case 'revoked':
    case 'expired':
      throw invalidRequest(`The request_uri has expired: it lives for ${sts.settings.requestUriSeconds} s.`)
    case 'valid':
      if (ticket.value.clientId !== clientId)
        throw invalidRequest(`The request_uri was given to another client than ${shown(clientId)}.`)
      return ticket.value
  }
}

function redirect(request: AuthorizationRequest, answer: Readonly<Record<string, string>>): string {
  const address = new URL(request.redirectUri)
  const all = { ...answer, ...defined({ state: request.state }) }
  for (const [name, value] of Object.entries(all)) address.searchParams.set(name, value)
  return address.href
}
