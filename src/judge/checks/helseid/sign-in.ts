import type { Finding } from '../../../contract/generated/harness.js'
import type { RecordedExchange } from '../../../evidence/scenario-record.js'
import { notInScenario } from '../../record/applicability.js'
import { type Evidence, operationOf, whereOf } from '../../record/evidence.js'
import { about, type CheckLook, looked, nothing } from '../../record/look.js'
import { reachOf } from '../../record/reach.js'
import { universalCheck } from '../check.js'
import { type Defect, defect, defects, findingAt } from '../defect.js'
import { authorizeDefects, pushedRequestDefects } from './authorization-request.js'
import { clientDefects } from './client-authentication.js'
import { firstUses, proofDefects, reuseDefects } from './dpop-proof.js'
import { sentForm } from './sent-form.js'

/**
 * The sign-in follows HelseID's security profile, as far as a source states it: PAR, the code flow with PKCE S256, state,
 * private_key_jwt, and a DPoP proof at the token endpoint. Metadata advertises more than the profile allows, so it is not followed.
 */
export const signIn = universalCheck({
  id: 'sign-in',
  krav: [
    'HELSEID-PAR',
    'HELSEID-PKCE',
    'HELSEID-CLIENT-AUTH',
    'HELSEID-ASSERTION-TYP',
    'HELSEID-STATE',
    'HELSEID-DPOP',
  ],
  routes: ['sfm-basis'],
  words: () => words,
  look,
})

function look(evidence: Evidence): CheckLook {
  const { record } = evidence
  const calls = record.exchanges.filter(({ service }) => service === 'helseid')
  const callsTo = (operation: string) => calls.filter((call) => operationOf(call) === operation)
  const [par, authorize, token] = [callsTo('par'), callsTo('authorize'), callsTo('token')]
  const count = par.length + authorize.length + token.length
  if (count === 0) return notSeen(evidence)
  const first = firstUses(record.exchanges)
  const findingsIn = (some: readonly RecordedExchange[], find: (call: RecordedExchange) => readonly Defect[]) =>
    some.flatMap((call): readonly Finding[] =>
      find(call).map((one) => findingAt(whereOf(evidence, call, 'request'), one)),
    )
  const findings = [
    ...findingsIn(par, (call) => [...pushedRequestDefects(call), ...clientDefects(record, call)]),
    ...findingsIn(authorize, authorizeDefects),
    ...findingsIn(token, (call) => [...clientDefects(record, call), ...tokenCallDefects(evidence, call, first)]),
  ]
  return looked(count, findings, {
    about: about({
      'HELSEID-PAR': authorize.length > 0,
      'HELSEID-PKCE': par.length > 0,
      'HELSEID-STATE': par.length > 0,
      'HELSEID-CLIENT-AUTH': par.length + token.length > 0,
      'HELSEID-ASSERTION-TYP': par.length + token.length > 0,
      'HELSEID-DPOP': token.length > 0,
    }),
  })
}

/** A token that is still valid is used again: then there is no sign-in to judge. */
function notSeen({ record }: Evidence): CheckLook {
  if (record.exchanges.length > 0) return notInScenario(words.noSignIn)
  const reach = reachOf(record)
  return nothing(reach.kind === 'broken' ? reach.reason : words.noCalls)
}

/** The proof at the token endpoint has no ath: there is no token yet. */
function tokenCallDefects(
  { record }: Evidence,
  call: RecordedExchange,
  first: ReadonlyMap<string, RecordedExchange>,
): readonly Defect[] {
  const sent = sentForm(call)
  const isVerified = sent.get('grant_type') !== 'authorization_code' || sent.has('code_verifier')
  return [
    ...defects([isVerified, defect('HELSEID-PKCE', words.noVerifier)]),
    ...reuseDefects(call, first),
    ...proofDefects(call, { accessToken: undefined, base: record.head.environment.issuer }),
  ]
}

const words = {
  title: { nb: 'Påloggingen følger HelseIDs sikkerhetsprofil', en: 'The sign-in follows HelseID’s security profile' },
  why: {
    nb: 'En pålogging som kan fanges opp eller gjentas, gir andre tilgang til pasientens legemidler.',
    en: 'A sign-in that can be caught or repeated gives others access to the patient’s medicines.',
  },
  noCalls: { nb: 'EPJ-en kalte verken HelseID eller SFM.', en: 'The EPJ called neither HelseID nor SFM.' },
  noSignIn: {
    nb: 'Ingen pålogging i dette scenarioet: EPJ-en brukte et token den hadde.',
    en: 'No sign-in in this scenario: the EPJ used a token that it had.',
  },
  noVerifier: { nb: 'Koden løses inn uten code_verifier.', en: 'The code is redeemed without a code_verifier.' },
}
