import type { HelseIdClient, Medicine, SessionRequest, Treatment } from '../../generated/adapter.js'
import type { Extension, Resource } from '../fhir/fhir-element.js'
import { asMedicationBundle, type MedicationBundle } from '../fhir/medication-bundle.js'
import { type Parameters, parameters } from '../fhir/parameters.js'
import { extension, profile, system } from '../fhir/vocabulary.js'

/** A synthetic patient's answer from $getMedication, for tests: what the guide and the observed messages show, and things that no EPJ has heard of. */
export const now = '2026-11-22T10:00:00+01:00'

export const exampleSession: SessionRequest = {
  session: 's1',
  role: 'fastlege',
  route: 'sfm-basis',
  environment: {
    helseId: {
      issuer: 'http://127.0.0.1:1',
      clientId: 'c',
      redirectUri: 'http://localhost/callback',
      scope: 'openid',
    } satisfies HelseIdClient,
    sfm: 'http://127.0.0.1:1/sfm/v2',
  },
  practitioner: {
    nationalIdentity: { system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: '11827549845' },
    hpr: '999900011',
    givenName: 'SYNTETISK Klok',
    familyName: 'Ugle',
    birthDate: '1975-02-11',
    gender: 'female',
    profession: 'LE',
  },
  organisation: {
    name: 'SYNTETISK Tindåsen legesenter',
    orgnrParent: '313999068',
    orgnrChild: '313999076',
    herId: '8900011',
    journalId: '5f1d0000-0000-4000-8000-000000000001',
  },
  patient: {
    nationalIdentity: { system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: '14834149894' },
    givenName: 'SYNTETISK Rolig',
    familyName: 'Granskog',
    birthDate: '1941-03-14',
    gender: 'female',
    address: { line: 'Fjordgløttveien 1', postalCode: '3999', city: 'Fjordgløtt' },
  },
  locale: 'nb',
  now,
}

const apixabanMedicine: Medicine = {
  name: 'Apixaban tab 5 mg',
  level: 'virkestoff',
  code: 'ID_00000000-0000-4000-8000-0000000000A5',
  atc: { code: 'B01AF02', display: 'Apiksaban' },
  form: { code: '53', display: 'Tablett' },
  prescriptionGroup: 'C',
}
export const apixaban: Treatment = {
  medicine: apixabanMedicine,
  dose: '1+0+1+0',
  use: '1',
  area: 'Forebygger blodpropp',
}

export const pll = {
  metoprolol: 'a0000000-0000-4000-8000-000000000001',
  albyl: 'a0000000-0000-4000-8000-000000000002',
  levotyroksin: 'a0000000-0000-4000-8000-000000000003',
  atorvastatin: 'a0000000-0000-4000-8000-000000000004',
} as const
export const resept = {
  metoprolol: 'b0000000-0000-4000-8000-000000000001',
  metoprololBefore: 'b0000000-0000-4000-8000-000000000011',
  albyl: 'b0000000-0000-4000-8000-000000000002',
  atorvastatin: 'b0000000-0000-4000-8000-000000000004',
  cetirizin: 'b0000000-0000-4000-8000-000000000005',
  locked: 'b0000000-0000-4000-8000-000000000006',
} as const
export const url = (name: string) => `urn:uuid:${name}`
export const compositionIdentifier = 'd0000000-0000-4000-8000-000000000001'

const aReference = (name: string, type: string, display: string) => ({ reference: url(name), type, display })

interface Sketch {
  readonly name: string
  readonly pllId?: string
  readonly reseptId?: string
  readonly rfstatus?: string
  readonly dose: string
  readonly status?: string
  readonly more?: readonly Extension[]
  readonly amendments?: readonly Extension[]
  readonly [member: string]: unknown
}

function statement({
  name,
  pllId,
  reseptId,
  rfstatus,
  dose,
  status = 'active',
  more = [],
  amendments = [],
  ...rest
}: Sketch) {
  return {
    fullUrl: url(name),
    resource: {
      resourceType: 'MedicationStatement',
      id: String(name.length),
      meta: { profile: [profile.statement], versionId: '1', lastUpdated: '2026-10-01T08:00:00+02:00' },
      extension: [
        ...more,
        {
          url: extension.reseptamendment,
          extension: [
            { url: 'dssn', valueString: dose },
            {
              url: 'typeresept',
              valueCodeableConcept: {
                coding: [{ system: system.typeResept, code: reseptId === undefined ? 'U' : 'E' }],
              },
            },
            { url: 'itemgroup', valueCodeableConcept: { coding: [{ system: system.varegruppe, code: 'L' }] } },
            { url: 'reit', valueString: '3' },
            ...(reseptId === undefined
              ? []
              : [
                  { url: 'reseptdate', valueDate: '2026-08-24' },
                  { url: 'expirationdate', valueDate: '2027-08-23' },
                  { url: 'amount', valueQuantity: { value: 100, unit: 'stk' } },
                ]),
            ...(pllId === undefined ? [] : [{ url: 'lastchanged', valueDateTime: '2026-08-24T10:00:00+02:00' }]),
            ...(rfstatus === undefined
              ? []
              : [
                  {
                    url: 'rfstatus',
                    extension: [
                      {
                        url: 'status',
                        valueCodeableConcept: { coding: [{ system: system.rfStatus, code: rfstatus }] },
                      },
                    ],
                  },
                ]),
            ...amendments,
          ],
        },
        {
          url: extension.regInfo,
          extension: [
            { url: 'status', valueCodeableConcept: { coding: [{ code: '3' }] } },
            {
              url: 'type',
              valueCodeableConcept: {
                coding: [{ system: system.performerRoles, code: '1', display: 'Forskrevet av' }],
              },
            },
            { url: 'provider', valueReference: aReference('hegre', profile.practitioner, 'Hegre') },
            { url: 'timestamp', valueDateTime: '2026-08-24T10:00:00+02:00' },
          ],
        },
      ],
      identifier: [
        ...(pllId === undefined ? [] : [{ use: 'usual', type: { text: 'PLL' }, value: pllId }]),
        ...(reseptId === undefined ? [] : [{ use: 'usual', type: { text: 'ReseptId' }, value: reseptId }]),
      ],
      status,
      medicationReference: aReference(`med-${name}`, profile.medication, name),
      subject: aReference('patient', profile.patient, 'SYNTETISK Rolig Granskog'),
      dosage: [
        {
          extension: [
            {
              url: extension.use,
              valueCodeableConcept: { coding: [{ system: system.bruk, code: '1', display: 'Fast' }] },
            },
            { url: extension.applicationArea, extension: [{ url: 'text', valueString: 'Hjertet' }] },
            { url: extension.shortdosage, valueCodeableConcept: { coding: [{ code: '5507' }] } },
          ],
          sequence: 1,
          text: dose,
        },
      ],
      ...rest,
    },
  }
}

const medication = (name: string, display: string) => ({
  fullUrl: url(`med-${name}`),
  resource: {
    resourceType: 'Medication',
    id: '1',
    code: { coding: [{ system: system.fest, code: `ID_${name}`, display }] },
  },
})

const role = (name: string, code: string, display: string) => ({
  fullUrl: url(name),
  resource: {
    resourceType: 'PractitionerRole',
    id: '7',
    code: [{ coding: [{ system: system.rolle, code, display }] }],
  },
})

const section = (code: string, title: string, entry: readonly object[]) => ({
  title,
  code: { coding: [{ system: system.sectionTypes, code, display: title }] },
  text: { status: 'generated', div: '<xhtml:div xmlns:xhtml="http://www.w3.org/1999/xhtml"/>' },
  ...(entry.length > 0
    ? { entry }
    : { emptyReason: { coding: [{ system: system.emptyReason, code: 'unavailable', display: 'Unavailable' }] } }),
})

/** An extension that no EPJ understands. */
export const unknownExtension: Extension = {
  url: 'http://example.no/ukjent',
  extension: [{ url: 'indre', valueString: 'skal tilbake' }],
}

const heads = ['metoprolol', 'albyl', 'levotyroksin', 'atorvastatin', 'cetirizin', 'locked']

export function exampleBundle({ list = true }: { list?: boolean } = {}): MedicationBundle {
  return asMedicationBundle({
    resourceType: 'Bundle',
    id: 'e0000000-0000-4000-8000-000000000001',
    meta: { profile: [profile.bundle], lastUpdated: now, source: 'http://127.0.0.1:1/sfm/v2' },
    type: 'document',
    timestamp: now,
    total: 24,
    link: [{ relation: 'self', url: 'http://127.0.0.1:1/sfm/v2/Patient/$getMedication' }],
    entry: [
      {
        fullUrl: url('composition'),
        resource: {
          resourceType: 'Composition',
          id: 'd0000000-0000-4000-8000-00000000000f',
          meta: { profile: [profile.composition] },
          identifier: { use: 'official', value: compositionIdentifier },
          status: 'final',
          subject: aReference('patient', profile.patient, 'SYNTETISK Rolig Granskog'),
          date: '2026-11-22',
          author: [aReference('hegre', profile.practitioner, 'Hegre')],
          title: 'Medication summary',
          confidentiality: 'N',
          section: [
            section(
              'sectionMedication',
              'Medication',
              heads.map((name) => aReference(name, profile.statement, name)),
            ),
            section(
              'sectionPLLinfo',
              'PllInfo',
              list
                ? [aReference('pllinfo', profile.pllInfo, 'M25.1')]
                : [aReference('registry', profile.pllInfo, 'M9.12')],
            ),
            section('sectionAllergies', 'Allergies', []),
            section('sectionOtherPrescriptions', 'Other Prescriptions', []),
            section('sectionFremtidig', 'Ukjent seksjon', [
              aReference('foreign', 'http://example.no/ukjent', 'Ukjent ressurs'),
            ]),
          ],
        },
      },
      {
        fullUrl: url('patient'),
        resource: {
          resourceType: 'Patient',
          identifier: [{ system: system.fnr, value: '14834149894' }],
          name: [{ family: 'Granskog' }],
        },
      },
      {
        fullUrl: url('hegre'),
        resource: { resourceType: 'Practitioner', identifier: [{ system: system.hpr, value: '999900012' }] },
      },
      ...(list
        ? [
            {
              fullUrl: url('pllinfo'),
              resource: {
                resourceType: 'Basic',
                id: 'f0000000-0000-4000-8000-000000000001',
                identifier: [{ use: 'usual', value: 'f0000000-0000-4000-8000-0000000000f1' }],
                code: { coding: [{ system: system.messageType, code: 'M25.1', display: 'PLL' }] },
                extension: [
                  {
                    url: extension.pllInformation,
                    extension: [
                      { url: 'PLLdate', valueDateTime: '2026-10-13T10:00:00+02:00' },
                      { url: 'substitute', valueBoolean: false },
                      {
                        url: 'relatedparties',
                        valueReference: aReference(
                          'md-doctor',
                          'sfm-PractitionerRole',
                          'Ugle, M:Multidoseansvarlig lege',
                        ),
                      },
                      {
                        url: 'relatedparties',
                        valueReference: aReference(
                          'md-pharmacy',
                          'sfm-PractitionerRole',
                          'Ekornapoteket, A:Ansvarlig farmasøyt',
                        ),
                      },
                    ],
                  },
                ],
              },
            },
          ]
        : [
            {
              fullUrl: url('registry'),
              resource: {
                resourceType: 'Basic',
                code: {
                  coding: [{ system: system.messageType, code: 'M9.12', display: 'PLL' }],
                  text: 'No M25 message available',
                },
                extension: [
                  {
                    url: extension.pllInformation,
                    extension: [
                      {
                        url: 'relatedparties',
                        valueReference: aReference(
                          'md-doctor',
                          'sfm-PractitionerRole',
                          'Ugle, M:Multidoseansvarlig lege',
                        ),
                      },
                    ],
                  },
                ],
              },
            },
          ]),
      role('md-doctor', 'M', 'Multidoseansvarlig lege'),
      role('md-pharmacy', 'A', 'Ansvarlig farmasøyt'),
      statement({
        name: 'metoprolol',
        pllId: pll.metoprolol,
        reseptId: resept.metoprolol,
        rfstatus: 'E',
        dose: '1+0+0+0',
        basedOn: [aReference('before', profile.statement, 'metoprolol')],
        amendments: [{ url: 'ereseptdosing', extension: [{ url: 'starttime', valueDate: '2026-08-24' }] }],
        more: [unknownExtension],
      }),
      statement({
        name: 'before',
        reseptId: resept.metoprololBefore,
        rfstatus: 'T',
        dose: '1+0+0+0',
        status: 'completed',
        partOf: [aReference('metoprolol', profile.statement, 'metoprolol')],
        amendments: [{ url: 'recallinfo', extension: [{ url: 'recallId', valueString: resept.metoprolol }] }],
      }),
      statement({ name: 'albyl', pllId: pll.albyl, reseptId: resept.albyl, rfstatus: 'E', dose: '1+0+0+0' }),
      statement({ name: 'levotyroksin', pllId: pll.levotyroksin, dose: '1+0+0+0' }),
      statement({
        name: 'atorvastatin',
        pllId: pll.atorvastatin,
        reseptId: resept.atorvastatin,
        rfstatus: 'U',
        dose: '0+0+0+1',
        more: [unknownExtension],
      }),
      statement({ name: 'cetirizin', reseptId: resept.cetirizin, rfstatus: 'E', dose: '1 ved behov' }),
      statement({
        name: 'locked',
        reseptId: resept.locked,
        rfstatus: 'E',
        dose: '1+0+0+0',
        amendments: [{ url: 'lockedresept', valueBoolean: true }],
      }),
      medication('metoprolol', 'Selo-Zok depottab 50 mg'),
      medication('before', 'Selo-Zok depottab 50 mg'),
      medication('albyl', 'Albyl-E enterotab 75 mg'),
      medication('levotyroksin', 'Levaxin tab 50 mikrog'),
      medication('atorvastatin', 'Lipitor tab 40 mg'),
      medication('cetirizin', 'Cetirizin tab 10 mg'),
      medication('locked', 'Sobril tab 10 mg'),
      {
        fullUrl: url('foreign'),
        resource: { resourceType: 'FremtidigRessurs', innhold: { verdi: 1.5 } } satisfies Resource,
      },
    ],
  })
}

/** What $getMedication answers when both registers answer. */
export const lookupBody = (bundle: MedicationBundle = exampleBundle()): Parameters =>
  parameters(
    { name: 'medication', resource: bundle },
    { name: 'KJHentetTidspunkt', valueDateTime: now },
    { name: 'RFHentetTidspunkt', valueDateTime: now },
    ...['KJFeilkode', 'RFM96Feilkode', 'RFM912Feilkode'].map((name) => ({
      name,
      valueCodeableConcept: { coding: [{ code: '0', display: 'OK' }] },
    })),
  )
