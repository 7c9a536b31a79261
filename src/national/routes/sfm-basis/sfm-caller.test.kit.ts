import { layOut } from '../../../scenario/world/layout.js'
import { practitioner } from '../../../scenario/world/people.js'
import { seededUuid } from '../../../scenario/world/seeded-uuid.js'
import { type NamedTreatment, treatment } from '../../../scenario/world/treatment.js'
import type { World } from '../../../scenario/world/world.js'
import type { PrescriptionSetup, WorldSetup } from '../../../scenario/world/world-setup.js'
import type { Trouble } from '../../core/trouble.js'
import { playedWorld, type WorldWithCore } from '../../world/open-world.js'
import { answerSfm, type SfmReply, type SfmRequest } from './answer-request.js'
import type { KeptContent } from './content/kept-content.js'
import { prescriptionContent } from './content/setup-content.js'
import { extension, identifierOfType, sfm } from './fhir/fhir-element.js'
import { type Json, type JsonObject, object, objects, text, without } from './fhir/json.js'
import { type SfmWorld, sfmWorld } from './session/sfm-world.js'
import { sfmBasis } from './sfm-basis-service.js'

/** For tests: a caller who looks up and sends, by hand, so that each message can be made wrong in one place. */

export const metoprolol = treatment('metoprolol', 'Selo-Zok depottab 50 mg', {
  dose: '1+0+0+0',
  area: 'Høyt blodtrykk',
})
export const albyl = treatment('albyl', 'Albyl-E enterotab 75 mg', { dose: '1+0+0+0', area: 'Hjertet' })
export const paracet = treatment('paracet', 'Paracet tab 500 mg', { dose: '1 ved behov', area: 'Smerte', use: '3' })
export const eliquis = treatment('eliquis', 'Eliquis tab 5 mg', { dose: '1+0+1+0', area: 'Blodfortynnende' })

export const startsAt = '2031-03-10T09:00:00+01:00'
export const seed = 'desk'
const sfmUrl = 'http://127.0.0.1:1/sfm/v2'
export const idOf = (kind: 'pll' | 'resept', { key }: NamedTreatment): string => seededUuid(seed, kind, key)

export interface SfmCallerOptions {
  /** Who is signed in: key in fixtures/practitioners.json. */
  readonly who?: string
  /** Kodeverk 9060, in place of the person's own. */
  readonly profession?: string
  readonly change?: (setup: WorldSetup) => WorldSetup
}

export interface Draft {
  readonly statements: readonly DraftStatement[]
  readonly others: readonly DraftEntry[]
  readonly composition: JsonObject
  readonly compositionId: string
  readonly relatesTo: string | undefined
  readonly createPLL: boolean | 'nilknown' | undefined
  readonly pllInfo: JsonObject | undefined
}
export interface DraftEntry {
  readonly fullUrl: string
  readonly resource: JsonObject
}
export interface DraftStatement extends DraftEntry {
  readonly listed: boolean
}

export class SfmCaller {
  readonly world: WorldWithCore<KeptContent>
  readonly sfm: SfmWorld
  readonly troubles: Trouble[] = []
  readonly #identity: {
    readonly pid: string
    readonly hprNumber: string
    readonly orgnrParent: string
    readonly journalId: string
  }
  #lookup: JsonObject = {}
  #sends = 0

  constructor(world: World, { who = 'ugle', profession, change = (setup) => setup }: SfmCallerOptions = {}) {
    const laidOut = layOut(world, { seed, role: 'fastlege', startsAt: new Date(startsAt), clock: 'fixed' })
    const { key: _, organisation, ...person } = practitioner(who)
    const signedIn = { ...person, ...(profession === undefined ? {} : { profession }) }
    const setup = change({ ...laidOut, practitioner: signedIn, organisation })
    this.world = playedWorld(setup, [{ service: sfmBasis, url: sfmUrl }])
    this.sfm = sfmWorld(this.world.core, sfmUrl)
    this.#identity = {
      pid: person.nationalIdentity.value,
      hprNumber: person.hpr ?? '',
      orgnrParent: organisation.orgnrParent,
      journalId: organisation.journalId,
    }
  }

  get state() {
    return this.world.state()
  }

  later(minutes: number): void {
    this.world.core.clock.pass(minutes * 60_000)
  }

  request(path: string, request: Partial<SfmRequest> = {}): Promise<SfmReply> {
    this.world.core.clock.request()
    const whole: SfmRequest = {
      method: 'POST',
      url: `${sfmUrl}/${path}`,
      path,
      contentType: 'application/fhir+json; charset=utf-8',
      authorization: 'DPoP token',
      dpop: 'proof',
      body: '',
      ...request,
    }
    return answerSfm(whole, this.sfm, {
      issuer: 'http://127.0.0.1:1/helseid',
      admit: () =>
        Promise.resolve({ admitted: true, identity: { ...this.#identity, clientId: 'client', supplier: '313999203' } }),
      onTrouble: (trouble) => this.troubles.push(trouble),
    })
  }

  post(path: string, body: Json): Promise<SfmReply> {
    return this.request(path, { body: JSON.stringify(body) })
  }

  lookupRequest(): JsonObject {
    const { patient } = this.world.setup
    const identifier = patient.nationalIdentity === undefined ? {} : { identifier: [{ ...patient.nationalIdentity }] }
    const resource = {
      resourceType: 'Patient',
      ...identifier,
      name: [{ family: patient.familyName, given: [patient.givenName] }],
      birthDate: patient.birthDate,
      gender: patient.gender,
      address: [{ city: patient.address.city, postalCode: patient.address.postalCode }],
    }
    return { resourceType: 'Parameters', parameter: [{ name: 'patient', resource }] }
  }

  /** `more`: parameters beside the patient. */
  async lookUp(...more: readonly JsonObject[]): Promise<Lookup> {
    const request = this.lookupRequest()
    const reply = await this.post('Patient/$getMedication', {
      ...request,
      parameter: [...objects(request.parameter), ...more],
    })
    if (reply.status === 200) this.#lookup = reply.body
    return new Lookup(reply)
  }

  /** What an EPJ that changed nothing would send after the last lookup. */
  draft(): Draft {
    this.#sends += 1
    const bundle = object(objects(this.#lookup.parameter)[0]?.resource)
    const entries = objects(bundle.entry).map((entry) => ({
      fullUrl: text(entry.fullUrl) ?? '',
      resource: object(entry.resource),
    }))
    const [composition, ...rest] = entries
    const listed = new Set(sectionReferences(composition?.resource ?? {}, 'sectionMedication'))
    const isStatement = ({ resource }: DraftEntry) =>
      resource.resourceType === 'MedicationStatement' || extension(resource, sfm('sfm-reseptamendment')) !== undefined
    return {
      statements: rest.filter(isStatement).map((entry) => ({ ...entry, listed: listed.has(entry.fullUrl) })),
      others: rest.filter((entry) => !isStatement(entry) && entry.resource.resourceType !== 'Basic'),
      composition: composition?.resource ?? {},
      compositionId: seededUuid(seed, 'sent composition', String(this.#sends)),
      relatesTo: text(object(composition?.resource.identifier).value),
      createPLL: true,
      pllInfo: rest.find(({ resource }) => extension(resource, sfm('sfm-pllInformation')) !== undefined)?.resource,
    }
  }

  async send(change: (draft: Draft) => Draft = (draft) => draft): Promise<SfmReply> {
    return this.post('Patient/$sendMedication', sendParameters(change(this.draft())))
  }
}

/** A lookup's answer, opened. */
export class Lookup {
  constructor(readonly reply: SfmReply) {}

  get parameters(): readonly JsonObject[] {
    return objects(this.reply.body.parameter)
  }

  get names(): readonly string[] {
    return this.parameters.map(({ name }) => text(name) ?? '')
  }

  get bundle(): JsonObject {
    return object(this.parameters[0]?.resource)
  }

  get entries(): readonly DraftEntry[] {
    return objects(this.bundle.entry).map((entry) => ({
      fullUrl: text(entry.fullUrl) ?? '',
      resource: object(entry.resource),
    }))
  }

  get composition(): JsonObject {
    return this.entries[0]?.resource ?? {}
  }

  get statements(): readonly JsonObject[] {
    return this.entries
      .map(({ resource }) => resource)
      .filter(({ resourceType }) => resourceType === 'MedicationStatement')
  }

  section(code: string): readonly JsonObject[] {
    return sectionReferences(this.composition, code).map((reference) => this.find(reference))
  }

  find(reference: string): JsonObject {
    return this.entries.find(({ fullUrl }) => fullUrl === reference)?.resource ?? {}
  }

  /** References in the document that lead nowhere. */
  get dangling(): readonly string[] {
    const known = new Set(this.entries.map(({ fullUrl }) => fullUrl))
    return references(this.bundle).filter((reference) => !known.has(reference))
  }
}

function references(value: Json | undefined): readonly string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(references)
  if (typeof value !== 'object' || value === null) return []
  const members = value as JsonObject
  return [
    ...(typeof members.reference === 'string' ? [members.reference] : []),
    ...Object.values(members).flatMap(references),
  ]
}

function sectionReferences(composition: JsonObject, code: string): readonly string[] {
  const section = objects(composition.section).find((one) => objects(object(one.code).coding)[0]?.code === code)
  return objects(section?.entry).flatMap(({ reference }) => text(reference) ?? [])
}

export function sendParameters({
  statements,
  others,
  composition,
  compositionId,
  relatesTo,
  createPLL,
  pllInfo,
}: Draft): JsonObject {
  const info = { fullUrl: `urn:uuid:${compositionId}-info`, resource: pllInfoWith(pllInfo, composition, createPLL) }
  const section = (code: string, entry: readonly JsonObject[], emptyReason?: JsonObject): JsonObject => ({
    code: { coding: [{ system: 'http://ehelse.no/fhir/CodeSystem/sfm-section-types', code }] },
    ...(entry.length > 0 ? { entry } : { emptyReason: emptyReason ?? reason('unavailable') }),
  })
  const head: JsonObject = {
    ...composition,
    identifier: { use: 'official', value: compositionId },
    ...(relatesTo === undefined
      ? {}
      : { relatesTo: [{ code: 'replaces', targetIdentifier: { use: 'official', value: relatesTo } }] }),
    section: [
      section(
        'sectionMedication',
        statements.filter(({ listed }) => listed).map(({ fullUrl }) => ({ reference: fullUrl })),
      ),
      createPLL === 'nilknown'
        ? section('sectionPLLinfo', [], reason('nilknown'))
        : section('sectionPLLinfo', [{ reference: info.fullUrl }]),
      section(
        'sectionAllergies',
        others
          .filter(({ resource }) => resource.resourceType === 'AllergyIntolerance')
          .map(({ fullUrl }) => ({ reference: fullUrl })),
      ),
    ],
  }
  const entry = [
    { fullUrl: `urn:uuid:${compositionId}`, resource: head },
    ...others.map(({ fullUrl, resource }) => ({ fullUrl, resource })),
    ...(createPLL === 'nilknown' ? [] : [info]),
    ...statements.map(({ fullUrl, resource }) => ({ fullUrl, resource })),
  ]
  const bundle = { resourceType: 'Bundle', type: 'document', entry }
  return { resourceType: 'Parameters', parameter: [{ name: 'medication', resource: bundle }] }
}

const reason = (code: string): JsonObject => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/list-empty-reason', code }],
})

function pllInfoWith(
  pllInfo: JsonObject | undefined,
  composition: JsonObject,
  createPLL: Draft['createPLL'],
): JsonObject {
  const base = pllInfo ?? {
    resourceType: 'Basic',
    subject: object(composition.subject),
    extension: [{ url: sfm('sfm-pllInformation') }],
  }
  return {
    ...base,
    code: { coding: [{ system: 'http://ehelse.no/fhir/CodeSystem/sfm-message-type', code: 'M25.1', display: 'PLL' }] },
    extension: objects(base.extension).map((one) =>
      one.url === sfm('sfm-pllInformation') && createPLL !== undefined
        ? { ...one, extension: [{ url: 'createPLL', valueBoolean: createPLL === true }, ...objects(one.extension)] }
        : one,
    ),
  }
}

/** Changes the statements about this treatment, found by the PLL id or reseptId it began with. */
export const changed =
  (subject: NamedTreatment, change: (resource: JsonObject) => JsonObject) =>
  (draft: Draft): Draft => ({
    ...draft,
    statements: draft.statements.map((one) =>
      isAbout(one, subject) ? { ...one, resource: change(one.resource) } : one,
    ),
  })

export const dropped =
  (...subjects: readonly NamedTreatment[]) =>
  (draft: Draft): Draft => ({
    ...draft,
    statements: draft.statements.filter((one) => !subjects.some((subject) => isAbout(one, subject))),
  })

export const isAbout = ({ resource }: DraftEntry, subject: NamedTreatment): boolean =>
  identifierOfType(resource, 'PLL') === idOf('pll', subject) ||
  identifierOfType(resource, 'ReseptId') === idOf('resept', subject)

/** Makes each change after the other. */
export const both =
  (...changes: readonly ((draft: Draft) => Draft)[]) =>
  (draft: Draft): Draft =>
    changes.reduce((changing, change) => change(changing), draft)

export const withDetails =
  (...details: readonly JsonObject[]) =>
  (resource: JsonObject): JsonObject => {
    const urls = details.map(({ url }) => url)
    return {
      ...resource,
      extension: objects(resource.extension).map((one) =>
        one.url === sfm('sfm-reseptamendment')
          ? { ...one, extension: [...objects(one.extension).filter(({ url }) => !urls.includes(url)), ...details] }
          : one,
      ),
    }
  }

export const withIdentifiers =
  (identifiers: Readonly<Record<string, string>>) =>
  (resource: JsonObject): JsonObject => ({
    ...resource,
    identifier: Object.entries(identifiers).map(([name, value]) => ({ use: 'usual', type: { text: name }, value })),
  })

export const recallinfo = (code: string, recallId?: string): JsonObject => ({
  url: 'recallinfo',
  extension: [
    ...(recallId === undefined ? [] : [{ url: 'recallId', valueString: recallId }]),
    { url: 'recallcode', valueCodeableConcept: { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.7500', code }] } },
  ],
})

export const createeresept: JsonObject = { url: 'createeresept', valueBoolean: true }

export const discontinuation = (at: string, code: string): JsonObject => ({
  url: sfm('sfm-discontinuation'),
  extension: [
    { url: 'timedate', valueDateTime: at },
    { url: 'reason', valueCodeableConcept: { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.7494', code }] } },
  ],
})

/** Adds a treatment with a new prescription, as an EPJ would write it. */
export const prescribing =
  (subject: NamedTreatment, ids: { readonly reseptId: string; readonly pllId?: string }) =>
  (draft: Draft): Draft => {
    const setup: PrescriptionSetup = {
      key: subject.key,
      treatment: subject.treatment,
      ...subject.prescription,
      reseptId: ids.reseptId,
      rekvirent: practitioner('ugle').hpr ?? '',
      issued: '2031-03-10',
      expires: '2032-03-09',
      status: 'E',
    }
    const { resource, carried } = prescriptionContent(setup, 'epj')
    const medication = { fullUrl: `urn:uuid:${ids.reseptId}-medication`, resource: object(carried[0]) }
    const patient = draft.others.find((entry) => entry.resource.resourceType === 'Patient')
    const doctor = draft.others.find((entry) => entry.resource.resourceType === 'Practitioner')
    const written = JSON.parse(
      JSON.stringify(resource)
        .replace('kept:0', medication.fullUrl)
        .replace('patient:', patient?.fullUrl ?? '')
        .replace(/practitioner:\d+/, doctor?.fullUrl ?? ''),
    ) as JsonObject
    const identified = withIdentifiers({
      ReseptId: ids.reseptId,
      ...(ids.pllId === undefined ? {} : { PLL: ids.pllId }),
    })(written)
    const statement = {
      fullUrl: `urn:uuid:${ids.reseptId}`,
      resource: withDetails(createeresept)(identified),
      listed: true,
    }
    return { ...draft, others: [...draft.others, medication], statements: [...draft.statements, statement] }
  }

/** A treatment without prescription. */
export const overTheCounter =
  (subject: NamedTreatment, fullUrl: string) =>
  (draft: Draft): Draft => {
    const added = prescribing(subject, { reseptId: fullUrl })(draft)
    const plain = (resource: JsonObject): JsonObject => {
      const typed = withDetails({ url: 'createeresept', valueBoolean: false }, typeresept('U'))(resource)
      return without(typed, 'identifier')
    }
    return {
      ...added,
      statements: added.statements.map((one) =>
        one.fullUrl === `urn:uuid:${fullUrl}` ? { ...one, resource: plain(one.resource) } : one,
      ),
    }
  }

export const typeresept = (code: string): JsonObject => ({
  url: 'typeresept',
  valueCodeableConcept: { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.7491', code }] },
})

export const diagnostics = ({ body }: SfmReply): string => text(objects(body.issue)[1]?.diagnostics) ?? ''

/** The codes in a $sendMedication answer: of the list, and of each prescription by reseptId. */
export function resultCodes({ body }: SfmReply): {
  readonly list: string | undefined
  readonly prescriptions: Readonly<Record<string, string>>
} {
  const all = objects(body.parameter)
  const codeOf = (parameter: JsonObject | undefined) =>
    text(object(objects(parameter?.part).find(({ name }) => name === 'resultCode')?.valueCoding).code)
  const reseptIdOf = (parameter: JsonObject) =>
    text(objects(parameter.part).find(({ name }) => name === 'reseptID')?.valueString) ?? ''
  return {
    list: codeOf(all.find(({ name }) => name === 'PllResult')),
    prescriptions: Object.fromEntries(
      all
        .filter(({ name }) => name === 'prescriptionOperationResult')
        .map((one) => [reseptIdOf(one), codeOf(one) ?? '']),
    ),
  }
}

/** The reference numbers in a $sendMedication answer, by reseptId. */
export const referenceNumbers = ({ body }: SfmReply): Readonly<Record<string, string>> =>
  Object.fromEntries(
    objects(body.parameter)
      .filter(({ name }) => name === 'prescriptionOperationResult')
      .flatMap(({ part }) => {
        const valueOf = (name: string) => text(objects(part).find((one) => one.name === name)?.valueString)
        const number = valueOf('refnum')
        return number === undefined ? [] : [[valueOf('reseptID') ?? '', number]]
      }),
  )

/** Changes the statement that has this reseptId now. */
export const changedOf =
  (reseptId: string, change: (resource: JsonObject) => JsonObject, options: { readonly listed?: boolean } = {}) =>
  (draft: Draft): Draft => ({
    ...draft,
    statements: draft.statements.map((one) =>
      identifierOfType(one.resource, 'ReseptId') === reseptId
        ? { ...one, ...options, resource: change(one.resource) }
        : one,
    ),
  })

export const detail = (resource: JsonObject, url: string): JsonObject | undefined =>
  extension(extension(resource, sfm('sfm-reseptamendment')) ?? {}, url)
