import type { DosingPeriod } from '../../../contract/generated/adapter.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Evidence } from '../../record/evidence.js'
import type { DosePeriodFacts } from '../../record/treatment-facts.js'
import { defineExpectation, handle } from '../define-expectation.js'
import {
  type AskedFor,
  issuedInWords,
  type IssuedPrescription,
  lookAtIssued,
  placeOf,
} from '../issued-prescriptions.js'
import { anyhow, outcomeCheck, type OutcomeFinding } from '../outcome-check.js'

/**
 * The dose in fields (ereseptdosing) says what the user filled in, where it is sent at all: an EPJ that has text only sends the text
 * (SFM-DOSERING-01).
 */
export const structuredDose = defineExpectation({
  kind: 'structured-dose',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.inScript(nameOf(treatment)),
  check: ({ treatment }) =>
    outcomeCheck({
      id: `structured-dose-${treatment}`,
      krav: ['SFM-DOSERING-01'],
      title: words.title,
      why: words.why,
      look: (evidence) => lookAtIssued(evidence, treatment, (issued, asked) => defects(evidence, issued, asked)),
    }),
})

function defects(
  evidence: Evidence,
  issued: IssuedPrescription,
  { treatment: { dosing = [] } }: AskedFor,
): readonly OutcomeFinding[] {
  const sent = issued.treatment.dosePeriods.map(periodSent)
  if (sent.length === 0) return []
  const chosen = dosing.map(periodChosen)
  if (chosen.length === sent.length && chosen.every((one) => sent.some((other) => isSame(one, other)))) return []
  const message = words.otherDose(issuedInWords(issued), inWords(sent))
  return [anyhow(message, { expected: words.expected(inWords(chosen)), where: placeOf(evidence, issued) })]
}

interface Period {
  readonly from: string | undefined
  readonly to: string | undefined
  /** Each dose as text, such as «1 @ 5 / 2», sorted: amount, time of day (kodeverk 8325), every so many days. */
  readonly doses: readonly string[]
}

const dose = (amount: number | undefined, time: string | undefined, days: number | undefined) =>
  `${amountOf(amount)} @ ${time ?? '-'} / ${amountOf(days)}`
const amountOf = (value: number | undefined) => (value === undefined ? '-' : String(value))

const periodChosen = ({ from, to, doses }: DosingPeriod): Period => ({
  from,
  to,
  doses: doses.map(({ amount, timeOfDay, everyDays = 1 }) => dose(amount.value, timeOfDay, everyDays)).toSorted(),
})

const periodSent = ({ from, to, doses }: DosePeriodFacts): Period => ({
  from,
  to,
  doses: doses.map(({ amount, timeOfDay, everyDays }) => dose(amount, timeOfDay, everyDays)).toSorted(),
})

/** A first day that the user did not fill in may be any; a last day may not. */
const isSame = (chosen: Period, sent: Period): boolean =>
  (chosen.from === undefined || chosen.from === sent.from) &&
  chosen.to === sent.to &&
  chosen.doses.length === sent.doses.length &&
  chosen.doses.every((one, index) => one === sent.doses[index])

const inWords = (periods: readonly Period[]): string =>
  periods.map(({ from, to, doses }) => `${from ?? ''}–${to ?? ''}: ${doses.join(', ')}`).join('; ')

const words = {
  inScript: (name: string) => ({
    nb: `${name}: sendes doseringen i egne felt, er de slik brukeren fylte dem ut. En EPJ som bare har dosering som tekst, sender bare teksten.`,
    en: `${name}: where the dose is sent in fields, it is as the user filled it in. An EPJ with text only sends the text alone.`,
  }),
  title: {
    nb: 'Den strukturerte doseringen er den som er valgt',
    en: 'The structured dose is the one that was chosen',
  },
  why: {
    nb: 'Finner apoteket én dose i teksten og en annen i feltene, vet ingen hvilken pasienten skal ha.',
    en: 'When the pharmacy finds one dose in the text and another in the fields, no one knows which the patient is to have.',
  },
  otherDose: (which: string, dose: string) => ({
    nb: `${which} har den strukturerte doseringen ${dose}.`,
    en: `${which} has the structured dose ${dose}.`,
  }),
  expected: (dose: string) => ({ nb: dose, en: dose }),
}
