import type { ListEntry, Party } from './list-version.js'

interface PharmacyMessage {
  readonly messageId: string
  /** The M25 message it builds on. */
  readonly previous: string | null
  /** HER-id of the pharmacy. */
  readonly sentBy: string
  readonly at: string
  readonly parties: readonly Party[]
}

/** M25.2: the list as the pharmacy holds it, with questions to the multidose doctor. */
export interface PharmacyList<C> extends PharmacyMessage {
  readonly entries: readonly ListEntry<C>[]
  readonly questions: readonly Question[]
  /** yyyy-MM-dd: SisteDoseringsdato. */
  readonly lastDose?: string
  /** Message id of the list (M25.1) that stood when it came: another one now is newer than this. */
  readonly list: string | null
}

/** Code: kodeverk 7495. */
export interface Question {
  readonly pllId: string
  readonly name: string
  readonly code: string
  readonly note?: string
  readonly at: string
}

/** M25.3: what was packed. */
export interface PackingReport extends PharmacyMessage {
  readonly deliveries: readonly PackedDelivery[]
}

export interface PackedDelivery {
  readonly pllId?: string
  readonly reseptId?: string
  /** RefM10. */
  readonly m10Id?: string
  /** Kodeverk 7492. */
  readonly repacking?: string
  /** yyyy-MM-dd. */
  readonly firstDose: string
  readonly lastDose: string
}
