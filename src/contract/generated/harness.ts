/* Made by scripts/generate-types.mjs from schemas/. Do not edit. */

/**
 * One line of evidence/<scenario>.jsonl.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "EvidenceLine".
 */
export type EvidenceLine = ScenarioLine | StateLine | StepLine | AnswerLine | Exchange | TroubleLine | EndLine
/**
 * Whose it is to mend.
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
 * A question of the template that nobody has answered yet. It counts as none.
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
   * The only route so far.
   */
  route?: 'sfm-basis'
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
 * One actor of a chain: the EPJ in this role, and the client that it signs in with.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "RecordedActor".
 */
export interface RecordedActor {
  role: 'fastlege' | 'sykehus' | 'avtalespesialist' | 'sykehjem' | 'hjemmetjeneste' | 'legevakt' | 'kad'
  /**
   * A partner is the reference EPJ, in a role that is not under test: nothing it does is held against anybody.
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
 * The first line: what is run, on what.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "ScenarioLine".
 */
export interface ScenarioLine {
  type: 'scenario'
  format: 1
  scenario: string
  role: 'fastlege' | 'sykehus' | 'avtalespesialist' | 'sykehjem' | 'hjemmetjeneste' | 'legevakt' | 'kad'
  route: 'sfm-basis'
  seed: string
  tool: {
    name: string
    version: string
  }
  startedAt: string
  clock: 'fixed' | 'live'
  now: string
  /**
   * The scenario as it was run: steps and expectations as data.
   */
  plan: {
    [k: string]: unknown | undefined
  }
  /**
   * The world as it was laid out, with every id.
   */
  world: {
    [k: string]: unknown | undefined
  }
  environment: {
    issuer: string
    jwks: {
      [k: string]: unknown | undefined
    }
    sfm: string
    clientId: string
    clientJwks: {
      [k: string]: unknown | undefined
    }
    scope: string
    audience: string
  }
  /**
   * The adapter's own description.
   */
  system: {
    [k: string]: unknown | undefined
  }
  /**
   * A chain: who takes steps in it, in the order that they appear. Absent: the one actor that the line itself names.
   */
  actors?: RecordedActor[]
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
   * In a chain, an actor's own record: what RF held when it came in, and when it was done.
   */
  actor?: 'fastlege' | 'sykehus' | 'avtalespesialist' | 'sykehjem' | 'hjemmetjeneste' | 'legevakt' | 'kad'
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
   * In a chain: whose step it is.
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
 * An answer over HTTP. In `response`: what reached the EPJ; status 0 is that no answer reached it, the connection was dropped. In `withheld`: what the service answered, where a bad day kept that from the EPJ or spoiled it on the way.
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
  service: 'helseid' | 'sfm'
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
   * In a chain: whose call it is, by its client and its token.
   */
  actor?: 'fastlege' | 'sykehus' | 'avtalespesialist' | 'sykehjem' | 'hjemmetjeneste' | 'legevakt' | 'kad'
}
/**
 * Something that stopped or marred the scenario, and whose it is to mend.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "TroubleLine".
 */
export interface TroubleLine {
  type: 'trouble'
  step: number | null
  at: string
  /**
   * Whose it is to mend.
   */
  blame: 'vendor' | 'adapter' | 'harness' | 'environment'
  code: string
  message: Text
  /**
   * In a chain: whose trouble it is. Absent: everybody's.
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
  route: 'sfm-basis'
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
 * A frozen set: the severity of each key.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "RequirementSet".
 */
export interface RequirementSet {
  set: string
  frozen: string
  /**
   * How hard each requirement bites, by key.
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
  nb: string
  en: string
}
/**
 * What every *.scenario.ts gives. Steps, world and expectations are typed where they are written (src/scenario); this is what a reader of the script needs.
 *
 * This interface was referenced by `Harness`'s JSON-Schema
 * via the `definition` "WrittenScenario".
 */
export interface WrittenScenario {
  id: string
  title: WrittenText
  why: WrittenText
  roles: ('fastlege' | 'sykehus' | 'avtalespesialist' | 'sykehjem' | 'hjemmetjeneste' | 'legevakt' | 'kad')[]
  given: {
    patient: string
    [k: string]: unknown | undefined
  }
  steps: {
    instruction: WrittenText
    [k: string]: unknown | undefined
  }[]
  checks: {
    kind: string
    [k: string]: unknown | undefined
  }[]
  attest?: {
    key: string
    look: WrittenText
  }[]
  [k: string]: unknown | undefined
}
