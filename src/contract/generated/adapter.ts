/* Made by scripts/generate-types.mjs from schemas/. Do not edit. */

/**
 * Who the EPJ serves in this session.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Role".
 */
export type Role = 'fastlege' | 'sykehus' | 'avtalespesialist' | 'sykehjem' | 'hjemmetjeneste' | 'legevakt' | 'kad'
/**
 * How the EPJ reaches the national services: sfm-basis (FHIR to SFM Basis API), e-resept (XML messages to Reseptformidleren) or sfm-full (SFM's own user interface). Whether a route can be tested is for the harness to say.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Route".
 */
export type Route = string
/**
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "ActionName".
 */
export type ActionName =
  | 'open-patient'
  | 'lookup'
  | 'add-treatment'
  | 'change-treatment'
  | 'discontinue-treatment'
  | 'renew-prescription'
  | 'recall-prescription'
  | 'confirm-in-use'
  | 'mark-entered-in-error'
  | 'record-allergy'
  | 'prescribe-only'
  | 'prescribe-goods'
  | 'chart-inpatient'
  | 'send-list'
  | 'view-list'
  | 'register-multidose'
  | 'deregister-multidose'
  | 'answer-pharmacy-question'
  | 'poll-tasks'
  | 'write-organisation'
  | 'write-practitioner'
  | 'close-patient'
/**
 * Legemiddelbruk, kodeverk 9101: 1 Fast, 2 Kur, 3 Ved behov, 4 Vaksine, 5 Næringsmiddel/vitaminer.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Use".
 */
export type Use = '1' | '2' | '3' | '4' | '5'
/**
 * One thing the user does. It says what is done, never what the harness hopes for.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "ActionRequest".
 */
export type ActionRequest =
  | OpenPatient
  | Lookup
  | AddTreatment
  | ChangeTreatment
  | DiscontinueTreatment
  | RenewPrescription
  | RecallPrescription
  | ConfirmInUse
  | MarkEnteredInError
  | RecordAllergy
  | PrescribeOnly
  | PrescribeGoods
  | ChartInpatient
  | SendList
  | ViewList
  | RegisterMultidose
  | DeregisterMultidose
  | AnswerPharmacyQuestion
  | PollTasks
  | WriteOrganisation
  | WritePractitioner
  | ClosePatient

export interface AdapterProtocol {}
/**
 * Who answers: the EPJ and its adapter.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "System".
 */
export interface System {
  protocol: 1
  vendor: string
  product: string
  /**
   * An exact version. A moving name such as main, latest or HEAD is refused: a declaration must say what was tested.
   */
  version: string
  routes: Route[]
  roles: Role[]
  /**
   * Optional abilities: `session-clock` = follows `now`; `view` = answers with what the user sees; `tasks` = answers `poll-tasks` with what stands in the task lists.
   */
  features: string[]
  /**
   * What this EPJ does not have, each with the reason: an action such as record-allergy, or one way of it, named by the argument that asks for it, such as send-list.substitute or add-treatment.prescription.locked.
   */
  unsupported: {
    [k: string]: string | undefined
  }
  [k: string]: unknown | undefined
}
/**
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "NationalIdentity".
 */
export interface NationalIdentity {
  /**
   * Fødselsnummer or D-nummer.
   */
  system: 'urn:oid:2.16.578.1.12.4.1.4.1' | 'urn:oid:2.16.578.1.12.4.1.4.2'
  value: string
}
/**
 * The synthetic patient at hand. Without `nationalIdentity` the patient has none.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Patient".
 */
export interface Patient {
  nationalIdentity?: NationalIdentity
  givenName: string
  familyName: string
  birthDate: string
  gender: 'female' | 'male'
  address: {
    line: string
    postalCode: string
    city: string
  }
}
/**
 * The synthetic person who is signed in. HPR numbers are synthetic: no reserved test range is known.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Practitioner".
 */
export interface Practitioner {
  nationalIdentity: NationalIdentity
  hpr?: string
  givenName: string
  familyName: string
  birthDate: string
  gender: 'female' | 'male'
  /**
   * Code of kodeverk 9060, such as LE (lege) or SP (sykepleier).
   */
  profession: string
}
/**
 * The organisation the practitioner works for; `journalId` is the SFM instance (nhn:sfm:journal-id).
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Organisation".
 */
export interface Organisation {
  name: string
  orgnrParent: string
  orgnrChild: string
  herId: string
  journalId: string
}
/**
 * The HelseID client to sign in with. Sign-in is silent: the authorization endpoint answers at once with a redirect to redirectUri, and the practitioner of the session is signed in. The EPJ reads the code from the Location header; nothing needs to listen at redirectUri.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "HelseIdClient".
 */
export interface HelseIdClient {
  /**
   * Metadata at {issuer}/.well-known/openid-configuration.
   */
  issuer: string
  clientId: string
  redirectUri: string
  scope: string
  /**
   * Given when the configuration names no client of the vendor's own: the private key of a client made for this run. Its `alg` says how to sign.
   */
  privateJwk?: {
    [k: string]: unknown | undefined
  }
}
/**
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Environment".
 */
export interface Environment {
  helseId: HelseIdClient
  /**
   * Base address of SFM Basis API v2; operations stand below it, as in {sfm}/Patient/$getMedication.
   */
  sfm: string
  [k: string]: unknown | undefined
}
/**
 * Opens a session: the EPJ signs the practitioner in and has the patient at hand.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "SessionRequest".
 */
export interface SessionRequest {
  session: string
  role: Role
  route: Route
  environment: Environment
  practitioner: Practitioner
  organisation: Organisation
  patient: Patient
  locale: 'nb' | 'en'
  /**
   * The scenario's time. An EPJ with the feature `session-clock` uses it, and the `now` of each action, for clinical dates; sign-in always lives in real time.
   */
  now?: string
}
/**
 * What goes into a magistral medicine.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Ingredient".
 */
export interface Ingredient {
  /**
   * FEST name of the substance or the medicine.
   */
  name: string
  /**
   * FEST id; absent for what FEST does not have.
   */
  code?: string
  /**
   * A substance, or a medicine that is mixed in.
   */
  kind: 'substance' | 'medicine'
  /**
   * Whether it is what works (virkestoff), and not filler.
   */
  active: boolean
  /**
   * How much of it goes in.
   */
  strength?: {
    value: number
    unit: string
  }
  /**
   * Ad: filled up to the whole amount.
   */
  ad?: boolean
}
/**
 * Made at the pharmacy after a recipe that the user writes. The medicine is then `lokal`, without code, and `name` is what the user calls it.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Magistral".
 */
export interface Magistral {
  /**
   * The recipe as the user writes it for the pharmacy.
   */
  recipe: string
  /**
   * How much is to be made.
   */
  amount: {
    value: number
    unit: string
  }
  ingredients: Ingredient[]
}
/**
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Medicine".
 */
export interface Medicine {
  /**
   * FEST NavnFormStyrke.
   */
  name: string
  /**
   * Registration level: LegemiddelVirkestoff, LegemiddelMerkevare, LegemiddelPakning, or a local medicine without FEST id.
   */
  level: 'virkestoff' | 'merkevare' | 'pakning' | 'lokal'
  /**
   * FEST id for virkestoff and merkevare, varenummer for pakning, absent for lokal.
   */
  code?: string
  /**
   * WHO ATC.
   */
  atc?: {
    code: string
    display: string
  }
  /**
   * Legemiddelform, kodeverk 7448.
   */
  form: {
    code: string
    display: string
  }
  /**
   * Reseptgruppe, kodeverk 7421.
   */
  prescriptionGroup: 'A' | 'B' | 'C' | 'CF' | 'F' | 'K'
  /**
   * Package size and unit (kodeverk 7452), for pakning.
   */
  package?: {
    size: string
    unit: string
  }
  magistral?: Magistral
}
/**
 * A period with the same doses each time round.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "DosingPeriod".
 */
export interface DosingPeriod {
  /**
   * First day. Absent: from the start of the treatment.
   */
  from?: string
  /**
   * Last day. Absent: until further notice.
   */
  to?: string
  doses: Dose[]
}
/**
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Dose".
 */
export interface Dose {
  /**
   * How much each time, in the unit of dosing (kodeverk 7480), such as 1 tablett.
   */
  amount: {
    value: number
    unit: string
  }
  /**
   * Tidsområde, kodeverk 8325: 1 Morgen, 2 Formiddag, 3 Midt på dagen, 4 Ettermiddag, 5 Kveld, 6 Natt.
   */
  timeOfDay: '1' | '2' | '3' | '4' | '5' | '6'
  /**
   * 1 = every day, 2 = every second day. Absent: every day.
   */
  everyDays?: number
}
/**
 * The dose as needed (ved behov): each time, and at most in a day.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "AsNeeded".
 */
export interface AsNeeded {
  /**
   * How much each time, at most.
   */
  amount: {
    value: number
    unit: string
  }
  /**
   * At most in a day (døgn).
   */
  maximumPerDay: {
    value: number
    unit: string
  }
}
/**
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Treatment".
 */
export interface Treatment {
  medicine: Medicine
  /**
   * Dosage as text (dssn), such as 1+0+0+1.
   */
  dose: string
  /**
   * The dose where the user fills in fields: it says the same as `dose`. An EPJ that has only text uses `dose`.
   */
  dosing?: DosingPeriod[]
  asNeeded?: AsNeeded
  use: Use
  /**
   * Bruksområde: what the patient takes it for.
   */
  area: string
  start?: string
  end?: string
}
/**
 * Blå resept or H-resept: who pays, and for what.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Reimbursement".
 */
export interface Reimbursement {
  /**
   * Refusjonshjemmel, kodeverk 7427, such as 200 (§ 2) or 950 (H-resept).
   */
  paragraph: {
    code: string
    display: string
  }
  /**
   * Refusjonskode, kodeverk 7435, such as J45.
   */
  indication?: {
    code: string
    display: string
  }
}
/**
 * Ekspedisjonsanmodning: the user forwards the prescription to the one who shall dispense it.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Dispatch".
 */
export interface Dispatch {
  name: string
  herId: string
  /**
   * What Adresseregisteret says that it is.
   */
  kind: 'apotek' | 'bandasjist'
  /**
   * What the user writes to it.
   */
  note?: string
}
/**
 * Something else than a medicine on prescription: supplies (forbruksmateriell) or nutrition (næringsmiddel).
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Goods".
 */
export interface Goods {
  /**
   * What the user and the patient call it.
   */
  name: string
  /**
   * Produktgruppe, kodeverk 7403.
   */
  productGroup: {
    code: string
    display: string
  }
  /**
   * How it is used, as text.
   */
  use: string
}
/**
 * `packages` for a package, `amount` for brand and substance.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Prescription".
 */
export interface Prescription {
  packages?: number
  amount?: {
    value: number
    unit: string
  }
  reiterations: number
  /**
   * Låst resept: the patient wants it hidden from all who do not have its reference number.
   */
  locked?: boolean
  /**
   * The patient asks for a reference number. The EPJ shows it to the user when it has come.
   */
  wantsReferenceNumber?: boolean
  /**
   * Utskrevet fra sykehus: the hospital prescribes it as the patient is discharged.
   */
  atDischarge?: boolean
  reimbursement?: Reimbursement
  dispatch?: Dispatch
}
/**
 * The line of the list that the user points at. Ids are given where the national services had them before the scenario began.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Target".
 */
export interface Target {
  /**
   * What the user reads in the list.
   */
  name: string
  pllId?: string
  reseptId?: string
}
/**
 * The user opens the patient.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "OpenPatient".
 */
export interface OpenPatient {
  action: 'open-patient'
  now?: string
}
/**
 * The user fetches the list and the prescriptions anew.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Lookup".
 */
export interface Lookup {
  action: 'lookup'
  now?: string
  /**
   * Consent that the user registers.
   */
  consent?: {
    kjernejournal?: 'HPAKUTT' | 'HPMOTTATTSAMTYKKE' | 'HPUNNTAK'
    sperret?: 'HPAKUTT' | 'HPMOTTATTSAMTYKKE'
    laste?: 'HPAKUTT' | 'HPMOTTATTSAMTYKKE'
  }
  referenceNumbers?: string[]
}
/**
 * The user adds a treatment to the list, with a prescription when one is given.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "AddTreatment".
 */
export interface AddTreatment {
  action: 'add-treatment'
  now?: string
  treatment: Treatment
  prescription?: Prescription
}
/**
 * The user puts a medicine that is given only during the stay into the EPJ's own chart. It is no part of the patient's list. An EPJ whose chart is another product answers that it does not have the action.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "ChartInpatient".
 */
export interface ChartInpatient {
  action: 'chart-inpatient'
  now?: string
  treatment: Treatment
}
/**
 * The user changes a treatment. An active prescription is renewed with the change; `prescription` says what the new one holds, else as before.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "ChangeTreatment".
 */
export interface ChangeTreatment {
  action: 'change-treatment'
  now?: string
  target: Target
  change: {
    dose?: string
    use?: Use
    area?: string
    end?: string
  }
  prescription?: Prescription
}
/**
 * The user discontinues a treatment, at once or at a later time.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "DiscontinueTreatment".
 */
export interface DiscontinueTreatment {
  action: 'discontinue-treatment'
  now?: string
  target: Target
  /**
   * Seponeringsårsak, kodeverk 7494.
   */
  reason: 'A' | 'D' | 'I' | 'L' | 'M' | 'P' | 'S' | 'X'
  note?: string
  at?: string
}
/**
 * The user renews a prescription unchanged.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "RenewPrescription".
 */
export interface RenewPrescription {
  action: 'renew-prescription'
  now?: string
  target: Target
  prescription?: Prescription
}
/**
 * The user recalls a prescription; the treatment stays as it is.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "RecallPrescription".
 */
export interface RecallPrescription {
  action: 'recall-prescription'
  now?: string
  target: Target
  /**
   * Tilbakekallingsårsak, kodeverk 7500.
   */
  reason: '4' | '5'
  note?: string
}
/**
 * The user confirms that a loose prescription is in use: it becomes part of the list.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "ConfirmInUse".
 */
export interface ConfirmInUse {
  action: 'confirm-in-use'
  now?: string
  target: Target
}
/**
 * The user removes a wrongly registered entry.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "MarkEnteredInError".
 */
export interface MarkEnteredInError {
  action: 'mark-entered-in-error'
  now?: string
  target: Target
}
/**
 * The user records, refutes or corrects a reaction (CAVE).
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "RecordAllergy".
 */
export interface RecordAllergy {
  action: 'record-allergy'
  now?: string
  /**
   * The recorded reaction that the user corrects or refutes. Absent: a new one is recorded.
   */
  existing?: {
    /**
     * What the user reads.
     */
    name: string
    /**
     * Its id in kjernejournal, where it had one before the scenario began.
     */
    id?: string
  }
  substance: {
    system: 'ATC' | 'ActiveSubstance' | 'DrugTradeName'
    code: string
    display: string
  }
  /**
   * TypeOfReaction (kodeverk 7497).
   */
  reaction: {
    code: string
    display: string
  }
  /**
   * KjSourceOfInformation.
   */
  source: '1' | '2' | '3' | '4' | '5' | '6' | '7'
  verification: 'unconfirmed' | 'confirmed' | 'refuted' | 'entered-in-error'
}
/**
 * The user prescribes and sends the prescription without sending the list.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "PrescribeOnly".
 */
export interface PrescribeOnly {
  action: 'prescribe-only'
  now?: string
  treatment: Treatment
  prescription: Prescription
}
/**
 * The user prescribes something else than a medicine. The prescription goes with the next send; it never stands on the list.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "PrescribeGoods".
 */
export interface PrescribeGoods {
  action: 'prescribe-goods'
  now?: string
  goods: Goods
  prescription: Prescription
}
/**
 * The user sends the list and what belongs to it.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "SendList".
 */
export interface SendList {
  action: 'send-list'
  now?: string
  /**
   * The doctor sends as vikar for the registered multidoseansvarlig lege.
   */
  substitute?: boolean
}
/**
 * The user looks at the list.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "ViewList".
 */
export interface ViewList {
  action: 'view-list'
  now?: string
}
/**
 * The user registers as the patient's multidoseansvarlig lege.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "RegisterMultidose".
 */
export interface RegisterMultidose {
  action: 'register-multidose'
  now?: string
  from?: string
}
/**
 * The user ends the responsibility for the patient's multidose.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "DeregisterMultidose".
 */
export interface DeregisterMultidose {
  action: 'deregister-multidose'
  now?: string
  from?: string
}
/**
 * The user answers a question from the multidose pharmacy.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "AnswerPharmacyQuestion".
 */
export interface AnswerPharmacyQuestion {
  action: 'answer-pharmacy-question'
  now?: string
  target: Target
  /**
   * Svar, kodeverk 7493.
   */
  answer: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8'
  /**
   * Seponeringsårsak, kodeverk 7494, where the answer ends the treatment.
   */
  reason?: 'A' | 'D' | 'I' | 'L' | 'M' | 'P' | 'S' | 'X'
  note?: string
}
/**
 * The user opens the task list.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "PollTasks".
 */
export interface PollTasks {
  action: 'poll-tasks'
  now?: string
  /**
   * The patients whose changes the user follows. Absent: the patient at hand.
   */
  patients?: NationalIdentity[]
}
/**
 * The administrator writes the organisation to SFM.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "WriteOrganisation".
 */
export interface WriteOrganisation {
  action: 'write-organisation'
  now?: string
  organisation: Organisation
  active: boolean
  /**
   * Organisation number of the organisation that this one is a unit of.
   */
  partOf?: string
}
/**
 * The administrator writes a practitioner to SFM.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "WritePractitioner".
 */
export interface WritePractitioner {
  action: 'write-practitioner'
  now?: string
  practitioner: Practitioner
  active: boolean
  /**
   * The person is also, or without an HPR number only, an administrative user.
   */
  administrator?: boolean
}
/**
 * The user leaves the patient.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "ClosePatient".
 */
export interface ClosePatient {
  action: 'close-patient'
  now?: string
}
/**
 * One line of the list as the user reads it, in the user's words.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "ViewLine".
 */
export interface ViewLine {
  name: string
  dose?: string
  use?: string
  status: string
  multidose?: boolean
  prescription?: string
  pllId?: string
  /**
   * The prescription's reference number, where the EPJ knows it.
   */
  referenceNumber?: string
  [k: string]: unknown | undefined
}
/**
 * One task as the user finds it in a task list.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "TaskLine".
 */
export interface TaskLine {
  /**
   * The id that SFM gave the task.
   */
  id?: string
  text: string
  /**
   * Whom it is about, as the user reads it.
   */
  patient?: string
  /**
   * The task list it stands in, as the user reads it.
   */
  list?: string
  [k: string]: unknown | undefined
}
/**
 * What came of it.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "ActionAnswer".
 */
export interface ActionAnswer {
  /**
   * done = carried out; refused = the EPJ stopped the user on purpose; failed = it tried and could not; unsupported = it has no such function.
   */
  outcome: 'done' | 'refused' | 'failed' | 'unsupported'
  /**
   * What the user was shown.
   */
  message?: string
  view?: ViewLine[]
  /**
   * What stands in the user's task lists, after `poll-tasks`.
   */
  tasks?: TaskLine[]
  [k: string]: unknown | undefined
}
/**
 * Why it could not be done, in one sentence.
 *
 * This interface was referenced by `AdapterProtocol`'s JSON-Schema
 * via the `definition` "Problem".
 */
export interface Problem {
  message: string
  [k: string]: unknown | undefined
}
