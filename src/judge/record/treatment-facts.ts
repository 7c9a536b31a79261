import type { Content } from './content.js'

/**
 * What a message says of one treatment, part by part and in the terms of the field, whatever the route wrote it in.
 * What it does not say, or says in no known way, is undefined. Pointers are JSON Pointers into the message.
 */
export interface TreatmentFacts {
  /** To the treatment within the message. */
  readonly pointer: string
  readonly pllId: string | undefined
  readonly reseptId: string | undefined
  readonly status: string | undefined
  /** NavnFormStyrke. */
  readonly name: string | undefined
  /** FEST id or varenummer. */
  readonly medicineCode: string | undefined
  /** Dosage as text. */
  readonly dssn: string | undefined
  /** Kodeverk 9101. */
  readonly use: string | undefined
  /** Bruksområde as text. */
  readonly area: string | undefined
  /** The EPJ asks for a prescription to be issued (M1). */
  readonly toBeIssued: boolean | undefined
  readonly recall: RecallFacts | undefined
  readonly discontinuation: DiscontinuationFacts | undefined
  readonly lastChanged: string | undefined
  /** Kodeverk 7408. */
  readonly rfStatus: string | undefined
  /** A recall waits until the pharmacy has dispensed. */
  readonly recallStatus: boolean | undefined
  /** Kodeverk 7491. */
  readonly prescriptionType: string | undefined
  /** Kodeverk 7402. */
  readonly itemGroup: string | undefined
  /** Head of its chain of renewals: it follows no other. */
  readonly isHead: boolean
  readonly acts: readonly RegisteredAct[]
  readonly medicine: MedicineFacts
  /** Refills, as written. */
  readonly reiterations: string | undefined
  /** Written at the patient's discharge from hospital (UtskrevetSykehus). */
  readonly atDischarge: boolean | undefined
  readonly reimbursement: ReimbursementFacts
  /** Every text of the dispatch request and of what it refers to; undefined: the prescription is forwarded to no one. */
  readonly dispatchTexts: readonly string[] | undefined
  /** The dose in fields; empty: as text only. */
  readonly dosePeriods: readonly DosePeriodFacts[]
  /** Everything that is said, for comparing whole with whole. Read when asked for. */
  readonly content: () => Content
}

/** M5: which prescription (its own when recallId is missing) and why (kodeverk 7500). */
export interface RecallFacts {
  readonly pointer: string
  readonly recallId: string | undefined
  readonly code: string | undefined
  readonly text: string | undefined
}

/** Seponering: when, why (kodeverk 7494) and in which words. */
export interface DiscontinuationFacts {
  readonly pointer: string
  readonly at: string | undefined
  readonly reason: string | undefined
  readonly note: string | undefined
}

/** Who did what to the treatment: 1 prescribed, 3 discontinued (sfm-performer-roles). */
export interface RegisteredAct {
  readonly pointer: string
  readonly type: string | undefined
  readonly hpr: string | undefined
  readonly at: string | undefined
}

export interface MedicineFacts {
  /** 1 virkestoff, 2 merkevare, 3 pakning (sfm-festregistrationtype). */
  readonly registrationType: string | undefined
  /** Kodeverk 7421. */
  readonly prescriptionGroups: readonly string[]
  /** Of a magistral medicine. */
  readonly recipe: string | undefined
  readonly amount: number | undefined
  readonly ingredients: readonly IngredientFacts[]
}

export interface IngredientFacts {
  readonly name: string | undefined
  readonly code: string | undefined
  readonly strength: number | undefined
}

export interface ReimbursementFacts {
  /** Kodeverk 7427. */
  readonly paragraph: string | undefined
  readonly code: string | undefined
}

export interface DosePeriodFacts {
  /** yyyy-MM-dd */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly doses: readonly DoseFacts[]
}

export interface DoseFacts {
  readonly amount: number | undefined
  /** Kodeverk 8325. */
  readonly timeOfDay: string | undefined
  /** Every so many days. */
  readonly everyDays: number | undefined
}
