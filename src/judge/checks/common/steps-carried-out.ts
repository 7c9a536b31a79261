import { defined } from '../../../contract/defined.js'
import type { StepResult, Text } from '../../../contract/generated/harness.js'
import { type EpjStep, goesOn } from '../../../scenario/steps/step.js'
import { hasCalled, sendIsDue } from '../../record/applicability.js'
import type { Evidence } from '../../record/evidence.js'
import { epjSteps, type NumberedStep } from '../../record/known-treatments.js'
import { type CheckLook, looked, nothing } from '../../record/look.js'
import { declaredUnsupported, lacks, outcomeOf, recordedStep, troubleWords } from '../../record/reach.js'
import { universalCheck } from '../check.js'

/**
 * Each step was answered as the script has it. This is the script itself, which no source has a requirement for (krav is empty):
 * an EPJ that fails at a step, stops the user unasked, or goes on where it had to stop, has broken no rule by that alone. What it did
 * instead is judged by the checks that rules require (nothing-sent, only-doctors-send-list, ...). Here the scenario is only not
 * whole, and so neither green nor red.
 */
export const stepsCarriedOut = universalCheck({
  id: 'steps-carried-out',
  krav: [],
  words: () => words,
  look,
})

/** How a step is looked at that another actor's step kept from being reached. */
const stopKinds = { broken: 'open', declined: 'declined' } as const

type StepLook = { readonly kind: 'as-scripted' } | { readonly kind: 'open' | 'declined'; readonly reason: Text }

function look(evidence: Evidence): CheckLook {
  const { record } = evidence
  const looks = epjSteps(record.plan.steps).map((step) => stepLook(evidence, step))
  const first = (kind: 'open' | 'declined') =>
    looks.find((one): one is Extract<StepLook, { reason: Text }> => one.kind === kind)?.reason
  if (looks.length === 0) return nothing(words.noSteps)
  // A declined step ends the script: what follows it was not reached for that very reason.
  const declined = first('declined')
  if (declined !== undefined) return { kind: 'not-applicable', reason: declined }
  const open = first('open') ?? (record.end === undefined ? troubleWords(record) : undefined) ?? silence(evidence)
  const asScripted = looks.filter(({ kind }) => kind === 'as-scripted').length
  return looked(asScripted, [], defined({ open }))
}

/** Answers alone show nothing: an EPJ that did what it says has called SFM, and sent what it was to send. */
function silence(evidence: Evidence): Text | undefined {
  if (!hasCalled(evidence)) return words.noCalls
  return sendIsDue(evidence) && evidence.sends.length === 0 ? words.noSend : undefined
}

function stepLook(evidence: Evidence, { number, step }: NumberedStep): StepLook {
  const { record } = evidence
  const outcome = outcomeOf(record, number)
  if (outcome === step.expect || (step.expect === 'tried' && goesOn(step.expect, outcome)))
    return { kind: 'as-scripted' }
  if (outcome === 'not-reached' && record.stoppedElsewhere !== undefined)
    return { ...record.stoppedElsewhere, kind: stopKinds[record.stoppedElsewhere.kind] }
  const declared = outcome === 'unsupported' ? declaredUnsupported(record.head.system, step.action) : undefined
  if (declared !== undefined) return { kind: 'declined', reason: lacks(declared) }
  const shown = recordedStep(record, number)?.answer?.message
  return { kind: 'open', reason: words.deviated(number, step, whatHappened(evidence, step, outcome), shown) }
}

/** What happened at a step that deviated from the script. */
function whatHappened({ record }: Evidence, { expect, action }: EpjStep, outcome: StepResult['outcome']): Text {
  switch (outcome) {
    case 'done':
      return words.doneAllTheSame
    case 'failed':
      return expect === 'refused' ? words.failedWhereRefusalIsDue : words.failed
    case 'refused':
      return words.refused
    case 'unsupported':
      return words.unsupported(action.action)
    case 'no-answer':
      return words.noAnswer(troubleWords(record))
    case 'not-reached':
      return words.notReached(troubleWords(record))
  }
}

const words = {
  title: { nb: 'EPJ-en gjennomførte hvert steg', en: 'The EPJ carried out each step' },
  why: {
    nb: 'Det brukeren ber om, skal skje, og det som er farlig, skal stanses. Ellers er behandlingen en annen enn legen tror.',
    en: 'What the user asks for shall happen, and what is dangerous shall be stopped. Else the treatment is another than the doctor believes.',
  },
  noSteps: { nb: 'Scenarioet har ingen steg for EPJ-en.', en: 'The scenario has no steps for the EPJ.' },
  noCalls: { nb: 'EPJ-en svarte, men kalte ikke SFM.', en: 'The EPJ answered, but did not call SFM.' },
  noSend: {
    nb: 'EPJ-en svarte «utført», men sendte ingen melding ($sendMedication).',
    en: 'The EPJ answered "done", but sent no message ($sendMedication).',
  },
  deviated: (number: number, { instruction }: EpjStep, what: Text, shown: string | undefined) => ({
    nb: `Steg ${String(number)} («${instruction.nb}») ${what.nb}${shown === undefined ? '' : ` Brukeren fikk se: «${shown}»`}`,
    en: `Step ${String(number)} ("${instruction.en}") ${what.en}${shown === undefined ? '' : ` The user was shown: "${shown}"`}`,
  }),
  doneAllTheSame: {
    nb: 'ble utført, men EPJ-en skulle ha stanset brukeren.',
    en: 'was done, but the EPJ should have stopped the user.',
  },
  failedWhereRefusalIsDue: {
    nb: 'feilet i EPJ-en; det er ikke vist at den stanser brukeren med vilje.',
    en: 'failed in the EPJ; it is not shown that it stops the user on purpose.',
  },
  failed: { nb: 'feilet i EPJ-en.', en: 'failed in the EPJ.' },
  refused: { nb: 'ble stanset av EPJ-en.', en: 'was stopped by the EPJ.' },
  unsupported: (action: string) => ({
    nb: `finnes ikke i EPJ-en, og adapteren hadde ikke meldt fra om det (unsupported: ${action}).`,
    en: `does not exist in the EPJ, and the adapter had not said so (unsupported: ${action}).`,
  }),
  noAnswer: (trouble: Text | undefined) => ({
    nb: `fikk ikke svar.${trouble === undefined ? '' : ` ${trouble.nb}`}`,
    en: `got no answer.${trouble === undefined ? '' : ` ${trouble.en}`}`,
  }),
  notReached: (trouble: Text | undefined) => ({
    nb: `ble ikke nådd.${trouble === undefined ? '' : ` ${trouble.nb}`}`,
    en: `was not reached.${trouble === undefined ? '' : ` ${trouble.en}`}`,
  }),
}
