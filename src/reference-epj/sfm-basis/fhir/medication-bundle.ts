import type { CodeableConcept, Extended, Identifier, Reference, Resource } from './fhir-element.js'

/** The bundle of $getMedication and $sendMedication, kept whole: what this EPJ does not understand stays as it was. */
export interface MedicationBundle {
  readonly resourceType: 'Bundle'
  readonly entry: readonly BundleEntry[]
  readonly [member: string]: unknown
}

export interface BundleEntry {
  readonly fullUrl: string
  readonly resource: Resource
  readonly [member: string]: unknown
}

export interface Dosage extends Extended {
  readonly sequence?: number
  readonly text?: string
  readonly [member: string]: unknown
}

export interface Statement extends Resource {
  readonly resourceType: 'MedicationStatement'
  readonly status: string
  readonly identifier?: readonly Identifier[]
  readonly medicationReference?: Reference
  readonly basedOn?: readonly Reference[]
  readonly partOf?: readonly Reference[]
  readonly dosage?: readonly Dosage[]
}

export interface StatementEntry extends BundleEntry {
  readonly resource: Statement
}

export interface Section {
  readonly title?: string
  readonly code?: CodeableConcept
  readonly entry?: readonly Reference[]
  readonly emptyReason?: CodeableConcept
  readonly [member: string]: unknown
}

export interface Composition extends Resource {
  readonly resourceType: 'Composition'
  readonly identifier?: Identifier
  readonly section?: readonly Section[]
}

/** Takes a parsed body for a medication bundle, or says what is wrong with it. */
export function asMedicationBundle(value: unknown): MedicationBundle {
  if (!isObject(value) || value['resourceType'] !== 'Bundle') throw new Error('SFM answered without a Bundle')
  const entries = value['entry']
  if (!Array.isArray(entries) || !entries.every(isEntry))
    throw new Error('SFM answered with a Bundle whose entries cannot be read')
  const bundle = { ...value, resourceType: 'Bundle' as const, entry: entries }
  if (!entries.some(isComposition)) throw new Error('SFM answered with a Bundle without a Composition')
  return bundle
}

/** The one Composition. */
export function compositionOf(bundle: MedicationBundle): BundleEntry & { readonly resource: Composition } {
  const found = bundle.entry.find(isComposition)
  if (found === undefined) throw new Error('The medication bundle has no Composition')
  return found
}

export const statementsOf = (bundle: MedicationBundle): readonly StatementEntry[] => bundle.entry.filter(isStatement)

/** What a reference points at within the bundle. */
export function resourceAt(bundle: MedicationBundle, reference: Reference | undefined): Resource | undefined {
  const target = reference?.reference
  return target === undefined ? undefined : bundle.entry.find(({ fullUrl }) => fullUrl === target)?.resource
}

/** The bundle with more entries, last. */
export const withEntries = (bundle: MedicationBundle, ...added: readonly BundleEntry[]): MedicationBundle => ({
  ...bundle,
  entry: [...bundle.entry, ...added],
})

/** The bundle with one entry's resource replaced. */
export const withResource = (bundle: MedicationBundle, fullUrl: string, resource: Resource): MedicationBundle => ({
  ...bundle,
  entry: bundle.entry.map((entry) => (entry.fullUrl === fullUrl ? { ...entry, resource } : entry)),
})

/** The bundle with each statement as `change` makes it; a statement that `change` returns as it was stays the same object. */
export const withEachStatement = (
  bundle: MedicationBundle,
  change: (statement: Statement, fullUrl: string) => Statement,
): MedicationBundle => ({
  ...bundle,
  entry: bundle.entry.map((entry) => {
    if (!isStatement(entry)) return entry
    const after = change(entry.resource, entry.fullUrl)
    return after === entry.resource ? entry : { ...entry, resource: after }
  }),
})

/** The bundle without one entry, and without it in any section. */
export function withoutEntry(bundle: MedicationBundle, fullUrl: string): MedicationBundle {
  const composition = compositionOf(bundle)
  const section = composition.resource.section?.map((one) =>
    one.entry === undefined ? one : { ...one, entry: one.entry.filter(({ reference }) => reference !== fullUrl) },
  )
  const rest = { ...bundle, entry: bundle.entry.filter((entry) => entry.fullUrl !== fullUrl) }
  return section === undefined ? rest : withResource(rest, composition.fullUrl, { ...composition.resource, section })
}

/** The section with this code. */
export const sectionOf = (composition: Composition, code: string): Section | undefined =>
  composition.section?.find((section) => section.code?.coding?.[0]?.code === code)

/** The composition with the section that `change` makes of the one with this code (undefined: there was none, and it comes last). */
export function withSection(
  composition: Composition,
  code: string,
  change: (before: Section | undefined) => Section,
): Composition {
  const sections = composition.section ?? []
  const before = sectionOf(composition, code)
  return {
    ...composition,
    section:
      before === undefined
        ? [...sections, change(undefined)]
        : sections.map((section) => (section === before ? change(before) : section)),
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEntry = (value: unknown): value is BundleEntry =>
  isObject(value) &&
  typeof value['fullUrl'] === 'string' &&
  isObject(value['resource']) &&
  typeof value['resource']['resourceType'] === 'string'

const isComposition = (entry: BundleEntry): entry is BundleEntry & { readonly resource: Composition } =>
  entry.resource.resourceType === 'Composition'

const isStatement = (entry: BundleEntry): entry is StatementEntry =>
  entry.resource.resourceType === 'MedicationStatement'
