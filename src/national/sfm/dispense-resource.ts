import type { Dispense } from '../reseptformidler/dispense.js'
import { codeWords } from './code-words.js'
import { sfm, valueConcept, volven } from './fhir-element.js'
import { objects, text, type JsonObject } from './json.js'
import type { KeptContent } from './kept-content.js'
import type { Writing } from './document-writing.js'
import { nameOf, type ShownStatement } from './medication-overview.js'
import { pharmacyReference } from './people-resources.js'
import { medicationResource } from './setup-content.js'
import { profiled, referenceTo } from './sfm-document.js'

/** A dispense that stands in the document. */
export interface PutDispense {
  readonly m10Id: string
  /** As sectionDispense and M25.3 refer to it. */
  readonly reference: JsonObject
}

/**
 * sfm-MedicationDispense for each dispense report (M10) of a medicine that the document shows, with the prescription it was made on.
 * One that was taken back says so. Those of other goods (sfm-GeneralDispense) are not shown.
 */
export function putDispenses(
  shown: readonly ShownStatement<KeptContent>[],
  references: ReadonlyMap<ShownStatement<KeptContent>, JsonObject | undefined>,
  writing: Writing,
): readonly PutDispense[] {
  return shown.flatMap((one) => {
    const prescription = references.get(one)
    if (prescription === undefined || prescription.type !== sfm('sfm-MedicationStatement')) return []
    return (one.prescription?.dispenses ?? []).map((dispense) => putDispense(dispense, one, prescription, writing))
  })
}

function putDispense(dispense: Dispense, one: ShownStatement<KeptContent>, prescription: JsonObject, writing: Writing): PutDispense {
  const { document, ids, patient, directory } = writing
  const { m10Id, at, packages, concluded, cancelledBy, medicine, intervention } = dispense
  const pharmacy = directory.pharmacy(dispense.pharmacy)
  const resource: JsonObject = {
    resourceType: 'MedicationDispense',
    id: ids.next('resource'),
    meta: profiled('sfm-MedicationDispense'),
    extension: [
      {
        url: sfm('sfm-dispenseinfo'),
        extension: [
          { url: 'cancellation', valueBoolean: cancelledBy !== undefined },
          { url: 'concluded', valueBoolean: concluded },
          { url: 'prescriptionid', valueString: one.prescription?.reseptId ?? '' },
          ...(cancelledBy === undefined ? [] : [{ url: 'cancelationid', valueString: cancelledBy }]),
        ],
      },
      ...(intervention === undefined ? [] : [interventionOf(intervention, medicine !== undefined)]),
    ],
    identifier: [{ use: 'official', type: { text: 'M10id' }, value: m10Id }],
    status: 'completed',
    medicationReference: medicineReference(dispense, one, prescription, writing),
    subject: patient,
    ...(pharmacy === undefined ? {} : { performer: [{ actor: pharmacyReference(pharmacy, writing) }] }),
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
