/** A version of the patient's list (M25.1). */
export interface ListVersion<C> {
  readonly messageId: string
  /** The M25 message it builds on: the list before, or what the pharmacy sent after it. Null for the patient's first. */
  readonly previous: string | null
  /** HPR number. */
  readonly sentBy: string
  readonly at: string
  readonly parties: readonly Party[]
  readonly entries: readonly ListEntry<C>[]
  /** Vikar: the sender stands in for the registered multidose doctor. */
  readonly substitute?: boolean
  /** Answers to the pharmacy's questions (M25.2), where the sender gave any in so many words. */
  readonly answers?: readonly ListAnswer[]
  /** What came with the list as a whole. */
  readonly content?: C
}

/** Code: kodeverk 7493. */
export interface ListAnswer {
  readonly pllId: string
  readonly code: string
  readonly note?: string
}

/** Role in relation to the patient, kodeverk 7490. */
export interface Party {
  readonly role: string
  readonly hpr?: string
  readonly herId?: string
}

export interface ListEntry<C> {
  /** Never changes while the treatment lasts (ER-M25-02). */
  readonly pllId: string
  /** Kodeverk 7491: E Eresept, P Papirresept, U Uten resept. */
  readonly type: 'E' | 'P' | 'U'
  readonly reseptId?: string
  readonly lastChanged: string
  readonly name: string
  readonly medicineCode?: string
  readonly dose: string
  /** Kodeverk 9101. */
  readonly use: string
  /** HPR number. */
  readonly rekvirent?: string
  readonly start?: string
  readonly end?: string
  readonly discontinuation?: Discontinuation
  readonly content: C
}

/** `at`: no intake from this moment. Reason: kodeverk 7494. */
export interface Discontinuation {
  readonly at: string
  readonly reason?: string
  readonly note?: string
  /** HPR number. */
  readonly by?: string
}

/**
 * How long a discontinued entry stays on the list, in milliseconds: 90 days after its discontinuation (ER-M25-11). The implementation guide of
 * SFM says three months; the shorter is demanded: what one source lets go is not asked for.
 */
export const discontinuedStays = 90 * 24 * 60 * 60 * 1000

export function discontinuedTooLong(
  { discontinuation }: Pick<ListEntry<unknown>, 'discontinuation'>,
  now: number,
): boolean {
  return discontinuation !== undefined && now - Date.parse(discontinuation.at) > discontinuedStays
}

/** A discontinuation that lies ahead leaves the entry active. */
export function isDiscontinued({ discontinuation }: Pick<ListEntry<unknown>, 'discontinuation'>, now: number): boolean {
  return discontinuation !== undefined && Date.parse(discontinuation.at) <= now
}
