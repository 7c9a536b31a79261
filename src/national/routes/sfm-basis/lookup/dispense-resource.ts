import { defined } from '../../../../contract/defined.js'
import type { Dispense } from '../../../core/reseptformidler/dispense.js'
import type { KeptContent } from '../content/kept-content.js'
import { medicationResource } from '../content/medication-resource.js'
import { pharmacyReference } from '../content/people-resources.js'
import { codeWords } from '../fhir/code-words.js'
import { extension, sfm, valueConcept, volven } from '../fhir/fhir-element.js'
import { isObject, type JsonObject, objects, text } from '../fhir/json.js'
import { profiled, referenceTo } from '../fhir/sfm-document.js'
import { nameOf, type ShownStatement } from '../session/medication-overview.js'
import { contentOf } from './compiled-statement.js'
import type { Writing } from './document-writing.js'

/** A dispense that stands in the document. */
export interface PutDispense {
  readonly m10Id: string
  /** As sectionDispense and M25.3 refer to it. */
  readonly reference: JsonObject
}

/**
 * sfm-MedicationDispense for each dispense report (M10) of a medicine that the document shows, with the prescription it was made on;
 * sfm-GeneralDispense for those of other goods. One that was taken back says so.
 */
export function putDispenses(
  shown: readonly ShownStatement<KeptContent>[],
  references: ReadonlyMap<ShownStatement<KeptContent>, JsonObject | undefined>,
  writing: Writing,
): readonly PutDispense[] {
  return shown.flatMap((one) => {
    const prescription = references.get(one)
    if (prescription === undefined) return []
    return (one.prescription?.dispenses ?? []).map((dispense) =>
      contentOf(one)?.resource.resourceType === 'Basic'
        ? putGeneralDispense(dispense, one, writing)
        : putDispense(dispense, one, prescription, writing),
    )
  })
}

function putDispense(
  dispense: Dispense,
  one: ShownStatement<KeptContent>,
  prescription: JsonObject,
  writing: Writing,
): PutDispense {
  const { document, ids, patient, directory } = writing
  const { m10Id, at, packages, medicine, intervention } = dispense
  const pharmacy = directory.pharmacy(dispense.pharmacy)
  const resource: JsonObject = {
    resourceType: 'MedicationDispense',
    id: ids.next('resource'),
    meta: profiled('sfm-MedicationDispense'),
    extension: [
      dispenseInfo(dispense, one),
      ...(intervention === undefined ? [] : [interventionOf(intervention, medicine !== undefined)]),
    ],
    identifier: [m10Identifier(m10Id)],
    status: 'completed',
    medicationReference: medicineReference(dispense, one, prescription, writing),
    subject: patient,
    ...defined({ performer: pharmacy === undefined ? undefined : [{ actor: pharmacyReference(pharmacy, writing) }] }),
    authorizingPrescription: [prescription],
    quantity: { value: packages },
    whenHandedOver: at.slice(0, 'yyyy-MM-dd'.length),
    dosageInstruction: [{ text: one.prescription?.dose ?? '' }],
    substitution: { wasSubstituted: medicine !== undefined },
  }
  const urn = document.reserve()
  document.put(urn, resource)
  return { m10Id, reference: referenceTo(urn, resource, medicine?.name ?? nameOf(one)) }
}

/**
 * Supplies or nutrition that were handed over. The elements of the extension are FACT; that `product` is its name, `performer` and `name`
 * the pharmacy's HER-id and name (Utleverer of M6), and `text` how it is used, is INFERRED. R4 wants a `code`, which no source tells
 * (UNKNOWN): the product group, and never the varegruppe that a prescription is known by.
 */
function putGeneralDispense(
  dispense: Dispense,
  one: ShownStatement<KeptContent>,
  { document, ids, patient, directory }: Writing,
): PutDispense {
  const { m10Id, at, packages, medicine } = dispense
  const product = medicine?.name ?? nameOf(one)
  const group = productGroupOf(one) ?? { text: product }
  const use = one.prescription?.dose ?? ''
  const resource: JsonObject = {
    resourceType: 'Basic',
    id: ids.next('resource'),
    meta: profiled('sfm-GeneralDispense'),
    extension: [
      dispenseInfo(dispense, one),
      {
        url: sfm('sfm-generaldispenseextention'),
        extension: [
          { url: 'product', valueString: product },
          { url: 'productgroup', valueCodeableConcept: group },
          ...(use === '' ? [] : [{ url: 'text', valueString: use }]),
          { url: 'performer', valueString: dispense.pharmacy },
          { url: 'name', valueString: directory.pharmacy(dispense.pharmacy)?.name ?? dispense.pharmacy },
          { url: 'noofpackages', valueDecimal: packages },
          { url: 'whenHandedOver', valueDateTime: at.slice(0, 'yyyy-MM-dd'.length) },
        ],
      },
    ],
    identifier: [m10Identifier(m10Id)],
    code: group,
    subject: patient,
  }
  const urn = document.reserve()
  document.put(urn, resource)
  return { m10Id, reference: referenceTo(urn, resource, product) }
}

/** The product group (kodeverk 7403) that the prescription was issued with, as CodeableConcept or Coding. */
function productGroupOf(one: ShownStatement<KeptContent>): JsonObject | undefined {
  const group = extension(extension(contentOf(one)?.resource ?? {}, sfm('sfm-reseptdocbanda')) ?? {}, 'productgroup')
  if (isObject(group?.valueCodeableConcept)) return group.valueCodeableConcept
  return isObject(group?.valueCoding) ? { coding: [group.valueCoding] } : undefined
}

const m10Identifier = (m10Id: string): JsonObject => ({ use: 'official', type: { text: 'M10id' }, value: m10Id })

const dispenseInfo = ({ cancelledBy, concluded }: Dispense, one: ShownStatement<KeptContent>): JsonObject => ({
  url: sfm('sfm-dispenseinfo'),
  extension: [
    { url: 'cancellation', valueBoolean: cancelledBy !== undefined },
    { url: 'concluded', valueBoolean: concluded },
    { url: 'prescriptionid', valueString: one.prescription?.reseptId ?? '' },
    ...(cancelledBy === undefined ? [] : [{ url: 'cancelationid', valueString: cancelledBy }]),
  ],
})

/** The product handed over: another one than was prescribed, or the statement's own. */
function medicineReference(
  { medicine, m10Id }: Dispense,
  one: ShownStatement<KeptContent>,
  prescription: JsonObject,
  { document, ids }: Writing,
): JsonObject {
  if (medicine !== undefined)
    return document.add(`dispensed ${m10Id}`, () => ({
      resource: medicationResource(medicine, ids.number('dispensed', m10Id)),
      display: medicine.name,
    }))
  const statement = document.entries.find(({ fullUrl }) => fullUrl === text(prescription.reference))
  const reference = objects(objects(statement?.resource)[0]?.medicationReference)[0]
  return reference ?? { display: nameOf(one) }
}

/** Change type (kodeverk 7413): V, another product, or D, another dosage. */
function interventionOf({ code, reason }: NonNullable<Dispense['intervention']>, otherProduct: boolean): JsonObject {
  const type = otherProduct ? 'V' : 'D'
  return {
    url: sfm('sfm-Intervention'),
    extension: [
      valueConcept('code', volven(7412), code, codeWords(7412, code)),
      valueConcept('changeType', volven(7413), type, codeWords(7413, type)),
      { url: 'confCustomer', valueBoolean: true },
      { url: 'reason', valueString: reason ?? codeWords(7412, code) },
    ],
  }
}
