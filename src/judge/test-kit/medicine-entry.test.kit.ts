/** The Medication resource of a medicine. */
import { defined } from '../../contract/defined.js'
import type { Medicine } from '../../contract/generated/adapter.js'
import { base, concept, entry, type Json, kodeverk, type Naming, when } from './fhir-parts.test.kit.js'

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

/** The recipe of a magistral medicine, with its amount and ingredients. */
function magistralParts({ magistral }: Medicine): Json {
  if (magistral === undefined) return {}
  const { amount, ingredients } = magistral
  return {
    amount: { numerator: amount },
    ingredient: ingredients.map(({ name, strength }) => ({
      itemReference: { display: name },
      ...defined({ strength: strength === undefined ? undefined : { numerator: strength } }),
    })),
  }
}

export function medicineEntry({ urn }: Naming, medicine: Medicine): Json {
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
    extension: [
      group,
      { url: `${base}/sfm-medicationdetails`, extension: detailsOf(medicine) },
      ...when(medicine.magistral, ({ recipe }) => ({ url: `${base}/sfm-recipe`, valueString: recipe })),
    ],
    ...magistralParts(medicine),
  })
}
