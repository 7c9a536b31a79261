import { randomUUID } from 'node:crypto'

import { defined } from '../../defined.js'
import type { Medicine } from '../../generated/adapter.js'
import { concept, type Extension, type Resource } from '../fhir/fhir-element.js'
import { extension, profile, reseptgruppe, system } from '../fhir/vocabulary.js'

/** sfm-festregistrationtype; a local medicine (without FEST id) is registered as a brand. */
const registrationType: Record<Medicine['level'], { readonly code: string; readonly display: string }> = {
  virkestoff: { code: '1', display: 'Legemiddelvirkestoff' },
  merkevare: { code: '2', display: 'Legemiddelmerkevare' },
  lokal: { code: '2', display: 'Legemiddelmerkevare' },
  pakning: { code: '3', display: 'Legemiddelpakning' },
}

/** The medicine as sfm-Medication, at its registration level: FEST id for virkestoff and merkevare, varenummer for pakning, no code for a local one (SFM-IG-25). */
export function sfmMedication(medicine: Medicine): Resource {
  const { code, atc } = medicine
  return defined({
    resourceType: 'Medication',
    id: randomUUID(),
    meta: { profile: [profile.medication] },
    extension: [
      {
        url: extension.prescriptiongroup,
        extension: [
          {
            url: 'prescriptiongroup',
            valueCodeableConcept: concept(
              system.reseptgruppe,
              medicine.prescriptionGroup,
              reseptgruppe[medicine.prescriptionGroup],
            ),
          },
        ],
      },
      { url: extension.medicationdetails, extension: details(medicine) },
    ],
    identifier: code === undefined ? undefined : [{ use: 'official', type: { text: 'identifier' }, value: code }],
    code: {
      coding: [
        defined({ system: system.fest, code, display: medicine.name }),
        ...(atc === undefined ? [] : [{ system: system.atc, code: atc.code, display: atc.display }]),
      ],
    },
    status: 'active',
    form: concept(system.legemiddelform, medicine.form.code, medicine.form.display),
  })
}

/** Name for every level above virkestoff, package information for a package. */
function details(medicine: Medicine): readonly Extension[] {
  const type = registrationType[medicine.level]
  const packing = medicine.package
  return [
    { url: 'registreringstype', valueCodeableConcept: concept(system.registrationType, type.code, type.display) },
    ...(medicine.level === 'virkestoff' ? [] : [{ url: 'name', valueString: medicine.name }]),
    ...(medicine.level !== 'pakning' || packing === undefined
      ? []
      : [
          {
            url: 'packinginfoprescription',
            extension: [
              { url: 'name', valueString: medicine.name },
              { url: 'packingsize', valueString: packing.size },
              { url: 'packingunit', valueCodeableConcept: concept(system.pakningsenhet, packing.unit, packing.unit) },
            ],
          },
        ]),
  ]
}
