/** The medicines of the statements: from FEST, local, and magistral. */
import { defined } from '../../src/contract/defined.js'
import type { Extension, Medication, Reference, Substance } from '../../src/contract/generated/sfm.js'
import type { Document } from './document.js'
import { uuid } from './example-ids.js'
import {
  type Coded,
  codeSystem,
  concept,
  conceptExtension,
  ehelse,
  extension,
  kodeverk,
  noBasis,
  typed,
} from './fhir-parts.js'
import { medicine } from './people.js'

type Medicine = ReturnType<typeof medicine>

export function addMedicine(document: Document, name: string): Reference {
  return addMedication(document, medicine(name))
}

/** A medicine that FEST does not have: registered locally, without a code. */
export function addLocalMedicine(document: Document, name: string): Reference {
  const { code: _, ...like } = medicine('Ibuprofen mikst susp 40 mg/ml')
  return addMedication(document, { ...like, name })
}

type Named = Omit<Medicine, 'code'> & { readonly code?: string | undefined }

function addMedication(document: Document, of: Named): Reference {
  const { name, code, atc, form, prescriptionGroup } = of
  if (atc === undefined) throw new Error(`${name} has no ATC code`)
  const fest = { system: codeSystem('FEST'), ...defined({ code }), display: name }
  const resource: Medication = {
    resourceType: 'Medication',
    ...defined({ identifier: code === undefined ? undefined : [typed('official', 'identifier', code)] }),
    code: { coding: [fest, { system: 'http://www.whocc.no/atc', code: atc.code, display: atc.display }] },
    status: 'active',
    form: concept(kodeverk(7448), form.code, form.display),
    extension: [
      extension(
        `${noBasis}no-basis-prescriptiongroup`,
        conceptExtension('prescriptiongroup', kodeverk(7421), prescriptionGroup, prescriptionGroup),
      ),
      extension(`${ehelse}sfm-medicationdetails`, ...detailsOf(of)),
    ],
  }
  return document.add({ profile: 'sfm-Medication', key: name, display: name, resource })
}

const registrations: Readonly<Record<string, Coded>> = {
  virkestoff: ['1', 'Legemiddelvirkestoff'],
  merkevare: ['2', 'Legemiddelmerkevare'],
  pakning: ['3', 'Legemiddelpakning'],
}

/** How the medicine is registered in FEST; a brand has its name here, a package its size. */
function detailsOf({ name, level, package: pack }: Named): readonly (Extension | undefined)[] {
  const registration = registrations[level]
  if (registration === undefined) throw new Error(`${name} has the level ${level}`)
  return [
    conceptExtension('registreringstype', codeSystem('sfm-festregistrationtype'), ...registration),
    level === 'merkevare' ? { url: 'name', valueString: name } : undefined,
    level === 'pakning' && pack !== undefined
      ? extension(
          'packinginfoprescription',
          { url: 'name', valueString: name },
          { url: 'packingsize', valueString: pack.size },
          conceptExtension('packingunit', kodeverk(7452), pack.unit, pack.unit),
        )
      : undefined,
  ]
}

/** A medicine made by a pharmacy after a recipe. */
export function addMagistral(document: Document, name: string): Reference {
  const substanceId = `ID_${uuid('substance').toUpperCase()}`
  const substance: Substance = {
    resourceType: 'Substance',
    identifier: [typed('official', 'identifier', substanceId)],
    status: 'active',
    code: concept(codeSystem('FEST'), substanceId, 'Levomentol'),
  }
  const itemReference = document.add({
    profile: 'sfm-Substance',
    key: name,
    display: 'Levomentol',
    resource: substance,
  })
  const resource: Medication = {
    resourceType: 'Medication',
    code: concept(kodeverk(7424), '10', 'Magistrell'),
    status: 'active',
    form: concept(kodeverk(7448), '880', 'Krem'),
    amount: { numerator: { value: 100, unit: 'mg' } },
    ingredient: [{ isActive: true, itemReference, strength: { numerator: { value: 1.5, unit: 'mg' } } }],
    extension: [
      { url: `${ehelse}sfm-name`, valueString: name },
      { url: `${ehelse}sfm-recipe`, valueString: 'M.f. krem' },
    ],
  }
  return document.add({ profile: 'sfm-Magistrell-Medication', key: name, display: name, resource })
}
