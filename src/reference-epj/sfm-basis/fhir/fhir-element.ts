import { defined } from '../../defined.js'
/** What SFM's FHIR looks like to this EPJ. Anything more that a resource carries rides along untouched. */
export interface Extension {
  readonly url: string
  readonly extension?: readonly Extension[]
  readonly valueString?: string
  readonly valueBoolean?: boolean
  readonly valueDate?: string
  readonly valueDateTime?: string
  readonly valueDecimal?: number
  readonly valueCodeableConcept?: CodeableConcept
  readonly valueReference?: Reference
  readonly valueQuantity?: { readonly value: number; readonly unit?: string }
  readonly [member: string]: unknown
}

export interface Coding {
  readonly system?: string
  readonly code?: string
  readonly display?: string
}

export interface CodeableConcept {
  readonly coding?: readonly Coding[]
  readonly text?: string
}

export interface Identifier {
  readonly use?: string
  readonly system?: string
  readonly type?: CodeableConcept
  readonly value?: string
}

export interface Reference {
  readonly reference?: string
  readonly type?: string
  readonly display?: string
  readonly identifier?: Identifier
}

export interface Meta {
  readonly profile?: readonly string[]
  readonly versionId?: string
  readonly lastUpdated?: string
  readonly [member: string]: unknown
}

export interface Resource {
  readonly resourceType: string
  readonly id?: string
  readonly meta?: Meta
  readonly extension?: readonly Extension[]
  readonly [member: string]: unknown
}

/** A thing that carries extensions: a resource, a dosage, or an extension itself. */
export interface Extended {
  readonly extension?: readonly Extension[]
}

/** The first extension with this url. */
export function extensionOf(carrier: Extended | undefined, url: string): Extension | undefined {
  return carrier?.extension?.find((extension) => extension.url === url)
}

/** Every extension with this url. */
export function extensionsOf(carrier: Extended | undefined, url: string): readonly Extension[] {
  return carrier?.extension?.filter((extension) => extension.url === url) ?? []
}

/** The carrier with this extension in place of the one with the same url, or last when there was none. */
export function withExtension<T extends Extended>(carrier: T, replacement: Extension): T {
  const before = carrier.extension ?? []
  const place = before.findIndex(({ url }) => url === replacement.url)
  const after =
    place < 0 ? [...before, replacement] : before.map((extension, index) => (index === place ? replacement : extension))
  return { ...carrier, extension: after }
}

/** The carrier without the extensions of these urls; untouched (the same object) when it has none of them. */
export function withoutExtensions<T extends Extended>(carrier: T, ...urls: readonly string[]): T {
  const before = carrier.extension
  if (before === undefined || !before.some(({ url }) => urls.includes(url))) return carrier
  return { ...carrier, extension: before.filter(({ url }) => !urls.includes(url)) }
}

/** The code of a concept's first coding. */
export const codeOf = (concept: CodeableConcept | undefined): string | undefined => concept?.coding?.[0]?.code

/** A concept with one coding. */
export const concept = (system: string, code: string, display?: string): CodeableConcept => ({
  coding: [defined({ system, code, display })],
})

/**
 * A resource that this EPJ has changed: it keeps its id, loses its version, and says when it was changed
 * (SFM Basis guide, Resources; SFM-IG-22 for the unchanged).
 */
export function touched<T extends Resource>(resource: T, at: string): T {
  const meta: Meta = Object.fromEntries(
    Object.entries(resource.meta ?? {}).filter(([member]) => member !== 'versionId'),
  )
  return { ...resource, meta: { ...meta, lastUpdated: at } }
}
