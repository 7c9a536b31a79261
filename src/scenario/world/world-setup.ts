import type {
  Organisation,
  Patient,
  Practitioner,
  Reimbursement,
  Role,
  Treatment,
} from '../../contract/generated/adapter.js'
import type { PeopleEvent } from './other-actor-event.js'
import type { PharmacyEvent } from './pharmacy-event.js'
import type { NumberlessTask, TaskEvent } from './task-event.js'
import type {
  AllergySetup,
  DispenseSetup,
  KjernejournalSetup,
  MagistralSetup,
  OtherPrescriptionSetup,
  PackingReportSetup,
  PharmacyQuestionsSetup,
  RecallSetup,
} from './world-content.js'

export type * from './world-content.js'
export type * from './other-actor-event.js'
export type * from './pharmacy-event.js'
export type * from './task-event.js'

/**
 * A world laid out whole: every person, every id and every time decided, so that the national services
 * can hold it and the judge can read it. Made by `layOut`, recorded in the evidence.
 */
export interface WorldSetup {
  readonly seed: string
  /** The scenario's time when it begins, with offset. */
  readonly startsAt: string
  /** fixed: time moves only with the script; live: time follows the wall clock, plus what the script moves. */
  readonly clock: 'fixed' | 'live'
  readonly role: Role
  readonly patient: Patient
  /** Who is signed in at the EPJ. */
  readonly practitioner: Practitioner
  readonly organisation: Organisation
  /** A chain: who is signed in at each of its EPJs. The first of them stands above too. */
  readonly actors?: readonly ActorSetup[]
  /** Everybody the national services know, the signed-in one among them. */
  readonly practitioners: readonly KnownPractitioner[]
  readonly pharmacies: readonly Pharmacy[]
  readonly list: ListSetup | null
  /** Every prescription in RF: those linked to an entry of the list and the loose ones. */
  readonly prescriptions: readonly PrescriptionSetup[]
  readonly multidose: {
    readonly doctor?: { readonly hpr: string; readonly herId: string }
    readonly pharmacy?: { readonly herId: string }
  }
  readonly faults: readonly Fault[]
  /** What is open about HelseID and this world decides. Absent: the usual way. */
  readonly helseId?: HelseIdSetup
  /** Prescriptions for something else than a medicine: dressings, nutrition (sfm-BandaPrescription). They never stand on the list. */
  readonly otherPrescriptions?: readonly OtherPrescriptionSetup[]
  /** The lookup also holds an entry and a section of a kind that no EPJ knows: what SFM may come to send one day. */
  readonly foreignContent?: true
  /** What kjernejournal knows of the patient's reactions (CAVE). */
  readonly allergies?: readonly AllergySetup[]
  /** What kjernejournal lets be seen, and of whom. Absent: everything, of everybody with a right. */
  readonly kjernejournal?: KjernejournalSetup
  /** The last M25.2 that a multidose pharmacy left in RF: perhaps of a patient who has multidose no longer. */
  readonly questions?: PharmacyQuestionsSetup
  /** The last M25.3 that a multidose pharmacy left in RF. */
  readonly packing?: PackingReportSetup
  /** HPR numbers of those whom the patient has blocked, and from what (kodeverk 7419: 358, 364). */
  readonly blocked?: readonly BlockedPractitioner[]
  /** National identity numbers that the patient had before: AndreFnr. A message about one of them is refused (kodeverk 7419: 363). */
  readonly formerIdentities?: readonly string[]
  /** The patient's fastlege, who hears of what was handed over on others' prescriptions (M8). Absent: nobody does. */
  readonly fastlege?: { readonly hpr: string }
  /** The EPJ's organisation and its users have yet to be written to SFM (SFM-3.1.1). Absent: they stand there, active. */
  readonly sfmInstance?: 'absent'
  /** Numbers of sfm-task-types that no source tells (UNKNOWN), by somebody who knows them. Absent: the message's own name, such as M7. */
  readonly taskCodes?: TaskCodes
}

export type TaskCodes = Readonly<Partial<Record<NumberlessTask, string>>>

/** Since 2019 a patient may block health personnel, apart for Reseptformidleren and for kjernejournal (helsenorge.no). */
export interface BlockedPractitioner {
  readonly hpr: string
  readonly from: 'reseptformidler' | 'kjernejournal' | 'both'
}

/** What the sources leave open about HelseID (UNKNOWN), where a world wants it otherwise than by default. Never a mark for or against an EPJ. */
export interface HelseIdSetup {
  readonly accessTokenSeconds?: number
  readonly refreshTokenSeconds?: number
  /** Each refresh gives a new refresh token and spends the old one. */
  readonly refreshTokenRotates?: boolean
  /** A refresh that names no organisation keeps the one named with the code. */
  readonly detailsFollowRefresh?: boolean
}

/** One actor of a chain, in an EPJ of their own. */
export interface ActorSetup {
  readonly role: Role
  readonly practitioner: Practitioner
  readonly organisation: Organisation
}

export interface KnownPractitioner extends Practitioner {
  readonly key: string
  readonly organisation: Organisation
}

export interface Pharmacy {
  readonly key: string
  readonly name: string
  readonly herId: string
  readonly orgnr: string
  /** Konsesjonsnummer (AKO, kodeverk 9051). */
  readonly licence: string
}

export interface ListSetup {
  /** Message id of the M25.1 that stands in RF. */
  readonly messageId: string
  /** HPR number of the doctor who sent it. */
  readonly sentBy: string
  readonly sentAt: string
  readonly entries: readonly ListEntrySetup[]
}

export interface ListEntrySetup {
  /** The scenario's handle of the treatment. */
  readonly key: string
  readonly pllId: string
  readonly treatment: Treatment
  readonly reseptId?: string
  readonly lastChanged: string
  /** HPR number of the doctor who prescribed it. */
  readonly rekvirent: string
  /** A time that lies ahead leaves the treatment active until then. */
  readonly discontinuation?: {
    readonly at: string
    readonly reason: string
    readonly by: string
    readonly note?: string
  }
  /** Made at the pharmacy after a recipe, in place of `treatment.medicine`. */
  readonly magistral?: MagistralSetup
  /** Packed as multidose (sfm-administration mddispensed). */
  readonly packed?: boolean
  /** Content that no EPJ understands rides along: unknown extensions, which must come back. */
  readonly unknownContent?: boolean
}

export interface PrescriptionSetup {
  readonly key: string
  readonly reseptId: string
  readonly treatment: Treatment
  readonly packages?: number
  readonly amount?: { readonly value: number; readonly unit: string }
  readonly reiterations: number
  /** Blå resept or H-resept: who pays, and for what. */
  readonly reimbursement?: Reimbursement
  readonly issued: string
  readonly expires: string
  readonly rekvirent: string
  /** Kodeverk 7408: E Ekspederbar, U Under ekspedering, R Resept avsluttet, T Tilbakekalt. */
  readonly status: 'E' | 'U' | 'R' | 'T'
  readonly unknownContent?: boolean
  /** Seen only by who has its reference number; never on the list (kodeverk 7419: 239). */
  readonly locked?: boolean
  /** «I legens navn»: issued without the patient's identity number, fetched by reference number. */
  readonly inDoctorsName?: boolean
  readonly referenceNumber?: string
  /** Recalled (T), or to be recalled when the pharmacy is done (U). A renewal names what replaced it: so chains are made. */
  readonly recall?: RecallSetup
  /** HER-id of the pharmacy that has it under ekspedering. */
  readonly dispenser?: string
  readonly dispenses?: readonly DispenseSetup[]
  /** Made at the pharmacy after a recipe, in place of `treatment.medicine`. */
  readonly magistral?: MagistralSetup
}

/** Bad days of the national services. */
export type Fault =
  /** Reseptformidleren does not answer: $getMedication is a 200 without RFHentetTidspunkt, with error codes. */
  | { readonly kind: 'reseptformidler-down' }
  /** Kjernejournal refuses SFM's lookup with code 5, «Ingen rettighet til KJ oppslag» (observed); the rest of the answer is whole. */
  | { readonly kind: 'kj-code-5' }
  | HelseIdFault
  | CallFault

/** HelseID is difficult for as long as the world is open. */
export type HelseIdFault =
  /** The token endpoint demands a nonce in each DPoP proof (FACT that it may; HelseID A6). */
  | { readonly kind: 'nonce-demanded' }
  /** Access tokens live this short (the real lifetime is UNKNOWN). */
  | { readonly kind: 'short-lived-tokens'; readonly seconds: number }
  /** The user is sent back from the sign-in with an OAuth error, such as access_denied, and no code (RFC 6749 4.1.2.1). */
  | { readonly kind: 'sign-in-refused'; readonly error: string }
  /** The one who signs in at HelseID is another than the one who sits at the EPJ. HPR number. */
  | { readonly kind: 'another-signs-in'; readonly hpr: string }

/** Something befalls one call or more. Several may befall the same call: slowness adds up, and of the rest the first listed counts. */
export type CallFault = { readonly on: StruckCalls } & (
  | {
      /** The answer comes late. */
      readonly kind: 'slow'
      /** Real time, whatever the scenario's clock. */
      readonly milliseconds: number
    }
  /** The connection is dropped before the service took the message: nothing has changed, nothing is answered. */
  | { readonly kind: 'dropped-before' }
  /** The service took the message and did its work, and the connection is dropped before the answer. */
  | { readonly kind: 'dropped-after' }
  /** The service took the message; the answer breaks off in the middle of its body. */
  | { readonly kind: 'truncated-body' }
  /** The service took the message; the body of the answer is whole, and no JSON. */
  | { readonly kind: 'malformed-json' }
  /** 500 from what stands in front of the service. `taken`: the message came through all the same. */
  | { readonly kind: 'server-error'; readonly taken?: boolean }
  /** 503 with Retry-After. */
  | { readonly kind: 'unavailable'; readonly retryAfterSeconds: number }
  /**
   * SFM: 401 for a token that is right in itself. HelseID: an OAuth error, `invalid_grant` when none is named. The statuses at SFM are
   * UNKNOWN, those at HelseID follow RFC 6749.
   */
  | { readonly kind: 'token-refused'; readonly error?: string }
  /** SFM refuses with an OperationOutcome of several issues, in the shape that was observed; a new lookup is needed after it (V8). */
  | { readonly kind: 'refused-with-outcome'; readonly diagnostics: readonly string[] }
)

/** Which calls a bad day strikes. */
export interface StruckCalls {
  readonly service: 'sfm' | 'helseid'
  /** As the evidence names it: getMedication, sendMedication, metadata; discovery, jwks, par, authorize, token. Absent: all of the service. */
  readonly operation?: string
  /** Counted among these calls, from when the world opens. */
  readonly calls: 'first' | 'every' | { readonly nth: number }
}

/** What others do while the EPJ looks away. */
export type WorldEvent =
  /** A multidose pharmacy registers for the patient (M27.1). */
  | { readonly kind: 'pharmacy-registers'; readonly herId: string }
  /** Time passes. */
  | { readonly kind: 'time-passes'; readonly minutes: number }
  | BadDayEvent
  | PharmacyEvent
  | PeopleEvent
  | TaskEvent
  | AnotherActorEvent

/**
 * Another actor of the chain does something in an EPJ of their own. Only in the judge's view of one actor's part: a script gives such a
 * step its actor, and the run drives that actor's EPJ.
 */
export interface AnotherActorEvent {
  readonly kind: 'another-actor-acts'
  readonly actor: Role
  /** The dose of a treatment that was changed. */
  readonly dose?: { readonly treatment: string; readonly dose: string }
}

/** Bad days that come and go while the EPJ is at work. */
export type BadDayEvent =
  /** Struck calls are counted from here on. */
  | { readonly kind: 'bad-day-begins'; readonly fault: Fault }
  /** All is well again, those days that the world began with included. */
  | { readonly kind: 'bad-days-end' }
