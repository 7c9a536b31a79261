import { defined } from '../../../contract/defined.js'
import { refused, type RfAnswer } from './error-code.js'
import { isDiscontinued, type ListEntry } from './list-version.js'
import { registeredDoctor } from './multidose-registration.js'
import { currentList, lastMessage, type PatientRecord, sameId } from './patient-record.js'
import type { PackingReport, PharmacyList, Question } from './pharmacy-message.js'

/**
 * Takes an M25.2 in, in place of the one before. Refused: 153 (not the registered pharmacy), 228 (there is no registered doctor to ask;
 * INFERRED), 226 (it does not build on the last M25 message), 315 (an entry twice).
 */
export function storeQuestions<C>(record: PatientRecord<C>, message: PharmacyList<C>): RfAnswer<PatientRecord<C>> {
  const refusal = notFromRegisteredPharmacy(record, message)
  if (refusal !== undefined) return refusal
  if (registeredDoctor(record.multidose, message.at.slice(0, 'yyyy-MM-dd'.length)) === undefined) return refused('228')
  if (message.previous !== lastMessage(record)) return refused('226')
  const ids = message.entries.map(({ pllId }) => pllId.toLowerCase())
  if (new Set(ids).size !== ids.length) return refused('315')
  return { ok: true, record: { ...record, questions: message, lastMessage: message.messageId } }
}

/** Takes an M25.3 in, in place of the one before. Refused: 153, 226. */
export function storePacking<C>(record: PatientRecord<C>, message: PackingReport): RfAnswer<PatientRecord<C>> {
  const refusal = notFromRegisteredPharmacy(record, message)
  if (refusal !== undefined) return refusal
  if (message.previous !== lastMessage(record)) return refused('226')
  return { ok: true, record: { ...record, packing: message, lastMessage: message.messageId } }
}

const notFromRegisteredPharmacy = <C>({ multidose }: PatientRecord<C>, { sentBy }: Pick<PackingReport, 'sentBy'>) =>
  multidose.pharmacy?.herId === sentBy ? undefined : refused('153')

/** Whether no list (M25.1) has come after the M25.2: its new entries wait for the doctor (ER-M25-10). */
export const isNewerThanList = <C>(record: PatientRecord<C>): boolean =>
  record.questions !== undefined && record.questions.list === (currentList(record)?.messageId ?? null)

/** Entries that the pharmacy has put in and the doctor has not taken a stand on. */
export function pharmacyEntries<C>(record: PatientRecord<C>): readonly ListEntry<C>[] {
  if (record.questions === undefined || !isNewerThanList(record)) return []
  const listed = currentList(record)?.entries ?? []
  return record.questions.entries.filter(({ pllId }) => !listed.some((entry) => sameId(entry.pllId, pllId)))
}

export interface AnsweredQuestion extends Question {
  /** Kodeverk 7493; undefined while the pharmacy waits. */
  readonly answer?: string
  readonly answerNote?: string
}

/**
 * The pharmacy's questions, with what the lists after them answer: in so many words, or by what was done (INFERRED for this route, where
 * no source says how an answer is written): 1 seponeres — discontinued; 3 inkluderes — on the list; 5 fornyet — a new prescription.
 */
export function answeredQuestions<C>(record: PatientRecord<C>, now: number): readonly AnsweredQuestion[] {
  const { questions: asked } = record
  if (asked === undefined) return []
  const since = record.lists.findIndex(({ messageId }) => messageId === asked.list) + 1
  const after = record.lists.slice(since)
  return asked.questions.map((question) => {
    const said = after.flatMap(({ answers = [] }) => answers).findLast(({ pllId }) => sameId(pllId, question.pllId))
    if (said !== undefined) return { ...question, answer: said.code, ...defined({ answerNote: said.note }) }
    const done = after.length === 0 ? undefined : doneAnswer(record, question, now)
    return done === undefined ? question : { ...question, answer: done }
  })
}

function doneAnswer<C>(record: PatientRecord<C>, { pllId, code }: Question, now: number): string | undefined {
  const entry = currentList(record)?.entries.find((one) => sameId(one.pllId, pllId))
  const before = record.questions?.entries.find((one) => sameId(one.pllId, pllId))
  if (code === '1') return entry !== undefined && isDiscontinued(entry, now) ? '1' : undefined
  if (code === '2') return entry !== undefined && !isDiscontinued(entry, now) ? '3' : undefined
  const renewed = entry?.reseptId !== undefined && entry.reseptId !== before?.reseptId
  return code === '3' && renewed ? '5' : undefined
}
