import { defined } from '../defined.js'
import type { Treatment, ViewLine } from '../generated/adapter.js'
import { words } from '../phrases/list-words.js'
import type { Locale, Phrase } from '../phrases/phrase.js'
import { isOnList, type TreatmentLine } from './treatment-line.js'

/** The list as the user sees it: every treatment once, loose prescriptions marked as not confirmed, older links of a chain not shown. */
export const listView = (lines: readonly TreatmentLine[], locale: Locale): ViewLine[] =>
  lines.toSorted((one, other) => one.place - other.place).map((line) => viewLine(line, locale))

/** The ward's own chart, kept apart from the list. */
export const chartView = (chart: readonly Treatment[], locale: Locale): ViewLine[] =>
  chart.map(({ medicine, dose, use }) => ({
    name: medicine.name,
    dose,
    use: words.uses[use]?.[locale] ?? use,
    status: words.duringStay[locale],
  }))

function viewLine(line: TreatmentLine, locale: Locale): ViewLine {
  const { name, dose, use, isMultidose: multidose, pllId } = line
  return defined({
    name,
    dose,
    use: use === undefined ? undefined : (words.uses[use]?.[locale] ?? use),
    status: (isFresh(line) ? words.newFromPharmacy : statusWords(line))[locale],
    multidose,
    prescription: prescriptionWords(line)[locale],
    pllId,
  })
}

const isFresh = ({ status, isFromPharmacy }: TreatmentLine): boolean => status === 'active' && isFromPharmacy

function statusWords(line: TreatmentLine): Phrase {
  const { status, ends } = line
  if (status === 'stopped') return words.stopped
  if (status === 'completed') return words.completed
  if (status === 'entered-in-error') return words.enteredInError
  if (status !== 'active') return { nb: status, en: status }
  if (!isOnList(line)) return line.isLocked ? words.locked : words.loose
  return ends === undefined ? words.active : words.endsLater(ends.slice(0, 10))
}

function prescriptionWords(line: TreatmentLine): Phrase {
  const { rfStatus } = line
  if (line.reseptId === undefined) return words.withoutPrescription
  if (line.isNew) return words.newPrescription
  if (line.willBeRecalled) return words.willBeRecalled
  if (line.isRecalled) return rfStatus === 'U' ? words.recallWaits : words.recalledAlready
  if (line.isIssued) return words.dispensable
  const byStatus: Readonly<Record<string, Phrase>> = {
    E: words.dispensable,
    U: words.beingDispensed,
    T: words.recalledAlready,
    R: words.finished,
    F: words.expired,
  }
  return rfStatus === undefined ? words.gone : (byStatus[rfStatus] ?? words.otherPrescriptionState(rfStatus))
}
