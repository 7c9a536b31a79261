import type { ActionAnswer, Lookup } from '../../generated/adapter.js'
import { afterFailedLookup, afterLookup } from '../../journal/journal.js'
import { phrases } from '../../phrases/phrases.js'
import type { SfmFailure } from '../client/sfm-client.js'
import { failureWords, type SfmContext } from '../client/sfm-context.js'
import { multidoseParties, pharmacyWords, pllInfo } from '../multidose/pll-info.js'
import { type LookupAnswer, lookupRequest, readLookupAnswer } from './lookup-message.js'
import { ownEmptyJournal } from './own-empty-journal.js'

/** What the user may add to the question. */
export type Question = Pick<Lookup, 'consent' | 'referenceNumbers'>

/** The user opens the patient, or fetches the list again: the EPJ says what came, and what did not come. */
export async function lookUp(context: SfmContext, question: Question = {}): Promise<ActionAnswer> {
  if (context.request.patient.nationalIdentity === undefined && (question.referenceNumbers ?? []).length === 0) {
    return context.answer('done', phrases.needsReferenceNumber)
  }
  const fetched = await fetchList(context, question)
  if ('kind' in fetched) return context.answer('failed', failureWords(fetched))
  const answer = context.behaviour.lookupToTell(fetched)
  const { doctor, pharmacy } = multidoseParties(answer.bundle, context.behaviour.multidoseShownFrom)
  const asked = context.behaviour.showsPharmacyQuestions ? pharmacyWords(answer.bundle) : undefined
  return context.answer(
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
export async function fetchList(context: SfmContext, question: Question = {}): Promise<LookupAnswer | SfmFailure> {
  const { patient, practitioner, organisation } = context.request
  const failure: { answer?: SfmFailure } = {}
  const ask = async () => {
    const answer = await context.call(
      '$getMedication',
      lookupRequest(patient, context.behaviour.asksWith(question)),
      (url) => context.behaviour.lookupUrl(url, patient),
    )
    if (answer.kind === 'answered') return readLookupAnswer(answer.body)
    failure.answer = answer
    throw new Error('no lookup')
  }
  try {
    const came = await context.behaviour.fetchList(ask, () =>
      ownEmptyJournal(patient, practitioner, organisation, context.at()),
    )
    const answer = { ...came, bundle: context.behaviour.takesIn(came.bundle, context.journal.basis?.content) }
    const taken = { content: answer.bundle, lookup: answer.reseptformidleren.state }
    context.journal = afterLookup(context.journal, taken, context.now(), context)
    return answer
  } catch (error) {
    context.journal = afterFailedLookup(context.journal)
    if (failure.answer === undefined) throw error
    return failure.answer
  }
}
