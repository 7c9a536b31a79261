import { defined } from '../../../contract/defined.js'
import { refused, type RfAnswer } from './error-code.js'
import type { Multidose, PatientRecord, RegisteredDoctor, Sender } from './patient-record.js'

export interface DoctorRegistration {
  readonly herId: string | undefined
  /** GjelderFra, yyyy-MM-dd. */
  readonly from: string
  /** The day the message is sent; the day it holds from, when not said. */
  readonly today?: string
}

/**
 * M27.1, status R, from a doctor. It must carry the HER-id of the doctor's organisation (37 without). Only a lege may (207).
 * A new doctor takes over from the one before, who stays responsible until the new one's date: that M28 exists shows that takeover is
 * allowed, though 155 of kodeverk 7419 would forbid it (INFERRED).
 */
export function registerDoctor<C>(
  record: PatientRecord<C>,
  { herId, from, today = from }: DoctorRegistration,
  sender: Sender,
): RfAnswer<PatientRecord<C>> {
  if (sender.profession !== 'LE') return refused('207')
  if (record.nationalId === undefined) return refused('257')
  if (herId === undefined) return refused('37')
  const { pharmacy } = record.multidose
  const present = registeredDoctor(record.multidose, today)
  const former = from > today && present !== undefined ? { former: present } : {}
  const multidose = {
    doctor: { hpr: sender.hpr, herId, from },
    ...former,
    ...defined({ pharmacy }),
  }
  return { ok: true, record: { ...record, multidose } }
}

/**
 * M27.1, status A: only the doctor who is registered may (152); no one is registered: 228. RF deletes the doctor from the date on.
 * Who is registered from a date ahead may take it back, and the doctor before stays.
 */
export function deregisterDoctor<C>(
  record: PatientRecord<C>,
  sender: Sender,
  { from, today }: { readonly from: string; readonly today: string } = { from: '', today: '' },
): RfAnswer<PatientRecord<C>> {
  const { doctor, former, ...rest } = record.multidose
  if (doctor === undefined || (doctor.until !== undefined && doctor.until <= today)) return refused('228')
  if (doctor.hpr !== sender.hpr) return refused('152')
  const left = former !== undefined && doctor.from > today ? { doctor: former } : {}
  const ahead = { ...record.multidose, doctor: { ...doctor, until: from } }
  return {
    ok: true,
    record: { ...record, multidose: from > today && doctor.from <= today ? ahead : { ...rest, ...left } },
  }
}

/** The doctor who is responsible on this day (yyyy-MM-dd). */
export function registeredDoctor({ doctor, former }: Multidose, day: string): RegisteredDoctor | undefined {
  if (doctor === undefined) return undefined
  if (doctor.from > day) return former
  if (doctor.until !== undefined && doctor.until <= day) return undefined
  const { hpr, herId, from } = doctor
  return { hpr, herId, from }
}

/** M27.1, status A, from a pharmacy: only the registered one may (153). */
export function deregisterPharmacy<C>(
  record: PatientRecord<C>,
  { herId }: { herId: string },
): RfAnswer<PatientRecord<C>> {
  const { pharmacy, ...rest } = record.multidose
  if (pharmacy?.herId !== herId) return refused('153')
  return { ok: true, record: { ...record, multidose: rest } }
}

/** M27.1 from a pharmacy; another one cannot register while one is registered (154). */
export function registerPharmacy<C>(
  record: PatientRecord<C>,
  pharmacy: { herId: string; from: string },
): RfAnswer<PatientRecord<C>> {
  const registered = record.multidose.pharmacy
  if (registered !== undefined && registered.herId !== pharmacy.herId) return refused('154')
  return { ok: true, record: { ...record, multidose: { ...record.multidose, pharmacy } } }
}
