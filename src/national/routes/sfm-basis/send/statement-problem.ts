import { booleanIn, extension, identifierOfType, referenceIn } from '../fhir/fhir-element.js'
import { type JsonObject, object, text } from '../fhir/json.js'
import { invalid, type Refusal } from '../fhir/operation-outcome.js'
import { missingInNew } from './required-of-new.js'
import { placeOf } from './sent-bundle.js'
import { kindOf, recallOf } from './sent-statements.js'
import { amendment, statementFacts, unreadableTimes } from './statement-facts.js'

const statuses = ['active', 'stopped', 'completed', 'entered-in-error']

export function statementProblem(
  entry: JsonObject,
  index: number,
  find: (reference: string) => JsonObject | undefined,
  { patient, placeIn }: { readonly patient: JsonObject; readonly placeIn: (resource: JsonObject) => number },
): Refusal | undefined {
  const resource = object(entry.resource)
  const kind = kindOf(resource)
  if (kind === undefined) return undefined
  const name = kind === 'medicine' ? 'MedicationStatement' : 'Basic'
  const wrong = (element: string) => invalid(`${name}.${element} missing or invalid`, placeOf(index))
  if (find(referenceIn(resource.subject) ?? '') !== patient) return wrong('subject')
  if (kind === 'medicine' && !statuses.includes(text(resource.status) ?? '')) return wrong('status')
  if (kind === 'medicine' && find(referenceIn(resource.medicationReference) ?? '')?.resourceType !== 'Medication')
    return wrong('medicationReference')
  const unreadable = unreadableTimes(resource)[0]
  if (unreadable !== undefined) return wrong(`extension:${unreadable.element}`)
  const facts = statementFacts(resource, find)
  if (facts.type !== undefined && !['E', 'P', 'U'].includes(facts.type))
    return wrong('extension:reseptamendment.extension:typeresept')
  const recall = recallOf(amendment(resource))
  const hasReseptId = identifierOfType(resource, 'ReseptId') !== undefined
  if (recall !== undefined && recall.recallId === undefined && !hasReseptId)
    return wrong('extension:reseptamendment.extension:recallinfo.extension:recallId')
  if (booleanIn(extension(amendment(resource), 'createeresept')) !== true) return undefined
  if (!hasReseptId) return wrong('identifier:reseptid')
  const missing = missingInNew(resource, kind, find)
  if (missing === undefined) return undefined
  return missing.resource === resource
    ? wrong(missing.element)
    : invalid(`Medication.${missing.element} missing or invalid`, placeOf(placeIn(missing.resource)))
}
