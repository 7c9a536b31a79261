import { Agent, type Dispatcher, request } from 'undici'
import { defined } from '../../contract/defined.js'
import type { ActionAnswer, ActionRequest, SessionRequest, System } from '../../contract/generated/adapter.js'
import { type SchemaName, violations } from '../../contract/registry.js'
import { type Adapter, AdapterTrouble, type AdapterTroubleCode } from '../adapter.js'
import { type AdapterLimits, defaultLimits } from '../limits.js'

/** An answer is a few lines and a list view; what is larger than this is not an answer. */
const largestAnswer = 2 * 1024 * 1024
/** How much of an unexpected answer is quoted. */
const quoted = 120

interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  readonly seconds: number
}

interface Reply {
  readonly status: number
  readonly contentType: string
  readonly text: string
}

/** Drives a running adapter at `address`. */
export class HttpAdapter implements Adapter {
  readonly #agent = new Agent({ keepAliveTimeout: 10_000 })
  readonly #base: string
  #closing: Promise<void> | undefined

  constructor(
    url: string,
    private readonly limits: AdapterLimits = defaultLimits,
    readonly address: string = url,
  ) {
    this.#base = url.replace(/\/+$/, '')
  }

  async describe(): Promise<System> {
    const call: Call = { method: 'GET', path: '/', seconds: this.limits.describeSeconds }
    const value = this.#json(call, this.#accepted(call, await this.#send(call)))
    const version = (value as { version?: unknown } | null)?.version
    if (
      typeof version === 'string' &&
      violations('adapter/System', value).some(({ pointer }) => pointer === '/version')
    )
      throw new AdapterTrouble('adapter-moving-version', {
        nb: `Adapteren oppgir versjonen «${version}», som ikke er en bestemt versjon. Oppgi nøyaktig hvilken versjon av EPJ-systemet som testes, for eksempel 4.2.1.`,
        en: `The adapter gives the version "${version}", which is not an exact version. Give the exact version of the EPJ under test, such as 4.2.1.`,
      })
    this.#refuseUnfit('adapter/System', call, value)
    return value as System
  }

  async openSession(body: SessionRequest): Promise<void> {
    const call: Call = { method: 'POST', path: '/sessions', body, seconds: this.limits.sessionSeconds }
    const reply = await this.#send(call)
    if (reply.status === 201) return
    const problem = problemIn(reply)
    throw new AdapterTrouble(
      'session-refused',
      {
        nb: `EPJ-en åpnet ikke økten (HTTP ${reply.status}): ${problem}`,
        en: `The EPJ did not open the session (HTTP ${reply.status}): ${problem}`,
      },
      saidIn(reply),
    )
  }

  async act(session: string, action: ActionRequest): Promise<ActionAnswer> {
    const call: Call = {
      method: 'POST',
      path: `/sessions/${encodeURIComponent(session)}/actions`,
      body: action,
      seconds: this.limits.actionSeconds,
    }
    const value = this.#json(call, this.#accepted(call, await this.#send(call)))
    this.#refuseUnfit('adapter/ActionAnswer', call, value)
    return value as ActionAnswer
  }

  async closeSession(session: string): Promise<void> {
    const call: Call = {
      method: 'DELETE',
      path: `/sessions/${encodeURIComponent(session)}`,
      seconds: this.limits.sessionSeconds,
    }
    const reply = await this.#send(call)
    if (reply.status >= 500) this.#accepted(call, reply)
  }

  /** Lets go of the connections; the adapter itself goes on. Calling it again does nothing more. */
  close(): Promise<void> {
    return (this.#closing ??= this.#agent.close())
  }

  async #send(call: Call): Promise<Reply> {
    const body = call.body === undefined ? undefined : JSON.stringify(call.body)
    try {
      const answer = await request(`${this.#base}${call.path}`, {
        method: call.method,
        dispatcher: this.#agent,
        signal: AbortSignal.timeout(call.seconds * 1000),
        ...defined({ body, headers: body === undefined ? undefined : { 'content-type': 'application/json' } }),
      })
      return {
        status: answer.statusCode,
        contentType: String(answer.headers['content-type'] ?? ''),
        text: await this.#text(call, answer),
      }
    } catch (error) {
      throw error instanceof AdapterTrouble ? error : this.#unreachable(call, error)
    }
  }

  async #text(call: Call, answer: Dispatcher.ResponseData): Promise<string> {
    const parts: Buffer[] = []
    let size = 0
    for await (const part of answer.body as AsyncIterable<Buffer>) {
      size += part.length
      if (size > largestAnswer)
        throw this.#trouble(
          'adapter-too-large',
          call,
          `svarte med mer enn ${largestAnswer} byte`,
          `answered with more than ${largestAnswer} bytes`,
        )
      parts.push(part)
    }
    return Buffer.concat(parts).toString('utf8')
  }

  #unreachable(call: Call, error: unknown): AdapterTrouble {
    const name = error instanceof Error ? error.name : ''
    const code = (error as { code?: string }).code ?? name
    if (name === 'TimeoutError')
      return this.#trouble(
        'adapter-late',
        call,
        `svarte ikke innen ${call.seconds} s`,
        `did not answer within ${call.seconds} s`,
      )
    if (
      code === 'ECONNREFUSED' ||
      code === 'ENOTFOUND' ||
      code === 'EAI_AGAIN' ||
      code === 'EHOSTUNREACH' ||
      code === 'UND_ERR_CONNECT_TIMEOUT'
    )
      return new AdapterTrouble('adapter-not-there', {
        nb: `Ingen adapter svarer på ${this.#base} (${code}). Start adapteren, eller rett adressen i --adapter.`,
        en: `No adapter answers at ${this.#base} (${code}). Start the adapter, or fix the address in --adapter.`,
      })
    return this.#trouble('adapter-died', call, `brøt forbindelsen (${code})`, `broke the connection (${code})`)
  }

  /** A 2xx reply, else the adapter's own words for what went wrong. */
  #accepted(call: Call, reply: Reply): Reply {
    if (reply.status >= 200 && reply.status < 300) return reply
    const problem = problemIn(reply)
    throw this.#trouble(
      'adapter-failed',
      call,
      `svarte HTTP ${reply.status}: ${problem}`,
      `answered HTTP ${reply.status}: ${problem}`,
    )
  }

  #json(call: Call, reply: Reply): unknown {
    try {
      return JSON.parse(reply.text)
    } catch {
      const start = beginning(reply)
      const html = /^\s*</.test(reply.text)
      throw this.#trouble(
        'adapter-not-json',
        call,
        html
          ? `svarte med HTML, ikke JSON: ${start}. Er adressen til adapteren riktig?`
          : `svarte ikke med gyldig JSON: ${start}`,
        html
          ? `answered with HTML, not JSON: ${start}. Is the adapter's address right?`
          : `did not answer with valid JSON: ${start}`,
      )
    }
  }

  #refuseUnfit(schema: SchemaName, call: Call, value: unknown): void {
    const [first, ...more] = violations(schema, value)
    if (first === undefined) return
    const place = first.pointer === '' ? '/' : first.pointer
    const rest =
      more.length === 0 ? { nb: '', en: '' } : { nb: ` (og ${more.length} til)`, en: ` (and ${more.length} more)` }
    throw this.#trouble(
      'adapter-broke-contract',
      call,
      `svarte i strid med adapterprotokollen ved ${place}: ${first.message.nb}${rest.nb}`,
      `answered against the adapter protocol at ${place}: ${first.message.en}${rest.en}`,
    )
  }

  #trouble(code: AdapterTroubleCode, call: Call, nb: string, en: string): AdapterTrouble {
    const what = `${call.method} ${call.path}`
    return new AdapterTrouble(code, { nb: `Adapteren ${nb} (${what}).`, en: `The adapter ${en} (${what}).` })
  }
}

const problemIn = (reply: Reply): string => saidIn(reply) ?? beginning(reply)

/** The message of a Problem; anything else says what it says as text. */
function saidIn(reply: Reply): string | undefined {
  try {
    const { message } = JSON.parse(reply.text) as { message?: unknown }
    return typeof message === 'string' ? message : undefined
  } catch {
    return undefined
  }
}

function beginning({ text }: Reply): string {
  const start = text.slice(0, quoted).replace(/\s+/g, ' ').trim()
  return start === '' ? '(tomt svar)' : `«${start}${text.length > quoted ? ' …' : ''}»`
}
