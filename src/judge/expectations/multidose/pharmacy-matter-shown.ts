import type { Text } from '../../../contract/generated/harness.js'
import type { ScenarioRecord } from '../../../evidence/scenario-record.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { plainWords } from '../../record/plain-words.js'
import { recordedStep } from '../../record/reach.js'
import { defineExpectation, type FieldsOf, handle, oneOf } from '../define-expectation.js'
import { anyhow, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { nameOf, treatmentOf } from '../treatment-in-words.js'
import { speaksOf } from '../user/user-told-of.js'
import { isLineOf, lastView, withoutView } from '../user/view-shows.js'

const fields = { treatment: handle, as: oneOf('discontinued', 'included', 'asked') }

type PharmacyMatterShown = FieldsOf<typeof fields>

/** After another doctor acted on what the pharmacy asks, the user sees at the next lookup what is discontinued, included or still asked. */
export const pharmacyMatterShown = defineExpectation({
  kind: 'pharmacy-matter-shown',
  fields,
  build: ({ key }: NamedTreatment, as: 'discontinued' | 'included' | 'asked') => ({ treatment: key, as }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return pharmacyMatters[expected.as](name)
  },
  check: pharmacyMatterShownCheck,
})

const kravOf: Readonly<Record<PharmacyMatterShown['as'], string>> = {
  discontinued: 'ER-MD-a',
  asked: 'ER-MD-b',
  included: 'ER-MD-c',
}

/**
 * The pharmacy asked, and another doctor acted meanwhile: what came of it stands before the multidose doctor at the next lookup. No
 * source says in what words, so a finding warns.
 */
function pharmacyMatterShownCheck(expectation: PharmacyMatterShown): Check {
  return {
    ...outcomeCheck({
      id: `pharmacy-matter-shown-${expectation.treatment}`,
      krav: Object.values(kravOf),
      title: {
        nb: 'Brukeren ser hva som er blitt av det apoteket spurte om',
        en: 'The user sees what has come of what the pharmacy asked',
      },
      why: {
        nb: 'En annen lege kan ha svart for den multidoseansvarlige. Ser hun ikke hva som er gjort, og hva som gjenstår, blir det gjort to ganger, gjort om eller aldri gjort.',
        en: 'Another doctor may have answered for the multidose doctor. When she does not see what is done and what remains, it is done twice, undone or never done.',
      },
      look: (evidence) => ({ ...looks[expectation.as](evidence, expectation), about: [kravOf[expectation.as]] }),
    }),
    warnsOnly: true,
    ...(expectation.as === 'asked' ? {} : { notApplicable: ({ record }: Evidence) => withoutView(record) }),
  }
}

const looks: Readonly<
  Record<PharmacyMatterShown['as'], (evidence: Evidence, expectation: PharmacyMatterShown) => OutcomeLook>
> = {
  discontinued,
  asked,
  included,
}

/** The treatment still stands there, and its line says otherwise than when it was in use. */
function discontinued(evidence: Evidence, { treatment }: PharmacyMatterShown): OutcomeLook {
  const { record } = evidence
  const last = lastView(record, 'lookup')
  const before = statusesOf(record, treatment, last?.number ?? 0)[0]
  if (last?.view === undefined || before === undefined) return { looked: 0, findings: [] }
  const after = statusOf(record, treatment, last.view)
  const name = nameOf(treatmentOf(record, treatment))
  if (after === undefined)
    return told(
      evidence,
      last.number,
      `${name} vises ikke lenger for brukeren.`,
      `${name} is no longer shown to the user.`,
      {
        nb: `${name} vises som seponert.`,
        en: `${name} is shown as discontinued.`,
      },
    )
  if (plainWords(after) !== plainWords(before)) return { looked: 1, findings: [] }
  return told(
    evidence,
    last.number,
    `Brukeren ser «${after}» for ${name}, som før en annen lege seponerte den.`,
    `The user sees "${after}" for ${name}, as before another doctor discontinued it.`,
    { nb: `${name} vises som seponert.`, en: `${name} is shown as discontinued.` },
  )
}

/** The question stands, so the user is told that the pharmacy asks. */
function asked(evidence: Evidence, { treatment }: PharmacyMatterShown): OutcomeLook {
  const { record } = evidence
  const last = lastView(record, 'lookup')
  if (last === undefined) return { looked: 0, findings: [] }
  if (speaksOf('pharmacy-question', messageAt(record, last.number))) return { looked: 1, findings: [] }
  const name = nameOf(treatmentOf(record, treatment))
  return told(
    evidence,
    last.number,
    `Brukeren får ikke vite at apoteket fortsatt spør om ${name}.`,
    `The user is not told that the pharmacy still asks about ${name}.`,
    {
      nb: 'En melding som nevner det multidoseapoteket spør om.',
      en: 'A message that names what the multidose pharmacy asks.',
    },
  )
}

/** It is on the list now, and nobody asks about it any more. */
function included(evidence: Evidence, { treatment }: PharmacyMatterShown): OutcomeLook {
  const { record } = evidence
  const last = lastView(record, 'lookup')
  if (last?.view === undefined) return { looked: 0, findings: [] }
  const name = nameOf(treatmentOf(record, treatment))
  const expected = { nb: `${name} vises, uten spørsmål.`, en: `${name} is shown, without a question.` }
  if (statusOf(record, treatment, last.view) === undefined)
    return told(
      evidence,
      last.number,
      `${name} vises ikke for brukeren.`,
      `${name} is not shown to the user.`,
      expected,
    )
  const message = messageAt(record, last.number)
  if (!speaksOf('pharmacy-question', message) || !plainWords(message).includes(plainWords(name)))
    return { looked: 1, findings: [] }
  return told(
    evidence,
    last.number,
    `EPJ-en viser spørsmålet om ${name}, som en annen lege alt har tatt med.`,
    `The EPJ shows the question about ${name}, which another doctor has already included.`,
    expected,
  )
}

const told = (evidence: Evidence, step: number, nb: string, en: string, expected: Text): OutcomeLook => ({
  looked: 1,
  findings: [anyhow(nb, en, { expected, where: whereOfStep(evidence, step) })],
})

const messageAt = (record: ScenarioRecord, step: number): string => recordedStep(record, step)?.answer?.message ?? ''

type View = readonly Readonly<Record<string, unknown>>[]

/** How the treatment stands in a view; undefined where it does not. */
function statusOf(record: ScenarioRecord, key: string, view: View): string | undefined {
  const line = view.find((one) => isLineOf(one, treatmentOf(record, key)))
  return line === undefined ? undefined : typeof line['status'] === 'string' ? line['status'] : ''
}

/** How it stood each time that the user saw it before this step. */
const statusesOf = (record: ScenarioRecord, key: string, before: number): readonly string[] =>
  record.steps
    .filter(({ step }) => step < before)
    .flatMap(({ answer }) => (answer?.view === undefined ? [] : (statusOf(record, key, answer.view) ?? [])))

const pharmacyMatters: Readonly<Record<PharmacyMatterShown['as'], (name: string) => Text>> = {
  discontinued: (name) => ({
    nb: `${name}: brukeren kan se at legemidlet er seponert, nå som en annen lege har gjort det.`,
    en: `${name}: the user can see that the medicine is discontinued, now that another doctor has done it.`,
  }),
  included: (name) => ({
    nb: `${name}: brukeren ser legemidlet, nå som en annen lege har tatt det med på listen, og ikke lenger apotekets spørsmål om det.`,
    en: `${name}: the user sees the medicine, now that another doctor has included it, and no longer the pharmacy's question about it.`,
  }),
  asked: (name) => ({
    nb: `${name}: EPJ-en sier fra om at apoteket fortsatt spør.`,
    en: `${name}: the EPJ tells the user that the pharmacy still asks.`,
  }),
}
