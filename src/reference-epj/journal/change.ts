import type { ChangeTreatment, Goods, Prescription, RecordAllergy, Target, Treatment } from '../generated/adapter.js'

/** What the user did since the last accepted send, kept apart from what the services said, with every id it needs already made. */
export type Change =
  | AddChange
  | AddHandelsvareChange
  | ReactionChange
  | {
      readonly kind: 'change'
      readonly target: Target
      readonly change: ChangeTreatment['change']
      readonly at: string
      readonly renewal: RenewalIds
    }
  | { readonly kind: 'renew'; readonly target: Target; readonly at: string; readonly renewal: RenewalIds }
  | {
      readonly kind: 'discontinue'
      readonly target: Target
      readonly at: string
      /** When the treatment ends: now, or later. */
      readonly timedate: string
      readonly reason: string
      readonly note: string | undefined
    }
  | {
      readonly kind: 'recall'
      readonly target: Target
      readonly at: string
      readonly reason: '4' | '5'
      readonly note: string | undefined
    }
  | {
      readonly kind: 'confirm'
      readonly target: Target
      readonly at: string
      readonly pllId: string
      /** For an EPJ that issues the prescription again. */
      readonly reissue: RenewalIds
    }
  | { readonly kind: 'enter-in-error'; readonly target: Target; readonly at: string }

export type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>

export interface AddChange {
  readonly kind: 'add'
  readonly treatment: Treatment
  readonly prescription: Prescription | undefined
  /** Undefined: not for the list. */
  readonly pllId: string | undefined
  /** Undefined: without prescription. */
  readonly reseptId: string | undefined
  /** Where the list is to keep the line, and its medicine. */
  readonly lineKey: string
  readonly medicineKey: string
  readonly at: string
}

export interface AddHandelsvareChange {
  readonly kind: 'add-handelsvare'
  readonly handelsvare: Goods
  readonly prescription: Prescription
  readonly reseptId: string
  readonly key: string
  readonly at: string
}

export interface ReactionChange {
  readonly kind: 'reaction'
  readonly reaction: Reaction
  /** Of a new one: its id in kjernejournal. */
  readonly id: string
  readonly key: string
  readonly at: string
}

/** A reaction to a medicine (CAVE) as the user recorded, corrected or refuted it. */
export type Reaction = Omit<RecordAllergy, 'action' | 'now'>

export interface RenewalIds {
  readonly reseptId: string
  readonly pllId: string | undefined
  readonly lineKey: string
  readonly prescription: Prescription | undefined
}

/** Why a prescription is recalled, kodeverk 7500. */
export type RecallCode = '1' | '2' | '3' | '4' | '5'

/** The line a change is about, for messages. */
export function nameOfChange(change: Change): string {
  switch (change.kind) {
    case 'add':
      return change.treatment.medicine.name
    case 'add-handelsvare':
      return change.handelsvare.name
    case 'reaction':
      return change.reaction.substance.display
    default:
      return change.target.name
  }
}
