import { randomUUID } from 'node:crypto'

import type { ActionAnswer, AddTreatment, ChartInpatient, PrescribeGoods, RecordAllergy } from '../generated/adapter.js'
import { phrases } from '../phrases/phrases.js'
import type { AddChange, Change } from './change.js'
import { isForHandelsvareAlone, whyNotAsAsked } from './objections.js'
import type { PatientContext } from './patient-context.js'
import { takenPllIds } from './treatment-line.js'

/** The user adds a treatment, with or without prescription. */
export function addTreatment(context: PatientContext, { treatment, prescription: asked }: AddTreatment): ActionAnswer {
  const prescription = context.behaviour.prescribes(asked)
  const opened = context.opened()
  if ('refused' in opened) return context.refuse(opened.refused)
  const offList = context.behaviour.keepsOffList(treatment, prescription)
  if (prescription !== undefined && treatment.medicine.prescriptionGroup === 'K')
    return context.refuse(phrases.refuseSupplementPrescription)
  if (prescription !== undefined && !context.mayPrescribe()) return context.refuse(phrases.refuseNotPrescriber)
  const objection = prescription === undefined ? undefined : whyNotAsAsked(context.behaviour, treatment, prescription)
  if (objection !== undefined) return context.refuse(objection)
  if (offList && prescription === undefined) return context.refuse(phrases.refuseNotForTheList)
  const pllId = offList ? undefined : context.behaviour.newPllId(takenPllIds(opened.lines()))
  const change = newTreatment(context, { treatment, prescription, pllId })
  const outside = prescription?.locked === true ? phrases.addedLocked : phrases.addedOffList
  return context.keep(change, offList ? outside : phrases.added)
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
    key: `urn:uuid:${randomUUID()}`,
    at: context.at(),
  }
  return context.keep(change, phrases.handelsvareAdded)
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
    key: `urn:uuid:${randomUUID()}`,
    at: context.at(),
  }
  if (opened.effectOf(change) === 'no-line')
    return context.refuse(phrases.refuseNoReaction(reaction.existing?.name ?? reaction.substance.display))
  return context.keep(change, reaction.existing === undefined ? phrases.reactionRecorded : phrases.reactionCorrected)
}

/** What is given only during the stay is in the ward's chart: sending the list leaves it out. */
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
  lineKey: `urn:uuid:${randomUUID()}`,
  medicineKey: `urn:uuid:${randomUUID()}`,
  at: context.at(),
})
