import { defined } from '../../defined.js'
import { dpopProof } from '../../helseid/dpop-proof.js'
import type { AccessToken } from '../../helseid/token-source.js'
import type { Resource } from '../fhir/fhir-element.js'
import { isObject } from '../fhir/medication-bundle.js'
import { isParameters, type Parameters } from '../fhir/parameters.js'
import type { SfmDecisions } from '../sfm-behaviour.js'

/** SFM asks Reseptformidleren and kjernejournal in turn and may take its time; beyond this the user reads that it did not answer. */
const timeLimit = 30_000

/** What is asked of SFM, beside the address. */
export interface SfmRequest {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly body?: Resource
}

/** What came back from SFM Basis. */
export type SfmReply<T extends Resource = Resource> =
  | { readonly kind: 'answered'; readonly body: T }
  /** SFM turned the request down and said why. */
  | { readonly kind: 'refused'; readonly diagnostics: string; readonly status: number }
  /** HelseID's token was turned down. */
  | { readonly kind: 'unauthorised'; readonly diagnostics: string; readonly tokenIsInvalid: boolean }
  /** No answer, or one that cannot be read: no one knows what SFM did. */
  | { readonly kind: 'silent'; readonly why: string }

/** What came back from an operation of SFM Basis. */
export type SfmAnswer = SfmReply<Parameters>
/** It was not done as asked. */
export type SfmFailure = Exclude<SfmReply, { kind: 'answered' }>

/** What the calls look like on the wire. */
type Wire = Pick<SfmDecisions, 'fetch' | 'authorizationScheme' | 'proofId'>

/** Calls an operation, which answers with Parameters. */
export async function callSfm(url: URL, request: Parameters, token: AccessToken, behaviour: Wire): Promise<SfmAnswer> {
  const reply = await askSfm(url, { method: 'POST', body: request }, token, behaviour)
  if (reply.kind !== 'answered') return reply
  const { body } = reply
  return isParameters(body)
    ? { kind: 'answered', body }
    : { kind: 'silent', why: 'the answer is not a FHIR Parameters' }
}

/** Asks once, and once more when SFM asks for a nonce in the proof. */
export async function askSfm(
  url: URL,
  { method, body }: SfmRequest,
  token: AccessToken,
  behaviour: Wire,
): Promise<SfmReply> {
  const send = async (nonce?: string) => {
    const response = await behaviour.fetch(
      url,
      defined({
        method,
        headers: defined({
          'content-type': body === undefined ? undefined : 'application/fhir+json; charset=utf-8',
          accept: 'application/fhir+json',
          authorization: `${behaviour.authorizationScheme} ${token.value}`,
          dpop:
            behaviour.authorizationScheme === 'DPoP'
              ? await dpopProof(token, { method, url, jti: behaviour.proofId(token.value), nonce })
              : undefined,
        }),
        body: body === undefined ? undefined : JSON.stringify(body),
        redirect: 'error' as const,
        signal: AbortSignal.timeout(timeLimit),
      }),
    )
    return { response, text: await response.text() }
  }
  try {
    const first = await send()
    const nonce = wantsNonce(first.response)
    const { response, text } = nonce === undefined ? first : await send(nonce)
    return readAnswer(response, text)
  } catch (error) {
    return { kind: 'silent', why: whyOf(error) }
  }
}

function readAnswer(response: Response, text: string): SfmReply {
  const parsed = parse(text)
  if (response.status === 401) {
    const challenge = response.headers.get('www-authenticate') ?? ''
    const diagnostics = diagnosticsOf(parsed) ?? `HTTP 401 ${challenge}`.trim()
    return { kind: 'unauthorised', diagnostics, tokenIsInvalid: challenge.includes('error="invalid_token"') }
  }
  const diagnostics = diagnosticsOf(parsed)
  if (diagnostics !== undefined) return { kind: 'refused', diagnostics, status: response.status }
  if (response.ok && isResource(parsed)) return { kind: 'answered', body: parsed }
  return response.ok
    ? { kind: 'silent', why: 'the answer is not a FHIR resource' }
    : { kind: 'silent', why: `HTTP ${response.status}` }
}

const isResource = (value: unknown): value is Resource => isObject(value) && typeof value['resourceType'] === 'string'

const wantsNonce = (response: Response): string | undefined =>
  response.status === 401 && (response.headers.get('www-authenticate') ?? '').includes('use_dpop_nonce')
    ? (response.headers.get('dpop-nonce') ?? undefined)
    : undefined

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

interface Issue {
  readonly severity?: string
  readonly code?: string
  readonly diagnostics?: string
  readonly details?: { readonly text?: string }
}

/** Everything an OperationOutcome says, for the user; undefined when the body is none, or reports success only. */
function diagnosticsOf(body: unknown): string | undefined {
  if (!isObject(body) || body['resourceType'] !== 'OperationOutcome') return undefined
  const issues = ((body as unknown as Resource)['issue'] ?? []) as readonly Issue[]
  if (issues.length > 0 && issues.every(({ severity }) => severity === 'information' || severity === 'success'))
    return undefined
  return (
    issues.map(({ diagnostics, details, code }) => diagnostics ?? details?.text ?? code ?? '').join(' ') ||
    'OperationOutcome'
  )
}

function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${timeLimit / 1000} s`
  return error.cause instanceof Error ? error.cause.message : error.message
}
