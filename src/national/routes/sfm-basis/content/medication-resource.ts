import { defined } from '../../../../contract/defined.js'
import type { Medicine } from '../../../../contract/generated/adapter.js'
import { codeWords } from '../fhir/code-words.js'
import { concept, fest, sfm, valueConcept, volven } from '../fhir/fhir-element.js'
import { compact, type JsonObject } from '../fhir/json.js'
import { profiled } from '../fhir/sfm-document.js'
import { structure } from './registration-info.js'

/** Registration level in FEST, and where its name stands. */
const levels = {
  virkestoff: ['1', 'Legemiddelvirkestoff'],
  merkevare: ['2', 'Legemiddelmerkevare'],
  pakning: ['3', 'Legemiddelpakning'],
  // How SFM registers a local medicine is UNKNOWN; it is shown as a brand without code.
  lokal: ['2', 'Legemiddelmerkevare'],
} as const

export function medicationResource(
  { name, level, code, atc, form, prescriptionGroup, package: packing }: Medicine,
  id: string,
): JsonObject {
  const [levelCode, levelDisplay] = levels[level]
  const details: readonly JsonObject[] = [
    valueConcept('registreringstype', `${structure}sfm-festregistrationtype`, levelCode, levelDisplay),
    ...(level === 'pakning' ? [] : [{ url: 'name', valueString: name }]),
    ...(packing === undefined
      ? []
      : [
          {
            url: 'packinginfoprescription',
            extension: [
              { url: 'name', valueString: name },
              { url: 'packingsize', valueString: packing.size },
              valueConcept('packingunit', volven(7452), packing.unit, codeWords(7452, packing.unit)),
            ],
          },
        ]),
  ]
  return compact({
    resourceType: 'Medication',
    id,
    meta: profiled('sfm-Medication'),
    extension: [
      {
        url: 'http://hl7.no/fhir/StructureDefinition/no-basis-prescriptiongroup',
        extension: [
          valueConcept('prescriptiongroup', volven(7421), prescriptionGroup, codeWords(7421, prescriptionGroup)),
        ],
      },
      { url: sfm('sfm-medicationdetails'), extension: details },
    ],
    identifier: code === undefined ? undefined : [{ use: 'official', type: { text: 'identifier' }, value: code }],
    code: {
      coding: [
        { system: fest, ...defined({ code }), display: name },
        ...(atc === undefined ? [] : [{ system: 'http://www.whocc.no/atc', code: atc.code, display: atc.display }]),
      ],
    },
    status: 'active',
    form: concept(volven(7448), form.code, form.display),
  })
}
