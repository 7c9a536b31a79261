/** The MedicationStatement resource of what is written. */
import { base, concept, entry, identifier, type Json, kodeverk, type Naming, when } from './fhir-parts.test.kit.js'
import type { Written } from './written.test.kit.js'

/** What a prescription says beside the treatment. */
function prescriptionParts({ medicine, reit = '3' }: Written): readonly Json[] {
  return [
    { url: 'reseptdate', valueDate: '2026-03-01' },
    { url: 'expirationdate', valueDate: '2027-02-28' },
    { url: 'festUpdate', valueDateTime: '2026-03-01T12:00:00+01:00' },
    { url: 'reit', valueString: reit },
    medicine.level === 'pakning'
      ? { url: 'numberofpackages', valueDecimal: 1 }
      : { url: 'amount', valueQuantity: { value: 100, unit: 'stk' } },
  ]
}

export function statementEntry(naming: Naming, written: Written, index: number): Json {
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
