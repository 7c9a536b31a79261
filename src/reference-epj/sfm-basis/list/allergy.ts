import { randomUUID } from 'node:crypto'

import type { Organisation, Practitioner } from '../../generated/adapter.js'
import type { Reaction } from '../../journal/change.js'
import {
  type CodeableConcept,
  concept,
  type Identifier,
  type Reference,
  type Resource,
  touched,
  withExtension,
} from '../fhir/fhir-element.js'
import {
  type BundleEntry,
  compositionOf,
  type MedicationBundle,
  withEntries,
  withResource,
  withSection,
} from '../fhir/medication-bundle.js'
import { kj, profile, sourceOfInformation, system } from '../fhir/vocabulary.js'
import { recorderRole } from './people.js'

interface Recording {
  readonly reaction: Reaction
  /** Of a new one: its id in kjernejournal, and where it is in the bundle. */
  readonly id: string
  readonly key: string
  readonly at: string
}

interface Recorder {
  readonly practitioner: Practitioner
  readonly organisation: Organisation
}

/** The bundle with the reaction as the user says it; undefined when the one to be corrected is not there. */
export function withReaction(
  bundle: MedicationBundle,
  recording: Recording,
  recorder: Recorder,
): MedicationBundle | undefined {
  const { reaction, key, id, at } = recording
  const role = recorderRole(bundle, recorder.practitioner, recorder.organisation)
  if (reaction.existing !== undefined) {
    const found = reactionIn(bundle, reaction.existing)
    return found === undefined
      ? undefined
      : withResource(role.bundle, found.fullUrl, touched(said(found.resource, reaction, at, role.reference), at))
  }
  const bare: Resource = {
    resourceType: 'AllergyIntolerance',
    id: randomUUID(),
    meta: { profile: [profile.allergy], lastUpdated: at },
    identifier: [{ use: 'official', value: id }],
    category: ['medication'],
    criticality: 'high',
    code: {
      coding: [
        {
          system: kj.system(reaction.substance.system),
          code: reaction.substance.code,
          display: reaction.substance.display,
        },
      ],
    },
    patient: compositionOf(bundle).resource['subject'],
    recordedDate: at.slice(0, 10),
  }
  const withIt = withEntries(role.bundle, { fullUrl: key, resource: said(bare, reaction, at, role.reference) })
  return withListed(withIt, { reference: key, type: profile.allergy, display: reaction.substance.display })
}

/** What the user says of the reaction; the cause, and who recorded it first, stay as they were. */
function said(
  before: Resource,
  { reaction, source, verification }: Reaction,
  at: string,
  recorder: Reference,
): Resource {
  const updated = withExtension(before, { url: kj.extension('KjUpdatedDateTime'), valueDateTime: at })
  const sourced = withExtension(updated, {
    url: kj.extension('KjSourceOfInformation'),
    valueCoding: { system: kj.system('SourceOfInformation'), code: source, display: sourceOfInformation[source] },
  })
  const { clinicalStatus: _, ...described } = sourced as Resource & { readonly clinicalStatus?: unknown }
  return {
    ...described,
    // FHIR R4 (ait-1, ait-2): always, but for one that was entered in error.
    ...(verification === 'entered-in-error'
      ? {}
      : { clinicalStatus: status('clinical', verification === 'refuted' ? 'inactive' : 'active') }),
    verificationStatus: status('verification', verification),
    recorder: before['recorder'] ?? recorder,
    reaction: [{ manifestation: [concept(kj.system('TypeOfReaction'), reaction.code, reaction.display)] }],
  }
}

const status = (kind: 'clinical' | 'verification', code: string): CodeableConcept => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/allergyintolerance-${kind}`, code }],
})

/** The recorded reaction that the user points at: by id, else by what it is a reaction to when one alone has that name. */
function reactionIn(
  bundle: MedicationBundle,
  { name, id }: NonNullable<Reaction['existing']>,
): BundleEntry | undefined {
  const all = bundle.entry.filter(({ resource }) => resource.resourceType === 'AllergyIntolerance')
  const byId = id === undefined ? undefined : all.find(({ resource }) => idOf(resource) === id)
  const [only, ...others] = all.filter(
    ({ resource }) => (resource['code'] as CodeableConcept | undefined)?.coding?.[0]?.display === name,
  )
  return byId ?? (others.length === 0 ? only : undefined)
}

const idOf = (resource: Resource): string | undefined =>
  (resource['identifier'] as readonly Identifier[] | undefined)?.[0]?.value

export const holdsReaction = (bundle: MedicationBundle, id: string): boolean =>
  bundle.entry.some(({ resource }) => resource.resourceType === 'AllergyIntolerance' && idOf(resource) === id)

function withListed(bundle: MedicationBundle, reference: Reference): MedicationBundle {
  const { fullUrl, resource } = compositionOf(bundle)
  const code = 'sectionAllergies'
  const composition = withSection(resource, code, (before) => {
    const { emptyReason: _, ...section } = before ?? { title: 'Allergies', code: concept(system.sectionTypes, code) }
    return { ...section, entry: [...(before?.entry ?? []), reference] }
  })
  return withResource(bundle, fullUrl, composition)
}
