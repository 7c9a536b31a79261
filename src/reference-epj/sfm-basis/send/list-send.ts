import type { ActionAnswer, PrescribeOnly, SendList } from '../../generated/adapter.js'
import { newTreatment } from '../../journal/additions.js'
import { isLockedAlone, toBeTriedAgain, triedBefore, whatUserHasNotSeen } from '../../journal/before-signing.js'
import type { Change } from '../../journal/change.js'
import { afterSend, draftOf, needsNewLookup, type OpenedJournal, type SendBasis } from '../../journal/journal.js'
import { whyNotAsAsked } from '../../journal/objections.js'
import type { Phrase } from '../../phrases/phrase.js'
import { phrases } from '../../phrases/phrases.js'
import { failureWords, type SfmContext } from '../client/sfm-context.js'
import { type MedicationBundle, statementsOf } from '../fhir/medication-bundle.js'
import { parameters } from '../fhir/parameters.js'
import { applyChange } from '../list/apply-change.js'
import { nameOf, pendingRecalls, reseptIdOf } from '../list/statement-reading.js'
import type { SfmDraft } from '../list/treatment-lines.js'
import { fetchList } from '../lookup/list-lookup.js'
import { readSendAnswer } from './send-answer.js'
import { sendBundle } from './send-bundle.js'

/** The user signs and sends the list, with what belongs to it. */
export async function sendList(
  context: SfmContext,
  { substitute = false }: Pick<SendList, 'substitute'> = {},
): Promise<ActionAnswer> {
  const hindrance = context.whyNoList()
  if (hindrance !== undefined) return context.refuse(hindrance)
  const opened = context.opened()
  const seen = 'refused' in opened ? undefined : opened.lines()
  const journal = await journalToSendOn(context)
  if ('outcome' in journal) return journal
  const news = seen === undefined ? [] : whatUserHasNotSeen(context, seen, journal)
  if (news.length > 0) return context.refuse(...news)
  const signed = { draft: draftOf(journal, context), basis: journal.basis, left: [] }
  if (isLockedAlone(journal.changes)) return send(context, { ...signed, what: 'locked' })
  if (context.behaviour.sends === 'together') return send(context, { ...signed, what: 'list', substitute })
  // Until the list is taken the changes stay: a new lookup may be needed between the two.
  const first = await send(context, { ...signed, what: 'prescriptions', left: journal.changes })
  const { basis } = context.journal
  if (first.outcome !== 'done' || basis === undefined) return first
  return send(context, {
    what: 'list',
    draft: draftOf({ ...context.journal, basis }, context),
    basis,
    left: [],
    substitute,
  })
}

/** The user prescribes, and sends the prescription without the list. */
export async function prescribeOnly(context: SfmContext, wanted: PrescribeOnly): Promise<ActionAnswer> {
  if (!context.mayPrescribe()) return context.refuse(phrases.refuseNotPrescriber)
  if (wanted.treatment.medicine.prescriptionGroup === 'K') return context.refuse(phrases.refuseSupplementPrescription)
  const prescription = context.behaviour.prescribes(wanted.prescription) ?? wanted.prescription
  const objection = whyNotAsAsked(context.behaviour, wanted.treatment, prescription)
  if (objection !== undefined) return context.refuse(objection)
  const journal = await journalToSendOn(context)
  if ('outcome' in journal) return journal
  const change = triedBefore(context, wanted) ?? newTreatment(context, { ...wanted, prescription, pllId: undefined })
  const applied = applyChange({ content: journal.basis.content, known: journal.basis.known }, change, context.author)
  context.unanswered = undefined
  if (applied.state !== 'made') return context.answer('done', phrases.prescriptionSentBefore)
  const answer = await send(context, {
    what: 'prescriptions',
    draft: applied.draft,
    basis: journal.basis,
    left: context.journal.changes,
  })
  if (answer.outcome === 'failed') context.unanswered = change
  return answer
}

/** A complete lookup that is fresh enough to send on, made again when the one at hand is not; or the answer that stops the user. */
async function journalToSendOn(context: SfmContext): Promise<OpenedJournal<MedicationBundle> | ActionAnswer> {
  const { basis } = context.journal
  if (basis === undefined) return context.refuse(phrases.refuseNoLookup)
  if (!context.behaviour.maySendAfter(basis.lookup)) return context.refuse(phrases.refuseIncompleteLookup)
  if (!context.behaviour.looksUpBeforeSend && !needsNewLookup(basis, context.now(), context.behaviour))
    return { ...context.journal, basis }
  const answer = await fetchList(context)
  if ('kind' in answer) return context.refuse(phrases.refuseIncompleteLookup, failureWords(answer))
  const fresh = context.journal.basis
  if (fresh === undefined || !context.behaviour.maySendAfter(fresh.lookup))
    return context.refuse(phrases.refuseIncompleteLookup)
  return { ...context.journal, basis: fresh }
}

/** What goes in one $sendMedication, and what stays for a later one. */
interface SendOrder {
  /** Locked: the user asked for the list, and only locked prescriptions are sent. */
  readonly what: 'list' | 'prescriptions' | 'locked'
  readonly draft: SfmDraft
  readonly basis: SendBasis<MedicationBundle>
  /** The user's changes that this send does not carry. */
  readonly left: readonly Change[]
  /** The doctor stands in for the registered multidoseansvarlig lege. */
  readonly substitute?: boolean
}

async function send(
  context: SfmContext,
  { what, draft, basis, left, substitute = false }: SendOrder,
): Promise<ActionAnswer> {
  const { patient, practitioner, organisation } = context.request
  const message = sendBundle(draft, basis, {
    what: what === 'list' ? 'list' : 'prescriptions',
    patient,
    practitioner,
    organisation,
    substitute,
    behaviour: context.behaviour,
    at: context.at(),
  })
  const answer = await context.behaviour.sendOnce(() =>
    context.call('$sendMedication', parameters({ name: 'medication', resource: message })),
  )
  if (answer.kind !== 'answered') {
    context.journal = toBeTriedAgain(context)
    return context.answer('failed', failureWords(answer), phrases.sendUncertain)
  }
  const { errors, prescriptionCount, recallCount, recallWaits, referenceNumbers } = readSendAnswer(
    answer.body,
    pendingRecalls(message),
  )
  if (errors.length > 0) {
    context.journal = toBeTriedAgain(context)
    return context.answer(
      'failed',
      phrases.sfmPartly(errors.join('; ')),
      phrases.sendUncertain,
      ...numberWords(context, message, referenceNumbers),
    )
  }
  context.journal = afterSend(context.journal, message, left, context)
  const alone = what === 'locked' ? phrases.lockedSentAlone : phrases.prescriptionSent
  const said = what === 'list' ? phrases.sent(prescriptionCount, recallCount) : alone
  return context.answer(
    'done',
    said,
    ...(recallWaits ? [phrases.recallWaits] : []),
    ...numberWords(context, message, referenceNumbers),
  )
}

/** Reference numbers for the user, each with what it finds: the patient needs them at the pharmacy. */
const numberWords = (
  { behaviour }: SfmContext,
  message: MedicationBundle,
  numbers: ReadonlyMap<string, readonly string[]>,
): readonly Phrase[] =>
  behaviour.showsReferenceNumbers
    ? [...numbers].map(([number, reseptIds]) =>
        phrases.referenceNumber(number, reseptIds.map((reseptId) => nameOfPrescription(message, reseptId)).join(', ')),
      )
    : []

function nameOfPrescription(message: MedicationBundle, reseptId: string): string {
  const statement = statementsOf(message).find(({ resource }) => reseptIdOf(resource) === reseptId)
  return statement === undefined ? reseptId : nameOf(message, statement.resource)
}
