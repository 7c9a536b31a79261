import type { Text } from '../../../scenario/text.js'
import { type Evidence, whereOf } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { defineExpectation } from '../define-expectation.js'
import { anyhow, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

/**
 * Nothing is sent at a step where the user only reads: sending is signing (SFM-IG-16), and no one signs by looking. That the EPJ says so
 * to the user is another matter, which a person must attest; no source has a row for this, so it only warns.
 */
export const nothingSentWhileReading = defineExpectation({
  kind: 'nothing-sent-while-reading',
  fields: {},
  build: () => ({}),
  words: () => words.expectation,
  check: () => ({
    ...outcomeCheck({ id: 'nothing-sent-while-reading', krav: [], title: words.title, why: words.why, look }),
    warnsOnly: true,
  }),
})

/** Steps at which the user decides nothing. */
const reading = new Set(['open-patient', 'lookup', 'view-list', 'poll-tasks', 'close-patient'])

function look(evidence: Evidence): OutcomeLook {
  const readingSteps = epjSteps(evidence.record.plan.steps).filter(({ step }) => reading.has(step.action.action))
  return {
    looked: readingSteps.length,
    findings: evidence.sends.flatMap(({ exchange, step }) => {
      const taken = readingSteps.find(({ number }) => number === step)
      if (taken === undefined) return []
      const where = whereOf(evidence, exchange, 'request')
      return [anyhow(words.sent(step, taken.step.instruction), { expected: words.expected, where })]
    }),
  }
}

const words = {
  expectation: {
    nb: 'EPJ-en sendte ingenting mens brukeren bare åpnet pasienten, hentet eller så på listen.',
    en: 'The EPJ sent nothing while the user only opened the patient, fetched the list or looked at it.',
  },
  title: {
    nb: 'Ingen ting sendes uten at brukeren har bestemt det',
    en: 'Nothing is sent unless the user has decided so',
  },
  why: {
    nb: 'Ved innskriving skal listen sammenholdes med flere kilder først. En liste som sendes av seg selv, er det ingen som har gått god for.',
    en: 'At admission the list is first held against other sources. A list that is sent by itself is one that no one has vouched for.',
  },
  sent: (step: number, instruction: Text) => ({
    nb: `EPJ-en sendte en melding ($sendMedication) i steg ${String(step)} («${instruction.nb}»), der brukeren bare leser.`,
    en: `The EPJ sent a message ($sendMedication) at step ${String(step)} ("${instruction.en}"), where the user only reads.`,
  }),
  expected: {
    nb: 'Ingen ting sendes før brukeren ber om det.',
    en: 'Nothing is sent until the user asks for it.',
  },
}
