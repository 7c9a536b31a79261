import type { Medicine, Treatment } from '../../contract/generated/adapter.js'

/** M5 as it stands on a prescription. `code`: kodeverk 7500; `by`: HPR number. */
export interface RecallSetup {
  readonly code: string
  readonly at: string
  readonly by: string
  /** ReseptId of the prescription that took its place: for 1 (Fornying) and 3 (Fornying med endring). */
  readonly replacedBy?: string
  readonly text?: string
}

/** What a pharmacy handed over: its dispense report, M10, which reaches doctors as M6 or M8. */
export interface DispenseSetup {
  readonly m10Id: string
  /** With offset. */
  readonly at: string
  /** HER-id. */
  readonly pharmacy: string
  readonly packages: number
  /** Avsluttet: nothing is left on the prescription. */
  readonly concluded?: boolean
  /** Annullert: it was taken back. */
  readonly cancelled?: boolean
  /** The product that was handed over, where another than the prescribed one (bytte). */
  readonly medicine?: Medicine
  /** Why the pharmacy changed something: kodeverk 7412. */
  readonly intervention?: { readonly code: string; readonly reason?: string }
}

/** A medicine made at the pharmacy after a recipe (sfm-Magistrell-Medication). */
export interface MagistralSetup {
  readonly name: string
  readonly recipe: string
  readonly amount: { readonly value: number; readonly unit: string }
  readonly ingredients: readonly IngredientSetup[]
}

export interface IngredientSetup {
  readonly name: string
  /** FEST id. */
  readonly code: string
  /** A substance, or a medicine that is mixed in. */
  readonly kind: 'substance' | 'medicine'
  readonly active: boolean
  readonly strength?: { readonly value: number; readonly unit: string }
  /** Ad: filled up to the amount. */
  readonly ad?: boolean
}

/** A prescription for something else than a medicine. */
export interface OtherPrescriptionSetup {
  readonly key: string
  readonly reseptId: string
  /** What the patient knows it as. */
  readonly name: string
  /** Kodeverk 7403, such as 601 (nutrition) or 505 (stoma supplies). */
  readonly productGroup: { readonly code: string; readonly display: string }
  /** How it is used, as text. */
  readonly use: string
  /** Refusjonshjemmel, kodeverk 7427: 503 and up for supplies, 601 and up for nutrition. */
  readonly reimbursement?: { readonly code: string; readonly display: string }
  readonly issued: string
  readonly expires: string
  readonly rekvirent: string
  readonly status: 'E' | 'U' | 'R' | 'T'
  /** What pharmacies have handed over on it (M10; shown as sfm-GeneralDispense). */
  readonly dispenses?: readonly DispenseSetup[]
}

/** A reaction in kjernejournal (KjAllergyIntolerance). */
export interface AllergySetup {
  readonly key: string
  readonly id: string
  /** What the patient reacts to: an ATC code, a trade name or an active substance (FEST id). */
  readonly cause: { readonly kind: 'atc' | 'trade-name' | 'substance'; readonly code: string; readonly display: string }
  /** Kodeverk 7497: 1 anafylaktisk reaksjon … 20 ukjent. */
  readonly reaction: { readonly code: string; readonly display: string }
  /** Kodeverk 7498: 2 observert av behandlende lege, 3 pasientens egne opplysninger. */
  readonly source: { readonly code: string; readonly display: string }
  readonly status?: 'active' | 'inactive'
  readonly verification?: 'unconfirmed' | 'confirmed' | 'refuted' | 'entered-in-error'
  /** yyyy-MM-dd. */
  readonly recorded: string
  readonly updated: string
  /** HPR number. */
  readonly recorder: string
}

/** What kjernejournal (KJ) lets be seen. */
export interface KjernejournalSetup {
  /** A lookup needs a reason, SamtykkeKjernejournal; without one KJ refuses with code 5 (the code INFERRED). */
  readonly needsConsent?: boolean
  /** Handles of treatments that the patient has restricted (sperret): shown with SamtykkeSperretLegemidler only. */
  readonly restricted?: readonly string[]
  /** The patient has reserved against kjernejournal: there is nothing to look up, and KJ refuses with code 5 (INFERRED). */
  readonly reserved?: boolean
}

/** A question from the multidose pharmacy, kodeverk 7495: 1 discontinue? 2 include? 3 renew? 4 something else, 5 a message. */
export interface PharmacyQuestion {
  /** Handle of the treatment it is about. */
  readonly treatment: string
  readonly code: '1' | '2' | '3' | '4' | '5'
  readonly text?: string
}

/** A treatment that the pharmacy has put into its M25.2, and the doctor has not: to be included or discontinued (ER-M25-10). */
export interface PharmacyEntry {
  readonly key: string
  readonly pllId: string
  readonly treatment: Treatment
  /** HPR number of who prescribed it. */
  readonly rekvirent: string
  readonly reseptId?: string
}

/** M25.2 as it was left in RF. */
export interface PharmacyQuestionsSetup {
  readonly messageId: string
  /** HER-id. */
  readonly pharmacy: string
  readonly sentAt: string
  readonly questions: readonly PharmacyQuestion[]
  readonly newEntries?: readonly PharmacyEntry[]
  /** A list (M25.1) came after it: its new entries are settled, its questions are old. */
  readonly beforeList?: boolean
  /** yyyy-MM-dd: the last day that the patient has packed doses for. */
  readonly lastDose?: string
}

/** M25.3 as it was left in RF. */
export interface PackingReportSetup {
  readonly messageId: string
  /** HER-id. */
  readonly pharmacy: string
  readonly sentAt: string
  readonly deliveries: readonly PackedTreatment[]
}

/** A treatment that was packed as multidose. */
export interface PackedTreatment {
  /** Handle of the treatment. */
  readonly treatment: string
  /** The dispense report it belongs to. */
  readonly m10Id?: string
  /** yyyy-MM-dd. */
  readonly firstDose: string
  readonly lastDose: string
  /** Kodeverk 7492: E Endring, F Feriepakning, R Reklamasjon, T Tap. */
  readonly repacking?: string
}
