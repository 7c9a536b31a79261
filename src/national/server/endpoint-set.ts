import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Trouble } from '../core/trouble.js'
import type { HelseId, RegisteredClient } from '../helseid/helseid.js'
import { objects } from '../routes/sfm-basis/fhir/json.js'
import { invalidContentStatus, operationOutcome } from '../routes/sfm-basis/fhir/operation-outcome.js'
import { answerSfm, operationName } from '../routes/sfm-basis/sfm-basis-service.js'
import type { PlayedWorld } from '../world/open-world.js'
import type { ActorsAtWork } from './actors-at-work.js'
import type { Address } from './address.js'
import type { CallFaults, Struck } from './injected-faults/call-faults.js'
import { type Answer, deliver, delivered, type Delivery, waited } from './injected-faults/delivery.js'
import { bodyOf, isTooLarge, receiveBody, type ReceivedBody, recordedBody, type RecordedHttp } from './recorded-http.js'

/** One set of addresses. Its HelseID stays; its world comes and goes. */
export interface EndpointSet {
  readonly helseId: HelseId
  open: OpenEndpointSet | undefined
}

/** The world that is open in an endpoint set now, and who wants to hear of it. */
export interface OpenEndpointSet {
  readonly world: PlayedWorld
  readonly issuer: string
  readonly clients: readonly RegisteredClient[]
  /** In a chain. */
  readonly actors: ActorsAtWork | undefined
  readonly faults: CallFaults
  /** A browser gets a page where a person chooses who signs in. */
  readonly choosesPerson: boolean
  exchanges: number
  readonly onExchange: (exchange: RecordedHttp) => void
  readonly onTrouble: (trouble: Trouble) => void
}

interface Call {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly address: Address
  readonly endpointSet: EndpointSet
  readonly open: OpenEndpointSet
}

interface OwnAnswer extends Answer {
  /** A fault of the world that the service itself met, such as Reseptformidleren being down. */
  readonly fault?: string
}

/** Answers a request to an open world, and tells the record of it before the answer leaves. A bad day may come between. */
export async function answerRequest(call: Call): Promise<void> {
  const { request, response, url, address, open } = call
  const { clock } = open.world.sfm
  const operation = operationOf(address)
  const received = new Date()
  const began = performance.now()
  const body = await receiveBody(request)
  open.exchanges += 1
  const id = `x${open.exchanges}`
  const struck = open.faults.strike(address.service, operation)
  if (address.service === 'sfm') clock.request()
  const at = clock.dateTime()
  const { delivery, fault } = await deliveryOf(struck, call, body)
  tell(open, {
    id,
    service: address.service,
    operation,
    at,
    received: received.toISOString(),
    ms: Math.round((performance.now() - began) * 1000) / 1000,
    request: {
      method: request.method ?? '',
      url: url.href,
      headers: pairs(request.rawHeaders),
      body: recordedBody(body),
    },
    response: recordedAnswer(delivery.sent),
    ...(delivery.withheld === undefined ? {} : { withheld: recordedAnswer(delivery.withheld) }),
    ...(fault === undefined ? {} : { fault }),
    ...actorOf(call, body),
  })
  deliver(response, delivery)
}

/** In a chain: whose call it is. */
function actorOf({ request, url, open }: Call, body: ReceivedBody): Pick<RecordedHttp, 'actor'> {
  if (open.actors === undefined) return {}
  const isForm = (request.headers['content-type'] ?? '').includes('application/x-www-form-urlencoded')
  const form = isForm && !isTooLarge(body) ? new URLSearchParams(body.start.toString('utf8')) : undefined
  const clientId = form?.get('client_id') ?? url.searchParams.get('client_id') ?? undefined
  return { actor: open.actors.callerOf({ authorization: request.headers.authorization, clientId }) }
}

/** Who hangs up before a slow answer gets none. */
async function deliveryOf(
  struck: Struck,
  call: Call,
  body: ReceivedBody,
): Promise<{ delivery: Delivery; fault: string | undefined }> {
  let own: OwnAnswer | undefined
  const delivery = await delivered(struck.fault, {
    answer: async () => (own = await answered(call, body)),
    refuseToken: (error) => refusedToken(call, error),
    refuseMessage: (diagnostics) => refusedMessage(call, diagnostics),
  })
  const faults = [...(struck.milliseconds > 0 ? ['slow'] : []), struck.fault?.kind ?? [], own?.fault ?? []].flat()
  const fault = faults.length === 0 ? undefined : faults.join(', ')
  if (struck.milliseconds === 0 || (await waited(struck.milliseconds, call.response))) return { delivery, fault }
  const withheld = delivery.withheld ?? delivery.sent
  return { delivery: { sent: undefined, ...(withheld === undefined ? {} : { withheld }) }, fault }
}

/** Status 0: no answer reached the EPJ. */
const recordedAnswer = (answer: Answer | undefined): RecordedHttp['response'] =>
  answer === undefined
    ? { status: 0, headers: [], body: null }
    : {
        status: answer.status,
        headers: answer.headers.map((header) => [...header]),
        body: recordedBody(bodyOf(answer.body)),
      }

/** As the services refuse a token that is not right; only, this one is. */
function refusedToken({ address, open }: Call, error: string | undefined): Answer {
  const words =
    'The service does not accept the access token (a bad day of the scenario: the token may be right in itself)'
  if (address.service === 'helseid') {
    const oauth = {
      error: error ?? 'invalid_grant',
      error_description: 'HelseID gives no token now (a bad day of the scenario).',
    }
    const status = oauth.error === 'invalid_client' ? 401 : 400
    return {
      status,
      headers: [
        ['Content-Type', 'application/json'],
        ['Cache-Control', 'no-store'],
      ],
      body: jsonBuffer(oauth),
    }
  }
  const challenge = `DPoP error="${error ?? 'invalid_token'}", error_description="${words}"`
  return {
    status: 401,
    headers: [fhirJson, ['WWW-Authenticate', challenge]],
    body: jsonBuffer(operationOutcome({ diagnostics: words }, open.world.sfm.ids)),
  }
}

/** An OperationOutcome with an issue for each diagnostics, before the one with the trace id. After one at a send, a new lookup is needed (V8). */
function refusedMessage({ address, open }: Call, diagnostics: readonly string[]): Answer {
  const { ids, sessions } = open.world.sfm
  if (operationOf(address) === 'sendMedication')
    for (const [key, session] of sessions) sessions.set(key, { ...session, spoiled: true })
  const [first = 'The message is not valid', ...more] = diagnostics
  const outcome = operationOutcome({ diagnostics: first }, ids)
  const issues = objects(outcome.issue)
  const issue = [
    ...issues.slice(0, -1),
    ...more.map((words) => ({ severity: 'error', code: 'invalid', diagnostics: words })),
    ...issues.slice(-1),
  ]
  return { status: invalidContentStatus, headers: [fhirJson], body: jsonBuffer({ ...outcome, issue }) }
}

const fhirJson = ['Content-Type', 'application/fhir+json; charset=utf-8'] as const

/** The answer; what throws is a fault of the simulator, answered 500 and told. */
async function answered(call: Call, body: ReceivedBody): Promise<OwnAnswer> {
  const { address, open, request, url } = call
  try {
    return address.service === 'sfm' ? await fromSfm(call, body) : await fromHelseId(call, body)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    troubled(open, {
      blame: 'harness',
      code: 'national-service-failed',
      message: {
        nb: `Den simulerte tjenesten ${address.service} feilet på ${request.method ?? ''} ${url.pathname}: ${message}. Meld det gjerne inn.`,
        en: `The simulated service ${address.service} failed at ${request.method ?? ''} ${url.pathname}: ${message}. Please report it.`,
      },
    })
    const outcome = operationOutcome({ diagnostics: `The simulated service failed: ${message}` }, open.world.sfm.ids)
    return { status: 500, headers: [fhirJson], body: jsonBuffer(outcome) }
  }
}

async function fromSfm({ request, url, address, endpointSet, open }: Call, body: ReceivedBody): Promise<OwnAnswer> {
  const reply = await answerSfm(
    {
      method: request.method ?? '',
      url: url.href,
      path: address.path,
      contentType: request.headers['content-type'],
      authorization: request.headers.authorization,
      dpop: header(request, 'dpop'),
      ifMatch: header(request, 'if-match'),
      body: isTooLarge(body) ? undefined : body.start.toString('utf8'),
    },
    open.world.sfm,
    { issuer: open.issuer, admit: endpointSet.helseId.admit, onTrouble: (trouble) => troubled(open, trouble) },
  )
  const { status, headers, fault } = reply
  return { status, headers, body: jsonBuffer(reply.body), ...(fault === undefined ? {} : { fault }) }
}

async function fromHelseId({ request, url, endpointSet }: Call, body: ReceivedBody): Promise<OwnAnswer> {
  if (isTooLarge(body)) {
    const words = { error: 'invalid_request', error_description: 'The body is larger than the service takes' }
    return { status: 413, headers: [['Content-Type', 'application/json']], body: jsonBuffer(words) }
  }
  const method = request.method ?? 'GET'
  const hasBody = body.bytes > 0 && method !== 'GET' && method !== 'HEAD'
  const headers = new Headers(
    pairs(request.rawHeaders).flatMap(([name = '', value = '']): [string, string][] =>
      isForwarded(name) ? [[name, value]] : [],
    ),
  )
  const response = await endpointSet.helseId.fetch(
    new Request(url, { method, headers, ...(hasBody ? { body: body.start } : {}) }),
  )
  const cookies = response.headers.getSetCookie().map((cookie) => ['set-cookie', cookie] as const)
  const rest = [...response.headers].filter(([name]) => name !== 'set-cookie')
  return { status: response.status, headers: [...rest, ...cookies], body: Buffer.from(await response.arrayBuffer()) }
}

/** Headers of the connection itself say nothing to HelseID. */
const isForwarded = (name: string) =>
  !['connection', 'content-length', 'transfer-encoding', 'keep-alive', 'expect', 'upgrade'].includes(name.toLowerCase())

const jsonBuffer = (value: unknown): Buffer => Buffer.from(JSON.stringify(value), 'utf8')

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

const pairs = (rawHeaders: readonly string[]): string[][] =>
  rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : []))

const helseIdOperations: Readonly<Record<string, string>> = {
  '.well-known/openid-configuration': 'discovery',
  '.well-known/openid-configuration/jwks': 'jwks',
  'connect/par': 'par',
  'connect/authorize': 'authorize',
  'connect/token': 'token',
  'connect/userinfo': 'userinfo',
  'connect/revocation': 'revocation',
  'connect/endsession': 'endsession',
  'account/login': 'sign-in-page',
}

const operationOf = ({ service, path }: Address): string =>
  service === 'sfm' ? operationName(path) : (helseIdOperations[path.toLowerCase()] ?? (path === '' ? 'base' : path))

function tell(open: OpenEndpointSet, exchange: RecordedHttp): void {
  try {
    open.onExchange(exchange)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    troubled(open, {
      blame: 'harness',
      code: 'exchange-not-recorded',
      message: {
        nb: `Utvekslingen ${exchange.id} kunne ikke skrives til bevisfilen: ${message}.`,
        en: `The exchange ${exchange.id} could not be written to the evidence: ${message}.`,
      },
    })
  }
}

/** Telling of trouble must not make more of it. */
function troubled({ onTrouble }: OpenEndpointSet, trouble: Trouble): void {
  try {
    onTrouble(trouble)
  } catch {
    // Whoever listens has failed; the EPJ shall still have its answer.
  }
}

/** An answer from where no world is open. */
export function plainAnswer(response: ServerResponse, status: number, words: string): void {
  const headers = [['Content-Type', 'text/plain; charset=utf-8']] as const
  deliver(response, { sent: { status, headers, body: Buffer.from(`${words}\n`, 'utf8') } })
}
