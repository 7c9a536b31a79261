import type { RecordedListEntry } from '../../../contract/generated/harness.js'
import { millisecondsOf } from '../../../scenario/time/moment.js'
import { osloDate } from '../../../scenario/time/oslo-time.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { member } from '../../record/json-value.js'
import { epjSteps } from '../../record/known-treatments.js'
import { recordedStep } from '../../record/reach.js'
import { heldTreatments } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { entryInWords } from '../treatment-in-words.js'

/**
 * The course has its last day on the list, as the user gave it (SFM-HS-04). The rule is one of SFM's own screens, and on the Basis API a
 * reading, so it only warns. The day may be there as a discontinuation ahead or as the end of the structured dosing.
 */
export const courseEnds = defineExpectation({
  kind: 'course-ends',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.expectation(nameOf(treatment)),
  check: ({ treatment }) =>
    outcomeCheck({
      id: `course-ends-${treatment}`,
      krav: ['SFM-HS-04'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, treatment),
    }),
})

function look(evidence: Evidence, key: string): OutcomeLook {
  const asked = endAsked(evidence, key)
  const entry = entryOf(evidence, key)
  // That it is missing is list-holds' to say.
  if (asked === undefined || entry === undefined) return { looked: 0, findings: [] }
  const days = endsOf(entry)
  if (days.some((day) => isLastDay(day, asked.day))) return { looked: 1, findings: [] }
  const [given] = days
  const course = entryInWords(entry)
  const message = given === undefined ? words.noEnd(course) : words.otherEnd(course, given)
  const where = whereOfStep(evidence, asked.step)
  return { looked: 1, findings: [inTheEnd(message, { expected: words.expected(asked.day), where })] }
}

/** The end that the user gave, as the step was carried out. */
function endAsked({ record }: Evidence, key: string): { readonly step: number; readonly day: string } | undefined {
  return epjSteps(record.plan.steps)
    .filter(({ step: { action, adds } }) => adds?.key === key || ('target' in action && action.target === key))
    .flatMap(({ number }) => {
      const action = recordedStep(record, number)?.action
      const day = member(member(action, 'change'), 'end') ?? member(member(action, 'treatment'), 'end')
      return typeof day === 'string' ? [{ step: number, day }] : []
    })
    .at(-1)
}

function entryOf({ record }: Evidence, key: string): RecordedListEntry | undefined {
  if (record.after === undefined) return undefined
  const entries = heldTreatments(record, record.after).entries(key)
  return entries.find(({ status }) => status === 'active') ?? entries[0]
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

const words = {
  expectation: (name: string) => ({
    nb: `${name}: kuren står på listen med den siste dagen som brukeren oppga.`,
    en: `${name}: the course is on the list with the last day that the user gave.`,
  }),
  title: { nb: 'Kuren har sluttdato på listen', en: 'The course has its end date on the list' },
  why: {
    nb: 'En kur uten sluttdato blir stående, og pasienten kan få den lenger enn noen har bestemt.',
    en: 'A course without an end date stays, and the patient may get it for longer than anyone decided.',
  },
  noEnd: (course: string) => ({
    nb: `${course} er en kur uten sluttdato.`,
    en: `${course} is a course without an end date.`,
  }),
  otherEnd: (course: string, day: string) => ({ nb: `${course} slutter ${day}.`, en: `${course} ends ${day}.` }),
  expected: (day: string) => ({ nb: `Siste dag ${day}.`, en: `Last day ${day}.` }),
}
