import { type Call, type Evidence, whereOf } from '../../record/evidence.js'
import { defineExpectation } from '../define-expectation.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'

/** The signed-in doctor is registered as multidoseansvarlig lege, with the organisation's HER-id (ER-M27-01), before the list is sent (ER-MD-01). */
export const multidoseDoctor = defineExpectation({
  kind: 'multidose-doctor',
  fields: {},
  build: () => ({}),
  words: () => words.expectation,
  check: () =>
    outcomeCheck({
      id: 'multidose-doctor',
      krav: ['ER-M27-01', 'ER-MD-01'],
      title: words.title,
      why: words.why,
      look,
    }),
})

function look(evidence: Evidence): OutcomeLook {
  const { after, world } = evidence.record
  if (after === undefined) return { looked: 0, findings: [] }
  const { practitioner, organisation } = world
  const { doctor } = after.multidose
  const parts = { expected: words.signedIn(practitioner.hpr ?? '', organisation.herId), krav: ['ER-M27-01'] }
  if (doctor === undefined) return { looked: 1, findings: [inTheEnd(words.noDoctor, parts)] }
  const wrongPerson = doctor.hpr === practitioner.hpr ? [] : [inTheEnd(words.wrongPerson(doctor.hpr), parts)]
  const wrongPlace = doctor.herId === organisation.herId ? [] : [inTheEnd(words.wrongPlace(doctor.herId), parts)]
  return { looked: 1, findings: [...wrongPerson, ...wrongPlace, ...listBeforeRegistration(evidence)] }
}

function listBeforeRegistration(evidence: Evidence): readonly OutcomeFinding[] {
  const registration = evidence.registrations.find(wentWell)
  const firstList = evidence.sends.find(({ isList }) => isList === true)
  if (registration === undefined || firstList === undefined || registration.order < firstList.order) return []
  return [
    anyhow(words.listFirst(firstList.exchange.id, registration.exchange.id), {
      expected: words.registrationFirst,
      where: whereOf(evidence, firstList.exchange, 'request'),
      krav: ['ER-MD-01'],
    }),
  ]
}

const wentWell = ({ exchange }: Call) => exchange.response.status >= 200 && exchange.response.status < 300

const words = {
  expectation: {
    nb: 'Den påloggede legen ble registrert som multidoseansvarlig lege, med HER-id, før listen ble sendt.',
    en: 'The signed-in doctor was registered as multidoseansvarlig lege (the doctor responsible for multidose), with HER-id, before the list was sent.',
  },
  title: {
    nb: 'Legen er registrert som multidoseansvarlig',
    en: 'The doctor is registered as multidoseansvarlig lege',
  },
  why: {
    nb: 'Apoteket spør den legen som står registrert. Står ingen der, eller en annen, får ingen spørsmålet.',
    en: 'The pharmacy asks the doctor who is registered. When no one is, or another, no one gets the question.',
  },
  signedIn: (hpr: string, herId: string) => ({
    nb: `HPR ${hpr}, HER-id ${herId}.`,
    en: `HPR ${hpr}, HER-id ${herId}.`,
  }),
  noDoctor: {
    nb: 'Ingen er registrert som multidoseansvarlig lege i Reseptformidleren.',
    en: 'No one is registered as multidoseansvarlig lege in Reseptformidleren.',
  },
  wrongPerson: (hpr: string) => ({
    nb: `Multidoseansvarlig lege er HPR ${hpr}.`,
    en: `The multidoseansvarlig lege is HPR ${hpr}.`,
  }),
  wrongPlace: (herId: string) => ({
    nb: `Multidoseansvarlig lege står med HER-id ${herId || '(ingen)'}.`,
    en: `The multidoseansvarlig lege is registered with HER-id ${herId || '(none)'}.`,
  }),
  listFirst: (list: string, registration: string) => ({
    nb: `Listen (${list}) ble sendt før legen var registrert (${registration}).`,
    en: `The list (${list}) was sent before the doctor was registered (${registration}).`,
  }),
  registrationFirst: { nb: 'Først registreringen, så listen.', en: 'First the registration, then the list.' },
}
