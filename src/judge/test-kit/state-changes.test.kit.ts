/** Changes that a test makes to what Reseptformidleren holds. */
import type { RecordedListEntry, RecordedPrescription, ReseptformidlerState } from '../../contract/generated/harness.js'

export type StateChange = (state: ReseptformidlerState) => ReseptformidlerState

/** Changes the prescription with that id, or takes it away. */
export const changePrescription =
  (id: string, change: (one: RecordedPrescription) => RecordedPrescription | undefined): StateChange =>
  (state) => ({
    ...state,
    prescriptions: state.prescriptions.flatMap((one) => (one.reseptId === id ? (change(one) ?? []) : one)),
  })

/** Holds one more prescription. */
export const addPrescription =
  (one: RecordedPrescription): StateChange =>
  (state) => ({ ...state, prescriptions: [...state.prescriptions, one] })

/** Changes the entry of that treatment on the list, or takes it away. */
export const changeEntry =
  (key: string, change: (entry: RecordedListEntry) => RecordedListEntry | undefined): StateChange =>
  ({ list, ...state }) => ({
    ...state,
    list:
      list === null
        ? null
        : { ...list, entries: list.entries.flatMap((entry) => (entry.key === key ? (change(entry) ?? []) : entry)) },
  })
