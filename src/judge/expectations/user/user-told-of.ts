import { Type } from '@sinclair/typebox'
import type { ActionName } from '../../../contract/generated/adapter.js'
import type { Text } from '../../../contract/generated/harness.js'
import { listed } from '../../../scenario/listed.js'
import { actionWords } from '../../../scenario/steps/action-words.js'
import type { Check } from '../../checks/check.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { plainWords } from '../../record/plain-words.js'
import { gotThere, outcomeOf, recordedStep } from '../../record/reach.js'
import { actionName, defineExpectation, type FieldsOf, oneOf } from '../define-expectation.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { type ToldTopic, toldTopics } from './told-topic.js'

const fields = { action: actionName, of: Type.Union([oneOf(...toldTopics), Type.Array(Type.String())]) }

type UserToldOf = FieldsOf<typeof fields>

/** At this kind of step the user was told of this: a matter that can be named in many ways, or words that must reach the user. */
export const userToldOf = defineExpectation({
  kind: 'user-told-of',
  fields,
  build: (action: ActionName, of: ToldTopic | readonly string[]) => ({
    action,
    of: typeof of === 'string' ? of : [...of],
  }),
  words: (expected) => {
    const action = actionWords[expected.action]
    const matter = matterWords(expected.of)
    return {
      nb: `Da brukeren skulle ${action.nb}, sa EPJ-en fra om ${matter.nb}.`,
      en: `When the user was about to ${action.en}, the EPJ told them of ${matter.en}.`,
    }
  },
  check: userToldOfCheck,
})

type Topic = Exclude<UserToldOf['of'], readonly string[]>

/**
 * At this kind of step the user was told of this. Words are free, so what is looked for is whether the matter is named at all, in
 * Norwegian or English; a finding only warns (SFM-IG-04 is for information, and the rest has no row of its own).
 */
function userToldOfCheck({ action, of }: UserToldOf): Check {
  return {
    ...outcomeCheck({
      id: 'user-told-of',
      krav: sourced(of) ? ['SFM-IG-04'] : [],
      title: { nb: 'Brukeren fikk vite hva det gjelder', en: 'The user was told what it is about' },
      why: {
        nb: 'Den som ikke får vite hva som mangler eller hva som gikk galt, kan verken spørre pasienten eller rette feilen.',
        en: 'Whoever is not told what is missing or what went wrong can neither ask the patient nor mend it.',
      },
      look: (evidence) => look(evidence, action, of),
    }),
    warnsOnly: true,
  }
}

/** What SFM's answer says of the registers has a row; the rest is the scenario's own. */
const sourced = (of: UserToldOf['of']): boolean =>
  of === 'kjernejournal' || of === 'reseptformidleren' || of === 'blocked'

function look(evidence: Evidence, action: string, of: UserToldOf['of']): OutcomeLook {
  const { record } = evidence
  const answered = epjSteps(record.plan.steps).filter(
    ({ number, step }) =>
      step.action.action === action && !['not-reached', 'no-answer'].includes(outcomeOf(record, number)),
  )
  // Where the services fail, and the EPJ got there all the same, there is nothing to tell.
  const telling = answered.filter(({ number, step }) => step.expect !== 'tried' || !gotThere(evidence, number))
  // That sending is signing is to be known beforehand, so it may have been said at any step until then.
  const heard =
    of === 'signing'
      ? epjSteps(record.plan.steps).filter(({ number }) => telling.some((last) => number <= last.number))
      : telling
  const messages = heard.map(({ number }) => recordedStep(record, number)?.answer?.message ?? '')
  const [first] = telling
  if (first === undefined || messages.some((message) => names(message, of)))
    return { looked: answered.length, findings: [] }
  const said = messages.find((message) => message.trim() !== '')
  // An EPJ that stopped the user before it got there had not met what it was to tell of.
  const tell = first.step.expect === 'done' && outcomeOf(record, first.number) !== 'done' ? inTheEnd : anyhow
  return {
    looked: answered.length,
    findings: [
      tell(
        said === undefined
          ? `EPJ-en sa ingen ting til brukeren (${action}).`
          : `EPJ-en sa «${said}» til brukeren, og ikke noe om ${matter(of).nb}.`,
        said === undefined
          ? `The EPJ told the user nothing (${action}).`
          : `The EPJ told the user "${said}", and nothing of ${matter(of).en}.`,
        {
          expected: { nb: `En melding som nevner ${matter(of).nb}.`, en: `A message that names ${matter(of).en}.` },
          where: whereOfStep(evidence, first.number),
        },
      ),
    ],
  }
}

function names(message: string, of: UserToldOf['of']): boolean {
  if (typeof of === 'string') return speaksOf(of, message)
  const words = plainWords(message)
  return of.every((text) => words.includes(plainWords(text)))
}

function matter(of: UserToldOf['of']): Text {
  if (typeof of === 'string') return topics[of].words
  const quoted = of.map((text) => `«${text}»`)
  return { nb: quoted.join(' og '), en: quoted.join(' and ') }
}

/** Whether a message to the user speaks of the matter, in Norwegian or English. */
export const speaksOf = (topic: Topic, message: string): boolean => topics[topic].said.test(message)

const topics: Readonly<Record<Topic, { readonly words: Text; readonly said: RegExp }>> = {
  kjernejournal: {
    words: { nb: 'kjernejournal', en: 'kjernejournal' },
    said: /kjernejournal|\bkj\b|summary care record/i,
  },
  reseptformidleren: {
    words: { nb: 'Reseptformidleren', en: 'Reseptformidleren' },
    said: /reseptformidler|\brf\b|e-?resept|e-?prescription/i,
  },
  blocked: {
    words: { nb: 'at pasienten har sperret', en: 'that the patient has blocked' },
    said: /sperr|blokker|reserver|block|restrict/i,
  },
  locked: {
    words: { nb: 'låste resepter', en: 'locked prescriptions' },
    said: /låst|referansenummer|locked|reference number/i,
  },
  signing: {
    words: { nb: 'at det å sende er å signere', en: 'sending being an act of signing' },
    said: /signer|signatur|\bsign(s|ed|ing|ature)?\b/i,
  },
  'pharmacy-question': {
    words: { nb: 'det multidoseapoteket spør om', en: 'what the multidose pharmacy asks' },
    said: /spør|henvend|melding fra|question|request|\basks?\b|query/i,
  },
  'paper-multidose': {
    words: { nb: 'papirmultidose', en: 'paper multidose' },
    said: /papir|paper|ingen (multidose)?(ansvarlig )?lege|no (multidose )?doctor|no multidoseansvarlig/i,
  },
  'sign-in': {
    words: { nb: 'påloggingen', en: 'the sign-in' },
    said: /helseid|p[åa]logg|innlogg|logg(e|et|es)?\s+(deg\s+)?(inn|p[åa])|sign(ed)?[ -]?in|log(ged)?[ -]?(in|on)|token|autentis|authenti|tilgang|access/i,
  },
}

function matterWords(of: UserToldOf['of']): Text {
  if (typeof of === 'string') return topicWords[of]
  const quoted = of.map((text) => `«${text}»`)
  return { nb: listed(quoted, 'nb'), en: listed(quoted, 'en') }
}

const topicWords: Readonly<Record<ToldTopic, Text>> = {
  kjernejournal: { nb: 'at kjernejournal ikke svarte', en: 'kjernejournal, which did not answer' },
  reseptformidleren: { nb: 'at Reseptformidleren ikke svarte', en: 'Reseptformidleren, which did not answer' },
  blocked: { nb: 'at pasienten har sperret for innsyn', en: 'the patient’s having blocked access' },
  locked: { nb: 'låste resepter', en: 'locked prescriptions' },
  signing: { nb: 'at det å sende er å signere', en: 'sending’s being an act of signing' },
  'sign-in': { nb: 'at påloggingen ikke gikk', en: 'the sign-in, which did not work' },
  'pharmacy-question': { nb: 'det multidoseapoteket spør om', en: 'what the multidose pharmacy asks' },
  'paper-multidose': { nb: 'at pasienten har papirmultidose', en: 'the patient’s having paper multidose' },
}
