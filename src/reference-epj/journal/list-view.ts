import type { Treatment, ViewLine } from '../generated/adapter.js'
import { type Locale, type Phrase, words } from '../phrases/phrases.js'
import { extensionOf } from '../sfm-basis/fhir/fhir-element.js'
import { compositionOf, sectionOf } from '../sfm-basis/fhir/medication-bundle.js'
import { extension } from '../sfm-basis/fhir/vocabulary.js'
import {
  doseOf,
  type Draft,
  isOnList,
  isRecallUnderWay,
  pendingRecalls,
  rfStatusOf,
  type TreatmentLine,
  treatmentLines,
  useOf,
} from '../sfm-basis/list/treatment-lines.js'
import { addedByPharmacy } from '../sfm-basis/multidose/pll-info.js'

/** The list as the user sees it: every treatment once, loose prescriptions marked as not confirmed, older links of a chain not shown. */
export function listView(draft: Draft, locale: Locale): ViewLine[] {
  const order =
    sectionOf(compositionOf(draft.bundle).resource, 'sectionMedication')?.entry?.map(({ reference }) => reference) ?? []
  const place = ({ entry }: TreatmentLine) =>
    order.includes(entry.fullUrl) ? order.indexOf(entry.fullUrl) : order.length
  return [...treatmentLines(draft)]
    .sort((one, other) => place(one) - place(other))
    .map((line) => viewLine(draft, line, locale))
}

/** The ward's own chart, told apart from the list. */
export const chartView = (chart: readonly Treatment[], locale: Locale): ViewLine[] =>
  chart.map(({ medicine, dose, use }) => ({
    name: medicine.name,
    dose,
    use: words.uses[use]?.[locale] ?? use,
    status: words.duringStay[locale],
  }))

function viewLine(draft: Draft, line: TreatmentLine, locale: Locale): ViewLine {
  const statement = line.entry.resource
  const dose = doseOf(statement)
  const use = useOf(statement)
  const multidose = extensionOf(extensionOf(statement, extension.administration), 'mddispensed')?.valueBoolean
  return {
    name: line.name,
    ...(dose === undefined ? {} : { dose }),
    ...(use === undefined ? {} : { use: words.uses[use]?.[locale] ?? use }),
    status: (isFresh(draft, line) ? words.newFromPharmacy : statusWords(line))[locale],
    ...(multidose === undefined ? {} : { multidose }),
    prescription: prescriptionWords(draft, line)[locale],
    ...(line.pllId === undefined ? {} : { pllId: line.pllId }),
  }
}

const isFresh = ({ bundle }: Draft, { entry, pllId }: TreatmentLine): boolean =>
  entry.resource.status === 'active' && pllId !== undefined && addedByPharmacy(bundle).has(pllId)

function statusWords(line: TreatmentLine): Phrase {
  const statement = line.entry.resource
  const { status } = statement
  if (status === 'stopped') return words.stopped
  if (status === 'completed') return words.completed
  if (status === 'entered-in-error') return words.enteredInError
  if (status !== 'active') return { nb: status, en: status }
  if (!isOnList(line)) return line.isLocked ? words.locked : words.loose
  const ends = extensionOf(extensionOf(statement, extension.discontinuation), 'timedate')?.valueDateTime
  return ends === undefined ? words.active : words.endsLater(ends.slice(0, 10))
}

function prescriptionWords({ bundle, known }: Draft, line: TreatmentLine): Phrase {
  const statement = line.entry.resource
  const { reseptId } = line
  if (reseptId === undefined) return words.withoutPrescription
  if (line.isNew) return words.newPrescription
  if (pendingRecalls(bundle).has(reseptId)) return words.willBeRecalled
  const status = rfStatusOf(statement)
  if (known.recalled.has(reseptId) || isRecallUnderWay(statement))
    return status === 'U' ? words.recallWaits : words.recalledAlready
  if (known.issued.has(reseptId)) return words.dispensable
  const byStatus: Readonly<Record<string, Phrase>> = {
    E: words.dispensable,
    U: words.beingDispensed,
    T: words.recalledAlready,
    R: words.finished,
    F: words.expired,
  }
  return status === undefined ? words.gone : (byStatus[status] ?? words.otherPrescriptionState(status))
}
