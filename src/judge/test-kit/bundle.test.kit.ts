/** The FHIR bundle of a message, built from what is written in it. */
import { seededUuid } from '../../scenario/world/seeded-uuid.js'
import type { WorldSetup } from '../../scenario/world/world-setup.js'
import { at, sfm } from './environment.test.kit.js'
import { base, entry, type Json, kodeverk, type Naming, when } from './fhir-parts.test.kit.js'
import { medicineEntry } from './medicine-entry.test.kit.js'
import { statementEntry } from './statement-entry.test.kit.js'
import type { Written } from './written.test.kit.js'

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

export function bundleOf(seed: string, written: WrittenBundle): Json {
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
