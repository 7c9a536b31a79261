import type { Text } from '../../contract/generated/harness.js'
import type { Content } from './content.js'
import type { TreatmentFacts } from './treatment-facts.js'

/** What a message about a patient's medicines says in addition to its treatments. Pointers are JSON Pointers into the message's body. */
export interface MessageFacts {
  /** To the message within the body. */
  readonly pointer: string
  /** To its head, which says who wrote it and what it builds on. */
  readonly headPointer: string | undefined
  /** The messages that it says it builds on. */
  readonly replaces: readonly { readonly pointer: string; readonly value: string }[]
  /** What it says of the list as a whole (M25.1). */
  readonly listInfo: ListInfoFacts | undefined
  readonly reactions: readonly ReactionFacts[]
  readonly handelsvarer: readonly HandelsvareFacts[]
}

export interface ListInfoFacts {
  readonly pointer: string
  readonly relatedParties: readonly RelatedParty[]
  /** The sender stands in for the registered multidose doctor (Vikar). */
  readonly substitute: boolean | undefined
}

/** A party with a role (kodeverk 7490: M multidoseansvarlig lege, A ansvarlig farmasøyt, R rekvirent). */
export interface RelatedParty {
  readonly pointer: string
  readonly role: string | undefined
  readonly hpr: string | undefined
  readonly herId: string | undefined
}

/** A reaction to a medicine or substance (CAVE). */
export interface ReactionFacts {
  readonly pointer: string
  readonly id: string | undefined
  /** Codes of what the patient reacts to. */
  readonly causes: readonly string[]
  readonly causeName: string
  readonly verification: string | undefined
  readonly manifestations: readonly string[]
  readonly content: () => Content
}

/** A prescription of a handelsvare: supplies or nutrition (varegruppe). */
export interface HandelsvareFacts {
  readonly pointer: string
  readonly reseptId: string | undefined
  readonly toBeIssued: boolean | undefined
  /** Kodeverk 7403. */
  readonly productGroups: readonly string[]
  /** Kodeverk 7427. */
  readonly paragraph: string | undefined
  readonly content: () => Content
}

/** A prescription in a message: of a medicine or of a handelsvare. */
export interface PrescriptionFacts {
  readonly reseptId: string
  readonly name: string
  readonly pointer: string
  /** Kodeverk 7408, from a lookup. */
  readonly rfStatus: string | undefined
  readonly toBeIssued: boolean | undefined
  readonly isHead: boolean
  readonly prescriptionType: string | undefined
}

/** The treatments and prescriptions of a message. */
export interface MedicationFacts {
  readonly message: MessageFacts | undefined
  readonly treatments: readonly TreatmentFacts[]
  /** The treatments that the message presents as the patient's; all of them when it does not distinguish. */
  readonly listed: readonly TreatmentFacts[]
  readonly prescriptions: readonly PrescriptionFacts[]
}

/** The words for a field of a Content, from the path to it. */
export type FieldWords = (path: readonly string[]) => Text
