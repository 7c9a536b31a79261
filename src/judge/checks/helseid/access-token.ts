import type { RecordedExchange, ScenarioRecord } from '../../../evidence/scenario-record.js'
import { items } from '../../record/json-value.js'
import { type Defect, defect, defects, verbatim } from '../defect.js'
import { isSignedByOneOf, type JsonWebToken, secondsOf } from './json-web-token.js'

const krav = 'HELSEID-TOKEN'

/** HelseID's own clock and SFM's may differ; the sources say a few seconds. */
const leewaySeconds = 10

/** What is wrong with the token of a call, whoever it is for (A7): its signature, typ, issuer, audience and time. */
export function tokenDefects(record: ScenarioRecord, token: JsonWebToken, call: RecordedExchange): readonly Defect[] {
  const { jwks, issuer, audience } = record.head.environment
  const { iss, aud } = token.payload
  const typ = token.header['typ']
  const isInTime = isValidAt(token, Date.parse(call.received) / 1000) || wasCorrected(record.exchanges, call)
  return defects(
    [isSignedByOneOf(token, jwks), defect(krav, words.signature)],
    [typ === 'at+jwt' || typ === 'JWT', defect(krav, words.typ(typ))],
    [iss === issuer, defect(krav, words.issuer(iss), verbatim(issuer))],
    [[...items(aud), aud].includes(audience), defect('SFM-AUTH-01', words.audience(aud, audience))],
    [isInTime, defect(krav, words.expired)],
  )
}

function isValidAt(token: JsonWebToken, seconds: number): boolean {
  const expires = secondsOf(token, 'exp')
  const notBefore = secondsOf(token, 'nbf')
  return (
    expires !== undefined &&
    expires + leewaySeconds >= seconds &&
    (notBefore === undefined || notBefore - leewaySeconds <= seconds)
  )
}

/** Refused with 401, and then made correctly. */
function wasCorrected(exchanges: readonly RecordedExchange[], call: RecordedExchange): boolean {
  if (call.response.status !== 401) return false
  return exchanges.some(
    (later) =>
      later.line > call.line &&
      later.service === call.service &&
      later.operation === call.operation &&
      later.response.status < 400,
  )
}

const words = {
  signature: { nb: 'Tokenets signatur er ikke HelseIDs.', en: 'The token’s signature is not HelseID’s.' },
  typ: (typ: unknown) => ({
    nb: `Tokenet har typ «${String(typ)}»; det er ikke et tilgangstoken.`,
    en: `The token has typ "${String(typ)}"; it is no access token.`,
  }),
  issuer: (iss: unknown) => ({
    nb: `Tokenet er utstedt av ${String(iss)}.`,
    en: `The token was issued by ${String(iss)}.`,
  }),
  audience: (aud: unknown, expected: string) => ({
    nb: `Tokenet er for ${String(aud)}, ikke for SFM (${expected}).`,
    en: `The token is for ${String(aud)}, not for SFM (${expected}).`,
  }),
  expired: {
    nb: 'Tokenet gjaldt ikke da kallet ble gjort, og kallet ble ikke gjort på nytt med et gyldig.',
    en: 'The token was not valid when the call was made, and the call was not made again with a valid one.',
  },
}
