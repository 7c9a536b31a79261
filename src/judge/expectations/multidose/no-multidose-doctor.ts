import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import { defineExpectation } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

/** RF holds no one as multidoseansvarlig lege any more. */
export const noMultidoseDoctor = defineExpectation({
  kind: 'no-multidose-doctor',
  fields: {},
  build: () => ({}),
  words: () => ({
    nb: 'Ingen er lenger registrert som multidoseansvarlig lege i Reseptformidleren.',
    en: 'Nobody stands as multidoseansvarlig lege in Reseptformidleren any more.',
  }),
  check: noMultidoseDoctorCheck,
})

/** The registered doctor has ended the responsibility, and Reseptformidleren holds nobody (ER-M27-03). */
function noMultidoseDoctorCheck(): Check {
  return outcomeCheck({
    id: 'no-multidose-doctor',
    krav: ['ER-M27-03'],
    title: { nb: 'Multidoseansvaret er avsluttet', en: 'The responsibility for multidose has ended' },
    why: {
      nb: 'Står legen fortsatt registrert, sender apoteket spørsmålene dit, og ingen svarer.',
      en: 'When the doctor is still registered, the pharmacy sends its questions there, and nobody answers.',
    },
    look,
  })
}

function look({ record: { after } }: Evidence): OutcomeLook {
  if (after === undefined) return { looked: 0, findings: [] }
  const { doctor } = after.multidose
  if (doctor === undefined) return { looked: 1, findings: [] }
  return {
    looked: 1,
    findings: [
      inTheEnd(
        `HPR ${doctor.hpr} står fortsatt som multidoseansvarlig lege i Reseptformidleren.`,
        `HPR ${doctor.hpr} still stands as multidoseansvarlig lege in Reseptformidleren.`,
        { expected: { nb: 'Ingen er registrert.', en: 'Nobody is registered.' } },
      ),
    ],
  }
}
