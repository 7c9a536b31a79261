import type { Text } from '../../../contract/generated/harness.js'
import { goesOn } from '../../../scenario/steps/step.js'
import { hasCalled, sendIsDue } from '../../record/applicability.js'
import type { Evidence } from '../../record/evidence.js'
import { epjSteps, type NumberedStep } from '../../record/known-treatments.js'
import { declaredUnsupported, lacks, outcomeOf, recordedStep, troubleWords } from '../../record/reach.js'
import type { Check, CheckLook } from '../check.js'
import { looked, nothing } from '../check.js'

/**
 * Each step was answered as the script has it. This is the script itself, which no source has a requirement for (krav is empty):
 * an EPJ that fails at a step, stops the user unasked, or goes on where it had to stop, has broken no rule by that alone. What it did
 * instead is judged by the checks that rules stand behind (nothing-sent, only-doctors-send-list, ...). Here the scenario is only not
 * whole, and so neither green nor red.
 */
export const stepsCarriedOut: Check = {
  id: 'steps-carried-out',
  krav: [],
  title: { nb: 'EPJ-en gjennomførte hvert steg', en: 'The EPJ carried out each step' },
  why: {
    nb: 'Det brukeren ber om, skal skje, og det som er farlig, skal stanses. Ellers er behandlingen en annen enn legen tror.',
    en: 'What the user asks for shall happen, and what is dangerous shall be stopped. Else the treatment is another than the doctor believes.',
  },
  kind: 'universal',
  routes: 'all',
  look,
}

/** How a step is looked at that another actor's step kept from being reached. */
const stopKinds = { broken: 'open', declined: 'declined' } as const

type StepLook = { readonly kind: 'right' } | { readonly kind: 'open' | 'declined'; readonly reason: Text }

function look(evidence: Evidence): CheckLook {
  const { record } = evidence
  const looks = epjSteps(record.plan.steps).map((step) => stepLook(evidence, step))
  const first = (kind: 'open' | 'declined') =>
    looks.find((one): one is Extract<StepLook, { reason: Text }> => one.kind === kind)?.reason
  if (looks.length === 0)
    return nothing('Scenarioet har ingen steg for EPJ-en.', 'The scenario has no steps for the EPJ.')
  // A declined step ends the script: what follows it was not reached for that very reason.
  const declined = first('declined')
  if (declined !== undefined) return { kind: 'not-applicable', reason: declined }
  const open = first('open') ?? (record.end === undefined ? troubleWords(record) : undefined) ?? silence(evidence)
  return looked(looks.filter(({ kind }) => kind === 'right').length, [], open === undefined ? {} : { open })
}

/** Answers alone show nothing: an EPJ that did what it says has called SFM, and sent what it was to send. */
function silence(evidence: Evidence): Text | undefined {
  if (!hasCalled(evidence))
    return { nb: 'EPJ-en svarte, men kalte ikke SFM.', en: 'The EPJ answered, but did not call SFM.' }
  if (sendIsDue(evidence) && evidence.sends.length === 0)
    return {
      nb: 'EPJ-en svarte «utført», men sendte ingen melding ($sendMedication).',
      en: 'The EPJ answered "done", but sent no message ($sendMedication).',
    }
  return undefined
}

function stepLook(evidence: Evidence, numbered: NumberedStep): StepLook {
  const { record } = evidence
  const { number, step } = numbered
  const outcome = outcomeOf(record, number)
  if (outcome === step.expect || (step.expect === 'tried' && goesOn(step.expect, outcome))) return { kind: 'right' }
  const message = recordedStep(record, number)?.answer?.message
  const said = {
    nb: message === undefined ? '' : ` Brukeren fikk se: «${message}»`,
    en: message === undefined ? '' : ` The user was shown: "${message}"`,
  }
  const name = {
    nb: `Steg ${String(number)} («${step.instruction.nb}»)`,
    en: `Step ${String(number)} ("${step.instruction.en}")`,
  }
  const open = (nb: string, en: string): StepLook => ({
    kind: 'open',
    reason: { nb: `${name.nb} ${nb}${said.nb}`, en: `${name.en} ${en}${said.en}` },
  })
  switch (outcome) {
    case 'done':
      return open(
        'ble utført, men EPJ-en skulle ha stanset brukeren.',
        'was done, but the EPJ should have stopped the user.',
      )
    case 'failed':
      return step.expect === 'refused'
        ? open(
            'feilet i EPJ-en; det er ikke vist at den stanser brukeren med vilje.',
            'failed in the EPJ; it is not shown that it stops the user on purpose.',
          )
        : open('feilet i EPJ-en.', 'failed in the EPJ.')
    case 'refused':
      return open('ble stanset av EPJ-en.', 'was stopped by the EPJ.')
    case 'unsupported':
      return unsupported(evidence, numbered, open)
    case 'no-answer':
      return open(`fikk ikke svar.${reasonOf(evidence).nb}`, `got no answer.${reasonOf(evidence).en}`)
    case 'not-reached':
      if (record.stoppedElsewhere !== undefined)
        return { ...record.stoppedElsewhere, kind: stopKinds[record.stoppedElsewhere.kind] }
      return open(`ble ikke nådd.${reasonOf(evidence).nb}`, `was not reached.${reasonOf(evidence).en}`)
  }
}

function unsupported(
  { record }: Evidence,
  { step }: NumberedStep,
  open: (nb: string, en: string) => StepLook,
): StepLook {
  const { action } = step.action
  const declared = declaredUnsupported(record.head.system, step.action)
  if (declared === undefined)
    return open(
      `finnes ikke i EPJ-en, og adapteren hadde ikke meldt fra om det (unsupported: ${action}).`,
      `does not exist in the EPJ, and the adapter had not said so (unsupported: ${action}).`,
    )
  return { kind: 'declined', reason: lacks(declared) }
}

function reasonOf({ record }: Evidence): Text {
  const words = troubleWords(record)
  return { nb: words === undefined ? '' : ` ${words.nb}`, en: words === undefined ? '' : ` ${words.en}` }
}
