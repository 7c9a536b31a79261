import { randomUUID } from 'node:crypto'

import type { Organisation, Patient, Practitioner } from '../../generated/adapter.js'
import type { SendBasis } from '../../journal/journal.js'
import { isOnList } from '../../journal/treatment-line.js'
import { concept, type Reference, type Resource, touched } from '../fhir/fhir-element.js'
import {
  type Composition,
  compositionOf,
  type MedicationBundle,
  type Section,
  statementsOf,
  withEntries,
  withResource,
  withSection,
} from '../fhir/medication-bundle.js'
import { profile, system } from '../fhir/vocabulary.js'
import { referToOrganisation, referToPractitioner } from '../list/people.js'
import { statementReference } from '../list/statement-writing.js'
import { type SfmDraft, treatmentLines } from '../list/treatment-lines.js'
import { pllInfo, pllInfoToSend, relatedParties } from '../multidose/pll-info.js'
import type { SfmDecisions } from '../sfm-behaviour.js'

/** Who sends what, for whom and when. */
interface MessageOrder {
  /** The list itself, or prescriptions alone (SFM-IG-12). */
  readonly what: 'list' | 'prescriptions'
  readonly patient: Patient
  readonly practitioner: Practitioner
  readonly organisation: Organisation
  /** The doctor stands in for the registered multidoseansvarlig lege (Vikar, R16/08). */
  readonly substitute: boolean
  readonly behaviour: SfmDecisions
  readonly at: string
}

/**
 * The message for $sendMedication, built on what the basis gave: a new Composition that replaces it (V2), the list as the draft has it,
 * and everything else as it came.
 */
export function sendBundle(draft: SfmDraft, basis: SendBasis<MedicationBundle>, order: MessageOrder): MedicationBundle {
  const { behaviour, patient, at, what } = order
  const listed = what === 'list' ? withListedTreatments(draft) : withNewPrescriptionsListed(draft)
  const informed = withPllInfo(listed, order)
  const attested = withNewComposition(informed, basis, order)
  const stamped = stampedBundle(attested, at)
  return behaviour.beforeSend(stamped, { basis: basis.content, patient, at })
}

/**
 * sectionMedication holds the heads of chain that are on the list, in the order they had, new ones last. A loose prescription
 * that no one has confirmed stays in the bundle (V4) and out of the section.
 */
function withListedTreatments(draft: SfmDraft): MedicationBundle {
  const lines = treatmentLines(draft)
  const listed = lines.filter(isOnList)
  return withMedicationSection(draft.content, (before) => {
    const kept = before.filter(
      ({ reference }) =>
        listed.some(({ entry }) => entry.fullUrl === reference) || !isStatementOf(draft.content, reference),
    )
    const added = listed.filter(({ entry }) => !kept.some(({ reference }) => reference === entry.fullUrl))
    return [...kept, ...added.map(({ entry, name }) => statementReference(entry.fullUrl, name))]
  })
}

/** Without the list the section stays as received, with the new prescriptions. */
function withNewPrescriptionsListed(draft: SfmDraft): MedicationBundle {
  const fresh = treatmentLines(draft).filter(({ isNew }) => isNew)
  return withMedicationSection(draft.content, (before) => [
    ...before,
    ...fresh
      .filter(({ entry }) => !before.some(({ reference }) => reference === entry.fullUrl))
      .map(({ entry, name }) => statementReference(entry.fullUrl, name)),
  ])
}

const isStatementOf = (bundle: MedicationBundle, reference: string | undefined) =>
  statementsOf(bundle).some(({ fullUrl }) => fullUrl === reference)

function withMedicationSection(
  bundle: MedicationBundle,
  change: (before: readonly Reference[]) => readonly Reference[],
): MedicationBundle {
  const { fullUrl, resource } = compositionOf(bundle)
  return withResource(
    bundle,
    fullUrl,
    withSection(resource, 'sectionMedication', (before) =>
      filled(before ?? newSection('sectionMedication', 'Medication'), change(before?.entry ?? [])),
    ),
  )
}

/** sectionPLLinfo with the M25.1 first; without a list to send and without one received, empty because none is known (SFM-IG-12). */
function withPllInfo(bundle: MedicationBundle, { what, behaviour, substitute, at }: MessageOrder): MedicationBundle {
  const { fullUrl, resource } = compositionOf(bundle)
  const received = pllInfo(bundle, 'M25.1')
  if (what === 'prescriptions' && received === undefined)
    return withResource(bundle, fullUrl, withEmptyPllSection(resource))
  const info = pllInfoToSend(received?.resource, {
    parties: behaviour.relatedParties(relatedParties(bundle, behaviour.multidoseShownFrom)),
    createPll: behaviour.statesCreatePll ? what === 'list' : undefined,
    substitute: substitute && behaviour.statesSubstitute,
    subject: resource['subject'],
    at,
  })
  if (received?.reference.reference !== undefined) return withResource(bundle, received.reference.reference, info)
  const url = `urn:uuid:${randomUUID()}`
  const mine: Reference = { reference: url, type: profile.pllInfo, display: 'M25.1' }
  const composition = withSection(resource, 'sectionPLLinfo', (before) =>
    filled(before ?? newSection('sectionPLLinfo', 'PllInfo'), [mine, ...(before?.entry ?? [])]),
  )
  return withEntries(withResource(bundle, fullUrl, composition), { fullUrl: url, resource: info })
}

const withEmptyPllSection = (composition: Composition): Composition =>
  withSection(composition, 'sectionPLLinfo', (before) =>
    (before?.entry ?? []).length > 0 && before !== undefined
      ? before
      : filled(before ?? newSection('sectionPLLinfo', 'PllInfo'), []),
  )

/** A section has entries, or says why it has none: never both. */
function filled(section: Section, entry: readonly Reference[]): Section {
  const { entry: _entry, emptyReason: _reason, ...rest } = section
  return entry.length > 0
    ? { ...rest, entry }
    : { ...rest, emptyReason: concept(system.emptyReason, 'nilknown', 'Nil Known') }
}

const newSection = (code: string, title: string): Section => ({
  title,
  code: concept(system.sectionTypes, code, title),
  text: { status: 'generated', div: `<xhtml:div xmlns:xhtml="http://www.w3.org/1999/xhtml">${title}</xhtml:div>` },
})

/** A new document by the signed-in practitioner, attested by them, in place of the basis's. */
function withNewComposition(
  bundle: MedicationBundle,
  basis: SendBasis<MedicationBundle>,
  { practitioner, organisation, behaviour, at }: MessageOrder,
): MedicationBundle {
  const author = referToPractitioner(bundle, practitioner)
  const place = referToOrganisation(author.bundle, organisation)
  const { fullUrl, resource } = compositionOf(place.bundle)
  const own = randomUUID()
  const composition: Resource = {
    ...touched(resource, at),
    identifier: { use: 'official', value: own },
    date: at.slice(0, 10),
    author: [author.reference, place.reference],
    attester: [{ mode: 'legal', time: at, party: author.reference }],
    relatesTo: [
      {
        code: 'replaces',
        targetIdentifier: { use: 'official', value: behaviour.replaces(identifierOf(basis.content), own) },
      },
    ],
  }
  return withResource(place.bundle, fullUrl, composition)
}

/** Composition.identifier, which the next message says that it replaces (V2). */
const identifierOf = (bundle: MedicationBundle): string => compositionOf(bundle).resource.identifier?.value ?? ''

function stampedBundle(bundle: MedicationBundle, at: string): MedicationBundle {
  const counted = bundle['total'] === undefined ? bundle : { ...bundle, total: bundle.entry.length }
  return { ...touched(counted, at), timestamp: at }
}
