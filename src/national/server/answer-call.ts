import type { IncomingMessage, ServerResponse } from 'node:http'

import { defined } from '../../contract/defined.js'
import type { OpenRoute, RouteAnswer } from '../routes/route.js'
import { type Call, pairs } from './call.js'
import { type OpenEndpointSet, reportTrouble } from './endpoint-set.js'
import { answerFromHelseId, helseIdOperation, oauthError, tokenRefusedByHelseId } from './helseid-call.js'
import type { Struck } from './injected-faults/call-faults.js'
import {
  type Answer,
  deliver,
  delivered,
  type Delivery,
  type ServiceVoice,
  waited,
} from './injected-faults/delivery.js'
import { bodyOf, isTooLarge, receiveBody, type ReceivedBody, recordedBody, type RecordedHttp } from './recorded-http.js'

/** Answers a request to an open world, and records it before the answer leaves. An injected fault may come between. */
export async function answerCall(call: Call): Promise<void> {
  const { request, response, url, address, route, open } = call
  const { clock } = open.world
  const operation = route === undefined ? helseIdOperation(address.path) : route.operation(address.path)
  const received = new Date()
  const began = performance.now()
  const body = await receiveBody(request)
  open.exchanges += 1
  const id = `x${open.exchanges}`
  const struck = open.faults.strike(address.service, operation)
  if (route !== undefined) clock.request()
  const at = clock.dateTime()
  const { delivery, fault } = await deliveryOf(struck, call, operation, body)
  record(
    open,
    defined({
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
      withheld: delivery.withheld && recordedAnswer(delivery.withheld),
      fault,
      actor: actorOf(call, body),
    }),
  )
  deliver(response, delivery)
}

/** Whose call it is. */
function actorOf({ request, url, open }: Call, body: ReceivedBody): RecordedHttp['actor'] {
  const isForm = (request.headers['content-type'] ?? '').includes('application/x-www-form-urlencoded')
  const form = isForm && !isTooLarge(body) ? new URLSearchParams(body.start.toString('utf8')) : undefined
  const clientId = form?.get('client_id') ?? url.searchParams.get('client_id') ?? undefined
  return open.actors.callerOf({ authorization: request.headers.authorization, clientId })
}

/** Who hangs up before a slow answer gets none. */
async function deliveryOf(
  struck: Struck,
  call: Call,
  operation: string,
  body: ReceivedBody,
): Promise<{ delivery: Delivery; fault: string | undefined }> {
  let own: RouteAnswer | undefined
  const voice = voiceOf(call, operation, body)
  const delivery = await delivered(struck.fault, { ...voice, answer: async () => (own = await voice.answer()) })
  const faults = [...(struck.milliseconds > 0 ? ['slow'] : []), struck.fault?.kind ?? [], own?.fault ?? []].flat()
  const fault = faults.length === 0 ? undefined : faults.join(', ')
  if (struck.milliseconds === 0 || (await waited(struck.milliseconds, call.response))) return { delivery, fault }
  return { delivery: { sent: undefined, ...defined({ withheld: delivery.withheld ?? delivery.sent }) }, fault }
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

/** How the service that a call is for answers and refuses. What throws is a fault of the simulator: answered 500 and reported. */
function voiceOf(call: Call, operation: string, body: ReceivedBody): ServiceVoice<RouteAnswer> {
  const route = call.open.world.routes.get(call.address.service)
  const voice = route === undefined ? helseIdVoice(call, body) : routeVoice(route, call, operation, body)
  return {
    ...voice,
    answer: async () => {
      try {
        return await voice.answer()
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error)
        reportFailure(call, message)
        return voice.fail(message)
      }
    },
  }
}

interface FailingVoice extends ServiceVoice<RouteAnswer> {
  readonly fail: (message: string) => RouteAnswer
}

function helseIdVoice(call: Call, body: ReceivedBody): FailingVoice {
  return {
    answer: () => answerFromHelseId(call, body),
    refuseToken: tokenRefusedByHelseId,
    refuseMessage: (diagnostics) => oauthError(400, 'invalid_request', diagnostics.join('; ')),
    fail: (message) => oauthError(500, 'server_error', `The simulated service failed: ${message}`),
  }
}

function routeVoice(route: OpenRoute, call: Call, operation: string, body: ReceivedBody): FailingVoice {
  const { request, url, address, set, open } = call
  return {
    answer: () =>
      route.answer(
        {
          method: request.method ?? '',
          url: url.href,
          path: address.path,
          header: (name) => header(request, name),
          body: isTooLarge(body) ? undefined : body.start.toString('utf8'),
        },
        { issuer: open.issuer, admit: set.helseId.admit, onTrouble: (trouble) => reportTrouble(open, trouble) },
      ),
    refuseToken: (error) => route.refuse({ kind: 'token-refused', error }),
    refuseMessage: (diagnostics) => route.refuse({ kind: 'message-refused', operation, diagnostics }),
    fail: (message) => route.refuse({ kind: 'failed', message }),
  }
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

function reportFailure({ request, url, address, open }: Call, message: string): void {
  const called = `${request.method ?? ''} ${url.pathname}`
  reportTrouble(open, {
    blame: 'harness',
    code: 'national-service-failed',
    message: {
      nb: `Den simulerte tjenesten ${address.service} feilet på ${called}: ${message}. Meld det gjerne inn.`,
      en: `The simulated service ${address.service} failed at ${called}: ${message}. Please report it.`,
    },
  })
}

function record(open: OpenEndpointSet, exchange: RecordedHttp): void {
  try {
    open.onExchange(exchange)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    reportTrouble(open, {
      blame: 'harness',
      code: 'exchange-not-recorded',
      message: {
        nb: `Utvekslingen ${exchange.id} kunne ikke skrives til bevisfilen: ${message}.`,
        en: `The exchange ${exchange.id} could not be written to the evidence: ${message}.`,
      },
    })
  }
}

/** An answer from where no world is open. */
export function plainAnswer(response: ServerResponse, status: number, words: string): void {
  const headers = [['Content-Type', 'text/plain; charset=utf-8']] as const
  deliver(response, { sent: { status, headers, body: Buffer.from(`${words}\n`, 'utf8') } })
}
