import type { Finding, Text } from '../../../contract/generated/harness.js'
import { nothingSent } from '../../record/applicability.js'
import { type Call, type Evidence, type LookupFacts, type SendFacts, whereOf } from '../../record/evidence.js'
import { about, type CheckLook, looked } from '../../record/look.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { universalCheck } from '../check.js'

/** V1: how old the lookup that a send builds on may be, by the scenario's clock. */
export const oldestLookupMinutes = 4 * 60

/**
 * Each send builds on a lookup that reached Reseptformidleren, is at most four hours old, and is the last one that was made
 * (V1, SFM-IG-06). After an error or no answer there is a new lookup before the next send (V8, SFM-V8).
 */
export const lookupBeforeSend = universalCheck({
  id: 'lookup-before-send',
  krav: ['SFM-IG-06', 'SFM-V8'],
  words: () => words,
  look,
})

function look(evidence: Evidence): CheckLook {
  const { sends } = evidence
  if (sends.length === 0) return nothingSent(evidence)
  const findings = sends.flatMap((send) => [
    ...withoutFreshLookup(evidence, send),
    ...againAfterError(evidence, send),
    ...againWhileWaiting(evidence, send),
  ])
  const hadTrouble = sends.slice(0, -1).some(wentWrong) || sends.some(isSlow)
  return looked(sends.length, findings, { about: about({ 'SFM-IG-06': true, 'SFM-V8': hadTrouble }) })
}

function withoutFreshLookup(evidence: Evidence, send: SendFacts): readonly Finding[] {
  const message = whatIsWrongWith(lookupsBefore(evidence, send).at(-1), send)
  return message === undefined ? [] : [findingAtSend(evidence, send, 'SFM-IG-06', message, words.freshLookup)]
}

/** What is wrong with the last lookup that a send builds on; undefined when nothing is. */
function whatIsWrongWith(last: LookupFacts | undefined, send: SendFacts): Text | undefined {
  if (last === undefined) return words.noLookup
  if (!last.answered) return words.noAnswer(last.exchange.id)
  if (!last.reachedRf) return words.notReached(last.exchange.id)
  const age = send.at - last.at
  return age <= oldestLookupMinutes * 60_000 ? undefined : words.tooOld(last.exchange.id, Math.floor(age / 60_000))
}

/** An unauthorised call never reached SFM's lookup; it is made again with another token. */
function lookupsBefore({ lookups }: Evidence, send: SendFacts): readonly LookupFacts[] {
  return lookups.filter(({ order, exchange }) => order < send.order && exchange.response.status !== 401)
}

function againAfterError(evidence: Evidence, send: SendFacts): readonly Finding[] {
  const earlier = evidence.sends.filter(({ order }) => order < send.order).at(-1)
  if (earlier === undefined || !wentWrong(earlier)) return []
  const hasLookedUpSince = evidence.lookups.some(
    ({ order, answered }) => answered && order > earlier.order && order < send.order,
  )
  if (hasLookedUpSince) return []
  return [findingAtSend(evidence, send, 'SFM-V8', words.againAfterError(earlier.exchange.id), words.lookupBetween)]
}

/** The same message sent once more while the first still waits for its answer. Two messages side by side are no such thing. */
function againWhileWaiting(evidence: Evidence, send: SendFacts): readonly Finding[] {
  const begun = Date.parse(send.exchange.received)
  const waiting = evidence.sends.find(
    (other) =>
      other !== send &&
      Date.parse(other.exchange.received) < begun &&
      Date.parse(other.exchange.received) + other.exchange.ms > begun &&
      isSameMessage(other, send),
  )
  if (waiting === undefined) return []
  const message = words.againWhileWaiting(send.exchange.id, waiting.exchange.id)
  return [findingAtSend(evidence, send, 'SFM-V8', message, words.waits)]
}

function findingAtSend(evidence: Evidence, send: SendFacts, krav: string, message: Text, expected: Text): Finding {
  return { message, expected, where: whereOf(evidence, send.exchange, 'request'), krav: [krav] }
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

const words = {
  title: {
    nb: 'Nytt oppslag i Reseptformidleren før hver sending',
    en: 'A fresh lookup in Reseptformidleren before each send',
  },
  why: {
    nb: 'Den som sender uten å ha lest, overskriver det andre nettopp har endret.',
    en: 'Whoever sends without having read overwrites what others have just changed.',
  },
  freshLookup: {
    nb: `Et vellykket oppslag i Reseptformidleren, høyst ${String(oldestLookupMinutes / 60)} timer gammelt, rett før sendingen.`,
    en: `A successful lookup in Reseptformidleren, at most ${String(oldestLookupMinutes / 60)} hours old, right before the send.`,
  },
  noLookup: {
    nb: 'EPJ-en sendte uten å ha gjort noe oppslag.',
    en: 'The EPJ sent without having looked anything up.',
  },
  noAnswer: (lookup: string) => ({
    nb: `EPJ-en sendte, men det siste oppslaget (${lookup}) ga ikke noe svar å bygge på.`,
    en: `The EPJ sent, but the last lookup (${lookup}) gave no answer to build on.`,
  }),
  notReached: (lookup: string) => ({
    nb: `EPJ-en sendte, men det siste oppslaget (${lookup}) nådde ikke Reseptformidleren.`,
    en: `The EPJ sent, but the last lookup (${lookup}) did not reach Reseptformidleren.`,
  }),
  tooOld: (lookup: string, minutes: number) => {
    const [hours, rest] = [String(Math.floor(minutes / 60)), String(minutes % 60)]
    return {
      nb: `EPJ-en sendte på et oppslag (${lookup}) som var ${hours} t ${rest} min gammelt.`,
      en: `The EPJ sent on a lookup (${lookup}) that was ${hours} h ${rest} min old.`,
    }
  },
  againAfterError: (earlier: string) => ({
    nb: `EPJ-en sendte igjen etter at ${earlier} fikk feil eller ikke noe svar, uten nytt oppslag imellom.`,
    en: `The EPJ sent again after ${earlier} got an error or no answer, without a new lookup between.`,
  }),
  lookupBetween: {
    nb: 'Et nytt oppslag før neste sending: det første kan være tatt imot.',
    en: 'A new lookup before the next send: the first may have been received.',
  },
  againWhileWaiting: (second: string, first: string) => ({
    nb: `EPJ-en sendte det samme en gang til (${second}) mens den ventet på svaret på ${first}.`,
    en: `The EPJ sent the same once more (${second}) while it waited for the answer to ${first}.`,
  }),
  waits: {
    nb: 'EPJ-en venter på svaret. Kommer det ikke, slår den opp før den sender igjen.',
    en: 'The EPJ waits for the answer. If none comes, it looks up before it sends again.',
  },
}
