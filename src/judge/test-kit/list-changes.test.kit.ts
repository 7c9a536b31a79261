/** Changes that a test makes to the list that Reseptformidleren holds. */
import type { RecordedListEntry } from '../../contract/generated/harness.js'
import type { StateChange } from './state-changes.test.kit.js'

type Entries = readonly RecordedListEntry[]

/** Changes the entries of the list, where there is one. */
export const changeEntries =
  (change: (entries: Entries) => Entries): StateChange =>
  ({ list, ...state }) => ({ ...state, list: list === null ? null : { ...list, entries: [...change(list.entries)] } })

/** Holds one more entry on the list. */
export const addEntry = (entry: RecordedListEntry): StateChange => changeEntries((entries) => [...entries, entry])
