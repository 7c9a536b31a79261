import type { RecordedExchange } from '../../../evidence/scenario-record.js'
import { notInScenario } from '../../record/applicability.js'
import { type Evidence, operationOf, whereOf } from '../../record/evidence.js'
import { items, text } from '../../record/json-value.js'
import { reachOf } from '../../record/reach.js'
import { about, type Check, type CheckLook, looked } from '../check.js'
import { type Fault, fault, faults } from '../defect.js'
import { firstUses, headerValues, proofFaults, reuseFaults } from './dpop-proof.js'
import { isSignedByOneOf, parseToken, secondsOf } from './json-web-token.js'

/** The longest time ahead that a client assertion may be valid, and a second for the clock. */
const longestAssertionSeconds = 60 + 1

/**
 * The sign-in follows HelseID's security profile, as far as a source states it: PAR, the code flow with PKCE S256, state,
 * private_key_jwt, and a DPoP proof at the token endpoint. Metadata advertises more than the profile allows, so it is not followed.
 */
export const signIn: Check = {
  id: 'sign-in',
  krav: [
    'HELSEID-PAR',
    'HELSEID-PKCE',
    'HELSEID-CLIENT-AUTH',
    'HELSEID-ASSERTION-TYP',
    'HELSEID-STATE',
    'HELSEID-DPOP',
  ],
  title: { nb: 'Påloggingen følger HelseIDs sikkerhetsprofil', en: 'The sign-in follows HelseID’s security profile' },
  why: {
    nb: 'En pålogging som kan fanges opp eller gjentas, gir andre tilgang til pasientens legemidler.',
    en: 'A sign-in that can be caught or repeated gives others access to the patient’s medicines.',
  },
  kind: 'universal',
  routes: ['sfm-basis'],
  look,
}

function look(evidence: Evidence): CheckLook {
  const exchanges = evidence.record.exchanges.filter(({ service }) => service === 'helseid')
  const of = (operation: string) => exchanges.filter((exchange) => operationOf(exchange) === operation)
  const [par, authorize, token] = [of('par'), of('authorize'), of('token')]
  const all = [...par, ...authorize, ...token]
  if (all.length === 0) return notSeen(evidence)
  const first = firstUses(evidence.record.exchanges)
  const findings = [
    ...par.map((exchange) => ({ exchange, found: [...parFaults(exchange), ...clientFaults(evidence, exchange)] })),
    ...authorize.map((exchange) => ({ exchange, found: authorizeFaults(exchange) })),
    ...token.map((exchange) => ({
      exchange,
      found: [...clientFaults(evidence, exchange), ...tokenCallFaults(evidence, exchange, first)],
    })),
  ].flatMap(({ exchange, found }) =>
    found.map(({ message, krav, expected }) => ({
      message,
      krav: [...krav],
      where: whereOf(evidence, exchange, 'request'),
      ...(expected === undefined ? {} : { expected }),
    })),
  )
  const occasions = about({
    'HELSEID-PAR': authorize.length > 0,
    'HELSEID-PKCE': par.length > 0,
    'HELSEID-STATE': par.length > 0,
    'HELSEID-CLIENT-AUTH': par.length + token.length > 0,
    'HELSEID-ASSERTION-TYP': par.length + token.length > 0,
    'HELSEID-DPOP': token.length > 0,
  })
  return looked(all.length, findings, { about: occasions })
}

/** A token that is still valid is used again: then there is no sign-in to judge. */
function notSeen(evidence: Evidence): CheckLook {
  const reach = reachOf(evidence.record)
  if (reach.kind === 'broken' && evidence.record.exchanges.length === 0)
    return { kind: 'nothing', reason: reach.reason }
  if (evidence.record.exchanges.length === 0)
    return {
      kind: 'nothing',
      reason: { nb: 'EPJ-en kalte verken HelseID eller SFM.', en: 'The EPJ called neither HelseID nor SFM.' },
    }
  return notInScenario(
    'Ingen pålogging i dette scenarioet: EPJ-en brukte et token den hadde.',
    'No sign-in in this scenario: the EPJ used a token that it had.',
  )
}

function form({ request: { body } }: RecordedExchange): URLSearchParams {
  return new URLSearchParams(body?.text ?? '')
}

/** The parameters stand in the form, or in a signed request object within it. */
function parFaults(exchange: RecordedExchange): readonly Fault[] {
  const sent = form(exchange)
  const requestObject = parseToken(sent.get('request') ?? '')
  const parameter = (name: string) => sent.get(name) ?? text(requestObject?.payload[name]) ?? ''
  const method = parameter('code_challenge_method')
  const type = parameter('response_type')
  return faults(
    [
      type === 'code',
      fault('HELSEID-PKCE', `Forespørselen har response_type «${type}».`, `The request has response_type "${type}".`, {
        nb: 'code',
        en: 'code',
      }),
    ],
    [
      method === 'S256' && parameter('code_challenge') !== '',
      fault(
        'HELSEID-PKCE',
        `Forespørselen har PKCE-metoden «${method}».`,
        `The request has the PKCE method "${method}".`,
        {
          nb: 'S256',
          en: 'S256',
        },
      ),
    ],
    [parameter('state') !== '', fault('HELSEID-STATE', 'Forespørselen har ingen state.', 'The request has no state.')],
  )
}

/** After PAR, the address in the browser holds nothing but the client and the reference. */
function authorizeFaults({ request: { url, method, body } }: RecordedExchange): readonly Fault[] {
  const query = new URLSearchParams(url.split('?')[1] ?? '')
  const sent = method === 'POST' ? new URLSearchParams(body?.text ?? '') : query
  const others = [...new Set(sent.keys())].filter((name) => name !== 'client_id' && name !== 'request_uri')
  if (!sent.has('request_uri'))
    return [
      fault(
        'HELSEID-PAR',
        'Påloggingen går rett til authorize, uten PAR.',
        'The sign-in goes straight to authorize, without PAR.',
        {
          nb: 'Forespørselen sendes til PAR; authorize får client_id og request_uri.',
          en: 'The request goes to PAR; authorize gets client_id and request_uri.',
        },
      ),
    ]
  return faults([
    others.length === 0,
    fault(
      'HELSEID-PAR',
      `Authorize har mer enn client_id og request_uri: ${others.join(', ')}.`,
      `Authorize has more than client_id and request_uri: ${others.join(', ')}.`,
    ),
  ])
}

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** private_key_jwt: HelseID takes no client_secret. */
function clientFaults({ record }: Evidence, exchange: RecordedExchange): readonly Fault[] {
  const sent = form(exchange)
  const basic = headerValues(exchange, 'authorization').length > 0
  const wrong = (nb: string, en: string) => fault('HELSEID-CLIENT-AUTH', nb, en)
  const secretless = faults([
    !sent.has('client_secret') && !basic,
    wrong(
      'Klienten viser hvem den er med client_secret eller Authorization.',
      'The client shows who it is by client_secret or Authorization.',
    ),
  ])
  const assertion = sent.get('client_assertion')
  const token = assertion === null ? undefined : parseToken(assertion)
  if (token === undefined)
    return [...secretless, wrong('Kallet mangler client_assertion.', 'The call lacks a client_assertion.')]
  const { issuer, clientId, clientJwks } = record.head.environment
  const { iss, sub, aud, jti } = token.payload
  const received = Date.parse(exchange.received) / 1000
  const expires = secondsOf(token, 'exp')
  const id = text(jti)
  const earlier =
    id === undefined
      ? undefined
      : record.exchanges.find((other) => other.line < exchange.line && assertionId(other) === id)
  return [
    ...secretless,
    ...faults(
      [
        sent.get('client_assertion_type') === assertionType,
        wrong(
          `client_assertion_type er «${sent.get('client_assertion_type') ?? ''}».`,
          `client_assertion_type is "${sent.get('client_assertion_type') ?? ''}".`,
        ),
      ],
      [
        isSignedByOneOf(token, clientJwks),
        wrong(
          'Klientens bevis er ikke signert med klientens nøkkel.',
          'The client’s assertion is not signed with the client’s key.',
        ),
      ],
      [
        token.header['typ'] === 'client-authentication+jwt',
        fault(
          'HELSEID-ASSERTION-TYP',
          `Klientens bevis har typ «${String(token.header['typ'])}».`,
          `The client’s assertion has typ "${String(token.header['typ'])}".`,
          { nb: 'client-authentication+jwt', en: 'client-authentication+jwt' },
        ),
      ],
      [
        iss === clientId && sub === clientId,
        wrong(
          'iss og sub i klientens bevis er ikke klientens id.',
          'iss and sub of the client’s assertion are not the client’s id.',
        ),
      ],
      [
        [...items(aud), aud].includes(issuer) && items(aud).length <= 1,
        wrong(`Klientens bevis er for ${String(aud)}.`, `The client’s assertion is for ${String(aud)}.`),
      ],
      [
        expires !== undefined && expires - received <= longestAssertionSeconds,
        wrong(
          'Klientens bevis gjelder i mer enn 60 sekunder.',
          'The client’s assertion is valid for more than 60 seconds.',
        ),
      ],
      [id !== undefined, wrong('Klientens bevis mangler jti.', 'The client’s assertion lacks jti.')],
      [
        earlier === undefined,
        wrong(
          `Klientens bevis (jti ${id ?? ''}) er brukt før, i ${earlier?.id ?? ''}.`,
          `The client’s assertion (jti ${id ?? ''}) was used before, in ${earlier?.id ?? ''}.`,
        ),
      ],
    ),
  ]
}

function assertionId(exchange: RecordedExchange): string | undefined {
  if (exchange.service !== 'helseid') return undefined
  const assertion = form(exchange).get('client_assertion')
  return assertion === null ? undefined : text(parseToken(assertion)?.payload['jti'])
}

/** The proof at the token endpoint has no ath: there is no token yet. */
function tokenCallFaults(
  { record }: Evidence,
  exchange: RecordedExchange,
  first: ReadonlyMap<string, RecordedExchange>,
): readonly Fault[] {
  const sent = form(exchange)
  const verified = sent.get('grant_type') !== 'authorization_code' || sent.has('code_verifier')
  return [
    ...faults([
      verified,
      fault('HELSEID-PKCE', 'Koden løses inn uten code_verifier.', 'The code is redeemed without a code_verifier.'),
    ]),
    ...reuseFaults(exchange, first),
    ...proofFaults(exchange, { accessToken: undefined, base: record.head.environment.issuer }),
  ]
}
