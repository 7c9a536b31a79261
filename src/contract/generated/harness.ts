/* Made by scripts/generate-types.mjs from schemas/. Do not edit. */
import type {
  Dispatch,
  Goods,
  Medicine,
  NationalIdentity,
  Organisation,
  Patient,
  Practitioner,
  Prescription,
  Reimbursement,
  Role,
  Treatment,
  Use,
} from './adapter.js'

/**
 * One line of evidence/<scenario>.jsonl.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "EvidenceLine".
 */
export type EvidenceLine = ScenarioLine | StateLine | StepLine | AnswerLine | Exchange | TroubleLine | EndLine
/**
 * Whose it is to fix.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Blame".
 */
export type Blame = 'vendor' | 'adapter' | 'harness' | 'environment'
/**
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Verdict".
 */
export type Verdict = 'passed' | 'failed' | 'warning' | 'not-applicable' | 'inconclusive' | 'error'
/**
 * A step of the script: the user’s, or what happens elsewhere.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Step".
 */
export type Step = EpjStep | WorldStep
/**
 * An action as a scenario writes it. It differs from the adapter's in this: the target is a treatment's handle, which the run turns into what the user points at; a day is counted from when the scenario begins; an organisation or a person that is not named is the signed-in one; patients are named by their keys; the time of the action is not written.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedAction".
 */
export type ScriptedAction =
  | ScriptedOpenPatient
  | ScriptedLookup
  | ScriptedAddTreatment
  | ScriptedChangeTreatment
  | ScriptedDiscontinueTreatment
  | ScriptedRenewPrescription
  | ScriptedRecallPrescription
  | ScriptedConfirmInUse
  | ScriptedMarkEnteredInError
  | ScriptedRecordAllergy
  | ScriptedPrescribeOnly
  | ScriptedPrescribeGoods
  | ScriptedChartInpatient
  | ScriptedSendList
  | ScriptedViewList
  | ScriptedRegisterMultidose
  | ScriptedDeregisterMultidose
  | ScriptedAnswerPharmacyQuestion
  | ScriptedPollTasks
  | ScriptedWriteOrganisation
  | ScriptedWritePractitioner
  | ScriptedClosePatient
/**
 * A date (yyyy-MM-dd), or as a script writes it: so many days from when the scenario begins, such as +10d.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Day".
 */
export type Day = string
/**
 * A time with offset, or as a script writes it: so many days from when the scenario begins, such as -10d.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Moment".
 */
export type Moment = string
/**
 * HelseID is difficult for as long as the world is open.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "HelseIdFault".
 */
export type HelseIdFault = NonceDemanded | ShortLivedTokens | SignInRefused | AnotherSignsIn
/**
 * Something happens to one call or more. Several may strike the same call: slowness adds up, and of the rest the first listed counts.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "CallFault".
 */
export type CallFault =
  | SlowAnswer
  | DroppedBefore
  | DroppedAfter
  | TruncatedBody
  | MalformedJson
  | ServerError
  | ServiceUnavailable
  | TokenRefused
  | RefusedWithOutcome
/**
 * A fault that the simulated national services are told to have.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "InjectedFault".
 */
export type InjectedFault =
  | ReseptformidlerDown
  | KjernejournalRefuses
  | NonceDemanded
  | ShortLivedTokens
  | SignInRefused
  | AnotherSignsIn
  | SlowAnswer
  | DroppedBefore
  | DroppedAfter
  | TruncatedBody
  | MalformedJson
  | ServerError
  | ServiceUnavailable
  | TokenRefused
  | RefusedWithOutcome
/**
 * What a pharmacy does while the EPJ looks away. Every rule of Reseptformidleren holds for it too.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PharmacyEvent".
 */
export type PharmacyEvent =
  | PharmacyDeregisters
  | SecondPharmacyRegisters
  | PharmacyDownloads
  | PharmacyDispenses
  | PharmacyReleases
  | PharmacyCancelsDispense
  | PharmacyAsks
  | PharmacyPacks
/**
 * One change that another doctor makes in the list. `treatment`: the handle the world began with, else the name of its medicine.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "OthersListChange".
 */
export type OthersListChange = OtherAdds | OtherChangesDose | OtherDiscontinues | OtherRemoves
/**
 * What other people do while the EPJ looks away. Every rule of Reseptformidleren holds for them too.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "OtherActorEvent".
 */
export type OtherActorEvent =
  | DoctorSendsList
  | DoctorRenews
  | DoctorRecalls
  | DoctorTakesOverMultidose
  | DoctorEndsMultidose
  | NurseReads
  | PatientBlocks
  | PatientUnblocks
  | PatientGetsNewIdentity
/**
 * Someone gets something to see to, from where this world has nothing else that brings it: a draft of a helper, FEST, SLV, a comment. What pharmacies and other doctors do gives its tasks by itself.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "TaskEvent".
 */
export type TaskEvent =
  | DraftAwaitsApproval
  | MessageAwaitsSignature
  | DraftsHandled
  | ListCommented
  | OtherPatientChanges
  | FestAlert
  | SlvAnswers
  | DispensingReported
/**
 * Injected faults that come and go while the EPJ is at work.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "FaultEvent".
 */
export type FaultEvent = FaultBegins | FaultsEnd
/**
 * What others do while the EPJ looks away.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "WorldEvent".
 */
export type WorldEvent =
  | PharmacyRegisters
  | TimePasses
  | FaultBegins
  | FaultsEnd
  | PharmacyDeregisters
  | SecondPharmacyRegisters
  | PharmacyDownloads
  | PharmacyDispenses
  | PharmacyReleases
  | PharmacyCancelsDispense
  | PharmacyAsks
  | PharmacyPacks
  | DoctorSendsList
  | DoctorRenews
  | DoctorRecalls
  | DoctorTakesOverMultidose
  | DoctorEndsMultidose
  | NurseReads
  | PatientBlocks
  | PatientUnblocks
  | PatientGetsNewIdentity
  | DraftAwaitsApproval
  | MessageAwaitsSignature
  | DraftsHandled
  | ListCommented
  | OtherPatientChanges
  | FestAlert
  | SlvAnswers
  | DispensingReported
  | AnotherActorEvent

export interface Harness {}
/**
 * The person who vouches.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Attester".
 */
export interface Attester {
  name: string
  role: string
}
/**
 * One person's answer to what a requirement asks, about one version of a product.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Attestation".
 */
export interface Attestation {
  /**
   * Key of the requirement, such as SFM-IG-16.
   */
  requirement: string
  /**
   * Where it was seen, such as first-list.create.
   */
  scenario?: string
  answer: 'seen' | 'not-seen'
  who: Attester
  /**
   * A date, or a time with its zone.
   */
  when: string
  /**
   * What was seen, in the person's own words.
   */
  saw: string
  /**
   * The product it was seen in, as its adapter names it.
   */
  product: string
  /**
   * The version it was seen in, as its adapter names it.
   */
  version: string
  /**
   * The last day on which it counts. Without it: a year after it was seen.
   */
  validUntil?: string
}
/**
 * A question of the template that no one has answered yet. It counts as none.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "OpenQuestion".
 */
export interface OpenQuestion {
  answer: 'unanswered'
  requirement: string
  [k: string]: unknown | undefined
}
/**
 * attestations.yaml: what only a person can see of an EPJ, and has said. The run folder keeps a copy of what was used, attestations.json.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Attestations".
 */
export interface Attestations {
  attestations: (Attestation | OpenQuestion)[]
}
/**
 * The vendor's own HelseID client, as HelseID's self-service would hold it. Without it a client is made for the run.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "OwnHelseIdClient".
 */
export interface OwnHelseIdClient {
  clientId: string
  /**
   * The client's public keys. A private key never belongs in a configuration file.
   */
  jwks: {
    keys: {
      [k: string]: unknown | undefined
    }[]
  }
  redirectUris: string[]
  tenancy?: 'multi' | 'single'
  supplierOrgnr?: string
  allowedOrgnrChildren?: string[]
}
/**
 * pll-conformance.yaml. Every value is also a flag; flags win over environment variables, which win over the file.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Configuration".
 */
export interface Configuration {
  vendor?: string
  product?: string
  /**
   * Compared with what the adapter says.
   */
  version?: string
  contact?: string
  /**
   * The route that is tested. sfm-basis is the only one so far.
   */
  route?: string
  roles?: ('fastlege' | 'sykehus' | 'avtalespesialist' | 'sykehjem' | 'hjemmetjeneste' | 'legevakt' | 'kad')[]
  /**
   * Address of the EPJ's adapter, or one for each role. `all` stands for the roles that have none of their own.
   */
  adapter?:
    | string
    | {
        all?: string
        fastlege?: string
        sykehus?: string
        avtalespesialist?: string
        sykehjem?: string
        hjemmetjeneste?: string
        legevakt?: string
        kad?: string
      }
  helseIdClient?: OwnHelseIdClient
  /**
   * Of the EPJs that `adapter` names for a role; helseIdClient is then of the one that it names for none.
   */
  helseIdClients?: {
    fastlege?: OwnHelseIdClient
    sykehus?: OwnHelseIdClient
    avtalespesialist?: OwnHelseIdClient
    sykehjem?: OwnHelseIdClient
    hjemmetjeneste?: OwnHelseIdClient
    legevakt?: OwnHelseIdClient
    kad?: OwnHelseIdClient
  }
  /**
   * How long the adapter may take.
   */
  limits?: {
    describeSeconds?: number
    sessionSeconds?: number
    actionSeconds?: number
  }
  /**
   * Where the national services listen; 0 chooses a free port.
   */
  port?: number
  /**
   * How many scenarios are played side by side, each against addresses of its own.
   */
  jobs?: number
  clock?: 'fixed' | 'live'
  now?: string
  seed?: string
  /**
   * The file with what only a person can see: attestations.yaml.
   */
  attestations?: string
  output?: string
  lang?: 'nb' | 'en'
  /**
   * Ids or patterns with *, such as discharge.*
   */
  scenarios?: string[]
}
/**
 * The same text in Norwegian bokmål and English.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Text".
 */
export interface Text {
  nb: string
  en: string
}
/**
 * One entry of the list in RF. `key` is the scenario's handle of a treatment that the world began with.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "RecordedListEntry".
 */
export interface RecordedListEntry {
  pllId: string
  key?: string
  name: string
  medicineCode?: string
  dose: string
  use: string
  type: 'E' | 'P' | 'U'
  status: 'active' | 'discontinued'
  reseptId?: string
  lastChanged: string
  /**
   * HPR number.
   */
  rekvirent?: string
  start?: string
  end?: string
  discontinuation?: {
    at: string
    reason?: string
    note?: string
    by?: string
  }
}
/**
 * One prescription in RF.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "RecordedPrescription".
 */
export interface RecordedPrescription {
  reseptId: string
  key?: string
  name: string
  medicineCode?: string
  dose: string
  status: 'E' | 'U' | 'R' | 'T'
  rekvirent: string
  issued: string
  expires: string
  locked: boolean
  referenceNumber?: string
  /**
   * Something else than a medicine: supplies or nutrition.
   */
  goods?: true
  /**
   * HER-id of whom the rekvirent forwarded it to (ekspedisjonsanmodning).
   */
  dispatchedTo?: string
  recall?: {
    code: string
    at: string
    by: string
    replacedBy?: string
    text?: string
  }
}
/**
 * A version of the list (M25.1).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "RecordedList".
 */
export interface RecordedList {
  messageId: string
  previous: string | null
  /**
   * HPR number.
   */
  sentBy: string
  at: string
  relatedParties: {
    /**
     * Kodeverk 7490.
     */
    role: string
    hpr?: string
    herId?: string
  }[]
  entries: RecordedListEntry[]
}
/**
 * What RF holds for the patient, whatever the route.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ReseptformidlerState".
 */
export interface ReseptformidlerState {
  patient: string
  list: RecordedList | null
  /**
   * Message ids of all versions, oldest first.
   */
  history: string[]
  prescriptions: RecordedPrescription[]
  multidose: {
    doctor?: {
      hpr: string
      herId: string
      from: string
    }
    pharmacy?: {
      herId: string
      from: string
    }
  }
}
/**
 * The body as received. A body over the limit is cut; its full size and digest stay.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Body".
 */
export interface Body {
  text: string
  bytes: number
  sha256?: string
  truncated?: boolean
}
/**
 * An actor: the EPJ in this role, and the client that it signs in with.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "RecordedActor".
 */
export interface RecordedActor {
  role: 'fastlege' | 'sykehus' | 'avtalespesialist' | 'sykehjem' | 'hjemmetjeneste' | 'legevakt' | 'kad'
  /**
   * A partner is the reference EPJ, in a role that is not under test: nothing it does is held against anyone.
   */
  played: 'under-test' | 'partner'
  /**
   * How the EPJ was driven: embedded, or its address.
   */
  adapter: string
  clientId: string
  clientJwks: {
    [k: string]: unknown | undefined
  }
  /**
   * The adapter's own description.
   */
  system: {
    [k: string]: unknown | undefined
  }
}
/**
 * The first line: what is run, on what. `plan` is the scenario as it is written, `world` the world as it was laid out, with every id, and `actors` are those who performed the plan.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScenarioLine".
 */
export interface ScenarioLine {
  type: 'scenario'
  /**
   * 1 (or absent) in records of version 0.1.0, which are migrated as they are read.
   */
  format: 2
  scenario: string
  route: string
  seed: string
  tool: {
    name: string
    version: string
  }
  startedAt: string
  clock: 'fixed' | 'live'
  now: string
  plan: WrittenScenario
  world: WorldSetup
  environment: {
    issuer: string
    jwks: {
      [k: string]: unknown | undefined
    }
    sfm: string
    scope: string
    audience: string
  }
  /**
   * Who takes steps, in the order that they appear: one, or several in a chain. They are the actors of the world.
   */
  actors: RecordedActor[]
}
/**
 * A script, as every *.scenario.ts gives it and as the evidence of a run holds it (the plan): what the world looks like, what the user does in the EPJ, what must then be true. All of it data.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "WrittenScenario".
 */
export interface WrittenScenario {
  /**
   * Stable: folder.name. Titles may change; nothing matches on titles.
   */
  readonly id: string
  readonly title: WrittenText
  /**
   * Why it matters to the patient.
   */
  readonly why: WrittenText
  /**
   * Whose EPJs it is for. Of a chain, all who take steps in it.
   */
  readonly roles: readonly Role[]
  /**
   * Who takes steps in one performance of the script, in the order that they appear: a chain passes the list from system to system. Absent: the script is performed once for each of its roles, with that one actor; the world and the head of the evidence name who it was.
   */
  readonly actors?: readonly Role[]
  readonly given: World
  /**
   * Everybody whom the script is played for, one after another in the same EPJ, by their keys. Absent: the patient of the world alone.
   */
  readonly patients?: readonly string[]
  readonly steps: readonly Step[]
  readonly checks: readonly ScriptedExpectation[]
  /**
   * What only a person can see here, by the key of the requirement. The question itself is in the catalogue.
   */
  readonly attest?: readonly AttestedLook[]
}
/**
 * A world laid out whole: every person, every id and every time decided, so that the national services can hold it and the judge can read it. Made by `layOut`, recorded in the evidence.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "WorldSetup".
 */
export interface WorldSetup {
  readonly seed: string
  /**
   * The scenario's time when it begins, with offset.
   */
  readonly startsAt: string
  /**
   * fixed: time moves only with the script; live: time follows the wall clock, plus what the script moves.
   */
  readonly clock: 'fixed' | 'live'
  readonly patient: Patient
  /**
   * Who works in an EPJ here, in the order that they come: one, or several in a chain. The first is whom the scenario names.
   */
  readonly actors: readonly ActorSetup[]
  /**
   * Everybody the national services know, the actors among them.
   */
  readonly practitioners: readonly KnownPractitioner[]
  readonly pharmacies: readonly Pharmacy[]
  readonly list: ListSetup | null
  /**
   * Every prescription in RF: those linked to an entry of the list and the loose ones.
   */
  readonly prescriptions: readonly PrescriptionSetup[]
  readonly multidose: {
    readonly doctor?: {
      readonly hpr: string
      readonly herId: string
    }
    readonly pharmacy?: {
      readonly herId: string
    }
  }
  readonly faults: readonly InjectedFault[]
  /**
   * What is open about HelseID and this world decides. Absent: the usual way.
   */
  readonly helseId?: HelseIdSetup
  /**
   * Prescriptions for something else than a medicine: dressings, nutrition (sfm-BandaPrescription). They are never on the list.
   */
  readonly otherPrescriptions?: readonly OtherPrescriptionSetup[]
  /**
   * The lookup also holds an entry and a section of a kind that no EPJ knows: what SFM may come to send one day.
   */
  readonly foreignContent?: true
  /**
   * What kjernejournal knows of the patient's reactions (CAVE).
   */
  readonly allergies?: readonly AllergySetup[]
  /**
   * What kjernejournal lets be seen, and of whom. Absent: everything, of everybody with a right.
   */
  readonly kjernejournal?: KjernejournalSetup
  /**
   * The last M25.2 that a multidose pharmacy left in RF: perhaps of a patient who no longer has multidose.
   */
  readonly questions?: PharmacyQuestionsSetup
  /**
   * The last M25.3 that a multidose pharmacy left in RF.
   */
  readonly packing?: PackingReportSetup
  /**
   * HPR numbers of those whom the patient has blocked, and from what (kodeverk 7419: 358, 364).
   */
  readonly blocked?: readonly BlockedPractitioner[]
  /**
   * National identity numbers that the patient had before: AndreFnr. A message about one of them is refused (kodeverk 7419: 363).
   */
  readonly formerIdentities?: readonly string[]
  /**
   * The patient's fastlege, who hears of what was handed over on others' prescriptions (M8). Absent: no one does.
   */
  readonly fastlege?: {
    readonly hpr: string
  }
  /**
   * The EPJ's organisation and its users have yet to be written to SFM (SFM-3.1.1). Absent: they are there, active.
   */
  readonly sfmInstance?: 'absent'
  /**
   * Numbers of sfm-task-types that no source states (UNKNOWN), from someone who knows them. Absent: the message's own name, such as M7.
   */
  readonly taskCodes?: TaskCodes
}
/**
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "StateLine".
 */
export interface StateLine {
  type: 'state'
  moment: 'before' | 'after'
  at: string
  state: ReseptformidlerState
  /**
   * Whose it is: what RF held when this actor came to work, or when they were done. Whoever comes last is done when the script is.
   */
  actor: 'fastlege' | 'sykehus' | 'avtalespesialist' | 'sykehjem' | 'hjemmetjeneste' | 'legevakt' | 'kad'
}
/**
 * A step begins.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "StepLine".
 */
export interface StepLine {
  type: 'step'
  step: number
  at: string
  /**
   * The action as it was sent to the adapter, or the event in the world.
   */
  action: {
    [k: string]: unknown | undefined
  }
  /**
   * Whose step it is. Absent: it happens elsewhere.
   */
  actor?: 'fastlege' | 'sykehus' | 'avtalespesialist' | 'sykehjem' | 'hjemmetjeneste' | 'legevakt' | 'kad'
}
/**
 * The adapter's answer to a step.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "AnswerLine".
 */
export interface AnswerLine {
  type: 'answer'
  step: number
  at: string
  ms: number
  outcome: 'done' | 'refused' | 'failed' | 'unsupported'
  message?: string
  view?: {
    [k: string]: unknown | undefined
  }[]
  tasks?: {
    [k: string]: unknown | undefined
  }[]
}
/**
 * An answer over HTTP. In `response`: what reached the EPJ; status 0 is that no answer reached it, the connection was dropped. In `withheld`: what the service answered, where an injected fault kept that from the EPJ or spoiled it on the way.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "RecordedAnswer".
 */
export interface RecordedAnswer {
  status: number
  headers: string[][]
  body: Body | null
}
/**
 * One HTTP request with its answer. `at` is the scenario's time, `received` real time. Step null: outside any step.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Exchange".
 */
export interface Exchange {
  type: 'exchange'
  id: string
  step: number | null
  /**
   * HelseID (helseid), or the service of a route, such as sfm.
   */
  service: string
  /**
   * Such as getMedication, sendMedication, par, authorize, token, metadata.
   */
  operation: string
  at: string
  received: string
  ms: number
  request: {
    method: string
    url: string
    headers: string[][]
    body: Body | null
  }
  response: RecordedAnswer
  withheld?: RecordedAnswer
  /**
   * The fault the world put in the way of this call.
   */
  fault?: string
  /**
   * Whose call it is, by its client and its token.
   */
  actor: 'fastlege' | 'sykehus' | 'avtalespesialist' | 'sykehjem' | 'hjemmetjeneste' | 'legevakt' | 'kad'
}
/**
 * Something that stopped or marred the scenario, and whose it is to fix.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "TroubleLine".
 */
export interface TroubleLine {
  type: 'trouble'
  step: number | null
  at: string
  /**
   * Whose it is to fix.
   */
  blame: 'vendor' | 'adapter' | 'harness' | 'environment'
  code: string
  message: Text
  /**
   * Where several act, whose trouble it is. Absent: everybody's.
   */
  actor?: 'fastlege' | 'sykehus' | 'avtalespesialist' | 'sykehjem' | 'hjemmetjeneste' | 'legevakt' | 'kad'
}
/**
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "EndLine".
 */
export interface EndLine {
  type: 'end'
  at: string
  /**
   * false: the scenario was stopped before its last step.
   */
  finished: boolean
}
/**
 * manifest.json: what was to be run, written before the first scenario starts.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Manifest".
 */
export interface Manifest {
  format: 1
  run: RunHead
  /**
   * Trouble outside any scenario: adapter not there, a port taken.
   */
  troubles: Trouble[]
  /**
   * The flags that drive the same EPJs again, as a shell reads them. Absent in manifests from before there were several ways to drive an EPJ.
   */
  rerunFlags?: string[]
}
/**
 * The head of the run, from manifest.json.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "RunHead".
 */
export interface RunHead {
  id: string
  startedAt: string
  seed: string
  route: string
  roles: ('fastlege' | 'sykehus' | 'avtalespesialist' | 'sykehjem' | 'hjemmetjeneste' | 'legevakt' | 'kad')[]
  vendor: string
  product: string
  version: string
  contact?: string
  /**
   * How the EPJ was driven: embedded, or its address; several as role=address.
   */
  adapter: string
  tool: {
    name: string
    version: string
  }
  requirementSet: string
  planned: {
    /**
     * Scenario, and @role where the scenario is for several roles.
     */
    id: string
    scenario: string
    role: 'fastlege' | 'sykehus' | 'avtalespesialist' | 'sykehjem' | 'hjemmetjeneste' | 'legevakt' | 'kad'
    /**
     * Evidence file. The actors of a chain share one.
     */
    evidence: string
  }[]
  /**
   * Where several EPJs were driven: each of them, as its adapter describes it, and the roles that it had.
   */
  systems?: {
    roles: ('fastlege' | 'sykehus' | 'avtalespesialist' | 'sykehjem' | 'hjemmetjeneste' | 'legevakt' | 'kad')[]
    adapter: string
    vendor: string
    product: string
    version: string
  }[]
}
/**
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Trouble".
 */
export interface Trouble {
  blame: Blame
  code: string
  message: Text
  step: number | null
}
/**
 * A frozen set: exactly the requirements that it holds, by key. It is never changed once it is in use; what comes later is in a later set.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "RequirementSet".
 */
export interface RequirementSet {
  set: string
  frozen: string
  /**
   * How hard each requirement of the set is enforced, by key: must fails, should warns. A requirement that is not named here is not in the set.
   */
  severity: {
    [k: string]: 'must' | 'should' | undefined
  }
}
/**
 * One row of the requirement catalogue.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Requirement".
 */
export interface Requirement {
  key: string
  officialId: string | null
  /**
   * The same text in Norwegian bokmål and English.
   */
  text: {
    nb: string
    en: string
  }
  route: string
  chapter: string | null
  /**
   * Empty: every role.
   */
  roles: ('fastlege' | 'sykehus' | 'avtalespesialist' | 'sykehjem' | 'hjemmetjeneste' | 'legevakt' | 'kad')[]
  appliesTo: string | null
  level: string
  approvedBy: string | null
  enforcedBy: string | null
  /**
   * Null where the page was seen without its address.
   */
  sourceUrl: string | null
  sourceDate: string | null
  confidence: 'FACT' | 'PARTIAL' | 'INFERRED' | 'OBS'
  superseded: boolean
  currencyUnconfirmed: boolean
  conflict: {
    nb: string
    en: string
  } | null
  comment: string | null
  automaticTestRank: number | null
  verification: {
    how: 'automatic' | 'attested' | 'declared' | 'not-tested'
    /**
     * Ids of the checks that prove it, for automatic.
     */
    checks?: string[]
    /**
     * The same text in Norwegian bokmål and English.
     */
    note?: {
      nb: string
      en: string
    }
  }
}
/**
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "RequirementFile".
 */
export interface RequirementFile {
  source: string
  requirements: Requirement[]
}
/**
 * Where to look: evidence file (relative to the run folder), line, exchange and place in its body.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Where".
 */
export interface Where {
  file: string
  line?: number
  exchange?: string
  part?: 'request' | 'response'
  /**
   * JSON Pointer into the body.
   */
  pointer?: string
  step?: number
}
/**
 * What was seen. `krav` narrows the check's requirements to those this finding is about.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Finding".
 */
export interface Finding {
  message: Text
  expected?: Text
  where?: Where
  krav?: string[]
}
/**
 * One assertion over the evidence. `looked` counts what it looked at. `reason` says why when not-applicable, inconclusive or error; `blame` stands on everything that is not a pass, a not-applicable or an inconclusive.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "CheckResult".
 */
export interface CheckResult {
  /**
   * Stable: scenario/check.
   */
  id: string
  check: string
  title: Text
  why: Text
  krav: string[]
  level: 'must' | 'should'
  verdict: Verdict
  blame?: Blame
  reason?: Text
  findings: Finding[]
  looked: number
}
/**
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "StepResult".
 */
export interface StepResult {
  step: number
  by: string
  instruction: Text
  outcome: 'done' | 'refused' | 'failed' | 'unsupported' | 'not-reached' | 'no-answer'
  expected: 'done' | 'refused' | 'tried'
  message?: string
  ms?: number
}
/**
 * How a scenario was judged, where that is not the usual way.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScenarioNote".
 */
export interface ScenarioNote {
  /**
   * recorded-plan: judged by the plan in the evidence, and not by the tool's own scenario.
   */
  code: 'recorded-plan'
  message: Text
}
/**
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScenarioResult".
 */
export interface ScenarioResult {
  /**
   * Scenario, and @role where the scenario is for several roles.
   */
  id: string
  scenario: string
  role: 'fastlege' | 'sykehus' | 'avtalespesialist' | 'sykehjem' | 'hjemmetjeneste' | 'legevakt' | 'kad'
  title: Text
  why: Text
  verdict: Verdict
  evidence: string
  startedAt: string
  ms: number
  exchanges: number
  steps: StepResult[]
  checks: CheckResult[]
  troubles: Trouble[]
  /**
   * The command that runs just this again.
   */
  rerun: string
  /**
   * What a reader must know of how it was judged. A note changes no verdict. Absent: nothing to note.
   */
  notes?: ScenarioNote[]
}
/**
 * What a run says of a requirement. `question`: what a person is asked to see, where one must vouch; `attestation`: what a person said.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "RequirementResult".
 */
export interface RequirementResult {
  key: string
  officialId: string | null
  text: Text
  severity: 'must' | 'should'
  verification: 'automatic' | 'attested' | 'declared' | 'not-tested'
  /**
   * attested: a person has seen it; kept apart from what was tested.
   */
  verdict: 'passed' | 'attested' | 'failed' | 'warning' | 'not-applicable' | 'inconclusive' | 'error' | 'not-tested'
  reason?: Text
  question?: Text
  attestation?: GivenAttestation
  checks: string[]
  source: string
  confidence: string
}
/**
 * What a person said of the requirement: who, when, and what was seen.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "GivenAttestation".
 */
export interface GivenAttestation {
  answer: 'seen' | 'not-seen'
  who: {
    name: string
    role: string
  }
  when: string
  /**
   * The last day on which it counts.
   */
  validUntil: string
  saw: string
  scenario?: string
  product: string
  version: string
}
/**
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Counts".
 */
export interface Counts {
  passed: number
  failed: number
  warning: number
  'not-applicable': number
  inconclusive: number
  error: number
}
/**
 * results.json: what the judge says of a run's evidence.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "RunResult".
 */
export interface RunResult {
  format: 1
  run: RunHead
  verdict: 'conformant' | 'non-conformant' | 'incomplete' | 'setup-error'
  exitCode: number
  counts: Counts
  scenarios: ScenarioResult[]
  requirements: RequirementResult[]
  troubles: Trouble[]
}
/**
 * The same text in Norwegian bokmål and English, neither of them empty.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "WrittenText".
 */
export interface WrittenText {
  readonly nb: string
  readonly en: string
}
/**
 * A treatment under the handle by which a scenario speaks of it.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "NamedTreatment".
 */
export interface NamedTreatment {
  readonly key: string
  readonly treatment: Treatment
  /**
   * What a prescription for it holds, when it is prescribed.
   */
  readonly prescription: Prescription
}
/**
 * What the national services hold when the scenario begins, by handles; `layOut` gives it ids and times.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "World".
 */
export interface World {
  /**
   * Key of fixtures/patients.json.
   */
  readonly patient: string
  /**
   * Every treatment the world begins with.
   */
  readonly treatments: readonly NamedTreatment[]
  /**
   * Handles of those on the list, in order. Null: the patient has no list.
   */
  readonly listed: readonly string[] | null
  /**
   * Handles of those with a prescription in RF: linked where the treatment is listed, loose where not.
   */
  readonly prescribed: readonly string[]
  /**
   * Handles prescribed by someone else than the patient's fastlege: practitioner key by handle.
   */
  readonly prescribers: {
    readonly [k: string]: string
  }
  /**
   * Handles that carry content no EPJ understands.
   */
  readonly unknownContent: readonly string[]
  readonly faults: readonly InjectedFault[]
  /**
   * Who is signed in, where it is not the usual one of the role (key in fixtures/practitioners.json).
   */
  readonly signedIn?: string
  /**
   * The one who is signed in works where the role’s usual one does.
   */
  readonly atUsualWorkplace?: true
  /**
   * How long ago the list was sent, in days, where that matters.
   */
  readonly listSentDaysAgo?: number
  /**
   * What the list says of a treatment that was ended, by handle.
   */
  readonly discontinuations?: {
    readonly [k: string]: ScriptedDiscontinuation
  }
  /**
   * What is otherwise than usual about an entry of the list, by handle.
   */
  readonly entryDetails?: {
    readonly [k: string]: EntryDetails
  }
  /**
   * What is otherwise than usual about a prescription, by handle.
   */
  readonly prescriptionDetails?: {
    readonly [k: string]: PrescriptionDetails
  }
  /**
   * Who is registered for the patient's multidose: practitioner key (or `signed-in`) and pharmacy key.
   */
  readonly multidose?: {
    readonly doctor?: string
    readonly pharmacy?: string
  }
  /**
   * What else the services hold, as they hold it.
   */
  readonly circumstances?: Circumstances
}
/**
 * An ended treatment as it is on the list. A time ahead (negative `daysAgo`) leaves it active until then.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedDiscontinuation".
 */
export interface ScriptedDiscontinuation {
  readonly daysAgo: number
  /**
   * Kodeverk 7494.
   */
  readonly reason: string
  /**
   * Practitioner key; absent: the patient's fastlege.
   */
  readonly by?: string
  readonly note?: string
}
/**
 * What is otherwise than usual about an entry of the list.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "EntryDetails".
 */
export interface EntryDetails {
  readonly magistral?: MagistralSetup
  readonly packed?: boolean
  /**
   * Days since it was last changed.
   */
  readonly changedDaysAgo?: number
}
/**
 * What is otherwise than usual about a prescription.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PrescriptionDetails".
 */
export interface PrescriptionDetails {
  /**
   * Kodeverk 7408: E Ekspederbar, U Under ekspedering, R Resept avsluttet, T Tilbakekalt.
   */
  readonly status?: 'E' | 'U' | 'R' | 'T'
  readonly locked?: boolean
  readonly inDoctorsName?: boolean
  readonly referenceNumber?: string
  readonly dispenser?: string
  readonly magistral?: MagistralSetup
  readonly reiterations?: number
  readonly issuedDaysAgo?: number
  /**
   * Days until it is no longer valid; negative: since.
   */
  readonly expiresInDays?: number
  /**
   * Kodeverk 7500. `replacedBy`: handle of what took its place.
   */
  readonly recall?: {
    readonly code: string
    readonly daysAgo: number
    readonly by?: string
    readonly replacedBy?: string
  }
  readonly dispenses?: readonly ScriptedDispense[]
}
/**
 * What a pharmacy handed over, so many days ago.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedDispense".
 */
export interface ScriptedDispense {
  readonly daysAgo: number
  /**
   * HER-id.
   */
  readonly pharmacy: string
  readonly packages: number
  /**
   * Avsluttet: nothing is left on the prescription.
   */
  readonly concluded?: boolean
  /**
   * Annullert: it was taken back.
   */
  readonly cancelled?: boolean
  /**
   * The product that was handed over, where it is another than the prescribed one (bytte).
   */
  readonly medicine?: Medicine
  /**
   * Why the pharmacy changed something: kodeverk 7412.
   */
  readonly intervention?: {
    readonly code: string
    readonly reason?: string
  }
}
/**
 * What is said outright, as the services hold it: see WorldSetup for each. Practitioners are keys of fixtures/practitioners.json.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Circumstances".
 */
export interface Circumstances {
  readonly otherPrescriptions?: readonly OtherPrescriptionSetup[]
  readonly foreignContent?: true
  readonly allergies?: readonly AllergySetup[]
  readonly kjernejournal?: KjernejournalSetup
  readonly questions?: PharmacyQuestionsSetup
  readonly packing?: PackingReportSetup
  /**
   * Practitioner keys, or `signed-in`.
   */
  readonly blocked?: readonly {
    readonly practitioner: string
    readonly from: 'reseptformidler' | 'kjernejournal' | 'both'
  }[]
  readonly formerIdentities?: readonly string[]
  /**
   * Practitioner key of the patient's fastlege.
   */
  readonly fastlege?: string
  readonly sfmInstance?: 'absent'
  readonly helseId?: HelseIdSetup
  readonly taskCodes?: TaskCodes
}
/**
 * The user does something in the EPJ.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "EpjStep".
 */
export interface EpjStep {
  readonly by: 'epj'
  /**
   * What a tester reads and does.
   */
  readonly instruction: WrittenText
  /**
   * A treatment that this step brings into the scenario.
   */
  readonly adds?: NamedTreatment
  /**
   * Who takes the step, in an EPJ of their own. Absent: the one actor of the performance.
   */
  readonly actor?: Role
  readonly action: ScriptedAction
  /**
   * What a correct EPJ answers. It is never sent to the adapter. `tried`: the services keep the user from it, or no source says whether the EPJ does it or stops the user. It may get there, stop the user or say that it failed; what must hold is that the user is told when it is not done.
   */
  readonly expect: 'done' | 'refused' | 'tried'
}
/**
 * Something happens elsewhere.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "WorldStep".
 */
export interface WorldStep {
  readonly by: 'world'
  /**
   * What a tester reads and does.
   */
  readonly instruction: WrittenText
  /**
   * A treatment that this step brings into the scenario.
   */
  readonly adds?: NamedTreatment
  readonly event: WorldEvent
}
/**
 * What must be true when the script is over. The members of its own belong to its kind, and are checked by the definition of that kind.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedExpectation".
 */
export interface ScriptedExpectation {
  readonly kind: string
  /**
   * Whose part of the performance is looked at. Absent: that of its one actor.
   */
  readonly actor?: Role
}
/**
 * Where to look for what a requirement asks a person to vouch for.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "AttestedLook".
 */
export interface AttestedLook {
  /**
   * Key of a requirement that a person attests, such as SFM-IG-16.
   */
  readonly key: string
  readonly look: WrittenText
}
/**
 * A unit of the organisation that the signed-in works for.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedUnit".
 */
export interface ScriptedUnit {
  readonly name: string
  readonly orgnrChild: string
  readonly herId: string
}
/**
 * The user opens the patient.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedOpenPatient".
 */
export interface ScriptedOpenPatient {
  readonly action: 'open-patient'
}
/**
 * The user fetches the list and the prescriptions again.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedLookup".
 */
export interface ScriptedLookup {
  readonly action: 'lookup'
  /**
   * Consent that the user registers.
   */
  readonly consent?: {
    readonly kjernejournal?: 'HPAKUTT' | 'HPMOTTATTSAMTYKKE' | 'HPUNNTAK'
    readonly sperret?: 'HPAKUTT' | 'HPMOTTATTSAMTYKKE'
    readonly laste?: 'HPAKUTT' | 'HPMOTTATTSAMTYKKE'
  }
  readonly referenceNumbers?: readonly string[]
}
/**
 * The user adds a treatment to the list, with a prescription when one is given.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedAddTreatment".
 */
export interface ScriptedAddTreatment {
  readonly action: 'add-treatment'
  readonly treatment: Treatment
  readonly prescription?: Prescription
}
/**
 * The user changes a treatment. An active prescription is renewed with the change; `prescription` says what the new one holds, else as before.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedChangeTreatment".
 */
export interface ScriptedChangeTreatment {
  readonly action: 'change-treatment'
  /**
   * The treatment's handle in the scenario.
   */
  readonly target: string
  readonly change: {
    readonly dose?: string
    readonly use?: Use
    readonly area?: string
    readonly end?: Day
  }
  readonly prescription?: Prescription
}
/**
 * The user discontinues a treatment, at once or at a later time.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedDiscontinueTreatment".
 */
export interface ScriptedDiscontinueTreatment {
  readonly action: 'discontinue-treatment'
  /**
   * The treatment's handle in the scenario.
   */
  readonly target: string
  /**
   * Seponeringsårsak, kodeverk 7494.
   */
  readonly reason: 'A' | 'D' | 'I' | 'L' | 'M' | 'P' | 'S' | 'X'
  readonly note?: string
  readonly at?: Moment
}
/**
 * The user renews a prescription unchanged.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedRenewPrescription".
 */
export interface ScriptedRenewPrescription {
  readonly action: 'renew-prescription'
  /**
   * The treatment's handle in the scenario.
   */
  readonly target: string
  readonly prescription?: Prescription
}
/**
 * The user recalls a prescription; the treatment stays as it is.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedRecallPrescription".
 */
export interface ScriptedRecallPrescription {
  readonly action: 'recall-prescription'
  /**
   * The treatment's handle in the scenario.
   */
  readonly target: string
  /**
   * Tilbakekallingsårsak, kodeverk 7500.
   */
  readonly reason: '4' | '5'
  readonly note?: string
}
/**
 * The user confirms that a loose prescription is in use: it becomes part of the list.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedConfirmInUse".
 */
export interface ScriptedConfirmInUse {
  readonly action: 'confirm-in-use'
  /**
   * The treatment's handle in the scenario.
   */
  readonly target: string
}
/**
 * The user removes a wrongly registered entry.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedMarkEnteredInError".
 */
export interface ScriptedMarkEnteredInError {
  readonly action: 'mark-entered-in-error'
  /**
   * The treatment's handle in the scenario.
   */
  readonly target: string
}
/**
 * The user records, refutes or corrects a reaction (CAVE).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedRecordAllergy".
 */
export interface ScriptedRecordAllergy {
  readonly action: 'record-allergy'
  /**
   * The recorded reaction that the user corrects or refutes. Absent: a new one is recorded.
   */
  readonly existing?: {
    /**
     * What the user reads.
     */
    readonly name: string
    /**
     * Its id in kjernejournal, where it had one before the scenario began.
     */
    readonly id?: string
  }
  readonly substance: {
    readonly system: 'ATC' | 'ActiveSubstance' | 'DrugTradeName'
    readonly code: string
    readonly display: string
  }
  /**
   * TypeOfReaction (kodeverk 7497).
   */
  readonly reaction: {
    readonly code: string
    readonly display: string
  }
  /**
   * KjSourceOfInformation.
   */
  readonly source: '1' | '2' | '3' | '4' | '5' | '6' | '7'
  readonly verification: 'unconfirmed' | 'confirmed' | 'refuted' | 'entered-in-error'
}
/**
 * The user prescribes and sends the prescription without sending the list.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedPrescribeOnly".
 */
export interface ScriptedPrescribeOnly {
  readonly action: 'prescribe-only'
  readonly treatment: Treatment
  readonly prescription: Prescription
}
/**
 * The user prescribes something else than a medicine. The prescription goes with the next send; it never stands on the list.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedPrescribeGoods".
 */
export interface ScriptedPrescribeGoods {
  readonly action: 'prescribe-goods'
  readonly goods: Goods
  readonly prescription: Prescription
}
/**
 * The user puts a medicine that is given only during the stay into the EPJ's own chart. It is no part of the patient's list. An EPJ whose chart is another product answers that it does not have the action.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedChartInpatient".
 */
export interface ScriptedChartInpatient {
  readonly action: 'chart-inpatient'
  readonly treatment: Treatment
}
/**
 * The user sends the list and what belongs to it.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedSendList".
 */
export interface ScriptedSendList {
  readonly action: 'send-list'
  /**
   * The doctor sends as vikar for the registered multidoseansvarlig lege.
   */
  readonly substitute?: boolean
}
/**
 * The user looks at the list.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedViewList".
 */
export interface ScriptedViewList {
  readonly action: 'view-list'
}
/**
 * The user registers as the patient's multidoseansvarlig lege.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedRegisterMultidose".
 */
export interface ScriptedRegisterMultidose {
  readonly action: 'register-multidose'
  readonly from?: Day
}
/**
 * The user ends the responsibility for the patient's multidose.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedDeregisterMultidose".
 */
export interface ScriptedDeregisterMultidose {
  readonly action: 'deregister-multidose'
  readonly from?: Day
}
/**
 * The user answers a question from the multidose pharmacy.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedAnswerPharmacyQuestion".
 */
export interface ScriptedAnswerPharmacyQuestion {
  readonly action: 'answer-pharmacy-question'
  /**
   * The treatment's handle in the scenario.
   */
  readonly target: string
  /**
   * Svar, kodeverk 7493.
   */
  readonly answer: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8'
  /**
   * Seponeringsårsak, kodeverk 7494, where the answer ends the treatment.
   */
  readonly reason?: 'A' | 'D' | 'I' | 'L' | 'M' | 'P' | 'S' | 'X'
  readonly note?: string
}
/**
 * The user opens the task list.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedPollTasks".
 */
export interface ScriptedPollTasks {
  readonly action: 'poll-tasks'
  /**
   * Keys of fixtures/patients.json. Absent: the patient at hand.
   */
  readonly patients?: readonly string[]
}
/**
 * The administrator writes the organisation to SFM.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedWriteOrganisation".
 */
export interface ScriptedWriteOrganisation {
  readonly action: 'write-organisation'
  readonly active: boolean
  readonly unit?: ScriptedUnit
}
/**
 * The administrator writes a practitioner to SFM.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedWritePractitioner".
 */
export interface ScriptedWritePractitioner {
  readonly action: 'write-practitioner'
  readonly practitioner?: Practitioner
  readonly active: boolean
  /**
   * The person is also, or without an HPR number only, an administrative user.
   */
  readonly administrator?: boolean
}
/**
 * The user leaves the patient.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScriptedClosePatient".
 */
export interface ScriptedClosePatient {
  readonly action: 'close-patient'
}
/**
 * Numbers of sfm-task-types that no source states, by what the task is about.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "TaskCodes".
 */
export interface TaskCodes {
  readonly 'prescription-recalled-by-other'?: string
  readonly 'dispensing-reported'?: string
  readonly 'slv-answer'?: string
  readonly 'multidose-taken-over'?: string
}
/**
 * Since 2019 a patient may block health personnel, separately for Reseptformidleren and for kjernejournal (helsenorge.no).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "BlockedPractitioner".
 */
export interface BlockedPractitioner {
  readonly hpr: string
  readonly from: 'reseptformidler' | 'kjernejournal' | 'both'
}
/**
 * What the sources leave open about HelseID (UNKNOWN), where a world wants it otherwise than by default. It never counts for or against an EPJ.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "HelseIdSetup".
 */
export interface HelseIdSetup {
  readonly accessTokenSeconds?: number
  readonly refreshTokenSeconds?: number
  /**
   * Each refresh gives a new refresh token and spends the old one.
   */
  readonly refreshTokenRotates?: boolean
  /**
   * A refresh that names no organisation keeps the one named with the code.
   */
  readonly detailsFollowRefresh?: boolean
}
/**
 * An actor: who is signed in at the EPJ in this role, and for which organisation.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ActorSetup".
 */
export interface ActorSetup {
  readonly role: Role
  readonly practitioner: Practitioner
  readonly organisation: Organisation
}
/**
 * A practitioner whom the national services know, under the key of fixtures/practitioners.json, with the organisation that they work for.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "KnownPractitioner".
 */
export interface KnownPractitioner {
  readonly key: string
  readonly nationalIdentity: NationalIdentity
  readonly hpr?: string
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string
  readonly gender: 'female' | 'male'
  /**
   * Code of kodeverk 9060, such as LE (lege) or SP (sykepleier).
   */
  readonly profession: string
  readonly organisation: Organisation
}
/**
 * A pharmacy of fixtures/pharmacies.json.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "Pharmacy".
 */
export interface Pharmacy {
  readonly key: string
  readonly name: string
  readonly herId: string
  readonly orgnr: string
  /**
   * Konsesjonsnummer (AKO, kodeverk 9051).
   */
  readonly licence: string
}
/**
 * The patient’s list in Reseptformidleren when the scenario begins.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ListSetup".
 */
export interface ListSetup {
  /**
   * Message id of the current M25.1 in RF.
   */
  readonly messageId: string
  /**
   * HPR number of the doctor who sent it.
   */
  readonly sentBy: string
  readonly sentAt: string
  readonly entries: readonly ListEntrySetup[]
}
/**
 * An entry of the list in Reseptformidleren when the scenario begins.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ListEntrySetup".
 */
export interface ListEntrySetup {
  /**
   * The scenario's handle of the treatment.
   */
  readonly key: string
  readonly pllId: string
  readonly treatment: Treatment
  readonly reseptId?: string
  readonly lastChanged: string
  /**
   * HPR number of the doctor who prescribed it.
   */
  readonly rekvirent: string
  /**
   * A time that lies ahead leaves the treatment active until then.
   */
  readonly discontinuation?: {
    readonly at: string
    /**
     * Kodeverk 7494.
     */
    readonly reason: string
    /**
     * HPR number.
     */
    readonly by: string
    readonly note?: string
  }
  /**
   * Made at the pharmacy after a recipe, in place of `treatment.medicine`.
   */
  readonly magistral?: MagistralSetup
  /**
   * Packed as multidose (sfm-administration mddispensed).
   */
  readonly packed?: boolean
  /**
   * It carries content that no EPJ understands: unknown extensions, which must come back.
   */
  readonly unknownContent?: boolean
}
/**
 * A prescription in Reseptformidleren when the scenario begins.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PrescriptionSetup".
 */
export interface PrescriptionSetup {
  /**
   * The scenario's handle of the treatment.
   */
  readonly key: string
  readonly reseptId: string
  readonly treatment: Treatment
  readonly packages?: number
  readonly amount?: {
    readonly value: number
    readonly unit: string
  }
  readonly reiterations: number
  /**
   * Blå resept or H-resept: who pays, and for what.
   */
  readonly reimbursement?: Reimbursement
  readonly issued: string
  readonly expires: string
  /**
   * HPR number.
   */
  readonly rekvirent: string
  /**
   * Kodeverk 7408: E Ekspederbar, U Under ekspedering, R Resept avsluttet, T Tilbakekalt.
   */
  readonly status: 'E' | 'U' | 'R' | 'T'
  /**
   * It carries content that no EPJ understands: unknown extensions, which must come back.
   */
  readonly unknownContent?: boolean
  /**
   * Seen only by who has its reference number; never on the list (kodeverk 7419: 239).
   */
  readonly locked?: boolean
  /**
   * «I legens navn»: issued without the patient's identity number, fetched by reference number.
   */
  readonly inDoctorsName?: boolean
  readonly referenceNumber?: string
  /**
   * The patient asks for a reference number. The EPJ shows it to the user when it has come.
   */
  readonly wantsReferenceNumber?: boolean
  /**
   * Utskrevet fra sykehus: the hospital prescribes it as the patient is discharged.
   */
  readonly atDischarge?: boolean
  readonly dispatch?: Dispatch
  /**
   * Recalled (T), or to be recalled when the pharmacy is done (U). A renewal names what replaced it: this is how chains of prescriptions are made.
   */
  readonly recall?: RecallSetup
  /**
   * HER-id of the pharmacy that has it under ekspedering.
   */
  readonly dispenser?: string
  readonly dispenses?: readonly DispenseSetup[]
  /**
   * Made at the pharmacy after a recipe, in place of `treatment.medicine`.
   */
  readonly magistral?: MagistralSetup
}
/**
 * M5 as it is on a prescription. `code`: kodeverk 7500; `by`: HPR number.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "RecallSetup".
 */
export interface RecallSetup {
  readonly code: string
  readonly at: string
  readonly by: string
  /**
   * ReseptId of the prescription that took its place: for 1 (Fornying) and 3 (Fornying med endring).
   */
  readonly replacedBy?: string
  readonly text?: string
}
/**
 * What a pharmacy handed over: its dispense report, M10, which reaches doctors as M6 or M8.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "DispenseSetup".
 */
export interface DispenseSetup {
  readonly m10Id: string
  /**
   * With offset.
   */
  readonly at: string
  /**
   * HER-id.
   */
  readonly pharmacy: string
  readonly packages: number
  /**
   * Avsluttet: nothing is left on the prescription.
   */
  readonly concluded?: boolean
  /**
   * Annullert: it was taken back.
   */
  readonly cancelled?: boolean
  /**
   * The product that was handed over, where it is another than the prescribed one (bytte).
   */
  readonly medicine?: Medicine
  /**
   * Why the pharmacy changed something: kodeverk 7412.
   */
  readonly intervention?: {
    readonly code: string
    readonly reason?: string
  }
}
/**
 * A medicine made at the pharmacy after a recipe (sfm-Magistrell-Medication).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "MagistralSetup".
 */
export interface MagistralSetup {
  readonly name: string
  readonly recipe: string
  readonly amount: {
    readonly value: number
    readonly unit: string
  }
  readonly ingredients: readonly IngredientSetup[]
}
/**
 * What goes into a magistral medicine.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "IngredientSetup".
 */
export interface IngredientSetup {
  readonly name: string
  /**
   * FEST id.
   */
  readonly code: string
  /**
   * A substance, or a medicine that is mixed in.
   */
  readonly kind: 'substance' | 'medicine'
  readonly active: boolean
  readonly strength?: {
    readonly value: number
    readonly unit: string
  }
  /**
   * Ad: filled up to the amount.
   */
  readonly ad?: boolean
}
/**
 * A prescription for something else than a medicine.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "OtherPrescriptionSetup".
 */
export interface OtherPrescriptionSetup {
  readonly key: string
  readonly reseptId: string
  /**
   * What the patient knows it as.
   */
  readonly name: string
  /**
   * Kodeverk 7403, such as 601 (nutrition) or 505 (stoma supplies).
   */
  readonly productGroup: {
    readonly code: string
    readonly display: string
  }
  /**
   * How it is used, as text.
   */
  readonly use: string
  /**
   * Refusjonshjemmel, kodeverk 7427: 503 and up for supplies, 601 and up for nutrition.
   */
  readonly reimbursement?: {
    readonly code: string
    readonly display: string
  }
  readonly issued: string
  readonly expires: string
  /**
   * HPR number.
   */
  readonly rekvirent: string
  /**
   * Kodeverk 7408: E Ekspederbar, U Under ekspedering, R Resept avsluttet, T Tilbakekalt.
   */
  readonly status: 'E' | 'U' | 'R' | 'T'
  /**
   * What pharmacies have handed over on it (M10; shown as sfm-GeneralDispense).
   */
  readonly dispenses?: readonly DispenseSetup[]
}
/**
 * A reaction in kjernejournal (KjAllergyIntolerance).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "AllergySetup".
 */
export interface AllergySetup {
  readonly key: string
  readonly id: string
  /**
   * What the patient reacts to: an ATC code, a trade name or an active substance (FEST id).
   */
  readonly cause: {
    readonly kind: 'atc' | 'trade-name' | 'substance'
    readonly code: string
    readonly display: string
  }
  /**
   * Kodeverk 7497: 1 anafylaktisk reaksjon … 20 ukjent.
   */
  readonly reaction: {
    readonly code: string
    readonly display: string
  }
  /**
   * Kodeverk 7498: 2 observert av behandlende lege, 3 pasientens egne opplysninger.
   */
  readonly source: {
    readonly code: string
    readonly display: string
  }
  readonly status?: 'active' | 'inactive'
  readonly verification?: 'unconfirmed' | 'confirmed' | 'refuted' | 'entered-in-error'
  /**
   * yyyy-MM-dd.
   */
  readonly recorded: string
  readonly updated: string
  /**
   * HPR number.
   */
  readonly recorder: string
}
/**
 * What kjernejournal (KJ) lets be seen.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "KjernejournalSetup".
 */
export interface KjernejournalSetup {
  /**
   * A lookup needs a reason, SamtykkeKjernejournal; without one KJ refuses with code 5 (the code INFERRED).
   */
  readonly needsConsent?: boolean
  /**
   * Handles of treatments that the patient has restricted (sperret): shown with SamtykkeSperretLegemidler only.
   */
  readonly restricted?: readonly string[]
  /**
   * The patient has reserved against kjernejournal: there is nothing to look up, and KJ refuses with code 5 (INFERRED).
   */
  readonly reserved?: boolean
}
/**
 * A question from the multidose pharmacy, kodeverk 7495: 1 discontinue? 2 include? 3 renew? 4 something else, 5 a message.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PharmacyQuestion".
 */
export interface PharmacyQuestion {
  /**
   * Handle of the treatment it is about.
   */
  readonly treatment: string
  readonly code: '1' | '2' | '3' | '4' | '5'
  readonly text?: string
}
/**
 * A treatment that the pharmacy has put into its M25.2, and the doctor has not: to be included or discontinued (ER-M25-10).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PharmacyEntry".
 */
export interface PharmacyEntry {
  readonly key: string
  readonly pllId: string
  readonly treatment: Treatment
  /**
   * HPR number of who prescribed it.
   */
  readonly rekvirent: string
  readonly reseptId?: string
}
/**
 * M25.2 as it was left in RF.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PharmacyQuestionsSetup".
 */
export interface PharmacyQuestionsSetup {
  readonly messageId: string
  /**
   * HER-id.
   */
  readonly pharmacy: string
  readonly sentAt: Moment
  readonly questions: readonly PharmacyQuestion[]
  readonly newEntries?: readonly PharmacyEntry[]
  /**
   * A list (M25.1) came after it: its new entries are settled, its questions are old.
   */
  readonly beforeList?: boolean
  /**
   * The last day that the patient has packed doses for.
   */
  readonly lastDose?: Day
}
/**
 * A treatment that was packed as multidose.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PackedTreatment".
 */
export interface PackedTreatment {
  /**
   * Handle of the treatment.
   */
  readonly treatment: string
  /**
   * The dispense report it belongs to.
   */
  readonly m10Id?: string
  readonly firstDose: Day
  readonly lastDose: Day
  /**
   * Kodeverk 7492: E Endring, F Feriepakning, R Reklamasjon, T Tap.
   */
  readonly repacking?: string
}
/**
 * M25.3 as it was left in RF.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PackingReportSetup".
 */
export interface PackingReportSetup {
  readonly messageId: string
  /**
   * HER-id.
   */
  readonly pharmacy: string
  readonly sentAt: Moment
  readonly deliveries: readonly PackedTreatment[]
}
/**
 * Reseptformidleren does not answer: $getMedication is a 200 without RFHentetTidspunkt, with error codes.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ReseptformidlerDown".
 */
export interface ReseptformidlerDown {
  readonly kind: 'reseptformidler-down'
}
/**
 * Kjernejournal refuses SFM’s lookup with code 5, «Ingen rettighet til KJ oppslag» (observed); the rest of the answer is whole.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "KjernejournalRefuses".
 */
export interface KjernejournalRefuses {
  readonly kind: 'kj-code-5'
}
/**
 * The token endpoint demands a nonce in each DPoP proof (FACT that it may; HelseID A6).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "NonceDemanded".
 */
export interface NonceDemanded {
  readonly kind: 'nonce-demanded'
}
/**
 * Access tokens live this short (the real lifetime is UNKNOWN).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ShortLivedTokens".
 */
export interface ShortLivedTokens {
  readonly kind: 'short-lived-tokens'
  readonly seconds: number
}
/**
 * The user is sent back from the sign-in with an OAuth error, such as access_denied, and no code (RFC 6749 4.1.2.1).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "SignInRefused".
 */
export interface SignInRefused {
  readonly kind: 'sign-in-refused'
  readonly error: string
}
/**
 * The one who signs in at HelseID is another than the one at the EPJ. HPR number.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "AnotherSignsIn".
 */
export interface AnotherSignsIn {
  readonly kind: 'another-signs-in'
  readonly hpr: string
}
/**
 * The answer comes late.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "SlowAnswer".
 */
export interface SlowAnswer {
  readonly on: StruckCalls
  readonly kind: 'slow'
  /**
   * Real time, whatever the scenario's clock.
   */
  readonly milliseconds: number
}
/**
 * The connection is dropped before the service took the message: nothing has changed, nothing is answered.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "DroppedBefore".
 */
export interface DroppedBefore {
  readonly on: StruckCalls
  readonly kind: 'dropped-before'
}
/**
 * The service took the message and did its work, and the connection is dropped before the answer.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "DroppedAfter".
 */
export interface DroppedAfter {
  readonly on: StruckCalls
  readonly kind: 'dropped-after'
}
/**
 * The service took the message; the answer is cut off in the middle of its body.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "TruncatedBody".
 */
export interface TruncatedBody {
  readonly on: StruckCalls
  readonly kind: 'truncated-body'
}
/**
 * The service took the message; the body of the answer is whole, and no JSON.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "MalformedJson".
 */
export interface MalformedJson {
  readonly on: StruckCalls
  readonly kind: 'malformed-json'
}
/**
 * 500 from what is in front of the service. `taken`: the message came through all the same.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ServerError".
 */
export interface ServerError {
  readonly on: StruckCalls
  readonly kind: 'server-error'
  readonly taken?: boolean
}
/**
 * 503 with Retry-After.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ServiceUnavailable".
 */
export interface ServiceUnavailable {
  readonly on: StruckCalls
  readonly kind: 'unavailable'
  readonly retryAfterSeconds: number
}
/**
 * SFM: 401 for a token that is right in itself. HelseID: an OAuth error, `invalid_grant` when none is named. The statuses at SFM are UNKNOWN, those at HelseID follow RFC 6749.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "TokenRefused".
 */
export interface TokenRefused {
  readonly on: StruckCalls
  readonly kind: 'token-refused'
  readonly error?: string
}
/**
 * SFM refuses with an OperationOutcome of several issues, in the shape that was observed; a new lookup is needed after it (V8).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "RefusedWithOutcome".
 */
export interface RefusedWithOutcome {
  readonly on: StruckCalls
  readonly kind: 'refused-with-outcome'
  readonly diagnostics: readonly string[]
}
/**
 * Which calls an injected fault strikes.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "StruckCalls".
 */
export interface StruckCalls {
  /**
   * HelseID (helseid), or the service of a route, such as sfm.
   */
  readonly service: string
  /**
   * As the evidence names it: getMedication, sendMedication, metadata; discovery, jwks, par, authorize, token. Absent: all of the service.
   */
  readonly operation?: string
  /**
   * Counted among these calls, from when the world opens.
   */
  readonly calls:
    | ('first' | 'every')
    | {
        readonly nth: number
      }
}
/**
 * Its multidose ends (M27.1, status A); only the registered one may (153).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PharmacyDeregisters".
 */
export interface PharmacyDeregisters {
  readonly kind: 'pharmacy-deregisters'
  /**
   * HER-id of the pharmacy.
   */
  readonly herId: string
  /**
   * RF shall refuse it with this code of kodeverk 7419. Absent: RF shall take it.
   */
  readonly refused?: string
}
/**
 * A pharmacy other than the registered one tries to register: refused with 154 (ER-M27-02).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "SecondPharmacyRegisters".
 */
export interface SecondPharmacyRegisters {
  readonly kind: 'second-pharmacy-registers'
  /**
   * HER-id of the pharmacy.
   */
  readonly herId: string
  /**
   * RF shall refuse it with this code of kodeverk 7419. Absent: RF shall take it.
   */
  readonly refused?: string
}
/**
 * Downloads a prescription (M9.3): under ekspedering until it is done.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PharmacyDownloads".
 */
export interface PharmacyDownloads {
  readonly kind: 'pharmacy-downloads'
  readonly referenceNumber?: string
  /**
   * The handle by which the world began with the treatment, else the name of its medicine (NavnFormStyrke) as it is now. The prescription meant is the newest one of that treatment.
   */
  readonly treatment: string
  /**
   * HER-id of the pharmacy.
   */
  readonly herId: string
  /**
   * RF shall refuse it with this code of kodeverk 7419. Absent: RF shall take it.
   */
  readonly refused?: string
}
/**
 * Hands it over (M10): ekspederbar again, or finished when concluded; a recall that waited is carried out.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PharmacyDispenses".
 */
export interface PharmacyDispenses {
  readonly kind: 'pharmacy-dispenses'
  readonly packages: number
  readonly concluded?: boolean
  readonly medicine?: Medicine
  /**
   * Kodeverk 7412.
   */
  readonly intervention?: {
    readonly code: string
    readonly reason?: string
  }
  /**
   * The handle by which the world began with the treatment, else the name of its medicine (NavnFormStyrke) as it is now. The prescription meant is the newest one of that treatment.
   */
  readonly treatment: string
  /**
   * HER-id of the pharmacy.
   */
  readonly herId: string
  /**
   * RF shall refuse it with this code of kodeverk 7419. Absent: RF shall take it.
   */
  readonly refused?: string
}
/**
 * Lets it go without handing anything over.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PharmacyReleases".
 */
export interface PharmacyReleases {
  readonly kind: 'pharmacy-releases'
  /**
   * The handle by which the world began with the treatment, else the name of its medicine (NavnFormStyrke) as it is now. The prescription meant is the newest one of that treatment.
   */
  readonly treatment: string
  /**
   * HER-id of the pharmacy.
   */
  readonly herId: string
  /**
   * RF shall refuse it with this code of kodeverk 7419. Absent: RF shall take it.
   */
  readonly refused?: string
}
/**
 * Takes its last dispense back (M10, Annullering).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PharmacyCancelsDispense".
 */
export interface PharmacyCancelsDispense {
  readonly kind: 'pharmacy-cancels-dispense'
  /**
   * The handle by which the world began with the treatment, else the name of its medicine (NavnFormStyrke) as it is now. The prescription meant is the newest one of that treatment.
   */
  readonly treatment: string
  /**
   * HER-id of the pharmacy.
   */
  readonly herId: string
  /**
   * RF shall refuse it with this code of kodeverk 7419. Absent: RF shall take it.
   */
  readonly refused?: string
}
/**
 * Asks the multidose doctor (M25.2), with treatments that it has added or left out.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PharmacyAsks".
 */
export interface PharmacyAsks {
  readonly kind: 'pharmacy-asks'
  readonly questions: readonly PharmacyQuestion[]
  readonly newEntries?: readonly PharmacyEntry[]
  /**
   * Handles of treatments that it has left out.
   */
  readonly without?: readonly string[]
  readonly lastDose?: Day
  /**
   * HER-id of the pharmacy.
   */
  readonly herId: string
  /**
   * RF shall refuse it with this code of kodeverk 7419. Absent: RF shall take it.
   */
  readonly refused?: string
}
/**
 * Reports what it has packed (M25.3).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PharmacyPacks".
 */
export interface PharmacyPacks {
  readonly kind: 'pharmacy-packs'
  readonly deliveries: readonly PackedTreatment[]
  /**
   * HER-id of the pharmacy.
   */
  readonly herId: string
  /**
   * RF shall refuse it with this code of kodeverk 7419. Absent: RF shall take it.
   */
  readonly refused?: string
}
/**
 * A new treatment, with a prescription when one is given.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "OtherAdds".
 */
export interface OtherAdds {
  readonly change: 'adds'
  readonly key: string
  readonly treatment: Treatment
  readonly prescription?: Prescription
}
/**
 * Another dose; an active prescription is renewed with the change (kodeverk 7500: 3).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "OtherChangesDose".
 */
export interface OtherChangesDose {
  readonly change: 'changes-dose'
  readonly treatment: string
  readonly dose: string
}
/**
 * Discontinued now, or from `at`; an active prescription is recalled (kodeverk 7500: 2). Reason: kodeverk 7494.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "OtherDiscontinues".
 */
export interface OtherDiscontinues {
  readonly change: 'discontinues'
  readonly treatment: string
  readonly reason: string
  readonly at?: string
  readonly note?: string
}
/**
 * Taken away, as registered in error.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "OtherRemoves".
 */
export interface OtherRemoves {
  readonly change: 'removes'
  readonly treatment: string
}
/**
 * An answer to the pharmacy, kodeverk 7493.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "OthersAnswer".
 */
export interface OthersAnswer {
  readonly treatment: string
  readonly code: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8'
  readonly text?: string
}
/**
 * Another doctor looks up, changes the list and sends it (M1, M5, M25.1); everything else goes back as it came.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "DoctorSendsList".
 */
export interface DoctorSendsList {
  readonly kind: 'doctor-sends-list'
  readonly changes: readonly OthersListChange[]
  /**
   * Answers to the pharmacy's questions.
   */
  readonly answers?: readonly OthersAnswer[]
  /**
   * As vikar of the registered multidose doctor.
   */
  readonly substitute?: boolean
  /**
   * HPR number of the doctor.
   */
  readonly hpr: string
  /**
   * RF shall refuse it with this code of kodeverk 7419. Absent: RF shall take it.
   */
  readonly refused?: string
}
/**
 * Another doctor renews a prescription unchanged (kodeverk 7500: 1), and sends the list when the treatment is on it.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "DoctorRenews".
 */
export interface DoctorRenews {
  readonly kind: 'doctor-renews'
  readonly treatment: string
  /**
   * HPR number of the doctor.
   */
  readonly hpr: string
  /**
   * RF shall refuse it with this code of kodeverk 7419. Absent: RF shall take it.
   */
  readonly refused?: string
}
/**
 * Another doctor recalls a prescription and leaves the list alone. Code: kodeverk 7500.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "DoctorRecalls".
 */
export interface DoctorRecalls {
  readonly kind: 'doctor-recalls'
  readonly treatment: string
  readonly code: string
  readonly text?: string
  /**
   * HPR number of the doctor.
   */
  readonly hpr: string
  /**
   * RF shall refuse it with this code of kodeverk 7419. Absent: RF shall take it.
   */
  readonly refused?: string
}
/**
 * Another doctor registers as multidoseansvarlig (M27.1); the one before is notified (M28).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "DoctorTakesOverMultidose".
 */
export interface DoctorTakesOverMultidose {
  readonly kind: 'doctor-takes-over-multidose'
  /**
   * HPR number of the doctor.
   */
  readonly hpr: string
  /**
   * RF shall refuse it with this code of kodeverk 7419. Absent: RF shall take it.
   */
  readonly refused?: string
}
/**
 * A doctor ends their multidose responsibility; only the registered one may (152).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "DoctorEndsMultidose".
 */
export interface DoctorEndsMultidose {
  readonly kind: 'doctor-ends-multidose'
  /**
   * HPR number of the doctor.
   */
  readonly hpr: string
  /**
   * RF shall refuse it with this code of kodeverk 7419. Absent: RF shall take it.
   */
  readonly refused?: string
}
/**
 * A nurse, or someone else without the right to prescribe, reads the patient's medicines in kjernejournal. Nothing changes.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "NurseReads".
 */
export interface NurseReads {
  readonly kind: 'nurse-reads'
  readonly hpr: string
}
/**
 * The patient blocks someone (helsenorge.no).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PatientBlocks".
 */
export interface PatientBlocks {
  readonly kind: 'patient-blocks'
  readonly hpr: string
  readonly from: 'reseptformidler' | 'kjernejournal' | 'both'
}
/**
 * The patient no longer blocks them.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PatientUnblocks".
 */
export interface PatientUnblocks {
  readonly kind: 'patient-unblocks'
  readonly hpr: string
}
/**
 * The patient gets another national identity number: a D-number becomes a fødselsnummer. The old one is AndreFnr from now on.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PatientGetsNewIdentity".
 */
export interface PatientGetsNewIdentity {
  readonly kind: 'patient-gets-new-identity'
  readonly identity: NationalIdentity
}
/**
 * A helper has prepared a prescription, a treatment or a recall that the doctor must approve (SFM-HS-02, SFM-TASK-3).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "DraftAwaitsApproval".
 */
export interface DraftAwaitsApproval {
  readonly kind: 'draft-awaits-approval'
  readonly hpr: string
  readonly text?: string
}
/**
 * A message is ready and must be signed and sent (SFM-TASK-4).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "MessageAwaitsSignature".
 */
export interface MessageAwaitsSignature {
  readonly kind: 'message-awaits-signature'
  readonly hpr: string
  readonly text?: string
}
/**
 * The doctor has seen to every draft and every message that waited.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "DraftsHandled".
 */
export interface DraftsHandled {
  readonly kind: 'drafts-handled'
  readonly hpr: string
}
/**
 * Someone has commented on the patient's list (SFM-TASK-7: only its name is known).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ListCommented".
 */
export interface ListCommented {
  readonly kind: 'list-commented'
  readonly hpr: string
  readonly text: string
}
/**
 * Something changes for another patient, of whom this world holds nothing else: kjernejournal notifies whoever follows them (SFM-TASK-10).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "OtherPatientChanges".
 */
export interface OtherPatientChanges {
  readonly kind: 'other-patient-changes'
  readonly identity: NationalIdentity
}
/**
 * FEST warns about a medicine; it is about no patient (SFM-TASK-11).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "FestAlert".
 */
export interface FestAlert {
  readonly kind: 'fest-alert'
  readonly text: string
}
/**
 * SLV answers an application (M15).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "SlvAnswers".
 */
export interface SlvAnswers {
  readonly kind: 'slv-answers'
  readonly hpr: string
  readonly text: string
}
/**
 * Something was handed over to the patient and is reported to the fastlege (M8), the prescription being another’s or on paper.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "DispensingReported".
 */
export interface DispensingReported {
  readonly kind: 'dispensing-reported'
  readonly hpr: string
  readonly text?: string
}
/**
 * A fault begins. Struck calls are counted from here on.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "FaultBegins".
 */
export interface FaultBegins {
  readonly kind: 'fault-begins'
  readonly fault: InjectedFault
}
/**
 * All is well again, those faults that the world began with included.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "FaultsEnd".
 */
export interface FaultsEnd {
  readonly kind: 'faults-end'
}
/**
 * A multidose pharmacy registers for the patient (M27.1).
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "PharmacyRegisters".
 */
export interface PharmacyRegisters {
  readonly kind: 'pharmacy-registers'
  readonly herId: string
}
/**
 * Time passes.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "TimePasses".
 */
export interface TimePasses {
  readonly kind: 'time-passes'
  readonly minutes: number
}
/**
 * Another actor of the chain does something in an EPJ of their own. Only in the judge's view of one actor's part: a script gives such a step its actor, and the run drives that actor's EPJ.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "AnotherActorEvent".
 */
export interface AnotherActorEvent {
  readonly kind: 'another-actor-acts'
  readonly actor: Role
  /**
   * The dose of a treatment that was changed.
   */
  readonly dose?: {
    readonly treatment: string
    readonly dose: string
  }
}
