import { refused, type RfAnswer } from './error-code.js'
import type { ListVersion } from './list-version.js'
import { registeredDoctor } from './multidose-registration.js'
import { findPrescription, lastMessage, type PatientRecord, type Sender } from './patient-record.js'

/**
 * Takes an M25.1 in: it replaces the list that stood. Refused: 207 (only a lege sends the list), 257, 226 (it does not build on
 * the list that stands, or on what the pharmacy sent after it), 359 (a vikar, and no multidose doctor is registered), 315 (an entry id twice), 239 (a locked prescription on
 * the list).
 * The same reseptId in two active entries breaks ER-M25-04, but RF is not known to refuse it: it is taken in, for the judge to see.
 */
export function storeList<C>(
  record: PatientRecord<C>,
  list: ListVersion<C>,
  sender: Sender,
): RfAnswer<PatientRecord<C>> {
  if (sender.profession !== 'LE') return refused('207')
  if (record.nationalId === undefined) return refused('257')
  if (list.previous !== lastMessage(record)) return refused('226')
  if (
    list.substitute === true &&
    registeredDoctor(record.multidose, list.at.slice(0, 'yyyy-MM-dd'.length)) === undefined
  )
    return refused('359')
  const ids = list.entries.map(({ pllId }) => pllId.toLowerCase())
  if (new Set(ids).size !== ids.length) return refused('315')
  if (
    list.entries.some(({ reseptId }) => reseptId !== undefined && findPrescription(record, reseptId)?.locked === true)
  )
    return refused('239')
  return { ok: true, record: { ...record, lists: [...record.lists, list], lastMessage: list.messageId } }
}
