import type { Finding } from '../../../contract/generated/harness.js'
import type { RecordedExchange } from '../../../evidence/scenario-record.js'
import { unseen } from '../../record/applicability.js'
import { type Evidence, operationOf, whereOf } from '../../record/evidence.js'
import { type CheckLook, looked } from '../../record/look.js'
import { universalCheck } from '../check.js'
import { type Defect, defect, defects, findingAt } from '../defect.js'
import { tokenDefects } from './access-token.js'
import { bindingDefects, firstUses, proofDefects, reuseDefects } from './dpop-proof.js'
import { parseToken } from './json-web-token.js'
import { headerValues } from './request-header.js'
import { sessionDefects } from './token-session.js'

/**
 * Every call to SFM carries a token for SFM with the claims that SFM demands (SFM-AUTH-01, HELSEID-TOKEN), under the scheme DPoP,
 * and a proof made for that very call (HELSEID-DPOP). The call's own properties are judged, not how SFM answered it:
 * one that was refused because the nonce was missing, or with a token that had run out, and then made correctly, is no defect.
 * orgnr_supplier is not judged: HelseID sets it from the client's registration, and the EPJ has no say in it.
 */
export const tokenAndProof = universalCheck({
  id: 'token-and-proof',
  krav: ['SFM-AUTH-01', 'HELSEID-TOKEN', 'HELSEID-DPOP', 'SFM-IG-17'],
  routes: ['sfm-basis'],
  words: () => words,
  look,
})

function look(evidence: Evidence): CheckLook {
  // No source says that metadata is closed, so a call for it without a token is right too.
  const calls = evidence.calls
    .map(({ exchange }) => exchange)
    .filter((call) => operationOf(call) !== 'metadata' || headerValues(call, 'authorization').length > 0)
  if (calls.length === 0) return unseen(evidence, words.noCalls)
  const first = firstUses(evidence.record.exchanges)
  const findings = calls.flatMap((call): readonly Finding[] =>
    callDefects(evidence, call, first).map((one) => findingAt(whereOf(evidence, call, 'request'), one)),
  )
  return looked(calls.length, findings)
}

function callDefects(
  { record }: Evidence,
  call: RecordedExchange,
  first: ReadonlyMap<string, RecordedExchange>,
): readonly Defect[] {
  const values = headerValues(call, 'authorization')
  const [value] = values
  if (value === undefined) return [defect('SFM-AUTH-01', words.missing)]
  if (values.length > 1) return [defect('SFM-AUTH-01', words.several)]
  const [scheme = '', accessToken = ''] = value.trim().split(/\s+/, 2)
  const schemeDefects = defects([
    scheme.toLowerCase() === 'dpop',
    defect('SFM-AUTH-01', words.scheme(scheme), words.schemeExpected),
  ])
  const token = parseToken(accessToken)
  if (token === undefined) return [...schemeDefects, defect('HELSEID-TOKEN', words.noToken)]
  return [
    ...schemeDefects,
    ...tokenDefects(record, token, call),
    ...sessionDefects(record, token, call),
    ...proofDefects(call, { accessToken, base: record.head.environment.sfm }),
    ...bindingDefects(token, call),
    ...reuseDefects(call, first),
  ]
}

const words = {
  title: {
    nb: 'Token og DPoP-bevis er i orden i hvert kall til SFM',
    en: 'Token and DPoP proof are right in each call to SFM',
  },
  why: {
    nb: 'Tokenet avgjør hvem som handler for pasienten. Kan det brukes av andre, kan hvem som helst lese og endre legemidlene.',
    en: 'The token decides who acts for the patient. When others can use it, anybody can read and change the medicines.',
  },
  noCalls: { nb: 'EPJ-en kalte ikke SFM.', en: 'The EPJ did not call SFM.' },
  missing: { nb: 'Kallet mangler token (Authorization).', en: 'The call lacks a token (Authorization).' },
  several: { nb: 'Kallet har flere Authorization-hoder.', en: 'The call has several Authorization headers.' },
  scheme: (scheme: string) => ({
    nb: `Kallet bruker ${scheme || 'ingen'} som autentiseringsskjema.`,
    en: `The call uses ${scheme || 'no'} as its authentication scheme.`,
  }),
  schemeExpected: { nb: 'DPoP: API v2 tar ikke imot Bearer.', en: 'DPoP: API v2 does not take Bearer.' },
  noToken: {
    nb: 'Tokenet er ikke et token fra HelseID i denne kjøringen.',
    en: 'The token is no token of this run’s HelseID.',
  },
}
