import type { ListVersion } from './list-version.js'
import type { PackingReport, PharmacyList } from './pharmacy-message.js'
import type { Prescription } from './prescription.js'

/**
 * What RF holds for one patient. `C` is the content as the route that brought it writes it:
 * kept whole, never read here, so that nothing a route's façade does not understand is lost.
 */
export interface PatientRecord<C> {
  /** Fødselsnummer or D-nummer; undefined for a patient without a national identity number. */
  readonly nationalId: string | undefined
  readonly prescriptions: readonly Prescription<C>[]
  /** Every version of the list (M25.1), oldest first; the last one stands. */
  readonly lists: readonly ListVersion<C>[]
  readonly multidose: Multidose
  /** The last M25.2; a new one takes its place. */
  readonly questions?: PharmacyList<C>
  /** The last M25.3; a new one takes its place. */
  readonly packing?: PackingReport
  /** Message id of the M25.1, M25.2 or M25.3 that came in last: what the next list must build on. */
  readonly lastMessage?: string
  /** AndreFnr: national identity numbers that the patient had before. */
  readonly otherIds?: readonly string[]
  /** The patient's new national identity number: nothing is stored under this one any more. */
  readonly supersededBy?: string
  /** HPR numbers of those whom the patient has blocked from seeing what RF holds. */
  readonly blocked?: readonly string[]
}

/** Who is registered for the patient's multidose (M27.1). `from`, `until`: yyyy-MM-dd. */
export interface Multidose {
  /** The doctor who registered last, from a date that may lie ahead; `until`: deregistered from that date on. */
  readonly doctor?: RegisteredDoctor & { readonly until?: string }
  /** The doctor before, who is responsible until the new one's date. */
  readonly former?: RegisteredDoctor
  readonly pharmacy?: { readonly herId: string; readonly from: string }
}

export interface RegisteredDoctor {
  readonly hpr: string
  readonly herId: string
  readonly from: string
}

/** Health personnel as RF knows the sender of a message. */
export interface Sender {
  readonly hpr: string
  /** Category of health personnel, kodeverk 9060. */
  readonly profession: string
}

export const emptyRecord = <C>(nationalId: string | undefined): PatientRecord<C> => ({
  nationalId,
  prescriptions: [],
  lists: [],
  multidose: {},
})

export const currentList = <C>(record: PatientRecord<C>): ListVersion<C> | undefined => record.lists.at(-1)

/** RefMsgId of M9.12: the M25 message that the next list must refer to; null where there is none. */
export const lastMessage = <C>(record: PatientRecord<C>): string | null =>
  record.lastMessage ?? currentList(record)?.messageId ?? null

export const findPrescription = <C>(record: PatientRecord<C>, reseptId: string): Prescription<C> | undefined =>
  record.prescriptions.find((prescription) => sameId(prescription.reseptId, reseptId))

/** UUIDs are the same whatever the case of their letters. */
export const sameId = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
