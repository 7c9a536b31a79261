import type { Check } from '../../checks/check.js'
import { type Call, type Evidence, whereOf } from '../../record/evidence.js'
import { defineExpectation } from '../define-expectation.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'

/** The signed-in doctor is registered as multidoseansvarlig lege, with HER-id, before the list was sent. */
export const multidoseDoctor = defineExpectation({
  kind: 'multidose-doctor',
  fields: {},
  build: () => ({}),
  words: () => ({
    nb: 'Den påloggede legen ble registrert som multidoseansvarlig lege, med HER-id, før listen ble sendt.',
    en: 'The signed-in doctor was registered as multidoseansvarlig lege (the doctor responsible for multidose), with HER-id, before the list was sent.',
  }),
  check: multidoseDoctorCheck,
})

/** The signed-in doctor is registered as multidoseansvarlig lege, with the organisation's HER-id (ER-M27-01), before the list is sent (ER-MD-01). */
function multidoseDoctorCheck(): Check {
  return outcomeCheck({
    id: 'multidose-doctor',
    krav: ['ER-M27-01', 'ER-MD-01'],
    title: {
      nb: 'Legen er registrert som multidoseansvarlig',
      en: 'The doctor is registered as multidoseansvarlig lege',
    },
    why: {
      nb: 'Apoteket spør den legen som står registrert. Står ingen der, eller en annen, får ingen spørsmålet.',
      en: 'The pharmacy asks the doctor who is registered. When nobody is, or another, nobody gets the question.',
    },
    look,
  })
}

function look(evidence: Evidence): OutcomeLook {
  const { after, world } = evidence.record
  if (after === undefined) return { looked: 0, findings: [] }
  const { practitioner, organisation } = world
  const { doctor } = after.multidose
  const expected = {
    nb: `HPR ${practitioner.hpr ?? ''}, HER-id ${organisation.herId}.`,
    en: `HPR ${practitioner.hpr ?? ''}, HER-id ${organisation.herId}.`,
  }
  if (doctor === undefined)
    return {
      looked: 1,
      findings: [
        inTheEnd(
          'Ingen er registrert som multidoseansvarlig lege i Reseptformidleren.',
          'Nobody is registered as multidoseansvarlig lege in Reseptformidleren.',
          { expected, krav: ['ER-M27-01'] },
        ),
      ],
    }
  const wrongPerson =
    doctor.hpr === practitioner.hpr
      ? []
      : [
          inTheEnd(
            `Multidoseansvarlig lege er HPR ${doctor.hpr}.`,
            `The multidoseansvarlig lege is HPR ${doctor.hpr}.`,
            {
              expected,
              krav: ['ER-M27-01'],
            },
          ),
        ]
  const wrongPlace =
    doctor.herId === organisation.herId
      ? []
      : [
          inTheEnd(
            `Multidoseansvarlig lege står med HER-id ${doctor.herId || '(ingen)'}.`,
            `The multidoseansvarlig lege stands with HER-id ${doctor.herId || '(none)'}.`,
            { expected, krav: ['ER-M27-01'] },
          ),
        ]
  return { looked: 1, findings: [...wrongPerson, ...wrongPlace, ...orderFault(evidence)] }
}

const wentWell = ({ exchange }: Call) => exchange.response.status >= 200 && exchange.response.status < 300

function orderFault(evidence: Evidence): readonly OutcomeFinding[] {
  const registration = evidence.registrations.find(wentWell)
  const firstList = evidence.sends.find(({ isList }) => isList === true)
  if (registration === undefined || firstList === undefined || registration.order < firstList.order) return []
  return [
    anyhow(
      `Listen (${firstList.exchange.id}) ble sendt før legen var registrert (${registration.exchange.id}).`,
      `The list (${firstList.exchange.id}) was sent before the doctor was registered (${registration.exchange.id}).`,
      {
        expected: { nb: 'Først registreringen, så listen.', en: 'First the registration, then the list.' },
        where: whereOf(evidence, firstList.exchange, 'request'),
        krav: ['ER-MD-01'],
      },
    ),
  ]
}
