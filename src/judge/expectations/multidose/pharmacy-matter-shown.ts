import { defined } from '../../../contract/defined.js'
import type { ScenarioRecord } from '../../../evidence/scenario-record.js'
import type { Text } from '../../../scenario/text.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { plainWords } from '../../record/plain-words.js'
import { recordedStep } from '../../record/reach.js'
import { defineExpectation, type FieldsOf, handle, oneOf } from '../define-expectation.js'
import { anyhow, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { nameOf, treatmentOf } from '../treatment-in-words.js'
import { isLineOf, lastView, type ViewedLine, withoutView } from '../user/shown-list.js'
import { speaksOf } from '../user/told-topic.js'

const fields = { treatment: handle, as: oneOf('discontinued', 'included', 'asked') }

/** What came of the pharmacy's question: another doctor discontinued or included the treatment, or it is still asked. */
type Matter = FieldsOf<typeof fields>['as']

/**
 * The pharmacy asked, and another doctor acted meanwhile: the multidose doctor sees at the next lookup what came of it. No source says in
 * what words, so a finding warns.
 */
export const pharmacyMatterShown = defineExpectation({
  kind: 'pharmacy-matter-shown',
  fields,
  build: ({ key }: NamedTreatment, as: 'discontinued' | 'included' | 'asked') => ({ treatment: key, as }),
  words: ({ treatment, as }, nameOf) => words.expectation[as](nameOf(treatment)),
  check: ({ treatment, as }) => ({
    ...outcomeCheck({
      id: `pharmacy-matter-shown-${treatment}`,
      krav: Object.values(kravOf),
      title: words.title,
      why: words.why,
      look: (evidence) => ({ ...looks[as](evidence, treatment), about: [kravOf[as]] }),
    }),
    warnsOnly: true,
    ...defined({
      notApplicable: as === 'asked' ? undefined : ({ record }: Evidence) => withoutView(record),
    }),
  }),
})

const kravOf: Readonly<Record<Matter, string>> = {
  discontinued: 'ER-MD-a',
  asked: 'ER-MD-b',
  included: 'ER-MD-c',
}

const looks: Readonly<Record<Matter, (evidence: Evidence, key: string) => OutcomeLook>> = {
  discontinued: lookAtDiscontinued,
  asked: lookAtAsked,
  included: lookAtIncluded,
}

/** The treatment is still shown, and its line says otherwise than when it was in use. */
function lookAtDiscontinued(evidence: Evidence, key: string): OutcomeLook {
  const { record } = evidence
  const last = lastView(record, 'lookup')
  const before = statusesOf(record, key, last?.number ?? 0)[0]
  if (last?.view === undefined || before === undefined) return { looked: 0, findings: [] }
  const name = nameOf(treatmentOf(record, key))
  const expected = words.shownAsDiscontinued(name)
  const after = statusOf(record, key, last.view)
  if (after === undefined) return found(evidence, last.number, words.noLongerShown(name), expected)
  if (plainWords(after) !== plainWords(before)) return { looked: 1, findings: [] }
  return found(evidence, last.number, words.asBefore(name, after), expected)
}

/** The question is still open, so the user is told that the pharmacy asks. */
function lookAtAsked(evidence: Evidence, key: string): OutcomeLook {
  const { record } = evidence
  const last = lastView(record, 'lookup')
  if (last === undefined) return { looked: 0, findings: [] }
  if (speaksOf('pharmacy-question', messageAt(record, last.number))) return { looked: 1, findings: [] }
  const name = nameOf(treatmentOf(record, key))
  return found(evidence, last.number, words.questionNotTold(name), words.messageOfQuestion)
}

/** It is on the list now, and no one asks about it any more. */
function lookAtIncluded(evidence: Evidence, key: string): OutcomeLook {
  const { record } = evidence
  const last = lastView(record, 'lookup')
  if (last?.view === undefined) return { looked: 0, findings: [] }
  const name = nameOf(treatmentOf(record, key))
  const expected = words.shownWithoutQuestion(name)
  if (statusOf(record, key, last.view) === undefined)
    return found(evidence, last.number, words.notShown(name), expected)
  const message = messageAt(record, last.number)
  if (!speaksOf('pharmacy-question', message) || !plainWords(message).includes(plainWords(name)))
    return { looked: 1, findings: [] }
  return found(evidence, last.number, words.questionShown(name), expected)
}

const found = (evidence: Evidence, step: number, message: Text, expected: Text): OutcomeLook => ({
  looked: 1,
  findings: [anyhow(message, { expected, where: whereOfStep(evidence, step) })],
})

const messageAt = (record: ScenarioRecord, step: number): string => recordedStep(record, step)?.answer?.message ?? ''

/** The status of the treatment in a view; undefined where it is not shown. */
function statusOf(record: ScenarioRecord, key: string, view: readonly ViewedLine[]): string | undefined {
  const line = view.find((one) => isLineOf(one, treatmentOf(record, key)))
  return line === undefined ? undefined : typeof line['status'] === 'string' ? line['status'] : ''
}

/** Its status each time that the user saw it before this step. */
const statusesOf = (record: ScenarioRecord, key: string, before: number): readonly string[] =>
  record.steps
    .filter(({ step }) => step < before)
    .flatMap(({ answer }) => (answer?.view === undefined ? [] : (statusOf(record, key, answer.view) ?? [])))

const words = {
  expectation: {
    discontinued: (name: string) => ({
      nb: `${name}: brukeren kan se at legemidlet er seponert, nå som en annen lege har gjort det.`,
      en: `${name}: the user can see that the medicine is discontinued, now that another doctor has done it.`,
    }),
    included: (name: string) => ({
      nb: `${name}: brukeren ser legemidlet, nå som en annen lege har tatt det med på listen, og ikke lenger apotekets spørsmål om det.`,
      en: `${name}: the user sees the medicine, now that another doctor has included it, and no longer the pharmacy's question about it.`,
    }),
    asked: (name: string) => ({
      nb: `${name}: EPJ-en sier fra om at apoteket fortsatt spør.`,
      en: `${name}: the EPJ tells the user that the pharmacy still asks.`,
    }),
  },
  title: {
    nb: 'Brukeren ser hva som er blitt av det apoteket spurte om',
    en: 'The user sees what has come of what the pharmacy asked',
  },
  why: {
    nb: 'En annen lege kan ha svart for den multidoseansvarlige. Ser hun ikke hva som er gjort, og hva som gjenstår, blir det gjort to ganger, gjort om eller aldri gjort.',
    en: 'Another doctor may have answered for the multidose doctor. When she does not see what is done and what remains, it is done twice, undone or never done.',
  },
  noLongerShown: (name: string) => ({
    nb: `${name} vises ikke lenger for brukeren.`,
    en: `${name} is no longer shown to the user.`,
  }),
  asBefore: (name: string, status: string) => ({
    nb: `Brukeren ser «${status}» for ${name}, som før en annen lege seponerte den.`,
    en: `The user sees "${status}" for ${name}, as before another doctor discontinued it.`,
  }),
  shownAsDiscontinued: (name: string) => ({
    nb: `${name} vises som seponert.`,
    en: `${name} is shown as discontinued.`,
  }),
  questionNotTold: (name: string) => ({
    nb: `Brukeren får ikke vite at apoteket fortsatt spør om ${name}.`,
    en: `The user is not told that the pharmacy still asks about ${name}.`,
  }),
  messageOfQuestion: {
    nb: 'En melding som nevner det multidoseapoteket spør om.',
    en: 'A message that names what the multidose pharmacy asks.',
  },
  notShown: (name: string) => ({ nb: `${name} vises ikke for brukeren.`, en: `${name} is not shown to the user.` }),
  questionShown: (name: string) => ({
    nb: `EPJ-en viser spørsmålet om ${name}, som en annen lege alt har tatt med.`,
    en: `The EPJ shows the question about ${name}, which another doctor has already included.`,
  }),
  shownWithoutQuestion: (name: string) => ({
    nb: `${name} vises, uten spørsmål.`,
    en: `${name} is shown, without a question.`,
  }),
}
