import type { ActionName } from '../../../contract/generated/adapter.js'
import { actionWords } from '../../../scenario/steps/action-words.js'
import type { Text } from '../../../scenario/text.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { gotThere, outcomeOf, recordedStep } from '../../record/reach.js'
import { actionName, defineExpectation } from '../define-expectation.js'
import { anyhow, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

/** At this kind of step the user was told something (SFM-IG-04). What was said, a person must read. */
export const userTold = defineExpectation({
  kind: 'user-told',
  fields: { action: actionName },
  build: (action: ActionName) => ({ action }),
  words: ({ action }) => words.expectation(actionWords[action]),
  check: ({ action }) =>
    outcomeCheck({
      id: 'user-told',
      krav: ['SFM-IG-04'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, action),
    }),
})

function look(evidence: Evidence, action: string): OutcomeLook {
  const { record } = evidence
  const taken = epjSteps(record.plan.steps).filter(({ step }) => step.action.action === action)
  // Where some steps of the kind go well and others are to be stopped, only these call for words.
  const stopped = taken.filter(({ step }) => step.expect !== 'done')
  const answered = (stopped.length > 0 ? stopped : taken).filter(
    ({ number }) => !['not-reached', 'no-answer'].includes(outcomeOf(record, number)),
  )
  // Where the services fail, and the EPJ got there all the same, there is nothing to tell.
  const silent = answered.filter(
    ({ number, step }) =>
      !(step.expect === 'tried' && gotThere(evidence, number)) &&
      (recordedStep(record, number)?.answer?.message ?? '').trim() === '',
  )
  return {
    looked: answered.length,
    findings: silent.map(({ number }) =>
      anyhow(words.silent(number, action), { expected: words.message, where: whereOfStep(evidence, number) }),
    ),
  }
}

const words = {
  expectation: (action: Text) => ({
    nb: `Da brukeren skulle ${action.nb}, ga EPJ-en en melding.`,
    en: `When the user was about to ${action.en}, the EPJ told them something.`,
  }),
  title: { nb: 'Brukeren fikk beskjed', en: 'The user was told' },
  why: {
    nb: 'Den som ikke får vite at noe mangler, tror at bildet er helt.',
    en: 'Whoever is not told that something is missing believes that the picture is whole.',
  },
  silent: (step: number, action: string) => ({
    nb: `EPJ-en ga ikke brukeren noen melding i steg ${String(step)} (${action}).`,
    en: `The EPJ told the user nothing at step ${String(step)} (${action}).`,
  }),
  message: {
    nb: 'En melding som sier hva som ikke gikk, og hva brukeren kan gjøre.',
    en: 'A message that says what did not work, and what the user can do.',
  },
}
