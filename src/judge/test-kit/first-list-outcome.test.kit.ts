/** What came of the first list: right, or with Reseptformidleren holding something else. */
import type { ReseptformidlerState } from '../../contract/generated/harness.js'
import { type Draft, record } from './draft.test.kit.js'
import { at } from './environment.test.kit.js'
import { listEntry } from './reseptformidler-state.test.kit.js'
import { firstList } from './scripts.test.kit.js'
import type { StateChange } from './state-changes.test.kit.js'
import { metoprolol, pinex } from './treatments.test.kit.js'
import { reseptIdIn } from './world-ids.test.kit.js'

/** The prescription that the patient had before there was a list. */
export const metoprololReseptId = reseptIdIn(record(firstList), metoprolol)

/** The list of one confirmed and one bought without prescription. */
const listed = (state: ReseptformidlerState): ReseptformidlerState => ({
  ...state,
  history: ['first'],
  list: {
    messageId: 'first',
    previous: null,
    sentBy: '999900011',
    at: at(10),
    relatedParties: [],
    entries: [listEntry(metoprolol, 'p1', metoprololReseptId), listEntry(pinex, 'p2')],
  },
})

/** The first list made right. */
export const rightFirstList = (): Draft => record(firstList).after(listed)

/** The first list made right, with Reseptformidleren holding something else afterwards. */
export const firstListBut = (change: StateChange): Draft => record(firstList).after((state) => change(listed(state)))
