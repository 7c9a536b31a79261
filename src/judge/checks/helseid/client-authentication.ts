import type { RecordedExchange, ScenarioRecord } from '../../../evidence/scenario-record.js'
import { items, text } from '../../record/json-value.js'
import { type Defect, defect, defects, verbatim } from '../defect.js'
import { isSignedByOneOf, type JsonWebToken, parseToken, secondsOf } from './json-web-token.js'
import { headerValues } from './request-header.js'
import { sentForm } from './sent-form.js'

const krav = 'HELSEID-CLIENT-AUTH'

/** The longest time ahead that a client assertion may be valid, and a second for the clock. */
const longestAssertionSeconds = 60 + 1

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** What is wrong with how the client shows who it is. Only private_key_jwt will do: HelseID takes no client_secret. */
export function clientDefects(record: ScenarioRecord, call: RecordedExchange): readonly Defect[] {
  const sent = sentForm(call)
  const isWithoutSecret = !sent.has('client_secret') && headerValues(call, 'authorization').length === 0
  const secretDefects = defects([isWithoutSecret, defect(krav, words.secret)])
  const assertion = assertionOf(call)
  if (assertion === undefined) return [...secretDefects, defect(krav, words.noAssertion)]
  const type = sent.get('client_assertion_type')
  return [
    ...secretDefects,
    ...defects([type === assertionType, defect(krav, words.assertionType(type ?? ''))]),
    ...assertionDefects(record, call, assertion),
  ]
}

function assertionDefects(record: ScenarioRecord, call: RecordedExchange, assertion: JsonWebToken): readonly Defect[] {
  const { issuer, clientId, clientJwks } = record.head.environment
  const { iss, sub, aud } = assertion.payload
  const typ = assertion.header['typ']
  const typExpected = 'client-authentication+jwt'
  const isForIssuer = [...items(aud), aud].includes(issuer) && items(aud).length <= 1
  const expires = secondsOf(assertion, 'exp')
  const isShortLived = expires !== undefined && expires - Date.parse(call.received) / 1000 <= longestAssertionSeconds
  const id = idOf(assertion)
  const earlier = id === undefined ? undefined : earlierUse(record, call, id)
  return defects(
    [isSignedByOneOf(assertion, clientJwks), defect(krav, words.signature)],
    [typ === typExpected, defect('HELSEID-ASSERTION-TYP', words.typ(typ), verbatim(typExpected))],
    [iss === clientId && sub === clientId, defect(krav, words.otherClient)],
    [isForIssuer, defect(krav, words.audience(aud))],
    [isShortLived, defect(krav, words.longLived)],
    [id !== undefined, defect(krav, words.noJti)],
    [earlier === undefined, defect(krav, words.usedBefore(id, earlier?.id))],
  )
}

const earlierUse = ({ exchanges }: ScenarioRecord, call: RecordedExchange, id: string) =>
  exchanges.find((other) => {
    if (other.line >= call.line || other.service !== 'helseid') return false
    const assertion = assertionOf(other)
    return assertion !== undefined && idOf(assertion) === id
  })

const idOf = ({ payload }: JsonWebToken): string | undefined => text(payload['jti'])

/** The token by which the client shows who it is; undefined where there is none that can be read. */
const assertionOf = (call: RecordedExchange): JsonWebToken | undefined =>
  parseToken(sentForm(call).get('client_assertion') ?? '')

const words = {
  secret: {
    nb: 'Klienten viser hvem den er med client_secret eller Authorization.',
    en: 'The client shows who it is by client_secret or Authorization.',
  },
  noAssertion: { nb: 'Kallet mangler client_assertion.', en: 'The call lacks a client_assertion.' },
  assertionType: (type: string) => ({
    nb: `client_assertion_type er «${type}».`,
    en: `client_assertion_type is "${type}".`,
  }),
  signature: {
    nb: 'Klientens bevis er ikke signert med klientens nøkkel.',
    en: 'The client’s assertion is not signed with the client’s key.',
  },
  typ: (typ: unknown) => ({
    nb: `Klientens bevis har typ «${String(typ)}».`,
    en: `The client’s assertion has typ "${String(typ)}".`,
  }),
  otherClient: {
    nb: 'iss og sub i klientens bevis er ikke klientens id.',
    en: 'iss and sub of the client’s assertion are not the client’s id.',
  },
  audience: (aud: unknown) => ({
    nb: `Klientens bevis er for ${String(aud)}.`,
    en: `The client’s assertion is for ${String(aud)}.`,
  }),
  longLived: {
    nb: 'Klientens bevis gjelder i mer enn 60 sekunder.',
    en: 'The client’s assertion is valid for more than 60 seconds.',
  },
  noJti: { nb: 'Klientens bevis mangler jti.', en: 'The client’s assertion lacks jti.' },
  usedBefore: (jti = '', earlier = '') => ({
    nb: `Klientens bevis (jti ${jti}) er brukt før, i ${earlier}.`,
    en: `The client’s assertion (jti ${jti}) was used before, in ${earlier}.`,
  }),
}
