import { millisecondsOf } from '../../../scenario/time/moment.js'
import { osloDate } from '../../../scenario/time/oslo-time.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { recordedStep } from '../../record/reach.js'
import { heldTreatments } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, treatmentOf } from '../treatment-in-words.js'

/**
 * The entry says who discontinued it (SFM-IG-23: seponert av) and from when (SFM-3.6.2): the day of the step, or the day ahead that the
 * user gave. Which reason it carries, and whether it is on the list at all, is list-holds' to say.
 */
export const discontinuedByUser = defineExpectation({
  kind: 'discontinued-by-user',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.expectation(nameOf(treatment)),
  check: ({ treatment }) =>
    outcomeCheck({
      id: `discontinued-by-user-${treatment}`,
      krav: ['SFM-3.6.2', 'SFM-IG-23'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, treatment),
    }),
})

function look(evidence: Evidence, key: string): OutcomeLook {
  const { record } = evidence
  const asked = discontinuationAsked(evidence, key)
  if (record.after === undefined || asked === undefined) return { looked: 0, findings: [] }
  const entry = heldTreatments(record, record.after)
    .entries(key)
    .find(({ discontinuation }) => discontinuation !== undefined)
  if (entry?.discontinuation === undefined)
    return { looked: 1, findings: [notDiscontinued(nameOf(treatmentOf(record, key)), asked.day)] }
  const { by, at } = entry.discontinuation
  const user = record.world.practitioner.hpr
  const where = whereOfStep(evidence, asked.step)
  const subject = entryInWords(entry)
  const wrongPerson = () =>
    inTheEnd(by === undefined ? words.noPerson(subject) : words.otherPerson(subject, by), {
      expected: words.expectedPerson(user ?? ''),
      krav: ['SFM-IG-23'],
      where,
    })
  const wrongDay = () =>
    inTheEnd(words.otherDay(subject, at), { expected: words.expectedDay(asked.day), krav: ['SFM-3.6.2'], where })
  return {
    looked: 1,
    findings: [...(by === user ? [] : [wrongPerson()]), ...(isFrom(at, asked.day) ? [] : [wrongDay()])],
  }
}

const notDiscontinued = (name: string, day: string): OutcomeFinding =>
  inTheEnd(words.notDiscontinued(name), { expected: words.expectedDiscontinuation(name, day), krav: ['SFM-3.6.2'] })

/** The day that the user gave, as the step was carried out, never as the plan has it: the plan counts days from a start it does not know. */
function discontinuationAsked(
  { record }: Evidence,
  key: string,
): { readonly step: number; readonly day: string } | undefined {
  return epjSteps(record.plan.steps)
    .filter(({ step: { action } }) => action.action === 'discontinue-treatment' && action.target === key)
    .flatMap(({ number }) => {
      const recorded = recordedStep(record, number)
      const at = recorded?.action['at'] ?? recorded?.at
      const time = typeof at === 'string' ? millisecondsOf(at) : undefined
      return time === undefined ? [] : [{ step: number, day: osloDate(new Date(time)) }]
    })
    .at(-1)
}

/**
 * Midnight at the end of the day is written as the next one: a discontinuation says from when, and a user says which day.
 * A time that cannot be read is not held against the EPJ here.
 */
function isFrom(at: string, day: string): boolean {
  const given = millisecondsOf(at)
  return given === undefined || osloDate(new Date(given)) === day || osloDate(new Date(given - 1)) === day
}

const words = {
  expectation: (name: string) => ({
    nb: `${name}: på listen står det at den påloggede seponerte legemidlet, med den dagen brukeren oppga.`,
    en: `${name}: the list says that the one signed in discontinued it, and from the day that the user gave.`,
  }),
  title: { nb: 'Det går fram hvem som seponerte, og fra når', en: 'It is stated who discontinued, and from when' },
  why: {
    nb: 'Den som lurer på hvorfor et legemiddel er stanset, må vite hvem som skal spørres. Er dagen feil, gis det for kort eller for lenge.',
    en: 'Whoever wonders why a medicine was stopped must know whom to ask. When the day is wrong, it is given too briefly or too long.',
  },
  notDiscontinued: (name: string) => ({
    nb: `${name} har ingen seponering på listen.`,
    en: `${name} has no discontinuation on the list.`,
  }),
  expectedDiscontinuation: (name: string, day: string) => ({
    nb: `${name} er seponert fra ${day}.`,
    en: `${name} is discontinued from ${day}.`,
  }),
  noPerson: (entry: string) => ({
    nb: `${entry} sier ikke hvem som seponerte.`,
    en: `${entry} does not say who discontinued it.`,
  }),
  otherPerson: (entry: string, hpr: string) => ({
    nb: `${entry} sier at HPR ${hpr} seponerte.`,
    en: `${entry} says that HPR ${hpr} discontinued it.`,
  }),
  expectedPerson: (hpr: string) => ({
    nb: `Seponert av den påloggede (HPR ${hpr}).`,
    en: `Discontinued by the one signed in (HPR ${hpr}).`,
  }),
  otherDay: (entry: string, at: string) => ({
    nb: `${entry} er seponert fra ${at}.`,
    en: `${entry} is discontinued from ${at}.`,
  }),
  expectedDay: (day: string) => ({ nb: `Seponert fra ${day}.`, en: `Discontinued from ${day}.` }),
}
