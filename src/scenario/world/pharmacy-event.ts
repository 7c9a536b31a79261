import type { Medicine } from '../../contract/generated/adapter.js'
import type { PackedTreatment, PharmacyEntry, PharmacyQuestion } from './world-content.js'

interface ByPharmacy {
  /** HER-id of the pharmacy. */
  readonly herId: string
  /** RF shall refuse it with this code of kodeverk 7419. Absent: RF shall take it. */
  readonly refused?: string
}

/**
 * A treatment in an event: the handle by which the world began with it, else the name of its medicine (NavnFormStyrke) as it stands now.
 * The prescription meant is the newest one of that treatment.
 */
interface OfTreatment {
  readonly treatment: string
}

/** What a pharmacy does while the EPJ looks away. Every rule of Reseptformidleren holds for it too. */
export type PharmacyEvent =
  /** Its multidose ends (M27.1, status A); only the registered one may (153). */
  | ({ readonly kind: 'pharmacy-deregisters' } & ByPharmacy)
  /** A pharmacy other than the registered one tries to register: refused with 154 (ER-M27-02). */
  | ({ readonly kind: 'second-pharmacy-registers' } & ByPharmacy)
  /** Downloads a prescription (M9.3): under ekspedering until it is done. */
  | ({ readonly kind: 'pharmacy-downloads'; readonly referenceNumber?: string } & OfTreatment & ByPharmacy)
  /** Hands it over (M10): ekspederbar again, or finished when concluded; a recall that waited is carried out. */
  | ({
      readonly kind: 'pharmacy-dispenses'
      readonly packages: number
      readonly concluded?: boolean
      readonly medicine?: Medicine
      readonly intervention?: { readonly code: string; readonly reason?: string }
    } & OfTreatment &
      ByPharmacy)
  /** Lets it go without handing anything over. */
  | ({ readonly kind: 'pharmacy-releases' } & OfTreatment & ByPharmacy)
  /** Takes its last dispense back (M10, Annullering). */
  | ({ readonly kind: 'pharmacy-cancels-dispense' } & OfTreatment & ByPharmacy)
  /** Asks the multidose doctor (M25.2), with treatments that it has added or left out. */
  | ({
      readonly kind: 'pharmacy-asks'
      readonly questions: readonly PharmacyQuestion[]
      readonly newEntries?: readonly PharmacyEntry[]
      /** Handles of treatments that it has left out. */
      readonly without?: readonly string[]
      readonly lastDose?: string
    } & ByPharmacy)
  /** Reports what it has packed (M25.3). */
  | ({ readonly kind: 'pharmacy-packs'; readonly deliveries: readonly PackedTreatment[] } & ByPharmacy)
