import { osloDate } from '../../../scenario/time/oslo-time.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { millisecondsOf } from '../../record/moment.js'
import { recordedStep } from '../../record/reach.js'
import { heldTreatments } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, treatmentOf } from '../treatment-in-words.js'

const fields = { treatment: handle }

/** The entry says who discontinued it, and from when, as the user did at the step. */
export const discontinuedByUser = defineExpectation({
  kind: 'discontinued-by-user',
  fields,
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: på listen står det at den påloggede seponerte legemidlet, med den dagen brukeren oppga.`,
      en: `${name}: the list says that the one signed in discontinued it, and from the day that the user gave.`,
    }
  },
  check: (expected) => discontinuedByUserCheck(expected.treatment),
})

/**
 * The entry says who discontinued it (SFM-IG-23: seponert av) and from when (SFM-3.6.2): the day of the step, or the day ahead that the user gave.
 * Which reason it carries, and whether it stands there at all, is list-holds' to say.
 */
function discontinuedByUserCheck(key: string): Check {
  return outcomeCheck({
    id: `discontinued-by-user-${key}`,
    krav: ['SFM-3.6.2', 'SFM-IG-23'],
    title: { nb: 'Det går fram hvem som seponerte, og fra når', en: 'It is stated who discontinued, and from when' },
    why: {
      nb: 'Den som lurer på hvorfor et legemiddel er stanset, må vite hvem som skal spørres. Er dagen feil, gis det for kort eller for lenge.',
      en: 'Whoever wonders why a medicine was stopped must know whom to ask. When the day is wrong, it is given too briefly or too long.',
    },
    look: (evidence) => look(evidence, key),
  })
}

function look(evidence: Evidence, key: string): OutcomeLook {
  const { record } = evidence
  const asked = discontinuationAsked(evidence, key)
  if (record.after === undefined || asked === undefined) return { looked: 0, findings: [] }
  const entry = heldTreatments(record, record.after)
    .entries(key)
    .find(({ discontinuation }) => discontinuation !== undefined)
  if (entry?.discontinuation === undefined) {
    const name = treatmentOf(record, key).treatment.medicine.name
    return {
      looked: 1,
      findings: [
        inTheEnd(`${name} har ingen seponering på listen.`, `${name} has no discontinuation on the list.`, {
          expected: { nb: `${name} er seponert fra ${asked.day}.`, en: `${name} is discontinued from ${asked.day}.` },
          krav: ['SFM-3.6.2'],
        }),
      ],
    }
  }
  const where = whereOfStep(evidence, asked.step)
  return {
    looked: 1,
    findings: [
      ...whoFault(entryInWords(entry), entry.discontinuation.by, record.world.practitioner.hpr),
      ...whenFault(entryInWords(entry), entry.discontinuation.at, asked.day),
    ].map((found) => ({ ...found, finding: { ...found.finding, where } })),
  }
}

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

function whoFault(subject: string, by: string | undefined, user: string | undefined): readonly OutcomeFinding[] {
  if (by === user) return []
  const expected = {
    nb: `Seponert av den påloggede (HPR ${user ?? ''}).`,
    en: `Discontinued by the one signed in (HPR ${user ?? ''}).`,
  }
  return [
    by === undefined
      ? inTheEnd(`${subject} sier ikke hvem som seponerte.`, `${subject} does not say who discontinued it.`, {
          expected,
          krav: ['SFM-IG-23'],
        })
      : inTheEnd(`${subject} sier at HPR ${by} seponerte.`, `${subject} says that HPR ${by} discontinued it.`, {
          expected,
          krav: ['SFM-IG-23'],
        }),
  ]
}

/** Midnight at the end of the day is written as the next one: a discontinuation says from when, and a user says which day. */
function whenFault(subject: string, at: string, day: string): readonly OutcomeFinding[] {
  const given = millisecondsOf(at)
  if (given === undefined || osloDate(new Date(given)) === day || osloDate(new Date(given - 1)) === day) return []
  return [
    inTheEnd(`${subject} er seponert fra ${at}.`, `${subject} is discontinued from ${at}.`, {
      expected: { nb: `Seponert fra ${day}.`, en: `Discontinued from ${day}.` },
      krav: ['SFM-3.6.2'],
    }),
  ]
}
