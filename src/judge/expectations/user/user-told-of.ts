import { Type } from '@sinclair/typebox'
import type { ActionName } from '../../../contract/generated/adapter.js'
import { listed } from '../../../scenario/listed.js'
import { actionWords } from '../../../scenario/steps/action-words.js'
import type { Text } from '../../../scenario/text.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { plainWords } from '../../record/plain-words.js'
import { gotThere, outcomeOf, recordedStep } from '../../record/reach.js'
import { actionName, defineExpectation, type FieldsOf, oneOf } from '../define-expectation.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { speaksOf, type ToldTopic, toldTopics } from './told-topic.js'

const fields = { action: actionName, of: Type.Union([oneOf(...toldTopics), Type.Array(Type.String())]) }

type UserToldOf = FieldsOf<typeof fields>

/** A matter that can be named in many ways, or words that must reach the user. */
type Matter = UserToldOf['of']

/**
 * At this kind of step the user was told of this. Words are free, so what is looked for is whether the matter is named at all, in
 * Norwegian or English; a finding only warns (SFM-IG-04 is for information, and the rest has no row of its own).
 */
export const userToldOf = defineExpectation({
  kind: 'user-told-of',
  fields,
  build: (action: ActionName, of: ToldTopic | readonly string[]) => ({
    action,
    of: typeof of === 'string' ? of : [...of],
  }),
  words: ({ action, of }) => words.expectation(actionWords[action], of),
  check: ({ action, of }) => ({
    ...outcomeCheck({
      id: 'user-told-of',
      krav: hasRow(of) ? ['SFM-IG-04'] : [],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, action, of),
    }),
    warnsOnly: true,
  }),
})

/** What SFM's answer says of the registers has a row; the rest is the scenario's own. */
const hasRow = (of: Matter): boolean => of === 'kjernejournal' || of === 'reseptformidleren' || of === 'blocked'

function look(evidence: Evidence, action: string, of: Matter): OutcomeLook {
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
  const wasStopped = first.step.expect === 'done' && outcomeOf(record, first.number) !== 'done'
  const finding = wasStopped ? inTheEnd : anyhow
  const where = whereOfStep(evidence, first.number)
  const message = said === undefined ? words.silent(action) : words.saidOtherwise(said, of)
  return { looked: answered.length, findings: [finding(message, { expected: words.messageOf(of), where })] }
}

function names(message: string, of: Matter): boolean {
  if (typeof of === 'string') return speaksOf(of, message)
  const plain = plainWords(message)
  return of.every((text) => plain.includes(plainWords(text)))
}

const words = {
  expectation: (action: Text, of: Matter) => ({
    nb: `Da brukeren skulle ${action.nb}, sa EPJ-en fra om ${inScript(of).nb}.`,
    en: `When the user was about to ${action.en}, the EPJ told them of ${inScript(of).en}.`,
  }),
  title: { nb: 'Brukeren fikk vite hva det gjelder', en: 'The user was told what it is about' },
  why: {
    nb: 'Den som ikke får vite hva som mangler eller hva som gikk galt, kan verken spørre pasienten eller rette feilen.',
    en: 'Whoever is not told what is missing or what went wrong can neither ask the patient nor fix it.',
  },
  silent: (action: string) => ({
    nb: `EPJ-en ga ikke brukeren noen melding (${action}).`,
    en: `The EPJ told the user nothing (${action}).`,
  }),
  saidOtherwise: (said: string, of: Matter) => ({
    nb: `EPJ-en sa «${said}» til brukeren, og ikke noe om ${inFinding(of).nb}.`,
    en: `The EPJ told the user "${said}", and nothing of ${inFinding(of).en}.`,
  }),
  messageOf: (of: Matter) => ({
    nb: `En melding som nevner ${inFinding(of).nb}.`,
    en: `A message that names ${inFinding(of).en}.`,
  }),
}

/** The matter as a reader of the script finds it: what has happened. */
function inScript(of: Matter): Text {
  if (typeof of === 'string') return topics[of].happened
  const quoted = of.map((text) => `«${text}»`)
  return { nb: listed(quoted, 'nb'), en: listed(quoted, 'en') }
}

/** The matter as a finding names it: what the message is to speak of. */
function inFinding(of: Matter): Text {
  if (typeof of === 'string') return topics[of].named
  const quoted = of.map((text) => `«${text}»`)
  return { nb: quoted.join(' og '), en: quoted.join(' and ') }
}

const topics: Readonly<Record<ToldTopic, { readonly happened: Text; readonly named: Text }>> = {
  kjernejournal: {
    happened: { nb: 'at kjernejournal ikke svarte', en: 'kjernejournal, which did not answer' },
    named: { nb: 'kjernejournal', en: 'kjernejournal' },
  },
  reseptformidleren: {
    happened: { nb: 'at Reseptformidleren ikke svarte', en: 'Reseptformidleren, which did not answer' },
    named: { nb: 'Reseptformidleren', en: 'Reseptformidleren' },
  },
  blocked: {
    happened: { nb: 'at pasienten har sperret for innsyn', en: 'the patient’s having blocked access' },
    named: { nb: 'at pasienten har sperret', en: 'that the patient has blocked' },
  },
  locked: {
    happened: { nb: 'låste resepter', en: 'locked prescriptions' },
    named: { nb: 'låste resepter', en: 'locked prescriptions' },
  },
  signing: {
    happened: { nb: 'at det å sende er å signere', en: 'sending’s being an act of signing' },
    named: { nb: 'at det å sende er å signere', en: 'sending being an act of signing' },
  },
  'sign-in': {
    happened: { nb: 'at påloggingen ikke gikk', en: 'the sign-in, which did not work' },
    named: { nb: 'påloggingen', en: 'the sign-in' },
  },
  'pharmacy-question': {
    happened: { nb: 'det multidoseapoteket spør om', en: 'what the multidose pharmacy asks' },
    named: { nb: 'det multidoseapoteket spør om', en: 'what the multidose pharmacy asks' },
  },
  'paper-multidose': {
    happened: { nb: 'at pasienten har papirmultidose', en: 'the patient’s having paper multidose' },
    named: { nb: 'papirmultidose', en: 'paper multidose' },
  },
}
