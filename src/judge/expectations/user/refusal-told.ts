import { actionWords } from '../../../scenario/steps/action-words.js'
import type { Check } from '../../checks/check.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { outcomeOf, recordedStep } from '../../record/reach.js'
import { defineExpectation, oneOf } from '../define-expectation.js'
import { anyhow, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'

type Action = 'deregister-multidose' | 'send-list'

const fields = { action: oneOf('deregister-multidose', 'send-list') }

/** What Reseptformidleren refuses is not told as done: the EPJ stops the user, or says that it did not work. */
export const refusalTold = defineExpectation({
  kind: 'refusal-told',
  fields,
  build: (action: 'deregister-multidose' | 'send-list') => ({ action }),
  words: (expected) => {
    const action = actionWords[expected.action]
    return {
      nb: `Reseptformidleren avviser, eller EPJ-en stanser, når brukeren skal ${action.nb}, og brukeren får vite at det ikke ble gjort.`,
      en: `Reseptformidleren refuses, or the EPJ stops the user, when they are about to ${action.en}, and the user is told that it was not done.`,
    }
  },
  check: (expected) => refusalToldCheck(expected.action),
})

const rows: Readonly<Record<Action, string>> = { 'deregister-multidose': 'ER-M27-03', 'send-list': 'RF-7419-359' }

/**
 * Reseptformidleren will not have this: another doctor's responsibility ended (ER-M27-03), a substitute for nobody (RF-7419-359). The EPJ
 * stops the user beforehand, or tells what came back; it does not say that it was done.
 */
function refusalToldCheck(action: Action): Check {
  return outcomeCheck({
    id: 'refusal-told',
    krav: Object.values(rows),
    title: { nb: 'Brukeren fikk vite at det ikke ble gjort', en: 'The user was told that it was not done' },
    why: {
      nb: 'Avvisningen kommer inne i et vellykket svar. Leses den ikke, tror legen at ansvaret er avsluttet eller at listen er sendt.',
      en: 'The refusal comes inside a successful answer. When it is not read, the doctor believes that the responsibility is ended or the list sent.',
    },
    look: (evidence) => look(evidence, action),
  })
}

function look(evidence: Evidence, action: Action): OutcomeLook {
  const { record } = evidence
  const krav = [rows[action]]
  const taken = epjSteps(record.plan.steps).filter(
    ({ number, step }) =>
      step.action.action === action &&
      step.expect === 'tried' &&
      !['not-reached', 'no-answer', 'unsupported'].includes(outcomeOf(record, number)),
  )
  return { looked: taken.length, findings: taken.flatMap(({ number }) => faultOf(evidence, number, krav)), about: krav }
}

function faultOf(evidence: Evidence, number: number, krav: readonly string[]): readonly OutcomeFinding[] {
  const { record } = evidence
  const more = {
    expected: {
      nb: 'Brukeren stanses, eller får vite at Reseptformidleren avviste det.',
      en: 'The user is stopped, or told that Reseptformidleren refused it.',
    },
    where: whereOfStep(evidence, number),
    krav,
  }
  if (outcomeOf(record, number) === 'done')
    return [
      anyhow(
        `EPJ-en svarte «utført» i steg ${String(number)}, men Reseptformidleren tar ikke imot dette.`,
        `The EPJ answered "done" at step ${String(number)}, but Reseptformidleren does not take this.`,
        more,
      ),
    ]
  if ((recordedStep(record, number)?.answer?.message ?? '').trim() !== '') return []
  return [
    anyhow(
      `EPJ-en sa ingen ting til brukeren i steg ${String(number)}.`,
      `The EPJ told the user nothing at step ${String(number)}.`,
      more,
    ),
  ]
}
