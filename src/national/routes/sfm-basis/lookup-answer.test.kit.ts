import { type SfmReply } from './answer-request.js'
import { type Json, type JsonObject, object, objects, text } from './fhir/json.js'

export interface DraftEntry {
  readonly fullUrl: string
  readonly resource: JsonObject
}

/** A lookup's answer, opened. */
export class Lookup {
  constructor(readonly reply: SfmReply) {}

  get parameters(): readonly JsonObject[] {
    return objects(this.reply.body.parameter)
  }

  get names(): readonly string[] {
    return this.parameters.map(({ name }) => text(name) ?? '')
  }

  get bundle(): JsonObject {
    return object(this.parameters[0]?.resource)
  }

  get entries(): readonly DraftEntry[] {
    return objects(this.bundle.entry).map((entry) => ({
      fullUrl: text(entry.fullUrl) ?? '',
      resource: object(entry.resource),
    }))
  }

  get composition(): JsonObject {
    return this.entries[0]?.resource ?? {}
  }

  get statements(): readonly JsonObject[] {
    return this.entries
      .map(({ resource }) => resource)
      .filter(({ resourceType }) => resourceType === 'MedicationStatement')
  }

  section(code: string): readonly JsonObject[] {
    return sectionReferences(this.composition, code).map((reference) => this.find(reference))
  }

  find(reference: string): JsonObject {
    return this.entries.find(({ fullUrl }) => fullUrl === reference)?.resource ?? {}
  }

  /** References in the document that lead nowhere. */
  get dangling(): readonly string[] {
    const known = new Set(this.entries.map(({ fullUrl }) => fullUrl))
    return references(this.bundle).filter((reference) => !known.has(reference))
  }
}

function references(value: Json | undefined): readonly string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(references)
  if (typeof value !== 'object' || value === null) return []
  const members = value as JsonObject
  return [
    ...(typeof members.reference === 'string' ? [members.reference] : []),
    ...Object.values(members).flatMap(references),
  ]
}

export function sectionReferences(composition: JsonObject, code: string): readonly string[] {
  const section = objects(composition.section).find((one) => objects(object(one.code).coding)[0]?.code === code)
  return objects(section?.entry).flatMap(({ reference }) => text(reference) ?? [])
}
