import type { Finding } from '../../../contract/generated/harness.js'
import { nothingSent } from '../../record/applicability.js'
import { type Call, type Evidence, type LookupFacts, type SendFacts, whereOf } from '../../record/evidence.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { about, type Check, type CheckLook, looked } from '../check.js'

/** V1: how old the lookup that a send builds on may be, by the scenario's clock. */
export const oldestLookupMinutes = 4 * 60

/**
 * Each send builds on a lookup that reached Reseptformidleren, is at most four hours old, and is the last one that was made
 * (V1, SFM-IG-06). After an error or no answer there is a new lookup before the next send (V8, SFM-V8).
 */
export const lookupBeforeSend: Check = {
  id: 'lookup-before-send',
  krav: ['SFM-IG-06', 'SFM-V8'],
  title: {
    nb: 'Nytt oppslag i Reseptformidleren før hver sending',
    en: 'A fresh lookup in Reseptformidleren before each send',
  },
  why: {
    nb: 'Den som sender uten å ha lest, overskriver det andre nettopp har endret.',
    en: 'Whoever sends without having read overwrites what others have just changed.',
  },
  kind: 'universal',
  routes: 'all',
  look: (evidence) => (evidence.sends.length === 0 ? nothingSent(evidence) : seen(evidence)),
}

function seen(evidence: Evidence): CheckLook {
  const findings = evidence.sends.flatMap((send) => [
    ...lookupFault(evidence, send),
    ...errorFault(evidence, send),
    ...impatienceFault(evidence, send),
  ])
  const afterTrouble = evidence.sends.slice(0, -1).some(wentWrong) || evidence.sends.some(isSlow)
  return looked(evidence.sends.length, findings, { about: about({ 'SFM-IG-06': true, 'SFM-V8': afterTrouble }) })
}

function lookupFault(evidence: Evidence, send: SendFacts): readonly Finding[] {
  const last = lookupsBefore(evidence, send).at(-1)
  const expected = {
    nb: `Et vellykket oppslag i Reseptformidleren, høyst ${String(oldestLookupMinutes / 60)} timer gammelt, rett før sendingen.`,
    en: `A successful lookup in Reseptformidleren, at most ${String(oldestLookupMinutes / 60)} hours old, right before the send.`,
  }
  const tell = (nb: string, en: string): readonly Finding[] => [
    { message: { nb, en }, expected, where: whereOf(evidence, send.exchange, 'request'), krav: ['SFM-IG-06'] },
  ]
  if (last === undefined)
    return tell('EPJ-en sendte uten å ha gjort noe oppslag.', 'The EPJ sent without having looked anything up.')
  if (!last.answered)
    return tell(
      `EPJ-en sendte, men det siste oppslaget (${last.exchange.id}) ga ikke noe svar å bygge på.`,
      `The EPJ sent, but the last lookup (${last.exchange.id}) gave no answer to build on.`,
    )
  if (!last.reachedRf)
    return tell(
      `EPJ-en sendte, men det siste oppslaget (${last.exchange.id}) nådde ikke Reseptformidleren.`,
      `The EPJ sent, but the last lookup (${last.exchange.id}) did not reach Reseptformidleren.`,
    )
  const minutes = Math.floor((send.at - last.at) / 60_000)
  if (send.at - last.at <= oldestLookupMinutes * 60_000) return []
  return tell(
    `EPJ-en sendte på et oppslag (${last.exchange.id}) som var ${inWords(minutes, 'nb')} gammelt.`,
    `The EPJ sent on a lookup (${last.exchange.id}) that was ${inWords(minutes, 'en')} old.`,
  )
}

/** An unauthorised call never reached SFM's lookup; it is done over with another token. */
function lookupsBefore({ lookups }: Evidence, send: SendFacts): readonly LookupFacts[] {
  return lookups.filter(({ order, exchange }) => order < send.order && exchange.response.status !== 401)
}

function errorFault(evidence: Evidence, send: SendFacts): readonly Finding[] {
  const earlier = evidence.sends.filter(({ order }) => order < send.order).at(-1)
  if (earlier === undefined || !wentWrong(earlier)) return []
  const lookedUpSince = evidence.lookups.some(
    ({ order, answered }) => answered && order > earlier.order && order < send.order,
  )
  if (lookedUpSince) return []
  return [
    {
      message: {
        nb: `EPJ-en sendte igjen etter at ${earlier.exchange.id} fikk feil eller ikke noe svar, uten nytt oppslag imellom.`,
        en: `The EPJ sent again after ${earlier.exchange.id} got an error or no answer, without a new lookup between.`,
      },
      expected: {
        nb: 'Et nytt oppslag før neste sending: det første kan være tatt imot.',
        en: 'A new lookup before the next send: the first may have been received.',
      },
      where: whereOf(evidence, send.exchange, 'request'),
      krav: ['SFM-V8'],
    },
  ]
}

/** The same message sent once more while the first still waits for its answer. Two messages side by side are no such thing. */
function impatienceFault(evidence: Evidence, send: SendFacts): readonly Finding[] {
  const begun = Date.parse(send.exchange.received)
  const waiting = evidence.sends.find(
    (other) =>
      other !== send &&
      Date.parse(other.exchange.received) < begun &&
      Date.parse(other.exchange.received) + other.exchange.ms > begun &&
      isSameMessage(other, send),
  )
  if (waiting === undefined) return []
  return [
    {
      message: {
        nb: `EPJ-en sendte det samme en gang til (${send.exchange.id}) mens den ventet på svaret på ${waiting.exchange.id}.`,
        en: `The EPJ sent the same once more (${send.exchange.id}) while it waited for the answer to ${waiting.exchange.id}.`,
      },
      expected: {
        nb: 'EPJ-en venter på svaret. Kommer det ikke, slår den opp før den sender igjen.',
        en: 'The EPJ waits for the answer. If none comes, it looks up before it sends again.',
      },
      where: whereOf(evidence, send.exchange, 'request'),
      krav: ['SFM-V8'],
    },
  ]
}

function isSameMessage(one: SendFacts, other: SendFacts): boolean {
  if (sameId(one.identifier, other.identifier)) return true
  const issued = issuedIn(one)
  return issuedIn(other).some((id) => issued.includes(id))
}

const issuedIn = ({ prescriptions }: SendFacts): readonly string[] =>
  prescriptions.flatMap(({ reseptId, toBeIssued }) => (toBeIssued === true ? [reseptId.toLowerCase()] : []))

/** The world made it wait. */
const isSlow = ({ exchange: { fault } }: Call): boolean => fault?.includes('slow') === true

/** No answer, or an OperationOutcome; a refused token is neither. */
function wentWrong({ exchange: { response } }: Call): boolean {
  if (response.status === 401) return false
  return response.status < 200 || response.status >= 300 || response.body === null
}

function inWords(minutes: number, lang: 'nb' | 'en'): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return lang === 'nb' ? `${String(hours)} t ${String(rest)} min` : `${String(hours)} h ${String(rest)} min`
}
