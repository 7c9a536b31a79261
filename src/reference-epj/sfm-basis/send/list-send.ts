import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'

import type { ActionAnswer, PrescribeOnly, SendList } from '../../generated/adapter.js'
import {
  afterFailedSend,
  afterSend,
  draftOf,
  homeless,
  type Journal,
  needsNewLookup,
  type SendBasis,
} from '../../journal/journal.js'
import { newTreatment, whyNotAsAsked } from '../../journal/list-change.js'
import { isSame, listDifference } from '../../journal/list-difference.js'
import { type PatientContext, told } from '../../journal/patient-context.js'
import { type Phrase, phrases } from '../../phrases/phrases.js'
import { type MedicationBundle, statementsOf } from '../fhir/medication-bundle.js'
import { type AddChange, applyChange, type Change, nameOfChange } from '../list/apply-change.js'
import { type Draft, nameOf, recalledBy, reseptIdOf } from '../list/treatment-lines.js'
import { fetchList } from '../lookup/list-lookup.js'
import { parameters } from '../lookup/lookup-message.js'
import { readSendAnswer } from './send-answer.js'
import { sendBundle } from './send-bundle.js'

/** The user signs and sends the list, with what belongs to it. */
export async function sendList(
  context: PatientContext,
  { substitute = false }: Pick<SendList, 'substitute'> = {},
): Promise<ActionAnswer> {
  const hindrance = context.whyNoList()
  if (hindrance !== undefined) return context.refuse(hindrance)
  const seen = context.opened()
  const ground = await groundToSendOn(context)
  if ('outcome' in ground) return ground
  const news = 'draft' in seen ? whatUserHasNotSeen(context, seen.draft, ground) : []
  if (news.length > 0) return context.refuse(...news)
  const signed = { draft: draftOf(ground, context.author), basis: ground.basis, left: [] }
  if (isLockedAlone(ground.changes)) return send(context, { ...signed, what: 'locked' })
  if (context.behaviour.sends === 'together') return send(context, { ...signed, what: 'list', substitute })
  // Until the list is taken the changes stay: a new lookup may be needed between the two.
  const first = await send(context, { ...signed, what: 'prescriptions', left: ground.changes })
  const { basis } = context.journal
  if (first.outcome !== 'done' || basis === undefined) return first
  return send(context, {
    what: 'list',
    draft: draftOf({ ...context.journal, basis }, context.author),
    basis,
    left: [],
    substitute,
  })
}

/**
 * Others have been at the list since the user saw it (226, SFM-3.6.2): they are told what, once, and sign what they have seen. A change
 * of theirs that has no line any more is dropped.
 */
function whatUserHasNotSeen(context: PatientContext, seen: Draft, ground: Ground): readonly Phrase[] {
  const gone = homeless(ground, context.author)
  if (gone.length > 0) {
    context.journal = {
      ...context.journal,
      changes: context.journal.changes.filter((change) => !gone.includes(change)),
    }
    return [phrases.refuseGoneLines(gone.map(nameOfChange).join(', '))]
  }
  const difference = listDifference(seen, draftOf(ground, context.author))
  return isSame(difference) || context.behaviour.onChangeByOthers === 'send'
    ? []
    : [phrases.refuseChangedByOthers(difference)]
}

/** Locked prescriptions were written and nothing else was done: the list is not sent for that (ER-SEQ). */
const isLockedAlone = (changes: readonly Change[]): boolean =>
  changes.length > 0 &&
  changes.every((change) => change.kind === 'add' && change.pllId === undefined && change.prescription?.locked === true)

/** The user prescribes, and sends the prescription without the list. */
export async function prescribeOnly(context: PatientContext, wanted: PrescribeOnly): Promise<ActionAnswer> {
  if (!context.mayPrescribe()) return context.refuse(phrases.refuseNotPrescriber)
  if (wanted.treatment.medicine.prescriptionGroup === 'K') return context.refuse(phrases.refuseSupplementPrescription)
  const prescription = context.behaviour.prescribes(wanted.prescription) ?? wanted.prescription
  const objection = whyNotAsAsked(context, wanted.treatment, prescription)
  if (objection !== undefined) return context.refuse(objection)
  const ground = await groundToSendOn(context)
  if ('outcome' in ground) return ground
  const change = tried(context, wanted) ?? newTreatment(context, { ...wanted, prescription, pllId: undefined })
  const applied = applyChange(draftOf({ basis: ground.basis, changes: [] }, context.author), change, context.author)
  context.unanswered = undefined
  if (applied.state !== 'made') return context.answer('done', phrases.prescriptionSentBefore)
  const answer = await send(context, {
    what: 'prescriptions',
    draft: applied.draft,
    basis: ground.basis,
    left: context.journal.changes,
  })
  if (answer.outcome === 'failed') context.unanswered = change
  return answer
}

/** The same prescription tried before, without a good answer: it keeps its id, so that a new lookup shows whether it was issued after all. */
function tried({ unanswered }: PatientContext, { treatment, prescription }: PrescribeOnly): AddChange | undefined {
  return unanswered !== undefined &&
    isDeepStrictEqual([unanswered.treatment, unanswered.prescription], [treatment, prescription])
    ? unanswered
    : undefined
}

type Ground = Journal & { readonly basis: SendBasis }

/** A complete lookup that is fresh enough to send on, made anew when the one at hand is not; or the answer that stops the user. */
async function groundToSendOn(context: PatientContext): Promise<Ground | ActionAnswer> {
  const { basis } = context.journal
  if (basis === undefined) return context.refuse(phrases.refuseNoLookup)
  if (!context.behaviour.maySendAfter(basis.lookup)) return context.refuse(phrases.refuseIncompleteLookup)
  if (!context.behaviour.looksUpBeforeSend && !needsNewLookup(basis, context.now(), context.behaviour))
    return { ...context.journal, basis }
  const answer = await fetchList(context)
  if ('kind' in answer) return context.refuse(phrases.refuseIncompleteLookup, told(answer))
  const fresh = context.journal.basis
  if (fresh === undefined || !context.behaviour.maySendAfter(fresh.lookup))
    return context.refuse(phrases.refuseIncompleteLookup)
  return { ...context.journal, basis: fresh }
}

interface Sending {
  /** Locked: the user asked for the list, and only locked prescriptions are sent. */
  readonly what: 'list' | 'prescriptions' | 'locked'
  readonly draft: Draft
  readonly basis: SendBasis
  /** The user's changes that this send does not carry. */
  readonly left: readonly Change[]
  /** The doctor stands in for the registered multidoseansvarlig lege. */
  readonly substitute?: boolean
}

async function send(
  context: PatientContext,
  { what, draft, basis, left, substitute = false }: Sending,
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
    return context.answer('failed', told(answer), phrases.sendUncertain)
  }
  const { errors, prescriptionCount, recallCount, recallWaits, referenceNumbers } = readSendAnswer(
    answer.body,
    recallsOf(message),
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
  context.journal = afterSend(context.journal, message, left)
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
  { behaviour }: PatientContext,
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

function toBeTriedAgain({ journal, behaviour }: PatientContext): Journal {
  const failed = afterFailedSend(journal)
  return behaviour.onRetry === 'same-ids' ? failed : { ...failed, changes: failed.changes.map(withNewIds) }
}

const withNewIds = (change: Change): Change =>
  change.kind === 'add'
    ? {
        ...change,
        pllId: change.pllId === undefined ? undefined : randomUUID(),
        reseptId: change.reseptId === undefined ? undefined : randomUUID(),
        statementUrl: `urn:uuid:${randomUUID()}`,
        medicationUrl: `urn:uuid:${randomUUID()}`,
      }
    : change

const recallsOf = (message: MedicationBundle): ReadonlySet<string> =>
  new Set(statementsOf(message).flatMap(({ resource }) => recalledBy(resource) ?? []))
