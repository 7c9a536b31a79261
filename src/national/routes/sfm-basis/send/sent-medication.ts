import type { Party } from '../../../core/reseptformidler/list-version.js'
import type { PatientKey } from '../../../core/reseptformidler/patient-key.js'
import { type JsonObject } from '../fhir/json.js'
import type { SentRecall } from '../session/session.js'
import { type StatementFacts } from './statement-facts.js'

/** What an EPJ sent to $sendMedication, read as far as Reseptformidleren needs it. */
export interface SentMedication {
  readonly patient: PatientKey
  readonly compositionId: string
  /** Composition.relatesTo[].targetIdentifier.value */
  readonly relatesTo: readonly string[]
  /** Undefined: neither createPLL nor nilknown says whether the list is to be sent. */
  readonly createPLL: boolean | undefined
  /** Vikar: the sender stands in for the registered multidose doctor. */
  readonly substitute: boolean
  /** Reactions to medicines (KjAllergyIntolerance) in sectionAllergies. */
  readonly allergies: readonly SentAllergy[]
  /** The M25.1 entry of sectionPLLinfo; other entries are not read on send. */
  readonly pllInfo: JsonObject | undefined
  readonly parties: readonly Party[]
  readonly statements: readonly SentStatement[]
  readonly find: (reference: string) => JsonObject | undefined
}

export interface SentAllergy {
  readonly fullUrl: string
  readonly resource: JsonObject
  /** As kjernejournal knows it; undefined for a new one. */
  readonly id?: string
}

/** A MedicationStatement, or a prescription for something else than a medicine (sfm-BandaPrescription). */
export interface SentStatement {
  readonly kind: 'medicine' | 'other'
  readonly place: string
  readonly fullUrl: string
  readonly resource: JsonObject
  readonly pllId?: string
  readonly reseptId?: string
  readonly status: string
  /** Listed in sectionMedication. */
  readonly listed: boolean
  /** createeresept: an M1 shall be sent. */
  readonly create: boolean
  readonly recall?: SentRecall
  /** ReseptId of the prescription that this one is part of: its successor in the chain. */
  readonly successor?: string
  /** Not head of its chain: never on the list. */
  readonly tail: boolean
  readonly facts: StatementFacts
}
