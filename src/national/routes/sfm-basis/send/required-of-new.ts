import { codeIn, codeOf, extension, extensions, referenceIn, sfm, stringIn, timeIn } from '../fhir/fhir-element.js'
import { type JsonObject, object, objects, text } from '../fhir/json.js'
import { amendment } from './statement-facts.js'

type Find = (reference: string) => JsonObject | undefined

/** An element that a new prescription cannot be without, as SFM would name it, in the resource where it is missing. */
export interface MissingElement {
  readonly resource: JsonObject
  readonly element: string
}

/**
 * What is missing in a statement that an M1 shall be made of. Only what no M1 can be made without is asked for (e-resept's M1 schema,
 * ER-M1-11, -13 and -14): the implementation guide asks for more, which is for the judge to see. That SFM refuses with an
 * OperationOutcome is INFERRED from the one that was observed ("Medication.extension:medicationdetails.extension:name missing or invalid").
 */
export function missingInNew(resource: JsonObject, kind: 'medicine' | 'other', find: Find): MissingElement | undefined {
  const element = kind === 'medicine' ? missingInStatement(resource) : missingInGoods(resource)
  if (element !== undefined) return { resource, element }
  if (kind === 'other') return undefined
  const medication = find(referenceIn(object(resource.medicationReference)) ?? '') ?? {}
  const inMedication = missingInMedication(medication)
  return inMedication === undefined ? undefined : { resource: medication, element: inMedication }
}

const inAmendment = (name: string) => `extension:reseptamendment.extension:${name}`

function missingInStatement(resource: JsonObject): string | undefined {
  const details = amendment(resource)
  const has = (name: string) => extension(details, name) !== undefined
  const dosage = objects(resource.dosage)[0] ?? {}
  return (
    missingInBoth(details) ??
    (isPositive(extension(details, 'numberofpackages')?.valueDecimal) ||
    isPositive(object(extension(details, 'amount')?.valueQuantity).value)
      ? undefined
      : `${inAmendment('numberofpackages')} or ${inAmendment('amount')}`) ??
    (stringIn(extension(details, 'dssn')) !== undefined || has('ereseptdosing')
      ? undefined
      : `${inAmendment('dssn')} or ${inAmendment('ereseptdosing')}`) ??
    (codeIn(extension(dosage, sfm('sfm-use'))) === undefined ? 'dosage.extension:use' : undefined)
  )
}

function missingInGoods(resource: JsonObject): string | undefined {
  const productGroup = codeIn(extension(extension(resource, sfm('sfm-reseptdocbanda')) ?? {}, 'productgroup'))
  return (
    missingInBoth(amendment(resource)) ??
    (productGroup === undefined ? 'extension:reseptdocbanda.extension:productgroup' : undefined)
  )
}

function missingInBoth(details: JsonObject): string | undefined {
  if (timeIn(extension(details, 'reseptdate')) === undefined) return inAmendment('reseptdate')
  if (timeIn(extension(details, 'expirationdate')) === undefined) return inAmendment('expirationdate')
  if (timeIn(extension(details, 'festUpdate')) === undefined) return inAmendment('festUpdate')
  return codeIn(extension(details, 'itemgroup')) === undefined ? inAmendment('itemgroup') : undefined
}

const isPositive = (value: unknown): boolean => typeof value === 'number' && value > 0

/** Preparattype (kodeverk 7424) 10: a medicine that the pharmacy makes. */
const isMagistral = (medication: JsonObject) => codeOf(medication.code, 'urn:oid:2.16.578.1.12.4.1.1.7424') === '10'

/** Registration levels of FEST: virkestoff 1, merkevare 2, pakning 3. A brand has its name, a package its packing (observed). */
function missingInMedication(medication: JsonObject): string | undefined {
  if (objects(object(medication.code).coding).length === 0) return 'code'
  if (objects(object(medication.form).coding).length === 0) return 'form'
  if (isMagistral(medication)) return missingInMagistral(medication)
  const details = extension(medication, sfm('sfm-medicationdetails')) ?? {}
  const level = codeIn(extension(details, 'registreringstype'))
  if (level === undefined) return 'extension:medicationdetails.extension:registreringstype'
  if (level === '2' && stringIn(extension(details, 'name')) === undefined)
    return 'extension:medicationdetails.extension:name'
  return level === '3' && extensions(details, 'packinginfoprescription').length === 0
    ? 'extension:medicationdetails.extension:packinginfoprescription'
    : undefined
}

function missingInMagistral(medication: JsonObject): string | undefined {
  if (medication.amount === undefined) return 'amount'
  if (text(extension(medication, sfm('sfm-name'))?.valueString) === undefined) return 'extension:name'
  return text(extension(medication, sfm('sfm-recipe'))?.valueString) === undefined ? 'extension:recipe' : undefined
}
