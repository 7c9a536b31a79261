import { actionWords } from '../../../scenario/steps/action-words.js'
import type { Text } from '../../../scenario/text.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { outcomeOf, recordedStep } from '../../record/reach.js'
import { defineExpectation, type FieldsOf, oneOf } from '../define-expectation.js'
import { anyhow, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'

const fields = { action: oneOf('deregister-multidose', 'send-list') }

type Action = FieldsOf<typeof fields>['action']

/**
 * Reseptformidleren does not accept this: another doctor's responsibility ended (ER-M27-03), a substitute for no one (RF-7419-359). The EPJ
 * stops the user beforehand, or says what came back; it does not say that it was done.
 */
export const refusalTold = defineExpectation({
  kind: 'refusal-told',
  fields,
  build: (action: 'deregister-multidose' | 'send-list') => ({ action }),
  words: ({ action }) => words.expectation(actionWords[action]),
  check: ({ action }) =>
    outcomeCheck({
      id: 'refusal-told',
      krav: Object.values(kravOf),
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, action),
    }),
})

const kravOf: Readonly<Record<Action, string>> = { 'deregister-multidose': 'ER-M27-03', 'send-list': 'RF-7419-359' }

function look(evidence: Evidence, action: Action): OutcomeLook {
  const { record } = evidence
  const krav = [kravOf[action]]
  const taken = epjSteps(record.plan.steps).filter(
    ({ number, step }) =>
      step.action.action === action &&
      step.expect === 'tried' &&
      !['not-reached', 'no-answer', 'unsupported'].includes(outcomeOf(record, number)),
  )
  return {
    looked: taken.length,
    findings: taken.flatMap(({ number }) => lookAtStep(evidence, number, krav)),
    about: krav,
  }
}

function lookAtStep(evidence: Evidence, step: number, krav: readonly string[]): readonly OutcomeFinding[] {
  const { record } = evidence
  const parts = { expected: words.stopped, where: whereOfStep(evidence, step), krav }
  if (outcomeOf(record, step) === 'done') return [anyhow(words.saidDone(step), parts)]
  if ((recordedStep(record, step)?.answer?.message ?? '').trim() === '') return [anyhow(words.silent(step), parts)]
  return []
}

const words = {
  expectation: (action: Text) => ({
    nb: `Reseptformidleren avviser, eller EPJ-en stanser, når brukeren skal ${action.nb}, og brukeren får vite at det ikke ble gjort.`,
    en: `Reseptformidleren refuses, or the EPJ stops the user, when they are about to ${action.en}, and the user is told that it was not done.`,
  }),
  title: { nb: 'Brukeren fikk vite at det ikke ble gjort', en: 'The user was told that it was not done' },
  why: {
    nb: 'Avvisningen kommer inne i et vellykket svar. Leses den ikke, tror legen at ansvaret er avsluttet eller at listen er sendt.',
    en: 'The refusal comes inside a successful answer. When it is not read, the doctor believes that the responsibility is ended or the list sent.',
  },
  saidDone: (step: number) => ({
    nb: `EPJ-en svarte «utført» i steg ${String(step)}, men Reseptformidleren tar ikke imot dette.`,
    en: `The EPJ answered "done" at step ${String(step)}, but Reseptformidleren does not take this.`,
  }),
  silent: (step: number) => ({
    nb: `EPJ-en ga ikke brukeren noen melding i steg ${String(step)}.`,
    en: `The EPJ told the user nothing at step ${String(step)}.`,
  }),
  stopped: {
    nb: 'Brukeren stanses, eller får vite at Reseptformidleren avviste det.',
    en: 'The user is stopped, or told that Reseptformidleren refused it.',
  },
}
