import type { Finding } from '../../../contract/generated/harness.js'
import type { RecordedExchange } from '../../../evidence/scenario-record.js'
import { notInScenario } from '../../record/applicability.js'
import { type Evidence, operationOf, whereOf } from '../../record/evidence.js'
import { member, parseJson, text } from '../../record/json-value.js'
import { about, type CheckLook, looked } from '../../record/look.js'
import { universalCheck } from '../check.js'
import { parseToken } from './json-web-token.js'
import { headerValues } from './request-header.js'
import { claim } from './token-claims.js'

/**
 * The share of a token's life after which a new one is not too early. No source says how early a token may be refreshed (NHN's library:
 * two seconds before it expires); one with half its life left is valid by any reading.
 */
export const freshFor = 0.5

/**
 * How the EPJ asks for tokens: it asks for no new one while it has one that is valid (HELSEID-TOKEN-REUSE), and answers a demand for a
 * nonce with a new proof that has it (HELSEID-NONCE). That proof and client assertion are new each time is left to the sign-in.
 */
export const tokenRequests = universalCheck({
  id: 'token-requests',
  krav: ['HELSEID-TOKEN-REUSE', 'HELSEID-NONCE'],
  routes: ['sfm-basis'],
  words: () => words,
  look,
})

function look(evidence: Evidence): CheckLook {
  const calls = evidence.record.exchanges.filter(
    (exchange) => exchange.service === 'helseid' && operationOf(exchange) === 'token',
  )
  if (calls.length === 0) return notInScenario(words.noneAsked)
  const demands = calls.filter((call) => demandedNonce(call) !== undefined)
  const findings = [
    ...demands.flatMap((call) => withoutNonce(evidence, call, calls)),
    ...calls.flatMap((call) => askedTooEarly(evidence, call, calls)),
  ]
  return looked(calls.length, findings, {
    about: about({ 'HELSEID-TOKEN-REUSE': true, 'HELSEID-NONCE': demands.length > 0 }),
  })
}

/** The nonce that an answer without a token brings. */
function demandedNonce({ response }: RecordedExchange): string | undefined {
  if (response.status < 400) return undefined
  return response.headers.find(([name]) => name?.toLowerCase() === 'dpop-nonce')?.[1]
}

function withoutNonce(
  evidence: Evidence,
  call: RecordedExchange,
  calls: readonly RecordedExchange[],
): readonly Finding[] {
  const next = calls.find((later) => later.line > call.line)
  const sent = next === undefined ? undefined : text(parseToken(headerValues(next, 'dpop')[0] ?? '')?.payload['nonce'])
  if (sent !== undefined && sent === demandedNonce(call)) return []
  return [
    {
      message: next === undefined ? words.didNotTryAgain(call.id) : words.nonceMissing(call.id, next.id),
      expected: words.triesAgain,
      where: whereOf(evidence, next ?? call, 'request'),
      krav: ['HELSEID-NONCE'],
    },
  ]
}

interface GivenToken {
  readonly call: RecordedExchange
  readonly value: string
  /** Whom and what it is for: a token for another person, organisation, journal or scope is another token. */
  readonly use: string
  /** Real time, milliseconds. */
  readonly given: number
  readonly lives: number
}

function askedTooEarly(
  evidence: Evidence,
  call: RecordedExchange,
  calls: readonly RecordedExchange[],
): readonly Finding[] {
  const next = givenIn(call)
  if (next === undefined) return []
  const had = calls
    .filter(({ line }) => line < call.line)
    .flatMap((earlier) => givenIn(earlier) ?? [])
    .find(
      (one) =>
        one.use === next.use &&
        one.given + one.lives * freshFor > next.given &&
        !wasTurnedDown(evidence.record.exchanges, one, call),
    )
  if (had === undefined) return []
  const secondsLeft = Math.round((had.given + had.lives - next.given) / 1000)
  return [
    {
      message: words.tooEarly(call.id, had.call.id, secondsLeft),
      expected: words.usedAgain,
      where: whereOf(evidence, call, 'request'),
      krav: ['HELSEID-TOKEN-REUSE'],
    },
  ]
}

/** Two tokens are for the same use when these claims are equal. */
const aspects = [claim.pid, claim.parent, claim.child, claim.journal, 'client_id', 'scope'] as const

function givenIn(call: RecordedExchange): GivenToken | undefined {
  const { response } = call
  if (response.status < 200 || response.status >= 300 || response.body === null) return undefined
  const answer = parseJson(response.body.text)
  const value = text(member(answer, 'access_token'))
  const seconds = member(answer, 'expires_in')
  const token = value === undefined ? undefined : parseToken(value)
  if (value === undefined || token === undefined || typeof seconds !== 'number') return undefined
  const use = JSON.stringify(aspects.map((aspect) => token.payload[aspect] ?? null))
  return { call, value, use, given: Date.parse(call.received), lives: seconds * 1000 }
}

/** The route's service answered 401 to it: then a new one is what is needed. */
function wasTurnedDown(
  exchanges: readonly RecordedExchange[],
  { value, call }: GivenToken,
  until: RecordedExchange,
): boolean {
  return exchanges.some(
    (one) =>
      one.line > call.line &&
      one.line < until.line &&
      one.service !== 'helseid' &&
      one.response.status === 401 &&
      headerValues(one, 'authorization').some((header) => header.includes(value)),
  )
}

const words = {
  title: { nb: 'EPJ-en ber om token når den trenger det', en: 'The EPJ asks for a token when it needs one' },
  why: {
    nb: 'En EPJ som ikke får token når HelseID krever mer av den, stanser legen midt i arbeidet; en som ber om nytt for hvert kall, gjør HelseID treg for alle.',
    en: 'An EPJ that gets no token when HelseID asks more of it stops the doctor in the middle of the work; one that asks again for each call slows HelseID down for everybody.',
  },
  noneAsked: {
    nb: 'EPJ-en ba ikke om noe token i dette scenarioet.',
    en: 'The EPJ asked for no token in this scenario.',
  },
  didNotTryAgain: (call: string) => ({
    nb: `HelseID krevde en nonce i DPoP-beviset (${call}). EPJ-en prøvde ikke igjen.`,
    en: `HelseID demanded a nonce in the DPoP proof (${call}). The EPJ did not try again.`,
  }),
  nonceMissing: (call: string, next: string) => ({
    nb: `HelseID krevde en nonce i DPoP-beviset (${call}). Det neste beviset (${next}) har den ikke.`,
    en: `HelseID demanded a nonce in the DPoP proof (${call}). The next proof (${next}) does not have it.`,
  }),
  triesAgain: {
    nb: 'Et nytt bevis med den noncen, og et nytt forsøk.',
    en: 'A new proof with that nonce, and a new attempt.',
  },
  tooEarly: (call: string, earlier: string, seconds: number) => ({
    nb: `EPJ-en ba om et nytt token (${call}) enda det fra ${earlier} gjaldt i ${String(seconds)} sekunder til.`,
    en: `The EPJ asked for a new token (${call}) though the one from ${earlier} was valid for ${String(seconds)} seconds more.`,
  }),
  usedAgain: {
    nb: 'Tokenet brukes om igjen så lenge det gjelder.',
    en: 'The token is used again for as long as it is valid.',
  },
}
