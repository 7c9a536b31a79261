import { defined } from '../../../contract/defined.js'
import { refused, type RfAnswer } from './error-code.js'
import { findPrescription, type PatientRecord, sameId, type Sender } from './patient-record.js'
import type { Prescription, Recall } from './prescription.js'

/** M1: what a new prescription brings. */
export type NewPrescription<C> = Omit<Prescription<C>, 'status' | 'recall' | 'issued' | 'expires'> & {
  readonly issued: string | undefined
  readonly expires: string | undefined
  /** Vergeinnsynsreservasjon: the patient's guardian shall not see it. */
  readonly guardianReservation?: boolean
  /** Ekspedisjonsanmodning: whether the one it is forwarded to (`dispatchedTo`) is a pharmacy. */
  readonly dispatchedToPharmacy?: boolean
  /** TilEgenPraksis: for use in the doctor's own practice. */
  readonly ownPractice?: boolean
}

/** M5: which prescription, why, and what replaces it. */
export interface RecallMessage {
  readonly reseptId: string
  readonly code: string
  readonly replacedBy?: string
  readonly text?: string
}

/** GUID as it stands in e-resept messages. */
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Kodeverk 7500: 1 Fornying, 2 Seponering, 3 Fornying med endring, 4 Annen, 5 Administrativ sletting. */
const recallCodes = ['1', '2', '3', '4', '5']
const renewalCodes = ['1', '3']

/** No e-prescription may be for one of these (ER-M1-10). By the name: which product group it is in (kodeverk 7403) is UNKNOWN. */
const breastProsthesis = /brystprotese/i

/** Takes an M1 in: the prescription becomes ekspederbar. Refused: 3, 4, 9, 10, 110, 118, 210, 258, 269, 270, 272, 355. */
export function storePrescription<C>(
  record: PatientRecord<C>,
  message: NewPrescription<C>,
): RfAnswer<PatientRecord<C>> {
  const { guardianReservation = false, ownPractice = false, dispatchedToPharmacy = true, ...prescription } = message
  const { reseptId, issued, expires, locked, inDoctorsName = false } = prescription
  if (reseptId === '') return refused('3')
  if (!guid.test(reseptId)) return refused('272')
  if (issued === undefined) return refused('4')
  if (expires === undefined) return refused('9')
  if (findPrescription(record, reseptId) !== undefined) return refused('10')
  if (prescription.prescriptionGroup === 'K') return refused('210')
  if (prescription.goods === 'handelsvare' && breastProsthesis.test(prescription.name)) return refused('355')
  if (prescription.dispatchedTo !== undefined && !dispatchedToPharmacy && prescription.goods === undefined)
    return refused('118')
  if (inDoctorsName && !locked) return refused('269')
  if (ownPractice && !locked) return refused('270')
  if (guardianReservation && !locked) return refused('110')
  if (locked && prescription.referenceNumber === undefined) return refused('258')
  return {
    ok: true,
    record: { ...record, prescriptions: [...record.prescriptions, { ...prescription, issued, expires, status: 'E' }] },
  }
}

/**
 * Takes an M5 in. Any doctor may recall any prescription. An ekspederbar one is recalled at once; one under ekspedering
 * keeps its status and carries the recall (remark 13). Refused: 12, 15, 16, 80.
 */
export function recallPrescription<C>(
  record: PatientRecord<C>,
  message: RecallMessage,
  { sender, at }: { sender: Sender; at: string },
): RfAnswer<PatientRecord<C>> {
  const found = findPrescription(record, message.reseptId)
  if (found === undefined) return refused('12')
  if (!recallCodes.includes(message.code)) return refused('80')
  if (found.status === 'T' || found.recall !== undefined) return refused('16')
  if (found.status === 'R') return refused('15')
  const recalled: Prescription<C> = {
    ...found,
    status: found.status === 'U' ? 'U' : 'T',
    recall: recallOf(message, sender, at),
  }
  const prescriptions = record.prescriptions.map((one) => (sameId(one.reseptId, found.reseptId) ? recalled : one))
  return { ok: true, record: { ...record, prescriptions }, ...(found.status === 'U' ? { remark: '13' } : {}) }
}

function recallOf({ code, replacedBy, text }: RecallMessage, sender: Sender, at: string): Recall {
  return {
    code,
    at,
    by: sender.hpr,
    ...(replacedBy !== undefined && renewalCodes.includes(code) ? { replacedBy } : {}),
    ...defined({ text }),
  }
}
