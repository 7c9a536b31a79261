import { randomUUID } from 'node:crypto'

import { defined } from '../defined.js'
import type {
  ActionAnswer,
  ChangeTreatment,
  ConfirmInUse,
  DiscontinueTreatment,
  MarkEnteredInError,
  RecallPrescription,
  RenewPrescription,
  Target,
} from '../generated/adapter.js'
import type { Phrase } from '../phrases/phrase.js'
import { phrases } from '../phrases/phrases.js'
import type { Change, RenewalIds } from './change.js'
import type { OpenedList } from './list-format.js'
import { osloDateTime } from './oslo-time.js'
import type { PatientContext, Refusal } from './patient-context.js'
import { takenPllIds, type TreatmentLine } from './treatment-line.js'

/** What the user wants done to a line, and the words for it; or why it cannot be done. */
type Decision = { readonly change: Change; readonly phrase: Phrase; readonly more?: Phrase | undefined } | Refusal

export const changeTreatment = (
  context: PatientContext,
  { target, change, prescription }: ChangeTreatment,
): ActionAnswer =>
  onLine(context, target, (line) => {
    const renews = line.hasActivePrescription || prescription !== undefined
    if (renews && !context.mayPrescribe()) return { refused: phrases.refuseNotPrescriber }
    return {
      change: {
        kind: 'change',
        target: keyOf(line),
        change,
        at: context.at(),
        renewal: renewalIds(context, line, prescription),
      },
      phrase: renews ? phrases.changedAndRenewed : phrases.changed,
    }
  })

export const renewPrescription = (context: PatientContext, { target, prescription }: RenewPrescription): ActionAnswer =>
  onLine(context, target, (line) => {
    if (!context.mayPrescribe()) return { refused: phrases.refuseNotPrescriber }
    if (line.reseptId === undefined) return { refused: phrases.refuseNoPrescription }
    return {
      change: {
        kind: 'renew',
        target: keyOf(line),
        at: context.at(),
        renewal: renewalIds(context, line, prescription),
      },
      phrase: phrases.renewed,
    }
  })

export const discontinueTreatment = (
  context: PatientContext,
  { target, reason, note, at }: DiscontinueTreatment,
): ActionAnswer =>
  onSentLine(context, target, (line) => ({
    change: {
      kind: 'discontinue',
      target: keyOf(line),
      at: context.at(),
      timedate: osloDateTime(at === undefined ? context.now() : new Date(at)),
      reason,
      note,
    },
    phrase: line.hasActivePrescription ? phrases.discontinuedAndRecalled : phrases.discontinued,
  }))

export const recallPrescription = (
  context: PatientContext,
  { target, reason, note }: RecallPrescription,
): ActionAnswer =>
  onSentLine(context, target, (line) =>
    line.hasActivePrescription
      ? { change: { kind: 'recall', target: keyOf(line), at: context.at(), reason, note }, phrase: phrases.recalled }
      : { refused: phrases.refuseNoActivePrescription },
  )

export const confirmInUse = (context: PatientContext, { target }: ConfirmInUse): ActionAnswer =>
  onLine(context, target, (line, list) => {
    if (line.isLocked) return { refused: phrases.refuseLocked }
    if (line.pllId !== undefined) return { refused: phrases.refuseOnList }
    const pllId = context.behaviour.newPllId(takenPllIds(list.lines()))
    const reissue: RenewalIds = {
      reseptId: randomUUID(),
      pllId,
      lineKey: `urn:uuid:${randomUUID()}`,
      prescription: undefined,
    }
    return {
      change: { kind: 'confirm', target: keyOf(line), at: context.at(), pllId, reissue },
      phrase: phrases.confirmed,
    }
  })

export const markEnteredInError = (context: PatientContext, { target }: MarkEnteredInError): ActionAnswer =>
  onSentLine(context, target, (line) => ({
    change: { kind: 'enter-in-error', target: keyOf(line), at: context.at() },
    phrase: phrases.enteredInError,
    more: line.hasActivePrescription ? phrases.prescriptionStillValid : undefined,
  }))

const renewalIds = (
  context: PatientContext,
  line: TreatmentLine,
  prescription: ChangeTreatment['prescription'],
): RenewalIds => ({
  reseptId: line.reseptId === undefined ? randomUUID() : context.behaviour.renewalReseptId(line.reseptId),
  pllId: line.pllId === undefined ? undefined : context.behaviour.renewalPllId(line.pllId),
  lineKey: `urn:uuid:${randomUUID()}`,
  prescription,
})

/** Makes a change to the line that the user points at, or says why not. */
function onLine(
  context: PatientContext,
  target: Target,
  decide: (line: TreatmentLine, list: OpenedList) => Decision,
): ActionAnswer {
  const opened = context.opened()
  if ('refused' in opened) return context.refuse(opened.refused)
  const line = opened.lineOf(target)
  if (line === undefined) {
    return context.behaviour.onMissingLine === 'carry-on'
      ? context.answer('done', phrases.changed)
      : context.refuse(phrases.refuseNoLine(target.name))
  }
  const decision = decide(line, opened)
  if ('refused' in decision) return context.refuse(decision.refused)
  if (opened.effectOf(decision.change) === 'already') return context.answer('done', phrases.nothingToChange)
  return context.keep(decision.change, decision.phrase, ...(decision.more === undefined ? [] : [decision.more]))
}

/** Like onLine, for what ends something: what is not sent yet is withdrawn first, so that nothing new is issued only to be ended. */
function onSentLine(
  context: PatientContext,
  target: Target,
  decide: (line: TreatmentLine, list: OpenedList) => Decision,
): ActionAnswer {
  const opened = context.opened()
  if ('refused' in opened) return context.refuse(opened.refused)
  const line = opened.lineOf(target)
  const before = context.changes
  const addedNow = before.find((change) => change.kind === 'add' && line?.key === change.lineKey)
  const renewals = before.filter(
    (change) =>
      (change.kind === 'change' || change.kind === 'renew') &&
      line?.isNew === true &&
      change.renewal.reseptId === line.reseptId,
  )
  context.changes = before.filter((change) => change !== addedNow && !renewals.includes(change))
  return addedNow === undefined ? onLine(context, target, decide) : context.answer('done', phrases.withdrawn)
}

/** How the EPJ remembers which line a change is about. */
const keyOf = ({ name, pllId, reseptId }: TreatmentLine): Target => defined({ name, pllId, reseptId })
