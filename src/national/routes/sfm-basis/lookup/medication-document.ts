import type { Organisation, Patient, Practitioner } from '../../../../contract/generated/adapter.js'
import { osloDate, osloDateTime } from '../../../../scenario/time/oslo-time.js'
import type { Directory } from '../../../core/directory.js'
import type { KjAllergy } from '../../../core/kjernejournal/kjernejournal.js'
import type { ListVersion, Party } from '../../../core/reseptformidler/list-version.js'
import { registeredDoctor } from '../../../core/reseptformidler/multidose-registration.js'
import { currentList, type Multidose, type PatientRecord } from '../../../core/reseptformidler/patient-record.js'
import type { SeededIds } from '../../../core/seeded-ids.js'
import { type KeptContent, keptPlace, nameIn, rewrite } from '../content/kept-content.js'
import {
  authorReference,
  organisationReference,
  patientDisplay,
  practitionerReference,
  roleReference,
} from '../content/people-resources.js'
import { pllInformationWith } from '../content/written-by-sfm.js'
import { concept } from '../fhir/fhir-element.js'
import { type JsonObject, object, objects, text } from '../fhir/json.js'
import { documentBundle, profiled, referenceTo, sfmDocument } from '../fhir/sfm-document.js'
import { isChainHead, nameOf, type ShownStatement } from '../session/medication-overview.js'
import { compiledStatement, contentOf } from './compiled-statement.js'
import { type PutDispense, putDispenses } from './dispense-resource.js'
import type { Writing } from './document-writing.js'
import { originalMessage } from './original-message.js'
import { deliveryInformation, questionsInformation } from './pharmacy-information.js'

export interface LookupAnswer {
  /** For whom the answer is written. */
  readonly practitioner: Practitioner
  readonly organisation: Organisation
  readonly patient: { readonly resource: JsonObject; readonly display: string; readonly origin?: 'epj' }
  readonly record: PatientRecord<KeptContent>
  readonly shown: readonly ShownStatement<KeptContent>[]
  readonly allergies: readonly KjAllergy<KeptContent>[]
  /** Each head of chain with a prescription gets its original message (IncludeOriginal). */
  readonly withOriginals: boolean
  /** An entry and a section of a kind that no EPJ knows. */
  readonly foreignContent: boolean
  readonly now: number
  readonly url: string
  readonly compositionId: string
}

export interface WrittenDocument {
  readonly bundle: JsonObject
  /** The urns of resources that show what an EPJ sent. */
  readonly fromEpj: ReadonlySet<string>
}

/** Puts the medication document together: composition first, its sections filled or with the reason they are empty. */
export function medicationDocument(answer: LookupAnswer, directory: Directory, ids: SeededIds): WrittenDocument {
  const { shown, now, url, compositionId, record } = answer
  const document = sfmDocument(ids)
  const patient = document.add('patient', () => answer.patient)
  const urns = new Map(shown.map(({ id }) => [id, document.reserve()]))
  const writing: Writing = { document, ids, directory, patient, now, urns, withOriginals: answer.withOriginals }
  const author = [
    practitionerReference(answer.practitioner, writing),
    organisationReference(answer.organisation, writing),
  ]
  const references = new Map(shown.map((one) => [one, putStatement(one, shown, writing)]))
  const heads = shown.filter(isChainHead)
  const listed = (kind: 'medicine' | 'other') =>
    heads
      .filter((one) => (contentOf(one)?.resource.resourceType === 'Basic') === (kind === 'other'))
      .map((one) => references.get(one))
      .filter((reference) => reference !== undefined)
  const allergies = answer.allergies.map((allergy) => putAllergy(allergy, writing))
  const dispenses = putDispenses(shown, references, writing)
  const handedOver = dispenses.map(({ reference }) => reference)
  const sections = [
    section('sectionMedication', listed('medicine')),
    section('sectionPLLinfo', pllInfos(record, { shown, references, dispenses }, writing)),
    section('sectionAllergies', allergies),
    // Observed only where there is something to show.
    ...(handedOver.length === 0 ? [] : [section('sectionDispense', handedOver)]),
    section('sectionOtherPrescriptions', listed('other')),
    ...(answer.foreignContent ? [foreignSection(writing)] : []),
  ]
  const at = new Date(now)
  const composition: JsonObject = {
    resourceType: 'Composition',
    id: ids.next('resource'),
    meta: profiled('sfm-MedicationComposition'),
    identifier: { use: 'official', value: compositionId },
    status: 'final',
    type: concept('http://loinc.org', '11503-0', 'Medical records'),
    subject: patient,
    date: osloDate(at),
    author,
    title: 'Medication summary',
    confidentiality: 'N',
    section: sections,
  }
  const head = { urn: `urn:uuid:${ids.next('urn')}`, resource: composition }
  const bundle = documentBundle(head, document.entries, { id: ids.next('bundle'), now: osloDateTime(at), url })
  return { bundle, fromEpj: document.fromEpj }
}

const sections = {
  sectionMedication: ['Medication', 'List of Medication statements'],
  sectionPLLinfo: ['PllInfo', 'PLL Info'],
  sectionAllergies: ['Allergies', 'Section allergies'],
  sectionDispense: ['sectionDispense', 'Section dispense'],
  sectionOtherPrescriptions: ['Other Prescriptions', 'List of non medical prescriptions'],
} as const

function section(code: keyof typeof sections, entry: readonly JsonObject[]): JsonObject {
  const [title, display] = sections[code]
  return {
    title,
    code: concept('http://ehelse.no/fhir/CodeSystem/sfm-section-types', code, display),
    text: { status: 'generated', div: `<xhtml:div xmlns:xhtml="http://www.w3.org/1999/xhtml">${title}</xhtml:div>` },
    ...(entry.length === 0
      ? {
          emptyReason: concept('http://terminology.hl7.org/CodeSystem/list-empty-reason', 'unavailable', 'Unavailable'),
        }
      : { entry }),
  }
}

const foreignCodes = 'https://example.org/fhir/CodeSystem/later-version'

/** What a later version may bring: a section and a type of resource that today's guide does not know. */
function foreignSection({ document, ids, patient, now }: Writing): JsonObject {
  const name = 'Nyrefunksjon (eGFR)'
  const observation = document.add('foreign', () => ({
    resource: {
      resourceType: 'Observation',
      id: ids.next('resource'),
      meta: { profile: ['https://example.org/fhir/StructureDefinition/later-version'] },
      status: 'final',
      code: concept(foreignCodes, 'egfr', name),
      subject: patient,
      effectiveDateTime: osloDateTime(new Date(now)),
      valueQuantity: { value: 58, unit: 'ml/min/1,73 m2' },
    },
    display: name,
  }))
  return {
    title: name,
    code: concept(foreignCodes, 'sectionKidneyFunction', name),
    text: { status: 'generated', div: `<xhtml:div xmlns:xhtml="http://www.w3.org/1999/xhtml">${name}</xhtml:div>` },
    entry: [observation],
  }
}

/** Writes a statement and all that was kept with it, and gives the reference that a section holds. */
function putStatement(
  one: ShownStatement<KeptContent>,
  all: readonly ShownStatement<KeptContent>[],
  writing: Writing,
): JsonObject | undefined {
  const content = contentOf(one)
  const urn = writing.urns.get(one.id)
  if (content === undefined || urn === undefined) return undefined
  const referTo = (id: string): readonly JsonObject[] => {
    const other = all.find((candidate) => candidate.id === id)
    const target = writing.urns.get(id)
    const resource = other === undefined ? undefined : contentOf(other)?.resource
    return other === undefined || target === undefined || resource === undefined
      ? []
      : [referenceTo(target, resource, nameOf(other))]
  }
  const chain = {
    basedOn: one.predecessors.flatMap(referTo),
    partOf: one.successor === undefined ? [] : referTo(one.successor),
  }
  const dispenser = writing.directory.pharmacy(one.prescription?.dispenser ?? '')?.name
  const compiled = compiledStatement(
    one,
    { ...content, resource: attached(content, writing) },
    { now: writing.now, chain, dispenser },
  )
  const statement = { ...compiled, ...rekvirentOf(one, compiled, writing), ...originalOf(one, writing) }
  writing.document.put(urn, statement, content.origin)
  return referenceTo(urn, statement, nameOf(one))
}

/** A prescription for something else than a medicine names its rekvirent as author (observed). */
function rekvirentOf(
  { prescription }: ShownStatement<KeptContent>,
  compiled: JsonObject,
  writing: Writing,
): JsonObject {
  if (compiled.resourceType !== 'Basic' || compiled.author !== undefined || prescription === undefined) return {}
  return { author: partyReference({ role: 'R', hpr: prescription.rekvirent }, writing) }
}

/** IncludeOriginal: the original message of each head of chain, as a Binary that the statement refers to. */
function originalOf(one: ShownStatement<KeptContent>, { withOriginals, document, ids }: Writing): JsonObject {
  const { prescription } = one
  if (!withOriginals || !isChainHead(one) || prescription === undefined) return {}
  const resource = originalMessage(prescription, ids)
  return {
    derivedFrom: [
      document.add(`original ${prescription.reseptId}`, () => ({ resource, display: `M1 ${prescription.reseptId}` })),
    ],
  }
}

function putAllergy({ content }: KjAllergy<KeptContent>, writing: Writing): JsonObject {
  const urn = writing.document.reserve()
  const resource = attached(content, writing)
  writing.document.put(urn, resource, content.origin)
  const coding = objects(object(resource.code).coding)[0]
  return referenceTo(urn, resource, text(coding?.display) ?? '')
}

/** Writes what was carried with a resource under new urns, and gives the resource with its references made whole again. */
function attached(content: KeptContent, writing: Writing): JsonObject {
  const { document, directory, patient, urns } = writing
  const places = content.carried.map(() => document.reserve())
  const renamed = (reference: string): JsonObject | undefined => {
    const place = keptPlace(reference)
    if (place !== undefined) return placed(places[place])
    if (reference === 'patient:') return patient
    const hpr = nameIn('practitioner', reference)
    const person = hpr === undefined ? undefined : directory.practitioner(hpr)
    if (person !== undefined) return practitionerReference(person, writing)
    const statement = nameIn('statement', reference)
    return statement === undefined ? { reference } : placed(urns.get(statement))
  }
  for (const [index, resource] of content.carried.entries()) {
    const urn = places[index]
    if (urn !== undefined) document.put(urn, object(rewrite(resource, renamed)), content.origin)
  }
  return object(rewrite(content.resource, renamed))
}

const placed = (urn: string | undefined): JsonObject | undefined => (urn === undefined ? undefined : { reference: urn })

/** What the messages of sectionPLLinfo may refer to. */
interface Shown {
  readonly shown: readonly ShownStatement<KeptContent>[]
  readonly references: ReadonlyMap<ShownStatement<KeptContent>, JsonObject | undefined>
  readonly dispenses: readonly PutDispense[]
}

/**
 * sectionPLLinfo: the last M25.1, M25.2 and M25.3, each with its related parties; without any of them, M9.12 when somebody is registered
 * for multidose. The doctor and pharmacy of the M25.1 are those registered in RF, whatever the last list said (INFERRED); other roles are
 * the list's own. Those of the pharmacy's messages are as they were when it sent them, which may be a time that is over.
 */
function pllInfos(record: PatientRecord<KeptContent>, all: Shown, writing: Writing): readonly JsonObject[] {
  const list = currentList(record)
  const { questions, packing } = record
  const registered = registeredParties(record.multidose, writing)
  const infos = [
    ...(list === undefined ? [] : [listInfo(list, registered, writing)]),
    ...(questions === undefined ? [] : [pharmacyInfo('M25.2', questions, questionsInformation(questions), writing)]),
    ...(packing === undefined
      ? []
      : [pharmacyInfo('M25.3', packing, deliveryInformation(packing, deliveredIn(all)), writing)]),
  ]
  return infos.length > 0 || registered.length === 0 ? infos : [registrationInfo(registered, writing)]
}

/** The statement and the dispense that a delivery is about, where the document shows them. */
function deliveredIn({ shown, references, dispenses }: Shown): Parameters<typeof deliveryInformation>[1] {
  return {
    statement: ({ pllId, reseptId }) => {
      const isAbout = ({ entry, prescription }: ShownStatement<KeptContent>) =>
        (pllId !== undefined && entry?.pllId === pllId) ||
        (reseptId !== undefined && (prescription?.reseptId ?? entry?.reseptId) === reseptId)
      const found = shown.find(isAbout)
      return found === undefined ? undefined : references.get(found)
    },
    dispense: (m10Id) => dispenses.find((one) => one.m10Id === m10Id)?.reference,
  }
}

const pharmacyMessageWords = {
  'M25.2': 'Multidose spørremelding fra apotek',
  'M25.3': 'Multidose utleveringsmelding',
} as const

/** M25.2 and M25.3 have no subject (observed). */
function pharmacyInfo(
  code: keyof typeof pharmacyMessageWords,
  message: {
    readonly messageId: string
    readonly at: string
    readonly sentBy: string
    readonly parties: readonly Party[]
  },
  information: readonly JsonObject[],
  writing: Writing,
): JsonObject {
  const { document, ids, directory } = writing
  const pharmacy = directory.pharmacy(message.sentBy)
  const parties = message.parties.map((party) => ({
    url: 'relatedparties',
    valueReference: partyReference(party, writing),
  }))
  const resource: JsonObject = {
    resourceType: 'Basic',
    id: ids.next('resource'),
    meta: profiled('sfm-PLL-info'),
    extension: pllInformationWith({}, [{ url: 'PLLdate', valueDateTime: message.at }, ...information, ...parties]),
    identifier: [{ use: 'usual', value: message.messageId }],
    code: concept(messageTypes, code, pharmacyMessageWords[code]),
    ...(pharmacy === undefined ? {} : { author: authorReference({ pharmacy }, writing) }),
  }
  const urn = document.reserve()
  document.put(urn, resource)
  return referenceTo(urn, resource, code)
}

function listInfo(list: ListVersion<KeptContent>, registered: readonly JsonObject[], writing: Writing): JsonObject {
  const { document, ids, patient } = writing
  const own = list.parties
    .filter(({ role }) => role !== 'M' && role !== 'A')
    .map((party) => partyReference(party, writing))
  const kept = list.content === undefined ? {} : attached(list.content, writing)
  const author = writing.directory.practitioner(list.sentBy)
  const resource: JsonObject = {
    ...kept,
    resourceType: 'Basic',
    id: ids.next('resource'),
    meta: profiled('sfm-PLL-info'),
    extension: pllInformationWith(kept, [
      { url: 'PLLdate', valueDateTime: list.at },
      { url: 'substitute', valueBoolean: list.substitute === true },
      ...[...registered, ...own].map((reference) => ({ url: 'relatedparties', valueReference: reference })),
    ]),
    identifier: [{ use: 'usual', value: list.messageId }],
    code: concept(messageTypes, 'M25.1', 'PLL'),
    subject: patient,
    ...(author === undefined
      ? {}
      : { author: authorReference({ practitioner: author, organisation: author.organisation }, writing) }),
  }
  const urn = document.reserve()
  document.put(urn, resource, list.content?.origin)
  return referenceTo(urn, resource, 'M25.1')
}

const messageTypes = 'http://ehelse.no/fhir/CodeSystem/sfm-message-type'

/** Multidose is registered, but there is no list: only the parties are told. */
function registrationInfo(registered: readonly JsonObject[], { document, ids, patient }: Writing): JsonObject {
  const resource: JsonObject = {
    resourceType: 'Basic',
    id: ids.next('resource'),
    meta: profiled('sfm-PLL-info'),
    extension: pllInformationWith(
      {},
      registered.map((reference) => ({ url: 'relatedparties', valueReference: reference })),
    ),
    identifier: [{ use: 'usual', value: ids.next('m96') }],
    code: { ...concept(messageTypes, 'M9.12', 'PLL'), text: 'No M25 message available' },
    subject: patient,
  }
  const urn = document.reserve()
  document.put(urn, resource)
  return referenceTo(urn, resource, 'M9.12')
}

function registeredParties(multidose: Multidose, writing: Writing): readonly JsonObject[] {
  const today = osloDate(new Date(writing.now))
  const doctor = registeredDoctor(multidose, today)
  const { pharmacy } = multidose
  return [
    ...(doctor !== undefined ? [partyReference({ role: 'M', hpr: doctor.hpr, herId: doctor.herId }, writing)] : []),
    ...(pharmacy !== undefined && pharmacy.from <= today
      ? [partyReference({ role: 'A', herId: pharmacy.herId }, writing)]
      : []),
  ]
}

function partyReference(
  { role, hpr, herId }: { role: string; hpr?: string; herId?: string },
  writing: Writing,
): JsonObject {
  const { directory } = writing
  const practitioner = hpr === undefined ? undefined : directory.practitioner(hpr)
  const pharmacy = herId === undefined ? undefined : directory.pharmacy(herId)
  const organisation =
    herId === undefined ? undefined : (directory.organisation(herId) ?? { name: 'Ukjent virksomhet', herId })
  return roleReference(
    {
      role,
      ...(practitioner === undefined ? {} : { practitioner }),
      ...(pharmacy === undefined ? {} : { pharmacy }),
      ...(organisation === undefined ? {} : { organisation }),
    },
    writing,
  )
}

/** The patient as asked for; one the world does not know is shown as the EPJ described them. */
export const unknownPatient = (resource: JsonObject): LookupAnswer['patient'] => ({
  resource: { ...resource, meta: profiled('sfm-Patient') },
  display: 'Ukjent pasient',
  origin: 'epj',
})

export const knownPatient = (patient: Patient, resource: JsonObject): LookupAnswer['patient'] => ({
  resource,
  display: patientDisplay(patient),
})
