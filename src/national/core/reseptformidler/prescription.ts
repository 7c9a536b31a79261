import type { Dispense } from './dispense.js'

/** A prescription as RF holds it. Status, kodeverk 7408: E Ekspederbar, U Under ekspedering, R Resept avsluttet, T Tilbakekalt. */
export interface Prescription<C> {
  readonly reseptId: string
  readonly status: 'E' | 'U' | 'R' | 'T'
  readonly name: string
  readonly medicineCode?: string
  /** Reseptgruppe, kodeverk 7421. */
  readonly prescriptionGroup?: string
  readonly dose: string
  /** HPR number. */
  readonly rekvirent: string
  /** yyyy-MM-dd. */
  readonly issued: string
  readonly expires: string
  readonly locked: boolean
  readonly referenceNumber?: string
  /** RekvLegensNavn: issued in the doctor's name, and not found by the patient's national identity number. */
  readonly inDoctorsName?: boolean
  /** Absent: a medicine. Handelsvare: supplies and nutrition (M1 with ReseptDokHandelsvare). */
  readonly goods?: 'handelsvare'
  /** Ekspedisjonsanmodning (M21): HER-id of whom the rekvirent forwarded it to. */
  readonly dispatchedTo?: string
  /** HER-id of the pharmacy that has it under ekspedering. */
  readonly dispenser?: string
  /** What pharmacies reported of it (M10), oldest first. */
  readonly dispenses?: readonly Dispense[]
  /** With status U: the recall waits until the dispensing is done. */
  readonly recall?: Recall
  readonly content: C
}

export interface Recall {
  /** Kodeverk 7500. */
  readonly code: string
  readonly at: string
  /** HPR number. */
  readonly by: string
  /** The new prescription, for code 1 (Fornying) and 3 (Fornying med endring). */
  readonly replacedBy?: string
  readonly text?: string
}

/** Ekspederbar or under ekspedering, and no one has asked for its recall. */
export const isActive = ({ status, recall }: Pick<Prescription<unknown>, 'status' | 'recall'>): boolean =>
  (status === 'E' || status === 'U') && recall === undefined
