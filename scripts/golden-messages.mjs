/** What golden.mjs keeps of the HTTP exchanges of a scenario, with all that is random or of the clock on the wall made equal. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

export const digest = (value) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12)

const jsonWebToken = /(eyJ[\w-]+)\.(eyJ[\w-]+)\.[\w-]*/g
const clockClaims = /"(iat|exp|nbf|auth_time)":\d+/g
const port = /127\.0\.0\.1(:|%3A)\d+/g
/** How long a token is still valid, in the words of a finding. */
const secondsLeft = /\d+(?= sekunder til| seconds more)/g
const madeUp = new RegExp(
  [
    /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/, // UUIDs,
    /[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}/,
    /\b[\dA-F]{32}\b/, // HelseID's ids of sessions,
    /(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{43,}/, // 32 random bytes or more in base64url: keys, codes, nonces, thumbprints,
    /(?<=jti (?:\\?")?)[\w-]{20,}/, // and the id of a proof, in words
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)
/** Made by the HTTP client of Node, or counted: they differ from one version or port to another. */
const ofTransport = [
  'host',
  'connection',
  'content-length',
  'date',
  'user-agent',
  'accept-language',
  'sec-fetch-mode',
  'accept-encoding',
]

/** A function that makes texts of one scenario equal from run to run: tokens are read, and made-up ids numbered as they first stand. */
export function leveller() {
  const known = new Map()
  const numbered = (id) => known.get(id) ?? known.set(id, `id${known.size}`).get(id)
  const read = (part) => Buffer.from(part, 'base64url').toString('utf8').replaceAll(clockClaims, '"$1":"wall clock"')
  return (text) =>
    text
      .replaceAll(jsonWebToken, (_, header, claims) => `jwt ${read(header)} ${read(claims)}`)
      .replaceAll(port, '127.0.0.1:port')
      .replaceAll(secondsLeft, 'some')
      .replaceAll(madeUp, numbered)
}

/** Each exchange in its order, as `operation:digest`. Where one differs, those after it may for its sake: ids are numbered through. */
export function messagesOf(evidenceFile) {
  const level = leveller()
  const lines = readFileSync(evidenceFile, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  // The file was written when a record named the caller only where several act.
  const isOfSeveral = lines.some(({ actors = [] }) => actors.length > 1)
  return lines
    .filter(({ type }) => type === 'exchange')
    .map(({ operation, step, service, at, actor: caller, fault, request, response, withheld }) => {
      const actor = isOfSeveral ? caller : undefined
      const { method, url } = request
      const told = [request, response, withheld].map((part) => part && [part.status, headersOf(part), part.body?.text])
      return `${operation}:${digest(level(JSON.stringify([step, service, at, actor, fault, method, url, told])))}`
    })
    .join(' ')
}

const headersOf = ({ headers }) =>
  headers
    .map(([name, value]) => [name.toLowerCase(), value].join(': '))
    .filter((header) => !ofTransport.includes(header.split(':')[0]))
    .sort()
