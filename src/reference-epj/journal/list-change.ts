import { randomUUID } from 'node:crypto'

import type {
  ActionAnswer,
  AddTreatment,
  ChangeTreatment,
  ChartInpatient,
  ConfirmInUse,
  DiscontinueTreatment,
  MarkEnteredInError,
  PrescribeGoods,
  Prescription,
  RecallPrescription,
  RecordAllergy,
  RenewPrescription,
  Target,
  Treatment,
} from '../generated/adapter.js'
import { type Phrase, phrases } from '../phrases/phrases.js'
import { type AddChange, applyChange, type Change, type RenewalIds } from '../sfm-basis/list/apply-change.js'
import { isForHandelsvareAlone } from '../sfm-basis/list/prescription-wishes.js'
import { type Draft, lineOf, type TreatmentLine } from '../sfm-basis/list/treatment-lines.js'
import { takenPllIds } from '../sfm-basis/send/send-bundle.js'
import { osloDateTime } from './oslo-time.js'
import type { PatientContext, Refusal } from './patient-context.js'

/** What the user wants done to a line, and the words for it; or why it cannot be done. */
type Decision = { readonly change: Change; readonly phrase: Phrase; readonly more?: Phrase } | Refusal

export function addTreatment(context: PatientContext, { treatment, prescription: asked }: AddTreatment): ActionAnswer {
  const prescription = context.behaviour.prescribes(asked)
  const opened = context.opened()
  if ('refused' in opened) return context.refuse(opened.refused)
  const offList = context.behaviour.keepsOffList(treatment, prescription)
  if (prescription !== undefined && treatment.medicine.prescriptionGroup === 'K')
    return context.refuse(phrases.refuseSupplementPrescription)
  if (prescription !== undefined && !context.mayPrescribe()) return context.refuse(phrases.refuseNotPrescriber)
  const objection = prescription === undefined ? undefined : whyNotAsAsked(context, treatment, prescription)
  if (objection !== undefined) return context.refuse(objection)
  if (offList && prescription === undefined) return context.refuse(phrases.refuseNotForTheList)
  const pllId = offList ? undefined : context.behaviour.newPllId(takenPllIds(opened.draft.bundle))
  const change = newTreatment(context, { treatment, prescription, pllId })
  const outside = prescription?.locked === true ? phrases.addedLocked : phrases.addedOffList
  return keep(context, [...context.journal.changes, change], offList ? outside : phrases.added)
}

/** Why a medicine cannot be prescribed as the user asks; undefined when it can. */
export function whyNotAsAsked(
  { behaviour }: PatientContext,
  { medicine }: Treatment,
  { dispatch, reimbursement, reiterations }: Prescription,
): Phrase | undefined {
  if (dispatch?.kind === 'bandasjist' && behaviour.objectsTo('bandasjist'))
    return phrases.refuseBandasjist(dispatch.name)
  if (reimbursement !== undefined && isForHandelsvareAlone(reimbursement) && behaviour.objectsTo('paragraph'))
    return phrases.refuseParagraph(reimbursement.paragraph.display)
  const isControlled = medicine.prescriptionGroup === 'A' || medicine.prescriptionGroup === 'B'
  return isControlled && reiterations > 0 && reimbursement === undefined && behaviour.objectsTo('reiteration')
    ? phrases.refuseReiteration
    : undefined
}

/** A prescription for something else than a medicine goes with the next send. */
export function prescribeHandelsvare(
  context: PatientContext,
  { goods, prescription: asked }: PrescribeGoods,
): ActionAnswer {
  const opened = context.opened()
  if ('refused' in opened) return context.refuse(opened.refused)
  if (!context.mayPrescribe()) return context.refuse(phrases.refuseNotPrescriber)
  const prescription = context.behaviour.prescribes(asked) ?? asked
  if (
    prescription.reimbursement !== undefined &&
    !isForHandelsvareAlone(prescription.reimbursement) &&
    context.behaviour.objectsTo('paragraph')
  )
    return context.refuse(phrases.refuseParagraph(prescription.reimbursement.paragraph.display))
  const change: Change = {
    kind: 'add-handelsvare',
    handelsvare: goods,
    prescription,
    reseptId: randomUUID(),
    url: `urn:uuid:${randomUUID()}`,
    at: context.at(),
  }
  return keep(context, [...context.journal.changes, change], phrases.handelsvareAdded)
}

/** A reaction goes with the next send, whether or not that is the list. */
export function recordAllergy(
  context: PatientContext,
  { action: _, now: __, ...reaction }: RecordAllergy,
): ActionAnswer {
  const opened = context.opened()
  if ('refused' in opened) return context.refuse(opened.refused)
  const change: Change = {
    kind: 'reaction',
    reaction,
    id: randomUUID(),
    url: `urn:uuid:${randomUUID()}`,
    at: context.at(),
  }
  if (applyChange(opened.draft, change, context.author).state === 'no-line')
    return context.refuse(phrases.refuseNoReaction(reaction.existing?.name ?? reaction.substance.display))
  return keep(
    context,
    [...context.journal.changes, change],
    reaction.existing === undefined ? phrases.reactionRecorded : phrases.reactionCorrected,
  )
}

/** What is given only during the stay stands in the ward's chart: sending the list leaves it out. */
export function chartInpatient(context: PatientContext, { treatment }: ChartInpatient): ActionAnswer {
  if (context.behaviour.chartsInpatient === 'on-the-list')
    return addTreatment(context, { action: 'add-treatment', treatment })
  context.chart = [...context.chart, treatment]
  return context.answer('done', phrases.charted)
}

/** A new treatment with every id it needs. */
export const newTreatment = (
  context: PatientContext,
  wanted: Pick<AddChange, 'treatment' | 'prescription' | 'pllId'>,
): AddChange => ({
  kind: 'add',
  ...wanted,
  reseptId: wanted.prescription === undefined ? undefined : randomUUID(),
  statementUrl: `urn:uuid:${randomUUID()}`,
  medicationUrl: `urn:uuid:${randomUUID()}`,
  at: context.at(),
})

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
  onLine(context, target, (line, draft) => {
    if (line.isLocked) return { refused: phrases.refuseLocked }
    if (line.pllId !== undefined) return { refused: phrases.refuseOnList }
    const pllId = context.behaviour.newPllId(takenPllIds(draft.bundle))
    const anew: RenewalIds = {
      reseptId: randomUUID(),
      pllId,
      statementUrl: `urn:uuid:${randomUUID()}`,
      prescription: undefined,
    }
    return {
      change: { kind: 'confirm', target: keyOf(line), at: context.at(), pllId, anew },
      phrase: phrases.confirmed,
    }
  })

export const markEnteredInError = (context: PatientContext, { target }: MarkEnteredInError): ActionAnswer =>
  onSentLine(context, target, (line) => ({
    change: { kind: 'enter-in-error', target: keyOf(line), at: context.at() },
    phrase: phrases.enteredInError,
    ...(line.hasActivePrescription ? { more: phrases.prescriptionStillValid } : {}),
  }))

const renewalIds = (
  context: PatientContext,
  line: TreatmentLine,
  prescription: ChangeTreatment['prescription'],
): RenewalIds => ({
  reseptId: line.reseptId === undefined ? randomUUID() : context.behaviour.renewalReseptId(line.reseptId),
  pllId: line.pllId === undefined ? undefined : context.behaviour.renewalPllId(line.pllId),
  statementUrl: `urn:uuid:${randomUUID()}`,
  prescription,
})

/** Makes a change to the line that the user points at, or says why not. */
function onLine(
  context: PatientContext,
  target: Target,
  decide: (line: TreatmentLine, draft: Draft) => Decision,
): ActionAnswer {
  const opened = context.opened()
  if ('refused' in opened) return context.refuse(opened.refused)
  const line = lineOf(opened.draft, target)
  if (line === undefined) {
    return context.behaviour.onMissingLine === 'carry-on'
      ? context.answer('done', phrases.changed)
      : context.refuse(phrases.refuseNoLine(target.name))
  }
  const decision = decide(line, opened.draft)
  if ('refused' in decision) return context.refuse(decision.refused)
  if (applyChange(opened.draft, decision.change, context.author).state === 'already')
    return context.answer('done', phrases.nothingToChange)
  return keep(
    context,
    [...context.journal.changes, decision.change],
    decision.phrase,
    ...(decision.more === undefined ? [] : [decision.more]),
  )
}

/** Like onLine, for what ends something: what is not sent yet is withdrawn first, so that nothing new is issued only to be ended. */
function onSentLine(
  context: PatientContext,
  target: Target,
  decide: (line: TreatmentLine, draft: Draft) => Decision,
): ActionAnswer {
  const opened = context.opened()
  if ('refused' in opened) return context.refuse(opened.refused)
  const line = lineOf(opened.draft, target)
  const before = context.journal.changes
  const addedNow = before.find((change) => change.kind === 'add' && line?.entry.fullUrl === change.statementUrl)
  const renewals = before.filter(
    (change) =>
      (change.kind === 'change' || change.kind === 'renew') &&
      line?.isNew === true &&
      change.renewal.reseptId === line.reseptId,
  )
  context.journal = {
    ...context.journal,
    changes: before.filter((change) => change !== addedNow && !renewals.includes(change)),
  }
  return addedNow === undefined ? onLine(context, target, decide) : context.answer('done', phrases.withdrawn)
}

function keep(context: PatientContext, changes: readonly Change[], ...said: readonly Phrase[]): ActionAnswer {
  context.journal = { ...context.journal, changes }
  const { locale } = context.request
  return context.answer('done', phrases.pending(said.map((phrase) => phrase[locale]).join(' ')))
}

/** How the EPJ remembers which line a change is about. */
const keyOf = (line: TreatmentLine): Target => ({
  name: line.name,
  ...(line.pllId === undefined ? {} : { pllId: line.pllId }),
  ...(line.reseptId === undefined ? {} : { reseptId: line.reseptId }),
})
