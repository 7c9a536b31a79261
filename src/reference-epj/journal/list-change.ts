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
import { isForGoodsAlone } from '../sfm-basis/list/prescription-wishes.js'
import { type Draft, lineOf, type TreatmentLine } from '../sfm-basis/list/treatment-lines.js'
import { takenPllIds } from '../sfm-basis/send/send-bundle.js'
import { osloDateTime } from './oslo-time.js'
import type { Desk, Refusal } from './patient-context.js'

/** What the user wants done to a line, and the words for it; or why it cannot be done. */
type Decision = { readonly change: Change; readonly phrase: Phrase; readonly more?: Phrase } | Refusal

export function addTreatment(desk: Desk, { treatment, prescription: asked }: AddTreatment): ActionAnswer {
  const prescription = desk.habits.prescribes(asked)
  const opened = desk.opened()
  if ('refused' in opened) return desk.refuse(opened.refused)
  const offList = desk.habits.keepsOffList(treatment, prescription)
  if (prescription !== undefined && treatment.medicine.prescriptionGroup === 'K')
    return desk.refuse(phrases.refuseSupplementPrescription)
  if (prescription !== undefined && !desk.mayPrescribe()) return desk.refuse(phrases.refuseNotPrescriber)
  const misgiving = prescription === undefined ? undefined : whyNotAsAsked(desk, treatment, prescription)
  if (misgiving !== undefined) return desk.refuse(misgiving)
  if (offList && prescription === undefined) return desk.refuse(phrases.refuseNotForTheList)
  const pllId = offList ? undefined : desk.habits.newPllId(takenPllIds(opened.draft.bundle))
  const change = newTreatment(desk, { treatment, prescription, pllId })
  const outside = prescription?.locked === true ? phrases.addedLocked : phrases.addedOffList
  return keep(desk, [...desk.journal.changes, change], offList ? outside : phrases.added)
}

/** Why a medicine cannot be prescribed as the user asks; undefined when it can. */
export function whyNotAsAsked(
  { habits }: Desk,
  { medicine }: Treatment,
  { dispatch, reimbursement, reiterations }: Prescription,
): Phrase | undefined {
  if (dispatch?.kind === 'bandasjist' && habits.minds('bandagist')) return phrases.refuseBandagist(dispatch.name)
  if (reimbursement !== undefined && isForGoodsAlone(reimbursement) && habits.minds('paragraph'))
    return phrases.refuseParagraph(reimbursement.paragraph.display)
  const isControlled = medicine.prescriptionGroup === 'A' || medicine.prescriptionGroup === 'B'
  return isControlled && reiterations > 0 && reimbursement === undefined && habits.minds('reiteration')
    ? phrases.refuseReiteration
    : undefined
}

/** A prescription for something else than a medicine goes with the next send. */
export function prescribeGoods(desk: Desk, { goods, prescription: asked }: PrescribeGoods): ActionAnswer {
  const opened = desk.opened()
  if ('refused' in opened) return desk.refuse(opened.refused)
  if (!desk.mayPrescribe()) return desk.refuse(phrases.refuseNotPrescriber)
  const prescription = desk.habits.prescribes(asked) ?? asked
  if (
    prescription.reimbursement !== undefined &&
    !isForGoodsAlone(prescription.reimbursement) &&
    desk.habits.minds('paragraph')
  )
    return desk.refuse(phrases.refuseParagraph(prescription.reimbursement.paragraph.display))
  const change: Change = {
    kind: 'add-goods',
    goods,
    prescription,
    reseptId: randomUUID(),
    url: `urn:uuid:${randomUUID()}`,
    at: desk.at(),
  }
  return keep(desk, [...desk.journal.changes, change], phrases.goodsAdded)
}

/** A reaction goes with the next send, whether or not that is the list. */
export function recordAllergy(desk: Desk, { action: _, now: __, ...reaction }: RecordAllergy): ActionAnswer {
  const opened = desk.opened()
  if ('refused' in opened) return desk.refuse(opened.refused)
  const change: Change = {
    kind: 'reaction',
    reaction,
    id: randomUUID(),
    url: `urn:uuid:${randomUUID()}`,
    at: desk.at(),
  }
  if (applyChange(opened.draft, change, desk.hand).state === 'no-line')
    return desk.refuse(phrases.refuseNoReaction(reaction.existing?.name ?? reaction.substance.display))
  return keep(
    desk,
    [...desk.journal.changes, change],
    reaction.existing === undefined ? phrases.reactionRecorded : phrases.reactionCorrected,
  )
}

/** What is given only during the stay stands in the ward's chart: sending the list leaves it out. */
export function chartInpatient(desk: Desk, { treatment }: ChartInpatient): ActionAnswer {
  if (desk.habits.chartsInpatient === 'on-the-list') return addTreatment(desk, { action: 'add-treatment', treatment })
  desk.chart = [...desk.chart, treatment]
  return desk.answer('done', phrases.charted)
}

/** A new treatment with every id it needs. */
export const newTreatment = (
  desk: Desk,
  wanted: Pick<AddChange, 'treatment' | 'prescription' | 'pllId'>,
): AddChange => ({
  kind: 'add',
  ...wanted,
  reseptId: wanted.prescription === undefined ? undefined : randomUUID(),
  statementUrl: `urn:uuid:${randomUUID()}`,
  medicationUrl: `urn:uuid:${randomUUID()}`,
  at: desk.at(),
})

export const changeTreatment = (desk: Desk, { target, change, prescription }: ChangeTreatment): ActionAnswer =>
  onLine(desk, target, (line) => {
    const renews = line.hasActivePrescription || prescription !== undefined
    if (renews && !desk.mayPrescribe()) return { refused: phrases.refuseNotPrescriber }
    return {
      change: {
        kind: 'change',
        target: keyOf(line),
        change,
        at: desk.at(),
        renewal: renewalIds(desk, line, prescription),
      },
      phrase: renews ? phrases.changedAndRenewed : phrases.changed,
    }
  })

export const renewPrescription = (desk: Desk, { target, prescription }: RenewPrescription): ActionAnswer =>
  onLine(desk, target, (line) => {
    if (!desk.mayPrescribe()) return { refused: phrases.refuseNotPrescriber }
    if (line.reseptId === undefined) return { refused: phrases.refuseNoPrescription }
    return {
      change: { kind: 'renew', target: keyOf(line), at: desk.at(), renewal: renewalIds(desk, line, prescription) },
      phrase: phrases.renewed,
    }
  })

export const discontinueTreatment = (desk: Desk, { target, reason, note, at }: DiscontinueTreatment): ActionAnswer =>
  onSentLine(desk, target, (line) => ({
    change: {
      kind: 'discontinue',
      target: keyOf(line),
      at: desk.at(),
      timedate: osloDateTime(at === undefined ? desk.now() : new Date(at)),
      reason,
      note,
    },
    phrase: line.hasActivePrescription ? phrases.discontinuedAndRecalled : phrases.discontinued,
  }))

export const recallPrescription = (desk: Desk, { target, reason, note }: RecallPrescription): ActionAnswer =>
  onSentLine(desk, target, (line) =>
    line.hasActivePrescription
      ? { change: { kind: 'recall', target: keyOf(line), at: desk.at(), reason, note }, phrase: phrases.recalled }
      : { refused: phrases.refuseNoActivePrescription },
  )

export const confirmInUse = (desk: Desk, { target }: ConfirmInUse): ActionAnswer =>
  onLine(desk, target, (line, draft) => {
    if (line.isLocked) return { refused: phrases.refuseLocked }
    if (line.pllId !== undefined) return { refused: phrases.refuseOnList }
    const pllId = desk.habits.newPllId(takenPllIds(draft.bundle))
    const anew: RenewalIds = {
      reseptId: randomUUID(),
      pllId,
      statementUrl: `urn:uuid:${randomUUID()}`,
      prescription: undefined,
    }
    return { change: { kind: 'confirm', target: keyOf(line), at: desk.at(), pllId, anew }, phrase: phrases.confirmed }
  })

export const markEnteredInError = (desk: Desk, { target }: MarkEnteredInError): ActionAnswer =>
  onSentLine(desk, target, (line) => ({
    change: { kind: 'enter-in-error', target: keyOf(line), at: desk.at() },
    phrase: phrases.enteredInError,
    ...(line.hasActivePrescription ? { more: phrases.prescriptionStillValid } : {}),
  }))

const renewalIds = (desk: Desk, line: TreatmentLine, prescription: ChangeTreatment['prescription']): RenewalIds => ({
  reseptId: line.reseptId === undefined ? randomUUID() : desk.habits.renewalReseptId(line.reseptId),
  pllId: line.pllId === undefined ? undefined : desk.habits.renewalPllId(line.pllId),
  statementUrl: `urn:uuid:${randomUUID()}`,
  prescription,
})

/** Makes a change to the line that the user points at, or says why not. */
function onLine(desk: Desk, target: Target, decide: (line: TreatmentLine, draft: Draft) => Decision): ActionAnswer {
  const opened = desk.opened()
  if ('refused' in opened) return desk.refuse(opened.refused)
  const line = lineOf(opened.draft, target)
  if (line === undefined) {
    return desk.habits.onMissingLine === 'carry-on'
      ? desk.answer('done', phrases.changed)
      : desk.refuse(phrases.refuseNoLine(target.name))
  }
  const decision = decide(line, opened.draft)
  if ('refused' in decision) return desk.refuse(decision.refused)
  if (applyChange(opened.draft, decision.change, desk.hand).state === 'already')
    return desk.answer('done', phrases.nothingToChange)
  return keep(
    desk,
    [...desk.journal.changes, decision.change],
    decision.phrase,
    ...(decision.more === undefined ? [] : [decision.more]),
  )
}

/** Like onLine, for what ends something: what is not sent yet is withdrawn first, so that nothing new is issued only to be ended. */
function onSentLine(desk: Desk, target: Target, decide: (line: TreatmentLine, draft: Draft) => Decision): ActionAnswer {
  const opened = desk.opened()
  if ('refused' in opened) return desk.refuse(opened.refused)
  const line = lineOf(opened.draft, target)
  const before = desk.journal.changes
  const addedNow = before.find((change) => change.kind === 'add' && line?.entry.fullUrl === change.statementUrl)
  const renewals = before.filter(
    (change) =>
      (change.kind === 'change' || change.kind === 'renew') &&
      line?.isNew === true &&
      change.renewal.reseptId === line.reseptId,
  )
  desk.journal = {
    ...desk.journal,
    changes: before.filter((change) => change !== addedNow && !renewals.includes(change)),
  }
  return addedNow === undefined ? onLine(desk, target, decide) : desk.answer('done', phrases.withdrawn)
}

function keep(desk: Desk, changes: readonly Change[], ...said: readonly Phrase[]): ActionAnswer {
  desk.journal = { ...desk.journal, changes }
  const { locale } = desk.request
  return desk.answer('done', phrases.pending(said.map((phrase) => phrase[locale]).join(' ')))
}

/** How the EPJ remembers which line a change is about. */
const keyOf = (line: TreatmentLine): Target => ({
  name: line.name,
  ...(line.pllId === undefined ? {} : { pllId: line.pllId }),
  ...(line.reseptId === undefined ? {} : { reseptId: line.reseptId }),
})
