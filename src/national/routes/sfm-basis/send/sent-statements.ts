import { defined } from '../../../../contract/defined.js'
import { booleanIn, codeIn, extension, identifierOfType, referenceIn, sfm, stringIn } from '../fhir/fhir-element.js'
import { type JsonObject, object, objects, text } from '../fhir/json.js'
import type { SentRecall } from '../session/session.js'
import { sectionOf } from './sent-bundle.js'
import { placeOf } from './sent-bundle.js'
import type { SentStatement } from './sent-medication.js'
import { amendment, statementFacts } from './statement-facts.js'

export const kindOf = (resource: JsonObject): SentStatement['kind'] | undefined => {
  if (resource.resourceType === 'MedicationStatement') return 'medicine'
  return resource.resourceType === 'Basic' && extension(resource, sfm('sfm-reseptamendment')) !== undefined
    ? 'other'
    : undefined
}

export function statementsOf(
  entries: readonly JsonObject[],
  composition: JsonObject,
  find: (reference: string) => JsonObject | undefined,
): readonly SentStatement[] {
  const listed = new Set(
    objects(sectionOf(composition, 'sectionMedication')?.entry).map((entry) => find(referenceIn(entry) ?? '')),
  )
  const read = entries.flatMap((entry, index) =>
    statementOf(object(entry.resource), text(entry.fullUrl) ?? '', index, listed, find),
  )
  const isMarkedTail = ({ status, successor }: Omit<SentStatement, 'tail'>) =>
    status === 'completed' || successor !== undefined
  // A tail's recallinfo names its successor, which is a head: only what a head recalls by renewal has become a tail.
  const renewed = new Set(
    read
      .filter((statement) => !isMarkedTail(statement))
      .flatMap(({ recall }) =>
        recall?.recallId !== undefined && ['1', '3'].includes(recall.code) ? [recall.recallId.toLowerCase()] : [],
      ),
  )
  const isReplaced = ({ pllId, reseptId }: Omit<SentStatement, 'tail'>) =>
    pllId === undefined && reseptId !== undefined && renewed.has(reseptId.toLowerCase())
  return read.map((statement) => ({ ...statement, tail: isMarkedTail(statement) || isReplaced(statement) }))
}

function statementOf(
  resource: JsonObject,
  fullUrl: string,
  index: number,
  listed: ReadonlySet<JsonObject | undefined>,
  find: (reference: string) => JsonObject | undefined,
): readonly Omit<SentStatement, 'tail'>[] {
  const kind = kindOf(resource)
  if (kind === undefined) return []
  const details = amendment(resource)
  const optional = {
    pllId: kind === 'medicine' ? identifierOfType(resource, 'PLL') : undefined,
    reseptId: identifierOfType(resource, 'ReseptId'),
    recall: recallOf(details),
    successor: successorOf(resource, find),
  }
  return [
    {
      kind,
      place: placeOf(index),
      fullUrl,
      resource,
      status: text(resource.status) ?? '',
      listed: listed.has(resource),
      create: booleanIn(extension(details, 'createeresept')) === true,
      facts: statementFacts(resource, find),
      ...defined(optional),
    },
  ]
}

export function recallOf(details: JsonObject): SentRecall | undefined {
  const found = extension(details, 'recallinfo')
  if (found === undefined) return undefined
  const recallId = stringIn(extension(found, 'recallId'))
  const words = stringIn(extension(found, 'text'))
  return {
    code: codeIn(extension(found, 'recallcode')) ?? '',
    ...defined({ recallId, text: words }),
  }
}

/** partOf names the successor; one outside the bundle still makes this a tail, but names nothing. */
function successorOf(resource: JsonObject, find: (reference: string) => JsonObject | undefined): string | undefined {
  const reference = objects(resource.partOf).map(referenceIn)[0]
  if (reference === undefined) return undefined
  const successor = find(reference)
  return (successor === undefined ? undefined : identifierOfType(successor, 'ReseptId')) ?? ''
}
