import { defined } from '../../../../contract/defined.js'
import type { NewPrescription } from '../../../core/reseptformidler/prescription-messages.js'
import { detach, type KeptContent } from '../content/kept-content.js'
import { withoutServerWritten } from '../content/written-by-sfm.js'
import { senderOf } from '../session/sfm-world.js'
import { type AcceptedSend, ok, type Result } from './accepted-send.js'
import type { SentStatement } from './sent-medication.js'

/** M1 for every statement with createeresept, in the order of the bundle. What RF refuses is told, and the others go on. */
export function sendPrescriptions(accepted: AcceptedSend): readonly Result[] {
  const { sent, caller, world } = accepted
  const created = sent.statements.filter(({ create }) => create)
  if (created.length === 0) return []
  const numbers = new Map<string, string>()
  const by = { sender: senderOf(caller), sendId: world.ids.next('sending') }
  return created.map((statement): Result => {
    const referenceNumber = referenceNumberFor(statement, accepted, numbers)
    const answer = world.rf.storePrescription(sent.patient, prescriptionOf(statement, referenceNumber, accepted), by)
    const { reseptId = '' } = statement
    return {
      reseptId,
      code: answer.ok ? ok : answer.code,
      ...(answer.ok && referenceNumber !== undefined ? { referenceNumber } : {}),
    }
  })
}

function prescriptionOf(
  { kind, facts, reseptId = '', resource }: SentStatement,
  referenceNumber: string | undefined,
  { caller, resources, world }: AcceptedSend,
): NewPrescription<KeptContent> {
  const {
    name,
    medicineCode,
    prescriptionGroup,
    dose,
    issued,
    expires,
    locked,
    inDoctorsName,
    ownPractice,
    guardianReservation,
    dispatchedTo,
  } = facts
  return {
    reseptId,
    name,
    ...defined({ medicineCode, prescriptionGroup }),
    ...(kind === 'other' ? { goods: 'handelsvare' as const } : {}),
    dose,
    rekvirent: caller.hpr,
    issued,
    expires,
    locked,
    ...(inDoctorsName ? { inDoctorsName } : {}),
    ownPractice,
    guardianReservation,
    ...defined({
      referenceNumber,
      dispatchedTo,
      dispatchedToPharmacy:
        dispatchedTo === undefined ? undefined : world.directory.pharmacy(dispatchedTo) !== undefined,
    }),
    content: detach(withoutServerWritten(resource), resources),
  }
}

/**
 * A reference number comes with a locked prescription, a patient without national identity number, "i legens navn", and on request.
 * One number serves all prescriptions of a send; those "i legens navn" have another (SFM-IG-15). A number that the EPJ states is used
 * as it is (INFERRED).
 */
function referenceNumberFor(
  { facts }: SentStatement,
  { sent, caller, world }: AcceptedSend,
  given: Map<string, string>,
): string | undefined {
  const { locked, inDoctorsName, referenceNumber } = facts
  if (referenceNumber !== undefined && referenceNumber !== '0') return referenceNumber
  if (!locked && !inDoctorsName && referenceNumber === undefined && sent.patient.nationalId !== undefined)
    return undefined
  const kind = inDoctorsName ? 'legens navn' : 'pasientens navn'
  const serial = () => Number(world.ids.number('referansenummer', kind, world.ids.next('referansenummer')))
  const number = given.get(kind) ?? world.rf.allotReferenceNumber(sent.patient, senderOf(caller), serial())
  given.set(kind, number)
  return number
}
