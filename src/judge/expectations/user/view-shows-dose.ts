import { Type } from '@sinclair/typebox'
import type { ActionName } from '../../../contract/generated/adapter.js'
import type { Text } from '../../../contract/generated/harness.js'
import { actionWords } from '../../../scenario/steps/action-words.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { actionName, defineExpectation, type FieldsOf, handle } from '../define-expectation.js'
import { anyhow, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { nameOf, treatmentOf } from '../treatment-in-words.js'
import { isLineOf, lastView, withoutView } from './view-shows.js'

const fields = { action: actionName, treatment: handle, dose: Type.String() }

type ViewShowsDose = FieldsOf<typeof fields>

/** What the user saw at the last step of this kind has the treatment with this dose, where the adapter shows doses. */
export const viewShowsDose = defineExpectation({
  kind: 'view-shows-dose',
  fields,
  build: (action: ActionName, { key }: NamedTreatment, text: string) => ({ action, treatment: key, dose: text }),
  words: (expected, nameOf) => {
    const at = actionWords[expected.action]
    const name = nameOf(expected.treatment)
    return {
      nb: `Når brukeren har valgt å ${at.nb}, viser EPJ-en ${name} med dosen ${expected.dose}.`,
      en: `When the user has chosen to ${at.en}, the EPJ shows ${name} with the dose ${expected.dose}.`,
    }
  },
  check: viewShowsDoseCheck,
})

/**
 * The dose that holds stands with the medicine on the screen, where the adapter shows doses. It may be told in more words. No source
 * says how an EPJ shows the list, so a finding warns.
 */
function viewShowsDoseCheck(expectation: ViewShowsDose): Check {
  return {
    ...outcomeCheck({
      id: `view-shows-dose-${expectation.treatment}`,
      krav: [],
      title: { nb: 'Brukeren ser dosen som gjelder nå', en: 'The user sees the dose that holds now' },
      why: {
        nb: 'En endring som er sendt, men ikke vises hos den neste, er ikke gjort for pasienten: legemidlet blir gitt i den gamle dosen.',
        en: 'A change that was sent and is not shown to the next is not made for the patient: the medicine is given in the old dose.',
      },
      look: (evidence) => look(evidence, expectation),
    }),
    warnsOnly: true,
    notApplicable: (evidence) => withoutView(evidence.record) ?? withoutDose(evidence, expectation),
  }
}

const dosesShown = ({ record }: Evidence, { action, treatment }: ViewShowsDose): readonly string[] =>
  (lastView(record, action)?.view ?? [])
    .filter((line) => isLineOf(line, treatmentOf(record, treatment)))
    .flatMap(({ dose }) => (typeof dose === 'string' && dose.trim() !== '' ? [dose] : []))

/** The dose is a part of the line that an adapter may leave out. */
function withoutDose(evidence: Evidence, expectation: ViewShowsDose): Text | undefined {
  const lines = lastView(evidence.record, expectation.action)?.view ?? []
  const isShown = lines.some((line) => isLineOf(line, treatmentOf(evidence.record, expectation.treatment)))
  if (!isShown || dosesShown(evidence, expectation).length > 0) return undefined
  return {
    nb: 'Adapteren viser ikke dosen i det brukeren ser.',
    en: 'The adapter does not show the dose in what the user sees.',
  }
}

function look(evidence: Evidence, expectation: ViewShowsDose): OutcomeLook {
  const shown = dosesShown(evidence, expectation)
  const step = lastView(evidence.record, expectation.action)?.number
  const { dose } = expectation
  const name = nameOf(treatmentOf(evidence.record, expectation.treatment))
  const wrong = shown.filter((text) => !words(text).includes(words(dose)))
  return {
    looked: shown.length,
    findings: wrong.map((text) =>
      anyhow(`Brukeren ser ${name} med dosen «${text}».`, `The user sees ${name} with the dose "${text}".`, {
        expected: { nb: `${name}: ${dose}.`, en: `${name}: ${dose}.` },
        ...(step === undefined ? {} : { where: whereOfStep(evidence, step) }),
      }),
    ),
  }
}

const words = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, '').toLowerCase()
