import type { ActionAnswer, Lookup } from '../../generated/adapter.js'
import { afterFailedLookup, afterLookup } from '../../journal/journal.js'
import { type Desk, told } from '../../journal/patient-context.js'
import { phrases } from '../../phrases/phrases.js'
import type { SfmFailure } from '../client/sfm-client.js'
import { multidoseParties, pharmacyWords, pllInfo } from '../multidose/pll-info.js'
import { type LookupAnswer, lookupRequest, ownEmptyJournal, readLookupAnswer } from './lookup-message.js'

/** What the user may add to the question. */
export type Question = Pick<Lookup, 'consent' | 'referenceNumbers'>

/** The user opens the patient, or fetches the list anew: what came, and what did not come, is told. */
export async function lookUp(desk: Desk, question: Question = {}): Promise<ActionAnswer> {
  if (desk.request.patient.nationalIdentity === undefined && (question.referenceNumbers ?? []).length === 0) {
    return desk.answer('done', phrases.needsReferenceNumber)
  }
  const fetched = await fetchList(desk, question)
  if ('kind' in fetched) return desk.answer('failed', told(fetched))
  const answer = desk.habits.lookupToTell(fetched)
  const { doctor, pharmacy } = multidoseParties(answer.bundle, desk.habits.multidoseShownFrom)
  const asked = desk.habits.showsPharmacyQuestions ? pharmacyWords(answer.bundle) : undefined
  return desk.answer(
    'done',
    phrases.listFetched,
    ...(pllInfo(answer.bundle, 'M25.1') === undefined ? [phrases.noList] : []),
    ...(answer.reseptformidleren.state === 'incomplete' ? [phrases.rfFailed(answer.reseptformidleren.why)] : []),
    ...(answer.kjernejournal.state === 'incomplete' ? [phrases.kjFailed(answer.kjernejournal.why)] : []),
    ...(answer.hasLocked ? [phrases.hasLocked] : []),
    ...(doctor === undefined && pharmacy === undefined ? [] : [phrases.multidose(doctor, pharmacy)]),
    ...(asked === undefined ? [] : [phrases.pharmacyAsks(asked)]),
  )
}

/** Looks up and takes what comes into the journal; the user's changes stay. */
export async function fetchList(desk: Desk, question: Question = {}): Promise<LookupAnswer | SfmFailure> {
  const { patient, practitioner, organisation } = desk.request
  const failure: { answer?: SfmFailure } = {}
  const ask = async () => {
    const answer = await desk.call('$getMedication', lookupRequest(patient, desk.habits.asksWith(question)), (url) =>
      desk.habits.lookupUrl(url, patient),
    )
    if (answer.kind === 'answered') return readLookupAnswer(answer.body)
    failure.answer = answer
    throw new Error('no lookup')
  }
  try {
    const came = await desk.habits.fetchList(ask, () => ownEmptyJournal(patient, practitioner, organisation, desk.at()))
    const answer = { ...came, bundle: desk.habits.takesIn(came.bundle, desk.journal.baseline?.bundle) }
    desk.journal = afterLookup(desk.journal, answer, desk.now(), desk.hand)
    return answer
  } catch (error) {
    desk.journal = afterFailedLookup(desk.journal)
    if (failure.answer === undefined) throw error
    return failure.answer
  }
}
