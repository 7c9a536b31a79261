/** The FHIR bundle of a message, built from what is written in it. */
import { defined } from '../../contract/defined.js'
import type { ActorsWorld } from '../../scenario/world/actors-world.js'
import { seededUuid } from '../../scenario/world/seeded-uuid.js'
import { at, sfm } from './environment.test.kit.js'
import { base, entry, type Json, kodeverk, type Naming, when } from './fhir-parts.test.kit.js'
import { medicineEntry } from './medicine-entry.test.kit.js'
import { statementEntry } from './statement-entry.test.kit.js'
import type { Written } from './written.test.kit.js'

const hprSystem = 'urn:oid:2.16.578.1.12.4.1.4.4'

/** Someone who has part in the list: a role of kodeverk 7490 with a doctor or an organisation. */
export interface Party {
  readonly role: string
  readonly hpr?: string
  readonly herId?: string
}

export interface WrittenBundle {
  readonly identifier: string
  readonly statements: readonly Written[]
  readonly patient: Json
  readonly relatesTo?: string | undefined
  /** Undefined: not stated. */
  readonly createPLL?: boolean | undefined
  /** Set: the PLL info section is empty with this reason. */
  readonly emptyReason?: string
  readonly parties?: readonly Party[]
  /** The sender is a substitute for the multidose doctor (Vikar). */
  readonly substitute?: boolean
  readonly withoutPllInfo?: boolean
  /** Further resources of the bundle, as they are. */
  readonly resources?: readonly Json[]
  /** HPR number of the author; undefined: the first of those who prescribed. */
  readonly author?: string | undefined
}

export function patientResource({ patient }: ActorsWorld): Json {
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

/** A section of the Composition; without references it is empty with a reason. */
function section(code: string, references: readonly Json[], emptyReason = 'unavailable') {
  const empty = {
    emptyReason: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/list-empty-reason', code: emptyReason }],
    },
  }
  return {
    code: { coding: [{ system: 'http://ehelse.no/fhir/CodeSystem/sfm-section-types', code }] },
    ...(references.length === 0 ? empty : { entry: references }),
  }
}

function pllInfoEntry({ urn }: Naming, { createPLL, substitute, parties = [] }: WrittenBundle): Json {
  const relatedParties = parties.map((_, index) => ({
    url: 'relatedparties',
    valueReference: { reference: urn('party', String(index)) },
  }))
  return entry(urn('pll-info'), {
    resourceType: 'Basic',
    meta: { profile: [`${base}/sfm-PLL-info`] },
    code: { coding: [{ system: 'http://ehelse.no/fhir/CodeSystem/sfm-message-type', code: 'M25.1' }] },
    subject: { reference: urn('patient') },
    extension: [
      {
        url: `${base}/sfm-pllInformation`,
        extension: [
          ...when(createPLL, (valueBoolean) => ({ url: 'createPLL', valueBoolean })),
          ...when(substitute, (valueBoolean) => ({ url: 'substitute', valueBoolean })),
          ...relatedParties,
        ],
      },
    ],
  })
}

function partyEntry({ urn }: Naming, { role, hpr, herId }: Party, index: number): Json {
  const practitioner =
    hpr === undefined ? undefined : { identifier: { system: hprSystem, value: hpr }, display: 'lege' }
  const organization =
    herId === undefined
      ? undefined
      : {
          identifier: { system: 'urn:oid:2.16.578.1.12.4.1.2', value: herId },
          display: 'virksomhet',
        }
  return entry(urn('party', String(index)), {
    resourceType: 'PractitionerRole',
    code: [{ coding: [{ system: kodeverk(7490), code: role }] }],
    ...defined({ practitioner, organization }),
  })
}

function practitionerEntry({ urn }: Naming, hpr: string): Json {
  return entry(urn('practitioner', hpr), {
    resourceType: 'Practitioner',
    identifier: [{ use: 'official', system: hprSystem, value: hpr }],
    name: [{ family: 'Lege', given: ['SYNTETISK'] }],
  })
}

function compositionEntry({ urn }: Naming, written: WrittenBundle, author: string): Json {
  const { identifier, relatesTo, emptyReason, statements } = written
  const listed = statements.flatMap(({ unlisted }, index) =>
    unlisted === true ? [] : [{ reference: urn('statement', String(index)) }],
  )
  const pllInfo = emptyReason === undefined ? [{ reference: urn('pll-info') }] : []
  const replaced = when(relatesTo, (value) => ({
    code: 'replaces',
    targetIdentifier: { use: 'official', value },
  }))
  return entry(urn('composition'), {
    resourceType: 'Composition',
    meta: { profile: [`${base}/sfm-MedicationComposition`] },
    identifier: { use: 'official', value: identifier },
    status: 'final',
    type: { coding: [{ system: 'http://loinc.org', code: '11503-0' }] },
    date: '2026-03-02',
    author: [{ reference: urn('practitioner', author) }],
    title: 'Medication summary',
    confidentiality: 'N',
    subject: { reference: urn('patient') },
    ...(replaced.length === 0 ? {} : { relatesTo: replaced }),
    section: [
      section('sectionMedication', listed),
      ...(written.withoutPllInfo === true ? [] : [section('sectionPLLinfo', pllInfo, emptyReason)]),
      section('sectionAllergies', []),
      section('sectionOtherPrescriptions', []),
    ],
  })
}

/** The bundle of what is written; `seed` names its resources. */
export function bundleOf(seed: string, written: WrittenBundle): Json {
  const naming: Naming = { urn: (...parts) => `urn:uuid:${seededUuid(seed, ...parts)}` }
  const { statements, author, parties = [], resources = [] } = written
  const medicines = [...new Map(statements.map(({ medicine }) => [medicine.name, medicine])).values()]
  const rekvirenter = statements.map(({ hpr }) => hpr ?? '')
  const practitioners = [...new Set(author === undefined ? rekvirenter : [author, ...rekvirenter])]
  const statesPllInfo = written.emptyReason === undefined && written.withoutPllInfo !== true
  return {
    resourceType: 'Bundle',
    id: seededUuid(seed, 'bundle'),
    meta: { lastUpdated: at(0), profile: [`${base}/sfm-MedicationBundle`], source: sfm },
    type: 'document',
    timestamp: at(0),
    link: [{ relation: 'self', url: sfm }],
    entry: [
      compositionEntry(naming, written, practitioners[0] ?? ''),
      entry(naming.urn('patient'), written.patient),
      ...(statesPllInfo ? [pllInfoEntry(naming, written)] : []),
      ...parties.map((party, index) => partyEntry(naming, party, index)),
      ...practitioners.map((hpr) => practitionerEntry(naming, hpr)),
      ...medicines.map((medicine) => medicineEntry(naming, medicine)),
      ...statements.map((statement, index) => statementEntry(naming, statement, index)),
      ...resources.map((resource, index) => entry(naming.urn('further', String(index)), resource)),
    ],
  }
}
