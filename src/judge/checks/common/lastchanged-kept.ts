import type { Finding } from '../../../contract/generated/harness.js'
import { instantOf } from '../../../scenario/time/moment.js'
import { notInScenario } from '../../record/applicability.js'
import type { Evidence } from '../../record/evidence.js'
import type { TreatmentFacts } from '../../record/treatment-facts.js'
import { labelOf } from '../../record/treatment-label.js'
import { universalCheck } from '../check.js'
import { findingInSend } from './finding-in-send.js'
import { lookAtUntouched, type UntouchedPair } from './untouched-treatments.js'

/** The time of last change of a treatment moves only when something in it was changed (ER-M25-05), and comes back as received (SFM-IG-22). */
export const lastchangedKept = universalCheck({
  id: 'lastchanged-kept',
  krav: ['ER-M25-05', 'SFM-IG-22'],
  words: () => words,
  look: (evidence) =>
    lookAtUntouched(evidence, {
      concerns: ({ was }) => was.lastChanged !== undefined,
      findings: (pair) => moved(evidence, pair),
      none: notInScenario(words.noneUntouched),
    }),
})

function moved(evidence: Evidence, { send, was, is }: UntouchedPair): readonly Finding[] {
  const before = was.lastChanged ?? ''
  const now = is.lastChanged
  if (now !== undefined && instantOf(now) === instantOf(before)) return []
  const message = now === undefined ? words.missing(was, before) : words.moved(was, before, now)
  return [
    findingInSend(evidence, send, is.pointer, message, {
      expected: { nb: before, en: before },
      krav: now === undefined ? ['SFM-IG-22'] : ['ER-M25-05', 'SFM-IG-22'],
    }),
  ]
}

const words = {
  title: { nb: 'Sist endret flyttes bare når noe er endret', en: 'Last changed moves only when something was changed' },
  why: {
    nb: 'Den som leser listen, ser på tidspunktet for å finne det nye. Flyttes alle, drukner endringen som betyr noe.',
    en: 'Those who read the list look at the time to find what is new. When all of them move, the change that matters drowns.',
  },
  noneUntouched: {
    nb: 'Scenarioet har ingen oppføring som ikke ble endret.',
    en: 'The scenario has no entry that was left unchanged.',
  },
  missing: (was: TreatmentFacts, before: string) => ({
    nb: `${labelOf(was)} mangler sist endret, som var ${before}.`,
    en: `${labelOf(was)} lacks last changed, which was ${before}.`,
  }),
  moved: (was: TreatmentFacts, before: string, now: string) => ({
    nb: `${labelOf(was)} har fått sist endret ${now}; det var ${before}, og ingen ting er endret.`,
    en: `${labelOf(was)} got last changed ${now}; it was ${before}, and nothing was changed.`,
  }),
}
