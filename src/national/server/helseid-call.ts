import type { Call } from './call.js'
import { pairs } from './call.js'
import type { Answer } from './injected-faults/delivery.js'
import { isTooLarge, type ReceivedBody } from './recorded-http.js'

const operations: Readonly<Record<string, string>> = {
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

/** What a request to HelseID is called in the record. */
export const helseIdOperation = (path: string): string =>
  operations[path.toLowerCase()] ?? (path === '' ? 'base' : path)

export async function answerFromHelseId({ request, url, set }: Call, body: ReceivedBody): Promise<Answer> {
  if (isTooLarge(body)) return oauthError(413, 'invalid_request', 'The body is larger than the service takes')
  const method = request.method ?? 'GET'
  const hasBody = body.bytes > 0 && method !== 'GET' && method !== 'HEAD'
  const headers = new Headers(
    pairs(request.rawHeaders).flatMap(([name = '', value = '']): [string, string][] =>
      isForwarded(name) ? [[name, value]] : [],
    ),
  )
  const response = await set.helseId.fetch(
    new Request(url, { method, headers, ...(hasBody ? { body: body.start } : {}) }),
  )
  const cookies = response.headers.getSetCookie().map((cookie) => ['set-cookie', cookie] as const)
  const rest = [...response.headers].filter(([name]) => name !== 'set-cookie')
  return { status: response.status, headers: [...rest, ...cookies], body: Buffer.from(await response.arrayBuffer()) }
}

/** Headers of the connection itself say nothing to HelseID. */
const isForwarded = (name: string) =>
  !['connection', 'content-length', 'transfer-encoding', 'keep-alive', 'expect', 'upgrade'].includes(name.toLowerCase())

/** HelseID gives no token, though it could. */
export function tokenRefusedByHelseId(error = 'invalid_grant'): Answer {
  const words = 'HelseID gives no token now (an injected fault of the scenario).'
  return oauthError(error === 'invalid_client' ? 401 : 400, error, words, ['Cache-Control', 'no-store'])
}

export const oauthError = (
  status: number,
  error: string,
  words: string,
  ...headers: readonly (readonly [string, string])[]
): Answer => ({
  status,
  headers: [['Content-Type', 'application/json'], ...headers],
  body: Buffer.from(JSON.stringify({ error, error_description: words }), 'utf8'),
})
