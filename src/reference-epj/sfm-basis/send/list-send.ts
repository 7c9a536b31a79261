import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'

import type { ActionAnswer, PrescribeOnly, SendList } from '../../generated/adapter.js'
import {
  afterFailedSend,
  afterSend,
  type Baseline,
  draftOf,
  homeless,
  type Journal,
  needsNewLookup,
} from '../../journal/journal.js'
import { newTreatment, whyNotAsAsked } from '../../journal/list-change.js'
import { isSame, listDifference } from '../../journal/list-difference.js'
import { type Desk, told } from '../../journal/patient-context.js'
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
  desk: Desk,
  { substitute = false }: Pick<SendList, 'substitute'> = {},
): Promise<ActionAnswer> {
  const hindrance = desk.whyNoList()
  if (hindrance !== undefined) return desk.refuse(hindrance)
  const seen = desk.opened()
  const ground = await groundToSendOn(desk)
  if ('outcome' in ground) return ground
  const news = 'draft' in seen ? whatUserHasNotSeen(desk, seen.draft, ground) : []
  if (news.length > 0) return desk.refuse(...news)
  const signed = { draft: draftOf(ground, desk.hand), baseline: ground.baseline, left: [] }
  if (isLockedAlone(ground.changes)) return send(desk, { ...signed, what: 'locked' })
  if (desk.habits.sends === 'together') return send(desk, { ...signed, what: 'list', substitute })
  // Until the list is taken the changes stay: a new lookup may be needed between the two.
  const first = await send(desk, { ...signed, what: 'prescriptions', left: ground.changes })
  const { baseline } = desk.journal
  if (first.outcome !== 'done' || baseline === undefined) return first
  return send(desk, {
    what: 'list',
    draft: draftOf({ ...desk.journal, baseline }, desk.hand),
    baseline,
    left: [],
    substitute,
  })
}

/**
 * Others have been at the list since the user saw it (226, SFM-3.6.2): they are told what, once, and sign what they have seen. A change
 * of theirs that has no line any more is dropped.
 */
function whatUserHasNotSeen(desk: Desk, seen: Draft, ground: Ground): readonly Phrase[] {
  const gone = homeless(ground, desk.hand)
  if (gone.length > 0) {
    desk.journal = { ...desk.journal, changes: desk.journal.changes.filter((change) => !gone.includes(change)) }
    return [phrases.refuseGoneLines(gone.map(nameOfChange).join(', '))]
  }
  const difference = listDifference(seen, draftOf(ground, desk.hand))
  return isSame(difference) || desk.habits.onChangeByOthers === 'send'
    ? []
    : [phrases.refuseChangedByOthers(difference)]
}

/** Locked prescriptions were written and nothing else was done: the list is not sent for that (ER-SEQ). */
const isLockedAlone = (changes: readonly Change[]): boolean =>
  changes.length > 0 &&
  changes.every((change) => change.kind === 'add' && change.pllId === undefined && change.prescription?.locked === true)

/** The user prescribes, and sends the prescription without the list. */
export async function prescribeOnly(desk: Desk, wanted: PrescribeOnly): Promise<ActionAnswer> {
  if (!desk.mayPrescribe()) return desk.refuse(phrases.refuseNotPrescriber)
  if (wanted.treatment.medicine.prescriptionGroup === 'K') return desk.refuse(phrases.refuseSupplementPrescription)
  const prescription = desk.habits.prescribes(wanted.prescription) ?? wanted.prescription
  const misgiving = whyNotAsAsked(desk, wanted.treatment, prescription)
  if (misgiving !== undefined) return desk.refuse(misgiving)
  const ground = await groundToSendOn(desk)
  if ('outcome' in ground) return ground
  const change = tried(desk, wanted) ?? newTreatment(desk, { ...wanted, prescription, pllId: undefined })
  const applied = applyChange(draftOf({ baseline: ground.baseline, changes: [] }, desk.hand), change, desk.hand)
  desk.unanswered = undefined
  if (applied.state !== 'made') return desk.answer('done', phrases.prescriptionSentBefore)
  const answer = await send(desk, {
    what: 'prescriptions',
    draft: applied.draft,
    baseline: ground.baseline,
    left: desk.journal.changes,
  })
  if (answer.outcome === 'failed') desk.unanswered = change
  return answer
}

/** The same prescription tried before, without a good answer: it keeps its id, so that a new lookup shows whether it was issued after all. */
function tried({ unanswered }: Desk, { treatment, prescription }: PrescribeOnly): AddChange | undefined {
  return unanswered !== undefined &&
    isDeepStrictEqual([unanswered.treatment, unanswered.prescription], [treatment, prescription])
    ? unanswered
    : undefined
}

type Ground = Journal & { readonly baseline: Baseline }

/** A complete lookup that is fresh enough to send on, made anew when the one at hand is not; or the answer that stops the user. */
async function groundToSendOn(desk: Desk): Promise<Ground | ActionAnswer> {
  const { baseline } = desk.journal
  if (baseline === undefined) return desk.refuse(phrases.refuseNoLookup)
  if (!desk.habits.maySendAfter(baseline.lookup)) return desk.refuse(phrases.refuseIncompleteLookup)
  if (!desk.habits.looksUpBeforeSend && !needsNewLookup(baseline, desk.now(), desk.habits))
    return { ...desk.journal, baseline }
  const answer = await fetchList(desk)
  if ('kind' in answer) return desk.refuse(phrases.refuseIncompleteLookup, told(answer))
  const fresh = desk.journal.baseline
  if (fresh === undefined || !desk.habits.maySendAfter(fresh.lookup)) return desk.refuse(phrases.refuseIncompleteLookup)
  return { ...desk.journal, baseline: fresh }
}

interface Sending {
  /** Locked: the user asked for the list, and only locked prescriptions are sent. */
  readonly what: 'list' | 'prescriptions' | 'locked'
  readonly draft: Draft
  readonly baseline: Baseline
  /** The user's changes that this send does not carry. */
  readonly left: readonly Change[]
  /** The doctor stands in for the registered multidoseansvarlig lege. */
  readonly substitute?: boolean
}

async function send(desk: Desk, { what, draft, baseline, left, substitute = false }: Sending): Promise<ActionAnswer> {
  const { patient, practitioner, organisation } = desk.request
  const message = sendBundle(draft, baseline, {
    what: what === 'list' ? 'list' : 'prescriptions',
    patient,
    practitioner,
    organisation,
    substitute,
    habits: desk.habits,
    at: desk.at(),
  })
  const answer = await desk.habits.sendOnce(() =>
    desk.call('$sendMedication', parameters({ name: 'medication', resource: message })),
  )
  if (answer.kind !== 'answered') {
    desk.journal = toBeTriedAgain(desk)
    return desk.answer('failed', told(answer), phrases.sendUncertain)
  }
  const { errors, prescriptionCount, recallCount, recallWaits, referenceNumbers } = readSendAnswer(
    answer.body,
    recallsOf(message),
  )
  if (errors.length > 0) {
    desk.journal = toBeTriedAgain(desk)
    return desk.answer(
      'failed',
      phrases.sfmPartly(errors.join('; ')),
      phrases.sendUncertain,
      ...numberWords(desk, message, referenceNumbers),
    )
  }
  desk.journal = afterSend(desk.journal, message, left)
  const alone = what === 'locked' ? phrases.lockedSentAlone : phrases.prescriptionSent
  const said = what === 'list' ? phrases.sent(prescriptionCount, recallCount) : alone
  return desk.answer(
    'done',
    said,
    ...(recallWaits ? [phrases.recallWaits] : []),
    ...numberWords(desk, message, referenceNumbers),
  )
}

/** Reference numbers for the user, each with what it finds: the patient needs them at the pharmacy. */
const numberWords = (
  { habits }: Desk,
  message: MedicationBundle,
  numbers: ReadonlyMap<string, readonly string[]>,
): readonly Phrase[] =>
  habits.showsReferenceNumbers
    ? [...numbers].map(([number, reseptIds]) =>
        phrases.referenceNumber(number, reseptIds.map((reseptId) => nameOfPrescription(message, reseptId)).join(', ')),
      )
    : []

function nameOfPrescription(message: MedicationBundle, reseptId: string): string {
  const statement = statementsOf(message).find(({ resource }) => reseptIdOf(resource) === reseptId)
  return statement === undefined ? reseptId : nameOf(message, statement.resource)
}

function toBeTriedAgain({ journal, habits }: Desk): Journal {
  const failed = afterFailedSend(journal)
  return habits.onRetry === 'same-ids' ? failed : { ...failed, changes: failed.changes.map(withNewIds) }
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
