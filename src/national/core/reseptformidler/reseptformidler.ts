import type { Dispense } from './dispense.js'
import { cancelDispense, downloadPrescription, releasePrescription, reportDispense } from './dispensing.js'
import { refused, type RfAnswer, type RfErrorCode } from './error-code.js'
import { storeList } from './list-message.js'
import type { ListVersion } from './list-version.js'
import {
  deregisterDoctor,
  deregisterPharmacy,
  type DoctorRegistration,
  registerDoctor,
  registerPharmacy,
} from './multidose-registration.js'
import type { PatientKey } from './patient-key.js'
import { emptyRecord, type PatientRecord, type Sender } from './patient-record.js'
import { storePacking, storeQuestions } from './pharmacy-mail.js'
import type { PackingReport, PharmacyList } from './pharmacy-message.js'
import {
  type NewPrescription,
  type RecallMessage,
  recallPrescription,
  storePrescription,
} from './prescription-messages.js'
import { type Allotment, isReferenceNumber, referenceNumberFrom } from './reference-number.js'

/** Who sends a message, and which send of theirs it comes in: a reference number serves one send only. */
export interface MessageOrigin {
  readonly sender: Sender
  readonly sendId: string
}

type Answer<C> = RfAnswer<PatientRecord<C>>

/** Reseptformidleren, without HTTP and without knowing which route a message came by. */
export interface Reseptformidler<C> {
  lookUp(patient: PatientKey): PatientRecord<C>
  /** M4.1: a reference number for this rekvirent and patient. `serial` decides which. */
  allotReferenceNumber(patient: PatientKey, sender: Sender, serial: number): string
  /** M1. `by`: unknown for what the world does by itself, and then a reference number is not asked after. */
  storePrescription(patient: PatientKey, prescription: NewPrescription<C>, by?: MessageOrigin): Answer<C>
  /** M5 */
  recall(patient: PatientKey, message: RecallMessage, by: { sender: Sender; at: string }): Answer<C>
  /** M25.1 */
  storeList(patient: PatientKey, list: ListVersion<C>, sender: Sender): Answer<C>
  /** M27.1 */
  registerDoctor(patient: PatientKey, registration: DoctorRegistration, sender: Sender): Answer<C>
  deregisterDoctor(patient: PatientKey, sender: Sender, when?: { from: string; today: string }): Answer<C>
  registerPharmacy(patient: PatientKey, pharmacy: { herId: string; from: string }): Answer<C>
  deregisterPharmacy(patient: PatientKey, pharmacy: { herId: string }): Answer<C>
  /** M9.3 */
  downloadPrescription(
    patient: PatientKey,
    request: { reseptId: string; herId: string; referenceNumber?: string },
  ): Answer<C>
  /** M10 */
  reportDispense(patient: PatientKey, reseptId: string, dispense: Dispense): Answer<C>
  releasePrescription(patient: PatientKey, request: { reseptId: string; herId: string }): Answer<C>
  /** M10, Annullering */
  cancelDispense(patient: PatientKey, request: { reseptId: string; herId: string; m10Id: string }): Answer<C>
  /** M25.2 */
  storeQuestions(patient: PatientKey, message: PharmacyList<C>): Answer<C>
  /** M25.3 */
  storePacking(patient: PatientKey, message: PackingReport): Answer<C>
  /** The patient blocks health personnel, or lets them see again (helsenorge.no). */
  block(patient: PatientKey, hpr: string): Answer<C>
  unblock(patient: PatientKey, hpr: string): Answer<C>
  /** The patient has a new national identity number: what RF holds is found by that one, and messages about the old one are refused (363). */
  changeIdentity(patient: PatientKey, to: PatientKey & { readonly nationalId: string }): Answer<C>
}

/**
 * Opens an RF that holds these records. A refused message leaves it as it was.
 * `onChange` hears of every change: kjernejournal takes its copy there.
 */
export function reseptformidler<C>(
  held: ReadonlyMap<string, PatientRecord<C>>,
  onChange: (patient: PatientKey, record: PatientRecord<C>) => void = () => undefined,
): Reseptformidler<C> {
  const records = new Map(held)
  const allotted = new Map([...held].flatMap(([key, record]) => numbersIn(key, record)))
  const lookUp = (patient: PatientKey) => records.get(patient.key) ?? emptyRecord<C>(patient.nationalId)
  const take = (patient: PatientKey, change: (record: PatientRecord<C>) => Answer<C>): Answer<C> => {
    const held = lookUp(patient)
    const answer = held.supersededBy === undefined ? change(held) : refused('363')
    if (answer.ok) {
      records.set(patient.key, answer.record)
      onChange(patient, answer.record)
    }
    return answer
  }
  return {
    lookUp,
    allotReferenceNumber: (patient, sender, serial) => {
      const number = firstFree(serial, allotted)
      allotted.set(number, { hpr: sender.hpr, patient: patient.key })
      return number
    },
    storePrescription: (patient, prescription, by) => {
      const number = prescription.referenceNumber
      const wrong =
        by === undefined || number === undefined ? undefined : wrongNumber(number, patient, by, allotted.get(number))
      if (wrong !== undefined) return refused(wrong)
      const answer = aboutOneNumber(patient, () => take(patient, (record) => storePrescription(record, prescription)))
      if (answer.ok && number !== undefined)
        allotted.set(number, { hpr: by?.sender.hpr, patient: patient.key, usedIn: by?.sendId ?? 'another send' })
      return answer
    },
    recall: (patient, message, by) => take(patient, (record) => recallPrescription(record, message, by)),
    storeList: (patient, list, sender) =>
      aboutOneNumber(patient, () => take(patient, (record) => storeList(record, list, sender))),
    registerDoctor: (patient, registration, sender) =>
      aboutOneNumber(patient, () => take(patient, (record) => registerDoctor(record, registration, sender))),
    deregisterDoctor: (patient, sender, when) => take(patient, (record) => deregisterDoctor(record, sender, when)),
    registerPharmacy: (patient, pharmacy) => take(patient, (record) => registerPharmacy(record, pharmacy)),
    deregisterPharmacy: (patient, pharmacy) => take(patient, (record) => deregisterPharmacy(record, pharmacy)),
    downloadPrescription: (patient, request) => take(patient, (record) => downloadPrescription(record, request)),
    reportDispense: (patient, reseptId, dispense) =>
      take(patient, (record) => reportDispense(record, reseptId, dispense)),
    releasePrescription: (patient, request) => take(patient, (record) => releasePrescription(record, request)),
    cancelDispense: (patient, request) => take(patient, (record) => cancelDispense(record, request)),
    storeQuestions: (patient, message) => take(patient, (record) => storeQuestions(record, message)),
    storePacking: (patient, message) => take(patient, (record) => storePacking(record, message)),
    block: (patient, hpr) => take(patient, (record) => blocking(record, [...othersBlocked(record, hpr), hpr])),
    unblock: (patient, hpr) => take(patient, (record) => blocking(record, othersBlocked(record, hpr))),
    changeIdentity: (patient, to) => {
      const held = lookUp(patient)
      if (held.supersededBy !== undefined) return refused('363')
      const former = held.nationalId === undefined ? [] : [held.nationalId]
      const moved = { ...held, nationalId: to.nationalId, otherIds: [...(held.otherIds ?? []), ...former] }
      records.set(patient.key, { ...emptyRecord<C>(patient.nationalId), supersededBy: to.nationalId })
      records.set(to.key, moved)
      onChange(to, moved)
      return { ok: true, record: moved }
    },
  }
}

const othersBlocked = <C>({ blocked = [] }: PatientRecord<C>, hpr: string): readonly string[] =>
  blocked.filter((one) => one !== hpr)

const blocking = <C>(record: PatientRecord<C>, blocked: readonly string[]): Answer<C> => ({
  ok: true,
  record: { ...record, blocked },
})

/** 275: a message names the patient by fødselsnummer or D-nummer, not by both. */
const aboutOneNumber = <C>({ bothNumbers }: PatientKey, take: () => Answer<C>): Answer<C> =>
  bothNumbers === true ? refused('275') : take()

/** Why a reference number cannot be used: not a number (161), not this rekvirent's (52), another patient's (75), or used before (51). */
function wrongNumber(
  number: string,
  patient: PatientKey,
  { sender, sendId }: MessageOrigin,
  allotment: Allotment | undefined,
): RfErrorCode | undefined {
  if (!isReferenceNumber(number)) return '161'
  if (allotment?.hpr !== sender.hpr) return '52'
  if (allotment.patient !== patient.key) return '75'
  return allotment.usedIn === undefined || allotment.usedIn === sendId ? undefined : '51'
}

function firstFree(serial: number, allotted: ReadonlyMap<string, Allotment>): string {
  const number = referenceNumberFrom(serial)
  return allotted.has(number) ? firstFree(serial + 1, allotted) : number
}

/** Numbers that the world began with are used. */
const numbersIn = <C>(
  patient: string,
  { prescriptions }: PatientRecord<C>,
): readonly (readonly [string, Allotment])[] =>
  prescriptions.flatMap(({ referenceNumber, rekvirent }) =>
    referenceNumber === undefined
      ? []
      : [[referenceNumber, { hpr: rekvirent, patient, usedIn: 'before the world began' }] as const],
  )
