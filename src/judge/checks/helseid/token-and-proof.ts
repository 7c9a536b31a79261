import type { Finding } from '../../../contract/generated/harness.js'
import type { WrittenScenario } from '../../../contract/generated/harness.js'
import type { RecordedExchange } from '../../../evidence/scenario-record.js'
import { unseen } from '../../record/applicability.js'
import { type Evidence, operationOf, whereOf } from '../../record/evidence.js'
import { items, member, text } from '../../record/json-value.js'
import { epjSteps } from '../../record/known-treatments.js'
import { type CheckLook, looked } from '../../record/look.js'
import { type Check } from '../check.js'
import { type Fault, fault, faults } from '../defect.js'
import { firstUses, headerValues, proofFaults, proofKey, reuseFaults } from './dpop-proof.js'
import { isSignedByOneOf, type JsonWebToken, parseToken, secondsOf } from './json-web-token.js'
import { claim, claimText } from './token-claims.js'

/** HelseID's own clock and SFM's may differ; the sources say a few seconds. */
const leewaySeconds = 10

/**
 * Every call to SFM carries a token for SFM with the claims that SFM demands (SFM-AUTH-01, HELSEID-TOKEN), under the scheme DPoP,
 * and a proof made for that very call (HELSEID-DPOP). The call's own properties are judged, not how SFM answered it:
 * one that was refused for want of a nonce, or with a token that had run out, and then done right, is no fault.
 * orgnr_supplier is not judged: HelseID sets it from the client's registration, and the EPJ has no say in it.
 */
export const tokenAndProof: Check = {
  id: 'token-and-proof',
  krav: ['SFM-AUTH-01', 'HELSEID-TOKEN', 'HELSEID-DPOP', 'SFM-IG-17'],
  title: {
    nb: 'Token og DPoP-bevis er i orden i hvert kall til SFM',
    en: 'Token and DPoP proof are right in each call to SFM',
  },
  why: {
    nb: 'Tokenet avgjør hvem som handler for pasienten. Kan det brukes av andre, kan hvem som helst lese og endre legemidlene.',
    en: 'The token decides who acts for the patient. When others can use it, anybody can read and change the medicines.',
  },
  kind: 'universal',
  routes: ['sfm-basis'],
  look,
}

function look(evidence: Evidence): CheckLook {
  const { record } = evidence
  // No source says that metadata is closed, so a call for it without a token is right too.
  const calls = evidence.calls
    .map(({ exchange }) => exchange)
    .filter((exchange) => operationOf(exchange) !== 'metadata' || headerValues(exchange, 'authorization').length > 0)
  if (calls.length === 0) return unseen(evidence, { nb: 'EPJ-en kalte ikke SFM.', en: 'The EPJ did not call SFM.' })
  const first = firstUses(record.exchanges)
  const findings = calls.flatMap((call): readonly Finding[] =>
    faultsOf(evidence, call, first).map((one) => ({
      message: one.message,
      ...(one.expected === undefined ? {} : { expected: one.expected }),
      where: whereOf(evidence, call, 'request'),
      krav: [...one.krav],
    })),
  )
  return looked(calls.length, findings)
}

function faultsOf(
  evidence: Evidence,
  call: RecordedExchange,
  first: ReadonlyMap<string, RecordedExchange>,
): readonly Fault[] {
  const values = headerValues(call, 'authorization')
  const [value] = values
  if (value === undefined)
    return [fault('SFM-AUTH-01', 'Kallet mangler token (Authorization).', 'The call lacks a token (Authorization).')]
  if (values.length > 1)
    return [
      fault('SFM-AUTH-01', 'Kallet har flere Authorization-hoder.', 'The call has several Authorization headers.'),
    ]
  const [scheme = '', accessToken = ''] = value.trim().split(/\s+/, 2)
  const schemeFault = faults([
    scheme.toLowerCase() === 'dpop',
    fault(
      'SFM-AUTH-01',
      `Kallet bruker ${scheme || 'ingen'} som autentiseringsskjema.`,
      `The call uses ${scheme || 'no'} as its authentication scheme.`,
      { nb: 'DPoP: API v2 tar ikke imot Bearer.', en: 'DPoP: API v2 does not take Bearer.' },
    ),
  ])
  const token = parseToken(accessToken)
  if (token === undefined)
    return [
      ...schemeFault,
      fault(
        'HELSEID-TOKEN',
        'Tokenet er ikke et token fra HelseID i denne kjøringen.',
        'The token is no token of this run’s HelseID.',
      ),
    ]
  return [
    ...schemeFault,
    ...tokenFaults(evidence, token, call),
    ...claimFaults(evidence, token, call),
    ...proofFaults(call, { accessToken, base: evidence.record.head.environment.sfm }),
    ...bindingFaults(token, call),
    ...reuseFaults(call, first),
  ]
}

/** A7: signature, typ, issuer, audience, time. */
function tokenFaults({ record }: Evidence, token: JsonWebToken, call: RecordedExchange): readonly Fault[] {
  const { jwks, issuer, audience } = record.head.environment
  const { iss, aud } = token.payload
  const typ = token.header['typ']
  const received = Date.parse(call.received) / 1000
  const expires = secondsOf(token, 'exp')
  const notBefore = secondsOf(token, 'nbf')
  const inTime =
    expires !== undefined &&
    expires + leewaySeconds >= received &&
    (notBefore === undefined || notBefore - leewaySeconds <= received)
  return faults(
    [
      isSignedByOneOf(token, jwks),
      fault('HELSEID-TOKEN', 'Tokenets signatur er ikke HelseIDs.', 'The token’s signature is not HelseID’s.'),
    ],
    [
      typ === 'at+jwt' || typ === 'JWT',
      fault(
        'HELSEID-TOKEN',
        `Tokenet har typ «${String(typ)}»; det er ikke et tilgangstoken.`,
        `The token has typ "${String(typ)}"; it is no access token.`,
      ),
    ],
    [
      iss === issuer,
      fault('HELSEID-TOKEN', `Tokenet er utstedt av ${String(iss)}.`, `The token was issued by ${String(iss)}.`, {
        nb: issuer,
        en: issuer,
      }),
    ],
    [
      [...items(aud), aud].includes(audience),
      fault(
        'SFM-AUTH-01',
        `Tokenet er for ${String(aud)}, ikke for SFM (${audience}).`,
        `The token is for ${String(aud)}, not for SFM (${audience}).`,
      ),
    ],
    [
      inTime || wasMended(record.exchanges, call),
      fault(
        'HELSEID-TOKEN',
        'Tokenet gjaldt ikke da kallet ble gjort, og kallet ble ikke gjort på nytt med et gyldig.',
        'The token was not valid when the call was made, and the call was not made anew with a valid one.',
      ),
    ],
  )
}

/** Refused with 401, and then done right. */
function wasMended(exchanges: readonly RecordedExchange[], call: RecordedExchange): boolean {
  if (call.response.status !== 401) return false
  return exchanges.some(
    (later) =>
      later.line > call.line &&
      later.service === call.service &&
      later.operation === call.operation &&
      later.response.status < 400,
  )
}

const sfmScopes = ['e-helse:sfm.api/sfm.api2', 'e-helse:sfm.api/sfm-migrering.api2']

/** Tasks may be asked for by a token that names no person (SFM-IG-20). */
const needsNoUser = (call: RecordedExchange): boolean => operationOf(call) === 'task'

/** A unit is written on behalf of the unit: its number is that of the token (SFM-ORG-02). */
const unitsWritten = ({ steps }: WrittenScenario, call: RecordedExchange): readonly string[] =>
  operationOf(call) === 'organization'
    ? epjSteps(steps).flatMap(({ step: { action } }) =>
        action.action === 'write-organisation' ? (action.unit?.orgnrChild ?? []) : [],
      )
    : []

/** A9: what SFM demands of the claims, and that they are of this session's person and organisation. */
function claimFaults(
  { record: { plan, world } }: Evidence,
  token: JsonWebToken,
  call: RecordedExchange,
): readonly Fault[] {
  const { practitioner, organisation } = world
  const value = (name: string) => claimText(token, name)
  const scopes = [
    ...items(token.payload['scope']).flatMap((one) => text(one) ?? []),
    ...(text(token.payload['scope']) ?? '').split(' '),
  ]
  const journal = value(claim.journal)
  const child = value(claim.child)
  const isWithoutUser = needsNoUser(call) && value(claim.pid) === undefined
  const auth = (nb: string, en: string) => fault('SFM-AUTH-01', nb, en)
  return faults(
    [
      scopes.some((scope) => sfmScopes.includes(scope)),
      auth(
        `Tokenet har ikke scope for SFM API v2 (${scopes.filter((scope) => scope !== '').join(' ') || 'ingen'}).`,
        `The token has no scope for SFM API v2 (${scopes.filter((scope) => scope !== '').join(' ') || 'none'}).`,
      ),
    ],
    [
      value(claim.pid) !== undefined || needsNoUser(call),
      auth('Tokenet har ingen pålogget person (pid).', 'The token has no signed-in person (pid).'),
    ],
    [
      value(claim.pid) === undefined || value(claim.pid) === practitioner.nationalIdentity.value,
      fault(
        'SFM-IG-17',
        'Tokenet er for en annen person enn den som er pålogget i EPJ-en.',
        'The token is of another person than the one signed in at the EPJ.',
      ),
    ],
    [
      practitioner.hpr === undefined || value(claim.hpr) !== undefined || isWithoutUser,
      auth('Tokenet mangler HPR-nummer for helsepersonellet.', 'The token lacks the health professional’s HPR number.'),
    ],
    [
      value(claim.level) === '4' || isWithoutUser,
      auth(
        `Tokenet har sikkerhetsnivå ${value(claim.level) ?? '(ingen)'}.`,
        `The token has security level ${value(claim.level) ?? '(none)'}.`,
      ),
    ],
    [
      value(claim.parent) !== undefined,
      auth(
        'Tokenet mangler organisasjonsnummeret til virksomheten (orgnr_parent).',
        'The token lacks the organisation’s number (orgnr_parent).',
      ),
    ],
    [
      value(claim.parent) === undefined || value(claim.parent) === organisation.orgnrParent,
      fault(
        'SFM-IG-17',
        `Tokenet er for virksomheten ${value(claim.parent) ?? ''}, økten for ${organisation.orgnrParent}.`,
        `The token is of the organisation ${value(claim.parent) ?? ''}, the session of ${organisation.orgnrParent}.`,
      ),
    ],
    [
      child === undefined || child === organisation.orgnrChild || unitsWritten(plan, call).includes(child),
      fault(
        'SFM-IG-17',
        `Tokenet er for underenheten ${child}, økten for ${organisation.orgnrChild}.`,
        `The token is of the sub-unit ${child}, the session of ${organisation.orgnrChild}.`,
      ),
    ],
    [
      journal !== undefined || value(claim.sfmId) !== undefined,
      auth(
        'Tokenet har verken nhn:sfm:journal-id eller SFM-id.',
        'The token has neither nhn:sfm:journal-id nor an SFM id.',
      ),
    ],
    [
      journal === undefined || journal.toLowerCase() === organisation.journalId.toLowerCase(),
      fault(
        'SFM-IG-17',
        `Tokenet er for journalen ${journal}, økten for ${organisation.journalId}.`,
        `The token is of the journal ${journal}, the session of ${organisation.journalId}.`,
      ),
    ],
  )
}

/** cnf.jkt names the key that made the proof. */
function bindingFaults(token: JsonWebToken, call: RecordedExchange): readonly Fault[] {
  const bound = text(member(token.payload['cnf'], 'jkt'))
  const key = proofKey(call)
  return faults(
    [
      bound !== undefined,
      fault(
        'SFM-AUTH-01',
        'Tokenet er ikke bundet til en DPoP-nøkkel (cnf.jkt).',
        'The token is not bound to a DPoP key (cnf.jkt).',
      ),
    ],
    [
      bound === undefined || key === undefined || bound === key,
      fault(
        'HELSEID-DPOP',
        'DPoP-beviset er laget med en annen nøkkel enn den tokenet er bundet til.',
        'The DPoP proof was made with another key than the one the token is bound to.',
      ),
    ],
  )
}
