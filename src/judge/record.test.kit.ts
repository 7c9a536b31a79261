/**
 * Builds the records that the judge's tests judge: a scenario laid out for real, and what an EPJ did, written as little as a test needs.
 * `record(script).lookup().send()` is what a right EPJ did; a test says what was otherwise.
 */
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

import type { Medicine, Role, ViewLine } from '../contract/generated/adapter.js'
import type {
  RecordedListEntry,
  RecordedPrescription,
  ReseptformidlerState,
  StepResult,
  TroubleLine,
} from '../contract/generated/harness.js'
import type { RecordedExchange, RecordedStep, ScenarioRecord } from '../evidence/scenario-record.js'
import { catalogue } from '../requirements/catalogue.js'
import type { Scenario } from '../scenario/language/scenario.js'
import { layOut } from '../scenario/world/layout.js'
import { seededUuid } from '../scenario/world/seeded-uuid.js'
import type { NamedTreatment } from '../scenario/world/treatment.js'
import type { WorldSetup } from '../scenario/world/world-setup.js'
import type { Check } from './checks/check.js'
import { readEvidence } from './routes/sfm-basis/evidence.js'
import { checkResult } from './verdict/check-verdict.js'

export const startsAt = new Date('2026-03-02T09:00:00+01:00')
const received = '2026-11-22T10:00:00.000Z'
const receivedSeconds = Date.parse(received) / 1000
export const sfm = 'http://localhost:4000/sfm/v2'
export const issuer = 'http://localhost:4000/helseid'
const clientId = 'epj-under-test'
export const file = 'evidence/test.jsonl'

// ---- keys and tokens

const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
export const helseIdKey = keyPair()
export const clientKey = keyPair()
export const proofKey = keyPair()
export const strangersKey = keyPair()

export type Json = Record<string, unknown>
type Pair = ReturnType<typeof keyPair>

export function signed(key: KeyObject, header: Json, payload: Json): string {
  const input = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${input}.${sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

const jwkOf = (pair: Pair) => pair.publicKey.export({ format: 'jwk' }) as Json
const digest = (text: string) => createHash('sha256').update(text).digest('base64url')
const thumbprintOf = (pair: Pair) => {
  const { crv, kty, x, y } = jwkOf(pair)
  return digest(JSON.stringify({ crv, kty, x, y }))
}

export interface Wire {
  readonly scheme: string
  readonly token: { readonly key: Pair; readonly header: Json; readonly claims: Json }
  readonly proof: { readonly key: Pair; readonly header: Json; readonly claims: Json } | undefined
}

/** The token and proof of a right call. */
function rightWire(world: WorldSetup, jti: string): Wire {
  const { practitioner, organisation } = world
  return {
    scheme: 'DPoP',
    token: {
      key: helseIdKey,
      header: { alg: 'ES256', typ: 'at+jwt', kid: 'helseid' },
      claims: {
        iss: issuer,
        aud: 'e-helse:sfm.api',
        scope: ['e-helse:sfm.api/sfm.api2'],
        exp: receivedSeconds + 600,
        nbf: receivedSeconds - 5,
        cnf: { jkt: thumbprintOf(proofKey) },
        'helseid://claims/identity/pid': practitioner.nationalIdentity.value,
        'helseid://claims/identity/security_level': '4',
        'helseid://claims/hpr/hpr_number': practitioner.hpr,
        'helseid://claims/client/claims/orgnr_parent': organisation.orgnrParent,
        'helseid://claims/client/claims/orgnr_child': organisation.orgnrChild,
        'nhn:sfm:journal-id': organisation.journalId,
      },
    },
    proof: {
      key: proofKey,
      header: { alg: 'ES256', typ: 'dpop+jwt', jwk: jwkOf(proofKey) },
      claims: { jti, iat: receivedSeconds },
    },
  }
}

function headersOf(wire: Wire, method: string, url: string): string[][] {
  const token = signed(wire.token.key.privateKey, wire.token.header, wire.token.claims)
  const authorization = ['Authorization', `${wire.scheme} ${token}`]
  if (wire.proof === undefined) return [authorization]
  const proof = signed(wire.proof.key.privateKey, wire.proof.header, {
    htm: method,
    htu: url.split('?')[0],
    ath: digest(token),
    ...wire.proof.claims,
  })
  return [authorization, ['DPoP', proof]]
}

// ---- statements

/** What a statement says; what is left out is not said. */
export interface Written {
  readonly medicine: Medicine
  readonly pllId?: string | undefined
  readonly reseptId?: string | undefined
  readonly status?: string
  readonly dose: string
  readonly use: string
  readonly area: string
  readonly lastchanged?: string | undefined
  readonly rfstatus?: string | undefined
  readonly typeresept?: string
  readonly itemgroup?: string
  readonly createeresept?: boolean
  readonly recallinfo?: { readonly recallId?: string; readonly code?: string }
  readonly discontinuation?: { readonly at: string; readonly reason: string }
  readonly hpr?: string
  /** Further extensions of the statement, as they are. */
  readonly extra?: readonly Json[]
  /** Further extensions of sfm-reseptamendment, as they are. */
  readonly amendments?: readonly Json[]
  readonly partOf?: string
  /** Not named by sectionMedication. */
  readonly unlisted?: boolean
}

const base = 'http://ehelse.no/fhir/StructureDefinition'
const kodeverk = (number: number) => `urn:oid:2.16.578.1.12.4.1.1.${String(number)}`
const concept = (system: string, code: string) => ({
  valueCodeableConcept: { coding: [{ system, code, display: `kode ${code}` }] },
})
const identifier = (type: string, value: string | undefined) =>
  value === undefined ? [] : [{ use: 'usual', type: { text: type }, value }]
const when = <T>(value: T | undefined, make: (value: T) => Json) => (value === undefined ? [] : [make(value)])

interface Naming {
  /** Names the resources of a bundle: two bundles never share a name. */
  readonly urn: (...parts: string[]) => string
}

function entry(fullUrl: string, resource: Json): Json {
  return { fullUrl, resource }
}

const registration = { virkestoff: '1', merkevare: '2', pakning: '3', lokal: '2' } as const

function detailsOf({ level, name, package: pack }: Medicine): readonly Json[] {
  const type = {
    url: 'registreringstype',
    ...concept('http://ehelse.no/fhir/CodeSystem/sfm-festregistrationtype', registration[level]),
  }
  if (level !== 'pakning') return [type, { url: 'name', valueString: name }]
  const packing = [
    { url: 'name', valueString: name },
    { url: 'packingsize', valueString: pack?.size ?? '100' },
    { url: 'packingunit', ...concept(kodeverk(7452), pack?.unit ?? 'stk') },
  ]
  return [type, { url: 'packinginfoprescription', extension: packing }]
}

/** What a prescription says beside the treatment. */
function prescriptionParts({ medicine }: Written): readonly Json[] {
  return [
    { url: 'reseptdate', valueDate: '2026-03-01' },
    { url: 'expirationdate', valueDate: '2027-02-28' },
    { url: 'festUpdate', valueDateTime: '2026-03-01T12:00:00+01:00' },
    { url: 'reit', valueString: '3' },
    medicine.level === 'pakning'
      ? { url: 'numberofpackages', valueDecimal: 1 }
      : { url: 'amount', valueQuantity: { value: 100, unit: 'stk' } },
  ]
}

function medicineEntry({ urn }: Naming, medicine: Medicine): Json {
  const group = {
    url: 'http://hl7.no/fhir/StructureDefinition/no-basis-prescriptiongroup',
    extension: [{ url: 'prescriptiongroup', ...concept(kodeverk(7421), medicine.prescriptionGroup) }],
  }
  const coding = {
    system: 'http://ehelse.no/fhir/CodeSystem/FEST',
    ...(medicine.code === undefined ? {} : { code: medicine.code }),
    display: medicine.name,
  }
  return entry(urn('medication', medicine.name), {
    resourceType: 'Medication',
    meta: { profile: [`${base}/sfm-Medication`] },
    code: { coding: [coding] },
    form: { coding: [{ system: kodeverk(7448), ...medicine.form }] },
    extension: [group, { url: `${base}/sfm-medicationdetails`, extension: detailsOf(medicine) }],
  })
}

function statementEntry(naming: Naming, written: Written, index: number): Json {
  const { urn } = naming
  const amendment = [
    { url: 'itemgroup', ...concept(kodeverk(7402), written.itemgroup ?? 'L') },
    { url: 'dssn', valueString: written.dose },
    {
      url: 'typeresept',
      ...concept(kodeverk(7491), written.typeresept ?? (written.reseptId === undefined ? 'U' : 'E')),
    },
    ...when(written.lastchanged, (valueDateTime) => ({ url: 'lastchanged', valueDateTime })),
    ...when(written.rfstatus, (code) => ({
      url: 'rfstatus',
      extension: [{ url: 'status', ...concept(kodeverk(7408), code) }],
    })),
    ...when(written.createeresept, (valueBoolean) => ({ url: 'createeresept', valueBoolean })),
    ...when(written.recallinfo, ({ recallId, code }) => ({
      url: 'recallinfo',
      extension: [
        ...when(recallId, (valueString) => ({ url: 'recallId', valueString })),
        ...when(code, (one) => ({ url: 'recallcode', ...concept(kodeverk(7500), one) })),
      ],
    })),
    ...(written.reseptId === undefined ? [] : prescriptionParts(written)),
    ...(written.amendments ?? []),
  ]
  return entry(urn('statement', String(index)), {
    resourceType: 'MedicationStatement',
    meta: { profile: [`${base}/sfm-MedicationStatement`] },
    identifier: [...identifier('PLL', written.pllId), ...identifier('ReseptId', written.reseptId)],
    status: written.status ?? 'active',
    ...(written.partOf === undefined ? {} : { partOf: [{ reference: written.partOf }] }),
    medicationReference: {
      reference: urn('medication', written.medicine.name),
      type: `${base}/sfm-Medication`,
      display: written.medicine.name,
    },
    subject: { reference: urn('patient'), type: `${base}/sfm-Patient`, display: 'pasienten' },
    dosage: [
      {
        sequence: 1,
        text: written.dose,
        extension: [
          { url: `${base}/sfm-use`, ...concept(kodeverk(9101), written.use) },
          { url: `${base}/sfm-application-area`, extension: [{ url: 'text', valueString: written.area }] },
        ],
      },
    ],
    extension: [
      { url: `${base}/sfm-reseptamendment`, extension: amendment },
      ...(written.reseptId === undefined
        ? []
        : [
            {
              url: `${base}/sfm-generic-substitution`,
              extension: [{ url: 'genericSubstitutionAccepted', valueBoolean: true }],
            },
          ]),
      ...['1', ...(written.discontinuation === undefined ? [] : ['3'])].map((type) => ({
        url: `${base}/sfm-regInfo`,
        extension: [
          {
            url: 'status',
            ...concept('http://ehelse.no/fhir/CodeSystem/sfm-medicationstatement-registration-status', '3'),
          },
          { url: 'type', ...concept('http://ehelse.no/fhir/CodeSystem/sfm-performer-roles', type) },
          {
            url: 'provider',
            valueReference: { reference: urn('practitioner', written.hpr ?? ''), type: `${base}/sfm-Practitioner` },
          },
          { url: 'timestamp', valueDateTime: '2026-03-01T12:00:00+01:00' },
        ],
      })),
      ...when(written.discontinuation, ({ at, reason }) => ({
        url: `${base}/sfm-discontinuation`,
        extension: [
          { url: 'timedate', valueDateTime: at },
          { url: 'reason', ...concept(kodeverk(7494), reason) },
        ],
      })),
      ...(written.extra ?? []),
    ],
  })
}

// ---- bundles

export interface WrittenBundle {
  readonly identifier: string
  readonly statements: readonly Written[]
  readonly patient: Json
  readonly relatesTo?: string | undefined
  /** Undefined: not stated. */
  readonly createPLL?: boolean | undefined
  /** Set: the PLL info section is empty with this reason. */
  readonly emptyReason?: string
  /** Roles of kodeverk 7490 with their numbers. */
  readonly parties?: readonly { readonly role: string; readonly hpr?: string; readonly herId?: string }[]
  /** The sender stands in for the multidose doctor (Vikar). */
  readonly substitute?: boolean
  readonly withoutPllInfo?: boolean
  /** HPR number of the author; undefined: the first of those who prescribed. */
  readonly author?: string | undefined
}

export function patientResource({ patient }: WorldSetup): Json {
  const { nationalIdentity, givenName, familyName, birthDate, gender, address } = patient
  return {
    resourceType: 'Patient',
    meta: { profile: [`${base}/sfm-Patient`] },
    identifier: nationalIdentity === undefined ? [] : [{ use: 'official', ...nationalIdentity }],
    name: [{ family: familyName, given: [givenName] }],
    birthDate,
    gender,
    address: [
      { use: 'home', type: 'physical', line: [address.line], postalCode: address.postalCode, city: address.city },
    ],
  }
}

function bundleOf(seed: string, written: WrittenBundle): Json {
  const naming: Naming = { urn: (...parts) => `urn:uuid:${seededUuid(seed, ...parts)}` }
  const { urn } = naming
  const listed = written.statements.flatMap(({ unlisted }, index) =>
    unlisted === true ? [] : [{ reference: urn('statement', String(index)) }],
  )
  const section = (code: string, references: readonly Json[], emptyReason = 'unavailable') => ({
    code: { coding: [{ system: 'http://ehelse.no/fhir/CodeSystem/sfm-section-types', code }] },
    ...(references.length === 0
      ? {
          emptyReason: {
            coding: [{ system: 'http://terminology.hl7.org/CodeSystem/list-empty-reason', code: emptyReason }],
          },
        }
      : { entry: references }),
  })
  const parties = written.parties ?? []
  const pllInfo = {
    resourceType: 'Basic',
    meta: { profile: [`${base}/sfm-PLL-info`] },
    code: { coding: [{ system: 'http://ehelse.no/fhir/CodeSystem/sfm-message-type', code: 'M25.1' }] },
    subject: { reference: urn('patient') },
    extension: [
      {
        url: `${base}/sfm-pllInformation`,
        extension: [
          ...when(written.createPLL, (valueBoolean) => ({ url: 'createPLL', valueBoolean })),
          ...when(written.substitute, (valueBoolean) => ({ url: 'substitute', valueBoolean })),
          ...parties.map((_, index) => ({
            url: 'relatedparties',
            valueReference: { reference: urn('party', String(index)) },
          })),
        ],
      },
    ],
  }
  const medicines = [...new Map(written.statements.map(({ medicine }) => [medicine.name, medicine])).values()]
  const hprs = [
    ...new Set([
      ...(written.author === undefined ? [] : [written.author]),
      ...written.statements.map(({ hpr }) => hpr ?? ''),
    ]),
  ]
  const pllSection =
    written.withoutPllInfo === true
      ? []
      : [
          section(
            'sectionPLLinfo',
            written.emptyReason === undefined ? [{ reference: urn('pll-info') }] : [],
            written.emptyReason,
          ),
        ]
  return {
    resourceType: 'Bundle',
    id: seededUuid(seed, 'bundle'),
    meta: { lastUpdated: at(0), profile: [`${base}/sfm-MedicationBundle`], source: sfm },
    type: 'document',
    timestamp: at(0),
    link: [{ relation: 'self', url: sfm }],
    entry: [
      entry(urn('composition'), {
        resourceType: 'Composition',
        meta: { profile: [`${base}/sfm-MedicationComposition`] },
        identifier: { use: 'official', value: written.identifier },
        status: 'final',
        type: { coding: [{ system: 'http://loinc.org', code: '11503-0' }] },
        date: '2026-03-02',
        author: [{ reference: urn('practitioner', hprs[0] ?? '') }],
        title: 'Medication summary',
        confidentiality: 'N',
        subject: { reference: urn('patient') },
        ...(written.relatesTo === undefined
          ? {}
          : { relatesTo: [{ code: 'replaces', targetIdentifier: { use: 'official', value: written.relatesTo } }] }),
        section: [
          section('sectionMedication', listed),
          ...pllSection,
          section('sectionAllergies', []),
          section('sectionOtherPrescriptions', []),
        ],
      }),
      entry(urn('patient'), written.patient),
      ...(written.emptyReason === undefined && written.withoutPllInfo !== true
        ? [entry(urn('pll-info'), pllInfo)]
        : []),
      ...parties.map(({ role, hpr, herId }, index) =>
        entry(urn('party', String(index)), {
          resourceType: 'PractitionerRole',
          code: [{ coding: [{ system: kodeverk(7490), code: role }] }],
          ...(hpr === undefined
            ? {}
            : {
                practitioner: { identifier: { system: 'urn:oid:2.16.578.1.12.4.1.4.4', value: hpr }, display: 'lege' },
              }),
          ...(herId === undefined
            ? {}
            : {
                organization: {
                  identifier: { system: 'urn:oid:2.16.578.1.12.4.1.2', value: herId },
                  display: 'virksomhet',
                },
              }),
        }),
      ),
      ...hprs.map((hpr) =>
        entry(urn('practitioner', hpr), {
          resourceType: 'Practitioner',
          identifier: [{ use: 'official', system: 'urn:oid:2.16.578.1.12.4.1.4.4', value: hpr }],
          name: [{ family: 'Lege', given: ['SYNTETISK'] }],
        }),
      ),
      ...medicines.map((medicine) => medicineEntry(naming, medicine)),
      ...written.statements.map((statement, index) => statementEntry(naming, statement, index)),
    ],
  }
}

// ---- the record

export interface LookupOptions {
  /** Minutes after the scenario's start. */
  readonly minutes?: number
  readonly step?: number
  /** Reseptformidleren was reached. */
  readonly rf?: boolean
  readonly rfCode?: string
  readonly status?: number
  readonly identifier?: string
  readonly statements?: (statements: readonly Written[]) => readonly Written[]
  readonly patient?: Json | null
  /** What is asked beside the patient: consents, reference numbers. */
  readonly asking?: readonly Json[]
  readonly wire?: (wire: Wire) => Wire
}

export interface SendOptions {
  readonly minutes?: number
  readonly step?: number
  readonly statements?: (statements: readonly Written[]) => readonly Written[]
  readonly bundle?: Partial<WrittenBundle>
  /** Changes the message before it goes out. */
  readonly message?: (message: Json) => unknown
  /** SFM's answer; 0: none. */
  readonly status?: number
  /** Error code of the list. */
  readonly listCode?: string
  readonly wire?: (wire: Wire) => Wire
  readonly text?: string
}

export interface CallOptions {
  readonly service?: 'helseid' | 'sfm'
  readonly operation: string
  readonly method?: string
  readonly url?: string
  readonly headers?: string[][]
  readonly body?: string
  readonly status?: number
  readonly minutes?: number
  readonly step?: number | null
  readonly answer?: Json
}

type Immutable<T> = (value: T) => T

/** A record in the making. Each method gives a new one. */
export class Draft {
  constructor(
    readonly script: Scenario,
    readonly world: WorldSetup,
    private readonly made: {
      readonly exchanges: readonly RecordedExchange[]
      /** What the EPJ has in hand: as last looked up or sent. */
      readonly held: readonly Written[]
      readonly related: string | undefined
      readonly answers: Readonly<
        Record<
          number,
          {
            readonly outcome: StepResult['outcome']
            readonly message?: string
            readonly view?: readonly ViewLine[]
            readonly tasks?: readonly Json[]
          }
        >
      >
      readonly after: (state: ReseptformidlerState) => ReseptformidlerState | undefined
      readonly troubles: readonly TroubleLine[]
      readonly system: Json
      readonly killed: boolean
    },
  ) {}

  #with(change: Partial<Draft['made']>): Draft {
    return new Draft(this.script, this.world, { ...this.made, ...change })
  }

  /** The number of the first step with that action. */
  step(action: string): number {
    return this.script.steps.findIndex((step) => step.by === 'epj' && step.action.action === action) + 1
  }

  /** The EPJ looks up: what the world holds comes back. */
  lookup({
    minutes = 1,
    step = 1,
    rf = true,
    rfCode = '0',
    status = 200,
    identifier = seededUuid('lookup', String(this.made.exchanges.length)),
    statements = (all) => all,
    patient,
    asking = [],
    wire,
  }: LookupOptions = {}): Draft {
    const held = statements(heldByWorld(this.world))
    const asked = {
      resourceType: 'Parameters',
      parameter: [
        ...(patient === null ? [] : [{ name: 'patient', resource: patient ?? patientResource(this.world) }]),
        ...asking,
      ],
    }
    const bundle = bundleOf(`answer-${String(this.made.exchanges.length)}`, {
      identifier,
      statements: held,
      patient: patientResource(this.world),
    })
    const answer = {
      resourceType: 'Parameters',
      parameter: [
        { name: 'medication', resource: bundle },
        ...(rf ? [{ name: 'RFHentetTidspunkt', valueDateTime: at(minutes) }] : []),
        { name: 'RFM96Feilkode', valueCodeableConcept: { coding: [{ code: rfCode }] } },
      ],
    }
    const called = this.#call(
      {
        operation: 'getMedication',
        url: `${sfm}/Patient/$getMedication`,
        body: JSON.stringify(asked),
        minutes,
        step,
        status,
        answer: status === 200 ? answer : outcome,
      },
      wire,
    )
    return status === 200 ? called.#with({ held, related: identifier }) : called
  }

  /** The EPJ sends what it has in hand, with what the steps so far changed left to `statements`. */
  send({
    minutes = 10,
    step = this.step('send-list'),
    statements = (all) => all,
    bundle,
    message = (one) => one,
    status = 200,
    listCode = '0',
    wire,
    text,
  }: SendOptions = {}): Draft {
    const held = statements(this.made.held)
    const written: WrittenBundle = {
      identifier: seededUuid('send', String(this.made.exchanges.length)),
      statements: held,
      patient: patientResource(this.world),
      relatesTo: this.made.related,
      createPLL: true,
      author: this.world.practitioner.hpr,
      ...bundle,
    }
    const resource = bundleOf(`sent-${String(this.made.exchanges.length)}`, written)
    const sent = message({ resourceType: 'Parameters', parameter: [{ name: 'medication', resource }] })
    const answer = {
      resourceType: 'Parameters',
      parameter: [
        { name: 'prescriptionCount', valueInteger: 0 },
        { name: 'recallCount', valueInteger: 0 },
        {
          name: 'PllResult',
          part: [
            { name: 'PllmessageID', valueString: seededUuid('list', String(this.made.exchanges.length)) },
            { name: 'resultCode', valueCoding: { code: listCode } },
          ],
        },
      ],
    }
    const called = this.#call(
      {
        operation: 'sendMedication',
        url: `${sfm}/Patient/$sendMedication`,
        body: text ?? JSON.stringify(sent),
        minutes,
        step,
        status,
        ...(status === 0 ? {} : { answer: status === 200 ? answer : outcome }),
      },
      wire,
    )
    return status === 200 ? called.#with({ held, related: written.identifier }) : called
  }

  /** Any call, as it is; to SFM with a right token and proof unless headers are given. */
  call(options: CallOptions, wire?: (wire: Wire) => Wire): Draft {
    return this.#call(options, wire)
  }

  #call(
    {
      service = 'sfm',
      operation,
      method = 'POST',
      url = `${sfm}/${operation}`,
      headers,
      body,
      status = 200,
      minutes = 1,
      step = 1,
      answer,
    }: CallOptions,
    wire: Immutable<Wire> = (one) => one,
  ): Draft {
    const { exchanges } = this.made
    const number = exchanges.length + 1
    const own =
      headers ??
      (service === 'sfm' ? headersOf(wire(rightWire(this.world, `proof-${String(number)}`)), method, url) : [])
    const exchange: RecordedExchange = {
      type: 'exchange',
      id: `x${String(number)}`,
      line: 100 + number,
      step,
      service,
      operation,
      at: at(minutes),
      received,
      ms: 1,
      request: { method, url, headers: own, body: body === undefined ? null : { text: body, bytes: body.length } },
      response: { status, headers: [], body: answer === undefined ? null : { text: JSON.stringify(answer), bytes: 1 } },
    }
    return this.#with({ exchanges: [...exchanges, exchange] })
  }

  /** How a step went, when it was not as the script has it. */
  answered(step: number, outcome: StepResult['outcome'], message?: string): Draft {
    return this.#with({
      answers: { ...this.made.answers, [step]: { outcome, ...(message === undefined ? {} : { message }) } },
    })
  }

  /** The step was done, and this is what the user saw then. */
  saw(step: number, view: readonly ViewLine[]): Draft {
    return this.#with({ answers: { ...this.made.answers, [step]: { outcome: 'done', view } } })
  }

  /** The adapter does not show what the user sees. */
  withoutView(): Draft {
    return this.#with({ system: { ...this.made.system, features: [] } })
  }

  /** The step was done, and this stood in the task lists then. */
  listed(step: number, tasks: readonly { readonly id: string; readonly text: string }[]): Draft {
    return this.#with({
      answers: { ...this.made.answers, [step]: { outcome: 'done', tasks } },
      system: { ...this.made.system, features: ['view', 'tasks'] },
    })
  }

  /** The EPJ says beforehand that it does not have the action. */
  unsupported(action: string, reason: string): Draft {
    return this.#with({ system: { ...this.made.system, unsupported: { [action]: reason } } })
  }

  /** What Reseptformidleren holds when the script is over. */
  after(change: (state: ReseptformidlerState) => ReseptformidlerState | undefined): Draft {
    return this.#with({ after: change })
  }

  trouble(blame: TroubleLine['blame'], code = 'adapter-died'): Draft {
    const line: TroubleLine = {
      type: 'trouble',
      step: null,
      at: at(5),
      blame,
      code,
      message: { nb: 'Adapteren døde.', en: 'The adapter died.' },
    }
    return this.#with({ troubles: [...this.made.troubles, line] })
  }

  killed(): Draft {
    return this.#with({ killed: true })
  }

  /** Changes the last call. */
  lastCall(change: (exchange: RecordedExchange) => RecordedExchange): Draft {
    const { exchanges } = this.made
    return this.#with({
      exchanges: exchanges.map((exchange, index) => (index === exchanges.length - 1 ? change(exchange) : exchange)),
    })
  }

  build(): ScenarioRecord {
    const { script, world, made } = this
    const before = stateOf(world)
    return {
      file,
      head: {
        type: 'scenario',
        format: 2,
        scenario: script.id,
        role: world.role,
        route: 'sfm-basis',
        seed: world.seed,
        tool: { name: 'pll-conformance', version: '0.0.0' },
        startedAt: received,
        clock: 'fixed',
        now: world.startsAt,
        plan: script,
        world,
        environment: {
          issuer,
          jwks: { keys: [{ ...jwkOf(helseIdKey), kid: 'helseid' }] },
          sfm,
          clientId,
          clientJwks: { keys: [{ ...jwkOf(clientKey), kid: 'client' }] },
          scope: 'openid',
          audience: 'e-helse:sfm.api',
        },
        system: made.system,
      },
      plan: script,
      world,
      before,
      after: made.after(before),
      steps: this.#steps(),
      exchanges: made.exchanges,
      troubles: made.troubles.map((trouble, index) => ({ ...trouble, line: 200 + index })),
      end: made.killed ? undefined : { type: 'end', at: at(20), finished: true },
    }
  }

  #steps(): readonly RecordedStep[] {
    return this.script.steps.flatMap((step, index): readonly RecordedStep[] => {
      const number = index + 1
      const line = 10 * number
      const right = step.by === 'epj' && step.expect === 'refused' ? 'refused' : 'done'
      const { outcome, message, view, tasks } = this.made.answers[number] ?? { outcome: right }
      if (outcome === 'not-reached') return []
      const begun = {
        type: 'step' as const,
        step: number,
        at: at(number),
        action: { ...(step.by === 'epj' ? step.action : step.event) },
        line,
      }
      if (step.by === 'world' || outcome === 'no-answer') return [{ ...begun, answer: undefined }]
      return [
        {
          ...begun,
          answer: {
            type: 'answer',
            step: number,
            at: at(number),
            ms: 5,
            outcome,
            line: line + 5,
            ...(message === undefined ? {} : { message }),
            ...(view === undefined ? {} : { view: view.map((line) => ({ ...line })) }),
            ...(tasks === undefined ? {} : { tasks: tasks.map((line) => ({ ...line })) }),
          },
        },
      ]
    })
  }
}

export const at = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000).toISOString()

const outcome = {
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'invalid', diagnostics: 'noe er galt' }],
}

/** Begins a record of the script. Until told otherwise each step went as the script has it, and Reseptformidleren holds what it held. */
export function record(script: Scenario, change: (world: WorldSetup) => WorldSetup = (world) => world): Draft {
  const role: Role = script.roles[0] ?? 'fastlege'
  const world = change(layOut(script.given, { seed: 'test', role, startsAt, clock: 'fixed' }))
  return new Draft(script, world, {
    exchanges: [],
    held: [],
    related: undefined,
    answers: {},
    after: (state) => state,
    troubles: [],
    system: { features: ['view'], unsupported: {} },
    killed: false,
  })
}

/** What $getMedication answers with: the list, then the loose prescriptions. */
export function heldByWorld({ list, prescriptions }: WorldSetup): readonly Written[] {
  const entries = (list?.entries ?? []).map(({ treatment, pllId, reseptId, lastChanged, rekvirent }): Written => ({
    ...treatment,
    pllId,
    reseptId,
    lastchanged: lastChanged,
    rfstatus: reseptId === undefined ? undefined : 'E',
    hpr: rekvirent,
  }))
  const loose = prescriptions
    .filter(({ reseptId }) => !entries.some((one) => one.reseptId === reseptId))
    .map(({ treatment, reseptId, status, rekvirent }): Written => ({
      ...treatment,
      reseptId,
      rfstatus: status,
      hpr: rekvirent,
    }))
  return [...entries, ...loose]
}

/** The state of Reseptformidleren that the world begins with. */
export function stateOf({ list, prescriptions, patient, multidose }: WorldSetup): ReseptformidlerState {
  const doctor = multidose.doctor === undefined ? {} : { doctor: { ...multidose.doctor, from: '2026-03-02' } }
  const pharmacy = multidose.pharmacy === undefined ? {} : { pharmacy: { ...multidose.pharmacy, from: '2026-03-02' } }
  return {
    patient: patient.nationalIdentity?.value ?? '',
    list:
      list === null
        ? null
        : {
            messageId: list.messageId,
            previous: null,
            sentBy: list.sentBy,
            at: list.sentAt,
            relatedParties: [],
            entries: list.entries.map(({ key, treatment, pllId, reseptId, lastChanged, rekvirent }) => ({
              ...listEntry({ key, treatment, prescription: { reiterations: 0 } }, pllId, reseptId),
              lastChanged,
              rekvirent,
            })),
          },
    history: list === null ? [] : [list.messageId],
    prescriptions: prescriptions.map(({ key, treatment, reseptId, status, rekvirent, issued, expires }) => ({
      ...prescription({ key, treatment, prescription: { reiterations: 0 } }, reseptId),
      key,
      status,
      rekvirent,
      issued,
      expires,
    })),
    multidose: { ...doctor, ...pharmacy },
  }
}

/** An entry of the list in Reseptformidleren. */
export function listEntry({ key, treatment }: NamedTreatment, pllId: string, reseptId?: string): RecordedListEntry {
  return {
    pllId,
    key,
    name: treatment.medicine.name,
    ...(treatment.medicine.code === undefined ? {} : { medicineCode: treatment.medicine.code }),
    dose: treatment.dose,
    use: treatment.use,
    type: reseptId === undefined ? 'U' : 'E',
    status: 'active',
    ...(reseptId === undefined ? {} : { reseptId }),
    lastChanged: at(0),
  }
}

/** A prescription in Reseptformidleren. */
export function prescription({ treatment }: NamedTreatment, reseptId: string): RecordedPrescription {
  return {
    reseptId,
    name: treatment.medicine.name,
    ...(treatment.medicine.code === undefined ? {} : { medicineCode: treatment.medicine.code }),
    dose: treatment.dose,
    status: 'E',
    rekvirent: '999900011',
    issued: '2026-03-02',
    expires: '2027-03-01',
    locked: false,
  }
}

/** What the check says of the record, as the results would have it. */
export function judged(check: Check, draft: Draft) {
  return checkResult(draft.script.id, check, readEvidence(draft.build()), catalogue('2026-11'))
}

/** The verdict and the Norwegian messages: what a reader sees first. */
export function said(check: Check, draft: Draft): { readonly verdict: string; readonly messages: readonly string[] } {
  const { verdict, findings } = judged(check, draft)
  return { verdict, messages: findings.map(({ message }) => message.nb) }
}

/** What a test does to the statements of a message. */
export type Change = (statements: readonly Written[]) => readonly Written[]

/** Changes the statement of that medicine, and leaves the others. */
export const change =
  ({ treatment }: NamedTreatment, to: (statement: Written) => Written) =>
  (statements: readonly Written[]): readonly Written[] =>
    statements.map((statement) => (statement.medicine.name === treatment.medicine.name ? to(statement) : statement))

export const without =
  ({ treatment }: NamedTreatment) =>
  (statements: readonly Written[]): readonly Written[] =>
    statements.filter(({ medicine }) => medicine.name !== treatment.medicine.name)

export const adding =
  (...more: readonly Written[]) =>
  (statements: readonly Written[]): readonly Written[] => [...statements, ...more]

/** One change after another. */
export const all =
  (...changes: readonly ((statements: readonly Written[]) => readonly Written[])[]) =>
  (statements: readonly Written[]): readonly Written[] =>
    changes.reduce((so, one) => one(so), statements)
