import type { Prescription, Reimbursement, Treatment } from '../generated/adapter.js'
import type { Phrase } from '../phrases/phrase.js'
import { phrases } from '../phrases/phrases.js'
import type { JournalBehaviour } from './journal-behaviour.js'

/** Why a medicine cannot be prescribed as the user asks; undefined when it can. */
export function whyNotAsAsked(
  behaviour: JournalBehaviour,
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

/** §§ of blå resept for supplies and for nutrition (kodeverk 7427: 5xx, 6xx), which no medicine may have (ER-M1-06). */
const forHandelsvareAlone = /^[56]\d\d$/

export const isForHandelsvareAlone = ({ paragraph }: Reimbursement): boolean => forHandelsvareAlone.test(paragraph.code)
