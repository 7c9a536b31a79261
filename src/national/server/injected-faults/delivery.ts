import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

import type { AnswerFault } from './call-faults.js'

/** An answer over HTTP. */
export interface Answer {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Buffer
}

/** What becomes of an answer on its way out. */
export interface Delivery {
  /** What reaches the EPJ; undefined: the connection is dropped. */
  readonly sent: Answer | undefined
  /** The connection breaks where `sent` ends, though this many bytes were promised. */
  readonly promised?: number
  /** What the service had answered, where that is not what is sent. */
  readonly withheld?: Answer
}

/** How a service itself says what an injected fault makes it say. */
export interface ServiceVoice<A extends Answer = Answer> {
  /** The service takes the message and does its work. */
  readonly answer: () => Promise<A>
  /** The service refuses the caller's token, or gives none. */
  readonly refuseToken: (error: string | undefined) => Answer
  /** The service refuses the message with these diagnostics. */
  readonly refuseMessage: (diagnostics: readonly string[]) => Answer
}

/** Injects a fault into a call. Whether the service took the message is decided here too. */
export async function delivered(fault: AnswerFault | undefined, service: ServiceVoice): Promise<Delivery> {
  switch (fault?.kind) {
    case undefined:
      return { sent: await service.answer() }
    case 'dropped-before':
      return { sent: undefined }
    case 'dropped-after':
      return { sent: undefined, withheld: await service.answer() }
    case 'truncated-body':
      return truncated(await service.answer())
    case 'malformed-json': {
      const whole = await service.answer()
      return { sent: { ...whole, body: malformed(whole.body) }, withheld: whole }
    }
    case 'server-error':
      return {
        sent: gatewayAnswer(500, 'Internal Server Error'),
        ...(fault.taken === true ? { withheld: await service.answer() } : {}),
      }
    case 'unavailable':
      return { sent: gatewayAnswer(503, 'Service Unavailable', ['Retry-After', String(fault.retryAfterSeconds)]) }
    case 'token-refused':
      return { sent: service.refuseToken(fault.error) }
    case 'refused-with-outcome':
      return { sent: service.refuseMessage(fault.diagnostics) }
  }
}

function truncated(whole: Answer): Delivery {
  if (whole.body.length === 0) return { sent: undefined, withheld: whole }
  const body = whole.body.subarray(0, Math.floor(whole.body.length / 2))
  return { sent: { ...whole, body }, promised: whole.body.length, withheld: whole }
}

/** The end is lost and a string left open: no JSON reader, however lenient, takes that. */
const malformed = (body: Buffer): Buffer =>
  Buffer.concat([body.subarray(0, Math.max(0, body.length - 1)), Buffer.from(',"avbrutt', 'utf8')])

/** What stands in front of a service speaks HTML, not the service's own language. The real ones' words are UNKNOWN. */
function gatewayAnswer(status: number, reason: string, ...headers: (readonly [string, string])[]): Answer {
  const page = `<html><head><title>${status} ${reason}</title></head><body><h1>${status} ${reason}</h1></body></html>\n`
  return {
    status,
    headers: [['Content-Type', 'text/html; charset=utf-8'], ...headers],
    body: Buffer.from(page, 'utf8'),
  }
}

/** Waits, but no longer than the client does. Whether the client is still there. */
export async function waited(milliseconds: number, response: ServerResponse): Promise<boolean> {
  if (milliseconds > 0) {
    const gone = new AbortController()
    const hungUp = () => gone.abort()
    response.once('close', hungUp)
    await wait(milliseconds, undefined, { signal: gone.signal }).catch(() => undefined)
    response.off('close', hungUp)
  }
  return !response.destroyed && response.socket?.destroyed !== true
}

/** Writes what is delivered on the wire, and breaks the connection where the delivery says so. */
export function deliver(response: ServerResponse, { sent, promised }: Delivery): void {
  if (sent === undefined) {
    response.socket?.destroy()
    response.destroy()
    return
  }
  if (response.destroyed) return
  response.statusCode = sent.status
  for (const [name, value] of sent.headers) response.appendHeader(name, value)
  response.setHeader('Content-Length', promised ?? sent.body.length)
  if (promised === undefined) response.end(sent.body)
  else {
    response.flushHeaders()
    response.write(sent.body, () => response.socket?.destroy())
  }
}
