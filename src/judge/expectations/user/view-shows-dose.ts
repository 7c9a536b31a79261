import type { Text } from '../../../contract/generated/harness.js'
import type { Expectation } from '../../../scenario/expectations/expectation.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import type { Check } from '../../checks/check.js'
import { anyhow, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { nameOf, treatmentOf } from '../treatment-in-words.js'
import { isLineOf, lastView, withoutView } from './view-shows.js'

type ViewShowsDose = Extract<Expectation, { kind: 'view-shows-dose' }>

/**
 * The dose that holds stands with the medicine on the screen, where the adapter shows doses. It may be told in more words. No source
 * says how an EPJ shows the list, so a finding warns.
 */
export function viewShowsDoseCheck(expectation: ViewShowsDose): Check {
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
