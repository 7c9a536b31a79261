import { Type } from '@sinclair/typebox'
import type { ActionName } from '../../../contract/generated/adapter.js'
import { actionWords } from '../../../scenario/steps/action-words.js'
import type { Text } from '../../../scenario/text.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { actionName, defineExpectation, type FieldsOf, handle } from '../define-expectation.js'
import { anyhow, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { nameOf, treatmentOf } from '../treatment-in-words.js'
import { isLineOf, lastView, type ViewedLine, withoutView } from './shown-list.js'

const fields = { action: actionName, treatment: handle, dose: Type.String() }

type ViewShowsDose = FieldsOf<typeof fields>

/**
 * What the user saw at the last step of this kind has the treatment with this dose, where the adapter shows doses. It may be said in more
 * words. No source says how an EPJ shows the list, so a finding warns.
 */
export const viewShowsDose = defineExpectation({
  kind: 'view-shows-dose',
  fields,
  build: (action: ActionName, { key }: NamedTreatment, text: string) => ({ action, treatment: key, dose: text }),
  words: ({ action, treatment, dose }, nameOf) => words.expectation(actionWords[action], nameOf(treatment), dose),
  check: (expected) => ({
    ...outcomeCheck({
      id: `view-shows-dose-${expected.treatment}`,
      krav: [],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, expected),
    }),
    warnsOnly: true,
    notApplicable: (evidence) => withoutView(evidence.record) ?? withoutDose(evidence, expected),
  }),
})

function look(evidence: Evidence, expected: ViewShowsDose): OutcomeLook {
  const { record } = evidence
  const shown = dosesShown(evidence, expected)
  const step = lastView(record, expected.action)?.number
  const name = nameOf(treatmentOf(record, expected.treatment))
  const wrong = shown.filter((dose) => !unspaced(dose).includes(unspaced(expected.dose)))
  return {
    looked: shown.length,
    findings: wrong.map((dose) =>
      anyhow(words.otherDose(name, dose), {
        expected: words.withDose(name, expected.dose),
        where: step === undefined ? undefined : whereOfStep(evidence, step),
      }),
    ),
  }
}

/** The dose is a part of the line that an adapter may leave out. */
function withoutDose(evidence: Evidence, expected: ViewShowsDose): Text | undefined {
  const isShown = linesOf(evidence, expected).length > 0
  return isShown && dosesShown(evidence, expected).length === 0 ? words.withoutDose : undefined
}

const linesOf = ({ record }: Evidence, { action, treatment }: ViewShowsDose): readonly ViewedLine[] =>
  (lastView(record, action)?.view ?? []).filter((line) => isLineOf(line, treatmentOf(record, treatment)))

const dosesShown = (evidence: Evidence, expected: ViewShowsDose): readonly string[] =>
  linesOf(evidence, expected).flatMap(({ dose }) => (typeof dose === 'string' && dose.trim() !== '' ? [dose] : []))

const unspaced = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, '').toLowerCase()

const words = {
  expectation: (action: Text, name: string, dose: string) => ({
    nb: `Når brukeren har valgt å ${action.nb}, viser EPJ-en ${name} med dosen ${dose}.`,
    en: `When the user has chosen to ${action.en}, the EPJ shows ${name} with the dose ${dose}.`,
  }),
  title: { nb: 'Brukeren ser dosen som gjelder nå', en: 'The user sees the dose that holds now' },
  why: {
    nb: 'En endring som er sendt, men ikke vises hos den neste, er ikke gjort for pasienten: legemidlet blir gitt i den gamle dosen.',
    en: 'A change that was sent and is not shown to the next is not made for the patient: the medicine is given in the old dose.',
  },
  withoutDose: {
    nb: 'Adapteren viser ikke dosen i det brukeren ser.',
    en: 'The adapter does not show the dose in what the user sees.',
  },
  otherDose: (name: string, dose: string) => ({
    nb: `Brukeren ser ${name} med dosen «${dose}».`,
    en: `The user sees ${name} with the dose "${dose}".`,
  }),
  withDose: (name: string, dose: string) => ({ nb: `${name}: ${dose}.`, en: `${name}: ${dose}.` }),
}
