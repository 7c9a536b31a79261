import type { Evidence } from '../../record/evidence.js'
import { defineExpectation } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

/** The registered doctor has ended the responsibility, and Reseptformidleren has no multidoseansvarlig lege any more (ER-M27-03). */
export const noMultidoseDoctor = defineExpectation({
  kind: 'no-multidose-doctor',
  fields: {},
  build: () => ({}),
  words: () => words.expectation,
  check: () =>
    outcomeCheck({ id: 'no-multidose-doctor', krav: ['ER-M27-03'], title: words.title, why: words.why, look }),
})

function look({ record: { after } }: Evidence): OutcomeLook {
  if (after === undefined) return { looked: 0, findings: [] }
  const { doctor } = after.multidose
  if (doctor === undefined) return { looked: 1, findings: [] }
  return { looked: 1, findings: [inTheEnd(words.stillRegistered(doctor.hpr), { expected: words.noOne })] }
}

const words = {
  expectation: {
    nb: 'Ingen er lenger registrert som multidoseansvarlig lege i Reseptformidleren.',
    en: 'No one is registered as multidoseansvarlig lege in Reseptformidleren any more.',
  },
  title: { nb: 'Multidoseansvaret er avsluttet', en: 'The responsibility for multidose has ended' },
  why: {
    nb: 'Står legen fortsatt registrert, sender apoteket spørsmålene dit, og ingen svarer.',
    en: 'When the doctor is still registered, the pharmacy sends its questions there, and no one answers.',
  },
  stillRegistered: (hpr: string) => ({
    nb: `HPR ${hpr} står fortsatt som multidoseansvarlig lege i Reseptformidleren.`,
    en: `HPR ${hpr} is still registered as multidoseansvarlig lege in Reseptformidleren.`,
  }),
  noOne: { nb: 'Ingen er registrert.', en: 'No one is registered.' },
}
