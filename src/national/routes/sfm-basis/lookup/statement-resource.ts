import { type KeptContent } from '../content/kept-content.js'
import { type JsonObject } from '../fhir/json.js'
import { referenceTo } from '../fhir/sfm-document.js'
import { isChainHead, nameOf, type ShownStatement } from '../session/medication-overview.js'
import { attached } from './attached-content.js'
import { compiledStatement, contentOf } from './compiled-statement.js'
import type { Writing } from './document-writing.js'
import { originalMessage } from './original-message.js'
import { partyReference } from './party-reference.js'

/** Writes a statement and all that was kept with it, and gives the reference that a section holds. */
export function putStatement(
  one: ShownStatement<KeptContent>,
  all: readonly ShownStatement<KeptContent>[],
  writing: Writing,
): JsonObject | undefined {
  const content = contentOf(one)
  const urn = writing.urns.get(one.id)
  if (content === undefined || urn === undefined) return undefined
  const referTo = (id: string): readonly JsonObject[] => {
    const other = all.find((candidate) => candidate.id === id)
    const target = writing.urns.get(id)
    const resource = other === undefined ? undefined : contentOf(other)?.resource
    return other === undefined || target === undefined || resource === undefined
      ? []
      : [referenceTo(target, resource, nameOf(other))]
  }
  const chain = {
    basedOn: one.predecessors.flatMap(referTo),
    partOf: one.successor === undefined ? [] : referTo(one.successor),
  }
  const dispenser = writing.directory.pharmacy(one.prescription?.dispenser ?? '')?.name
  const compiled = compiledStatement(
    one,
    { ...content, resource: attached(content, writing) },
    { now: writing.now, chain, dispenser },
  )
  const statement = { ...compiled, ...rekvirentOf(one, compiled, writing), ...originalOf(one, writing) }
  writing.document.put(urn, statement, content.origin)
  return referenceTo(urn, statement, nameOf(one))
}

/** A prescription for something else than a medicine names its rekvirent as author (observed). */
function rekvirentOf(
  { prescription }: ShownStatement<KeptContent>,
  compiled: JsonObject,
  writing: Writing,
): JsonObject {
  if (compiled.resourceType !== 'Basic' || compiled.author !== undefined || prescription === undefined) return {}
  return { author: partyReference({ role: 'R', hpr: prescription.rekvirent }, writing) }
}

/** IncludeOriginal: the original message of each head of chain, as a Binary that the statement refers to. */
function originalOf(one: ShownStatement<KeptContent>, { withOriginals, document, ids }: Writing): JsonObject {
  const { prescription } = one
  if (!withOriginals || !isChainHead(one) || prescription === undefined) return {}
  const resource = originalMessage(prescription, ids)
  return {
    derivedFrom: [
      document.add(`original ${prescription.reseptId}`, () => ({ resource, display: `M1 ${prescription.reseptId}` })),
    ],
  }
}
