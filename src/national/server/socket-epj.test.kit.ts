import { createHash, randomUUID } from 'node:crypto'

import { type CryptoKey, importJWK, type JWK, SignJWT } from 'jose'
import { worldOf } from '../../scenario/world/actors-world.js'
import { layOut } from '../../scenario/world/layout.js'
import { treatment } from '../../scenario/world/treatment.js'
import { world } from '../../scenario/world/world.js'
import type { WorldSetup } from '../../scenario/world/world-setup.js'
import type { NationalServices, OpenOptions, OpenWorld, RecordedHttp, Trouble } from './national-services.js'

/** For tests over a socket: a world, and an EPJ that meets the services with real tokens and proofs. */

const albyl = treatment('albyl', 'Albyl-E enterotab 75 mg', { dose: '1+0+0+0', area: 'Hjertet' })
export const setupOf = (seed = 'http', clock: 'fixed' | 'live' = 'fixed', patient = 'granskog') =>
  layOut(world(patient).list(albyl).prescriptions(albyl), {
    seed,
    actors: ['fastlege'],
    startsAt: new Date('2031-03-10T08:00:00Z'),
    clock,
  })

export interface Opened extends OpenWorld {
  readonly setup: WorldSetup
  readonly exchanges: RecordedHttp[]
  readonly troubles: Trouble[]
}

/** Opens a world and keeps what is told of it. */
export function openIn(services: NationalServices, options: OpenOptions = {}, setup = setupOf()): Opened {
  const exchanges: RecordedHttp[] = []
  const troubles: Trouble[] = []
  const listening = {
    onExchange: (exchange: RecordedHttp) => void exchanges.push(exchange),
    onTrouble: (trouble: Trouble) => void troubles.push(trouble),
  }
  return Object.assign(services.open(setup, { ...listening, ...options }), { setup, exchanges, troubles })
}

/** Signs in as an EPJ would, with PAR, PKCE, private_key_jwt and DPoP, and calls SFM. */
export class Epj {
  #token = ''
  readonly #verifier = randomUUID() + randomUUID()
  constructor(private readonly opened: Opened) {}

  async signIn(): Promise<void> {
    const answer = await fetch(await this.pushRequest(), { redirect: 'manual' })
    await this.redeem(answer.headers.get('location') ?? '')
  }

  /** Pushes a request; gives the address where the user signs in. */
  async pushRequest(change: Readonly<Record<string, string>> = {}): Promise<string> {
    const { issuer, clientId, redirectUri, scope } = this.opened.environment
    const pushed = await this.#post(`${issuer}/connect/par`, {
      client_id: clientId,
      scope,
      redirect_uri: redirectUri,
      response_type: 'code',
      code_challenge: createHash('sha256').update(this.#verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...(await this.#authentication()),
      ...change,
    })
    const query = new URLSearchParams({ client_id: clientId, request_uri: String(pushed['request_uri']) })
    return `${issuer}/connect/authorize?${query.toString()}`
  }

  /** Takes the address that the user came back to, and gets the access token. */
  async redeem(back: string): Promise<string> {
    const { issuer, clientId, redirectUri } = this.opened.environment
    const code = URL.canParse(back) ? (new URL(back).searchParams.get('code') ?? '') : ''
    const token = await this.#post(
      `${issuer}/connect/token`,
      {
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        code_verifier: this.#verifier,
        client_id: clientId,
        ...(await this.#authentication(true)),
      },
      { DPoP: await this.#proof('POST', `${issuer}/connect/token`) },
    )
    this.#token = String(token['access_token'])
    return this.#token
  }

  /** Gets a token for the client itself, without a user (client_credentials). */
  async getClientToken(): Promise<void> {
    const { issuer, clientId } = this.opened.environment
    const form = { grant_type: 'client_credentials', scope: 'e-helse:sfm.api/sfm.api2', client_id: clientId }
    const token = await this.#post(
      `${issuer}/connect/token`,
      { ...form, ...(await this.#authentication(true)) },
      { DPoP: await this.#proof('POST', `${issuer}/connect/token`) },
    )
    this.#token = String(token['access_token'])
  }

  async call(
    path: string,
    body: string | Buffer,
    headers: Record<string, string> = {},
    sfm = this.opened.environment.sfm,
    signal: AbortSignal | null = null,
  ): Promise<Response> {
    const url = `${sfm}/${path}`
    const ath = createHash('sha256').update(this.#token).digest('base64url')
    const proof = await this.#proof('POST', url, { ath })
    const own = {
      Authorization: `DPoP ${this.#token}`,
      DPoP: proof,
      'Content-Type': 'application/fhir+json; charset=utf-8',
    }
    return fetch(url, {
      method: 'POST',
      headers: { ...own, ...headers },
      body: new Uint8Array(Buffer.from(body)),
      signal,
    })
  }

  /** A call of another method than POST, or with a query: what the proof is for has no query. */
  async request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const url = `${this.opened.environment.sfm}/${path}`
    const ath = createHash('sha256').update(this.#token).digest('base64url')
    const proof = await this.#proof(method, url.split('?')[0] ?? url, { ath })
    const own = {
      Authorization: `DPoP ${this.#token}`,
      DPoP: proof,
      ...(body === undefined ? {} : { 'Content-Type': 'application/fhir+json' }),
    }
    return fetch(url, {
      method,
      headers: { ...own, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  }

  lookUp(path = 'Patient/$getMedication'): Promise<Response> {
    return this.call(path, JSON.stringify(lookupOf(this.opened.setup)))
  }

  /** Sends back what a lookup answered, as a new version of the list. */
  send(answered: unknown, signal?: AbortSignal): Promise<Response> {
    return this.call(
      'Patient/$sendMedication',
      JSON.stringify(sendOf(answered)),
      {},
      this.opened.environment.sfm,
      signal,
    )
  }

  get #key(): JWK {
    return this.opened.environment.privateJwk ?? {}
  }

  async #signed(header: Record<string, unknown>, claims: Record<string, unknown>): Promise<string> {
    const key = (await importJWK(this.#key, 'PS256')) as CryptoKey
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'PS256', ...header })
      .setIssuedAt()
      .sign(key)
  }

  async #authentication(withOrganisation = false): Promise<Record<string, string>> {
    const { issuer, clientId } = this.opened.environment
    const now = Math.floor(Date.now() / 1000)
    const { organisation } = worldOf(this.opened.setup, 'fastlege')
    const identifier = {
      system: 'urn:oid:1.0.6523',
      type: 'ENH',
      value: `NO:ORGNR:${organisation.orgnrParent}:${organisation.orgnrChild}`,
    }
    const details = [
      { type: 'helseid_authorization', practitioner_role: { organization: { identifier } } },
      { type: 'nhn:sfm:journal-id', value: { journal_id: organisation.journalId } },
    ]
    const claims = { iss: clientId, sub: clientId, aud: issuer, nbf: now, exp: now + 30, jti: randomUUID() }
    return {
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await this.#signed(
        { typ: 'client-authentication+jwt', kid: this.#key.kid },
        withOrganisation ? { ...claims, assertion_details: details } : claims,
      ),
    }
  }

  #proof(htm: string, htu: string, more: Record<string, unknown> = {}): Promise<string> {
    const { kty, n, e } = this.#key
    return this.#signed({ typ: 'dpop+jwt', jwk: { kty, n, e } }, { jti: randomUUID(), htm, htu, ...more })
  }

  async #post(
    url: string,
    form: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Record<string, unknown>> {
    const answer = await fetch(url, { method: 'POST', headers, body: new URLSearchParams(form) })
    return (await answer.json()) as Record<string, unknown>
  }
}

export function lookupOf({ patient }: WorldSetup) {
  const resource = {
    resourceType: 'Patient',
    identifier: [{ ...patient.nationalIdentity }],
    name: [{ family: patient.familyName, given: [patient.givenName] }],
    address: [{ city: patient.address.city }],
  }
  return { resourceType: 'Parameters', parameter: [{ name: 'patient', resource }] }
}

export const signedIn = async (opened: Opened): Promise<Epj> => {
  const epj = new Epj(opened)
  await epj.signIn()
  return epj
}

export const outcome = async (response: Response) => {
  const body = (await response.json()) as { resourceType: string; issue?: { diagnostics?: string }[] }
  return { status: response.status, resourceType: body.resourceType, diagnostics: body.issue?.[1]?.diagnostics }
}

interface SfmResource {
  readonly resourceType: string
  readonly identifier?: unknown
  readonly extension?: readonly { readonly url: string; readonly extension?: readonly { readonly url: string }[] }[]
}
interface LookupAnswer {
  readonly parameter: readonly [
    { readonly resource: { readonly entry: readonly { readonly resource: SfmResource }[] } },
  ]
}

/** The same list again: a composition of its own that replaces the one looked up, and createPLL. */
export function sendOf(answered: unknown, compositionId: string = randomUUID()) {
  const [{ resource: bundle }] = (answered as LookupAnswer).parameter
  const entry = bundle.entry.map((one) => ({ ...one, resource: asSent(one.resource, compositionId) }))
  return { resourceType: 'Parameters', parameter: [{ name: 'medication', resource: { ...bundle, entry } }] }
}

function asSent(resource: SfmResource, compositionId: string): object {
  if (resource.resourceType === 'Composition') {
    const identifier = { use: 'official', value: compositionId }
    return { ...resource, identifier, relatesTo: [{ code: 'replaces', targetIdentifier: resource.identifier }] }
  }
  if (resource.resourceType !== 'Basic') return resource
  const extension = resource.extension?.map((one) =>
    one.url.endsWith('sfm-pllInformation')
      ? {
          ...one,
          extension: [
            ...(one.extension ?? []).filter(({ url }) => url !== 'createPLL'),
            { url: 'createPLL', valueBoolean: true },
          ],
        }
      : one,
  )
  return { ...resource, extension }
}
