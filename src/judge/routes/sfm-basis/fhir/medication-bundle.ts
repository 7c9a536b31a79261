import type { Bundle, Resource } from '../../../../contract/generated/sfm.js'
import { items, type JsonRecord, member, record, text } from '../../../record/json-value.js'
import { codeOf } from './concept.js'
import { parameterNamed } from './parameters.js'
import { system } from './system.js'

/** A resource of the bundle, with its JSON Pointer within the message. */
export interface BundleEntry {
  /** To the resource itself, such as /parameter/0/resource/entry/3/resource. */
  readonly pointer: string
  readonly fullUrl: string | undefined
  readonly resource: Resource
}

/** The document that $getMedication answers with and $sendMedication sends. */
export interface MedicationBundle {
  readonly pointer: string
  readonly bundle: Bundle
  readonly entries: readonly BundleEntry[]
  /** By fullUrl in lower case, the first of each: a list may be large. */
  readonly byFullUrl: ReadonlyMap<string, BundleEntry>
}

/** A section of the composition; an entry that leads nowhere within the bundle has no `target`. */
export interface Section {
  readonly pointer: string
  readonly code: string
  readonly section: JsonRecord
  readonly entries: readonly SectionEntry[]
  readonly emptyReason: string | undefined
}

export interface SectionEntry {
  readonly pointer: string
  readonly reference: string | undefined
  readonly target: BundleEntry | undefined
}

/** The bundle in the parameter `medication` of a message. */
export function medicationBundle(parameters: unknown): MedicationBundle | undefined {
  const found = parameterNamed(parameters, 'medication')
  return found === undefined ? undefined : readBundle(found.parameter['resource'], `${found.pointer}/resource`)
}

/** A bundle with its entries; those without a resource are left out. `pointer` is the bundle's within the message. */
export function readBundle(value: unknown, pointer = ''): MedicationBundle | undefined {
  if (member(value, 'resourceType') !== 'Bundle') return undefined
  const entries = items(member(value, 'entry')).flatMap((entry, index) => {
    const resource = record(member(entry, 'resource'))
    if (resource === undefined || text(resource['resourceType']) === undefined) return []
    return [
      {
        pointer: `${pointer}/entry/${String(index)}/resource`,
        fullUrl: text(member(entry, 'fullUrl')),
        resource: resource as Resource,
      },
    ]
  })
  const byFullUrl = new Map<string, BundleEntry>()
  for (const entry of entries) {
    const url = entry.fullUrl?.toLowerCase()
    if (url !== undefined && !byFullUrl.has(url)) byFullUrl.set(url, entry)
  }
  return { pointer, bundle: value as Bundle, entries, byFullUrl }
}

export function resourcesOfType(bundle: MedicationBundle, type: string): readonly BundleEntry[] {
  return bundle.entries.filter(({ resource }) => resource.resourceType === type)
}

/** The entry that a Reference (or its text) points at, by fullUrl. */
export function resolve(bundle: MedicationBundle, reference: unknown): BundleEntry | undefined {
  const wanted = text(reference) ?? text(member(reference, 'reference'))
  return wanted === undefined ? undefined : bundle.byFullUrl.get(wanted.toLowerCase())
}

export function compositionOf(bundle: MedicationBundle): BundleEntry | undefined {
  return resourcesOfType(bundle, 'Composition')[0]
}

/** Composition.identifier, which the next send refers to. */
export function compositionIdentifier(bundle: MedicationBundle): string | undefined {
  return text(member(member(compositionOf(bundle)?.resource, 'identifier'), 'value'))
}

/** The identifiers that the composition says it replaces (relatesTo.targetIdentifier), with where each is. */
export function replacedIdentifiers(
  bundle: MedicationBundle,
): readonly { readonly pointer: string; readonly value: string }[] {
  const composition = compositionOf(bundle)
  return items(member(composition?.resource, 'relatesTo')).flatMap((relation, index) => {
    const value = text(member(member(relation, 'targetIdentifier'), 'value'))
    return value === undefined
      ? []
      : [{ pointer: `${composition?.pointer ?? ''}/relatesTo/${String(index)}/targetIdentifier/value`, value }]
  })
}

/** Every section that has a code of sfm-section-types. */
export function sectionsOf(bundle: MedicationBundle): readonly Section[] {
  const composition = compositionOf(bundle)
  return items(member(composition?.resource, 'section')).flatMap((candidate, index) => {
    const section = record(candidate)
    const code = codeOf(section?.['code'], system.sectionTypes)
    if (section === undefined || code === undefined) return []
    const pointer = `${composition?.pointer ?? ''}/section/${String(index)}`
    const entries = items(section['entry']).map((entry, place) => ({
      pointer: `${pointer}/entry/${String(place)}`,
      reference: text(member(entry, 'reference')),
      target: resolve(bundle, entry),
    }))
    return [
      {
        pointer,
        code,
        section,
        entries,
        emptyReason: text(member(items(member(section['emptyReason'], 'coding'))[0], 'code')),
      },
    ]
  })
}

/** The section with that code, such as sectionMedication. */
export function sectionOf(bundle: MedicationBundle, code: string): Section | undefined {
  return sectionsOf(bundle).find((section) => section.code === code)
}
