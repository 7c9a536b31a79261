import { defined } from '../../../contract/defined.js'
import type {
  RecordedList,
  RecordedListEntry,
  RecordedPrescription,
  ReseptformidlerState,
} from '../../../contract/generated/harness.js'
import { isDiscontinued, type ListEntry, type ListVersion } from './list-version.js'
import { currentList, type Multidose, type PatientRecord } from './patient-record.js'
import type { Prescription } from './prescription.js'

/** The scenario's handle of an entry (by PLL id) or a prescription (by reseptId) that the world began with. */
export interface Handles {
  readonly pllId: ReadonlyMap<string, string>
  readonly reseptId: ReadonlyMap<string, string>
}

/** RF's record as the evidence holds it: neutral facts, whatever the route. */
export function recordedState<C>(
  patient: string,
  record: PatientRecord<C>,
  handles: Handles,
  now: number,
): ReseptformidlerState {
  const list = currentList(record)
  return {
    patient,
    list: list === undefined ? null : recordedList(list, handles, now),
    history: record.lists.map(({ messageId }) => messageId),
    prescriptions: record.prescriptions.map((prescription) => recordedPrescription(prescription, handles)),
    multidose: recordedMultidose(record.multidose),
  }
}

function recordedMultidose({ doctor, pharmacy }: Multidose): ReseptformidlerState['multidose'] {
  return {
    ...defined({
      doctor: doctor === undefined ? undefined : { hpr: doctor.hpr, herId: doctor.herId, from: doctor.from },
      pharmacy: pharmacy === undefined ? undefined : { herId: pharmacy.herId, from: pharmacy.from },
    }),
  }
}

function recordedList<C>(list: ListVersion<C>, handles: Handles, now: number): RecordedList {
  const { messageId, previous, sentBy, at, parties } = list
  return {
    messageId,
    previous,
    sentBy,
    at,
    relatedParties: parties.map((party) => ({ ...party })),
    entries: list.entries.map((entry) => recordedEntry(entry, handles, now)),
  }
}

function recordedEntry<C>({ content: _, ...entry }: ListEntry<C>, handles: Handles, now: number): RecordedListEntry {
  const key =
    handles.pllId.get(entry.pllId.toLowerCase()) ??
    (entry.reseptId === undefined ? undefined : handles.reseptId.get(entry.reseptId.toLowerCase()))
  return {
    ...entry,
    ...defined({ key }),
    status: isDiscontinued(entry, now) ? 'discontinued' : 'active',
  }
}

function recordedPrescription<C>(
  {
    reseptId,
    status,
    name,
    medicineCode,
    dose,
    rekvirent,
    issued,
    expires,
    locked,
    referenceNumber,
    goods,
    dispatchedTo,
    recall,
  }: Prescription<C>,
  handles: Handles,
): RecordedPrescription {
  const key = handles.reseptId.get(reseptId.toLowerCase())
  return {
    reseptId,
    ...defined({ key }),
    name,
    ...defined({ medicineCode }),
    dose,
    status,
    rekvirent,
    issued,
    expires,
    locked,
    ...defined({
      referenceNumber,
      goods: goods === undefined ? undefined : (true as const),
      dispatchedTo,
      recall: recall === undefined ? undefined : { ...recall },
    }),
  }
}
