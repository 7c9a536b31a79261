import type { RecordedListEntry } from '../../../contract/generated/harness.js'
import { osloDate } from '../../../scenario/time/oslo-time.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { millisecondsOf } from '../../record/moment.js'
import { recordedStep } from '../../record/reach.js'
import { heldTreatments } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { entryInWords } from '../treatment-in-words.js'

const fields = { treatment: handle }

/** The course has its last day on the list, as the user gave it. */
export const courseEnds = defineExpectation({
  kind: 'course-ends',
  fields,
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: kuren står på listen med den siste dagen som brukeren oppga.`,
      en: `${name}: the course is on the list with the last day that the user gave.`,
    }
  },
  check: (expected) => courseEndsCheck(expected.treatment),
})

/**
 * The course has its last day on the list, as the user gave it (SFM-HS-04). The rule is one of SFM's own screens, and on the Basis API a
 * reading, so it only warns. The day may stand as a discontinuation ahead or as the end of the structured dosing.
 */
function courseEndsCheck(key: string): Check {
  return outcomeCheck({
    id: `course-ends-${key}`,
    krav: ['SFM-HS-04'],
    title: { nb: 'Kuren har sluttdato på listen', en: 'The course has its end date on the list' },
    why: {
      nb: 'En kur uten sluttdato blir stående, og pasienten kan få den lenger enn noen har bestemt.',
      en: 'A course without an end date stays, and the patient may get it for longer than anybody decided.',
    },
    look: (evidence) => look(evidence, key),
  })
}

function look(evidence: Evidence, key: string): OutcomeLook {
  const { record } = evidence
  const asked = endAsked(evidence, key)
  if (record.after === undefined || asked === undefined) return { looked: 0, findings: [] }
  const entries = heldTreatments(record, record.after).entries(key)
  const entry = entries.find(({ status }) => status === 'active') ?? entries[0]
  // That it is missing is list-holds' to say.
  if (entry === undefined) return { looked: 0, findings: [] }
  const days = endsOf(entry)
  if (days.some((day) => isLastDay(day, asked.day))) return { looked: 1, findings: [] }
  const [given] = days
  const expected = { nb: `Siste dag ${asked.day}.`, en: `Last day ${asked.day}.` }
  const where = whereOfStep(evidence, asked.step)
  return {
    looked: 1,
    findings: [
      given === undefined
        ? inTheEnd(
            `${entryInWords(entry)} er en kur uten sluttdato.`,
            `${entryInWords(entry)} is a course without an end date.`,
            {
              expected,
              where,
            },
          )
        : inTheEnd(`${entryInWords(entry)} slutter ${given}.`, `${entryInWords(entry)} ends ${given}.`, {
            expected,
            where,
          }),
    ],
  }
}

/** The end that the user gave, as the step was carried out. */
function endAsked({ record }: Evidence, key: string): { readonly step: number; readonly day: string } | undefined {
  return epjSteps(record.plan.steps)
    .filter(({ step: { action, adds } }) => adds?.key === key || ('target' in action && action.target === key))
    .flatMap(({ number }) => {
      const { treatment, change } = (recordedStep(record, number)?.action ?? {}) as {
        treatment?: { end?: string }
        change?: { end?: string }
      }
      const day = change?.end ?? treatment?.end
      return day === undefined ? [] : [{ step: number, day }]
    })
    .at(-1)
}

const endsOf = ({ end, discontinuation }: RecordedListEntry): readonly string[] =>
  [end, discontinuation?.at].flatMap((time) => {
    const at = time === undefined ? undefined : millisecondsOf(time)
    return at === undefined ? [] : [osloDate(new Date(at))]
  })

/** A last day is written as that day, or as the next: no intake from its midnight. No source says which, so both are right. */
function isLastDay(day: string, asked: string): boolean {
  const next = new Date(Date.parse(`${asked}T12:00:00Z`) + 24 * 60 * 60 * 1000)
  return day === asked || day === osloDate(next)
}
