import { Hono } from 'hono'
import type { JSONWebKeySet } from 'jose'
import type { Admission, ApiCall } from './admission.js'
import { admit } from './admission.js'
import { endSession } from './end-session.js'
import { paths, unplayedPaths } from './endpoints.js'
import { readForm } from './form-body.js'
import type { HelseIdKeys } from './keys.js'
import { metadata } from './metadata.js'
import { OAuthRefusal } from './oauth-refusal.js'
import { pageAnswer } from './page.js'
import { pushRequest } from './pushed-request.js'
import type { RegisteredClient } from './registered-client.js'
import { revoke } from './revocation.js'
import type { HelseIdSettings } from './settings.js'
import { defaultSettings } from './settings.js'
import { signIn } from './sign-in.js'
import { choosePerson, showSignInPage } from './sign-in-page.js'
import type { SelectablePerson, SignedIn } from './signed-in.js'
import type { Sts } from './sts.js'
import { sts } from './sts.js'
import { issueTokens } from './token-endpoint.js'
import { userinfo } from './userinfo.js'

export type { Admission, ApiCall, ApiIdentity } from './admission.js'
export { clientKeys, helseIdKeys } from './keys.js'
export type { ClientKeys, HelseIdKeys } from './keys.js'
export type { RegisteredClient } from './registered-client.js'
export { defaultSettings } from './settings.js'
export type { HelseIdSettings } from './settings.js'
export type { SelectablePerson, SignedIn } from './signed-in.js'

export interface HelseIdOptions {
  /** Without slash at the end, such as http://127.0.0.1:40123/helseid. Its path is where the app is mounted. */
  readonly issuer: string
  readonly keys: HelseIdKeys
  readonly clients: () => readonly RegisteredClient[]
  /** Who is at the keyboard of this client's EPJ now. Asked at each sign-in; a refresh stays with the person who signed in. */
  readonly signedIn: (clientId?: string) => SignedIn | undefined
  /** Those whom a browser is let choose among on the sign-in page; undefined, the usual: no page. */
  readonly people?: () => readonly SelectablePerson[] | undefined
  /** A function is asked at each call, so that settings may change while tokens live on. */
  readonly settings?: Partial<HelseIdSettings> | (() => Partial<HelseIdSettings>)
  /** Real time. HelseID never lives in the scenario's. */
  readonly now?: () => Date
}

export interface HelseId {
  /** Answers a request to HelseID. The request carries its full URL. */
  readonly fetch: (request: Request) => Promise<Response>
  /** HelseID's public keys. */
  readonly jwks: JSONWebKeySet
  /** The API's side: is this call let in, and as whom? */
  readonly admit: (call: ApiCall) => Promise<Admission>
}

/**
 * HelseID as an EPJ meets it: discovery, PAR, sign-in without a page, code with PKCE, refresh, DPoP-bound tokens with SFM's claims.
 * Held to the security profile, not to what the metadata advertises.
 */
export function helseId(options: HelseIdOptions): HelseId {
  const { settings = {} } = options
  const service = sts({
    issuer: options.issuer,
    keys: options.keys,
    clients: options.clients,
    signedIn: options.signedIn,
    people: options.people ?? (() => undefined),
    settings: () => ({ ...defaultSettings, ...(typeof settings === 'function' ? settings() : settings) }),
    now: options.now ?? (() => new Date()),
  })
  const answer = endpoints(service)
  return {
    fetch: async (request) => answer(request),
    jwks: options.keys.publicJwks,
    admit: (call) => admit(call, service),
  }
}

const played = Object.values(paths).join(', ')
const unstored = { 'Cache-Control': 'no-store', Pragma: 'no-cache' }

function endpoints(service: Sts): (request: Request) => Response | Promise<Response> {
  const app = new Hono().basePath(new URL(service.issuer).pathname)
  app.get(paths.metadata, (c) => c.json(metadata(service.issuer)))
  app.get(paths.jwks, (c) => c.json(service.keys.publicJwks))
  app.post(paths.pushedRequest, async (c) =>
    c.json(await pushRequest(await readForm(c.req.raw), c.req.header('authorization'), service), 201, unstored),
  )
  app.get(paths.authorize, (c) =>
    c.redirect(signIn(new URL(c.req.url).searchParams, browserOf(c.req.raw), service), 302),
  )
  app.post(paths.authorize, async (c) =>
    c.redirect(signIn(await readForm(c.req.raw), browserOf(c.req.raw), service), 302),
  )
  app.get(paths.signInPage, (c) => pageAnswer(showSignInPage(new URL(c.req.url).searchParams, service)))
  app.post(paths.signInPage, async (c) => pageAnswer(choosePerson(await readForm(c.req.raw), service)))
  app.post(paths.token, async (c) => {
    const headers = { authorization: c.req.header('authorization'), dpop: c.req.header('dpop') }
    return c.json(await issueTokens(await readForm(c.req.raw), headers, service), 200, unstored)
  })
  app.on(['GET', 'POST'], paths.userinfo, async (c) => {
    const answer = await userinfo(callOf(c.req.raw), service)
    if ('claims' in answer) return c.json(answer.claims, 200, unstored)
    const { status, error, diagnostics, wwwAuthenticate } = answer
    return c.json({ error, error_description: diagnostics }, status, {
      ...unstored,
      'WWW-Authenticate': wwwAuthenticate,
    })
  })
  app.post(paths.revocation, async (c) => {
    await revoke(await readForm(c.req.raw), c.req.header('authorization'), service)
    return c.body(null, 200, unstored)
  })
  app.get(paths.endSession, async (c) => pageAnswer(await endSession(new URL(c.req.url).searchParams, service)))
  app.post(paths.endSession, async (c) => pageAnswer(await endSession(await readForm(c.req.raw), service)))
  for (const path of Object.values(unplayedPaths)) {
    app.all(path, (c) => {
      const description = `HelseID advertises ${path}, but this simulation does not play it: an EPJ reaches SFM without it. Played are ${played}.`
      return c.json({ error: 'not_implemented', error_description: description }, 501)
    })
  }
  app.notFound((c) => {
    const description = `HelseID does not answer ${c.req.method} ${c.req.path} here. Played are ${played}.`
    return c.json({ error: 'not_found', error_description: description }, 404)
  })
  app.onError((error, c) => {
    if (error instanceof OAuthRefusal) {
      return c.json({ error: error.error, error_description: error.message }, error.status, {
        ...unstored,
        ...error.headers,
      })
    }
    return c.json({ error: 'server_error', error_description: `The simulated HelseID failed: ${error.message}` }, 500)
  })
  return (request) => app.fetch(request)
}

const header = (request: Request, name: string): string | undefined => request.headers.get(name) ?? undefined

/** A browser asks for HTML; an EPJ that fetches the address itself does not. */
const browserOf = (request: Request) => ({
  showsPages: (header(request, 'accept') ?? '').toLowerCase().includes('text/html'),
})

const callOf = (request: Request): ApiCall => ({
  method: request.method,
  url: request.url,
  authorization: header(request, 'authorization'),
  dpop: header(request, 'dpop'),
})
