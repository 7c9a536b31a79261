import { randomUUID } from 'node:crypto'

import type { Patient } from '../../generated/adapter.js'
import {
  type CodeableConcept,
  codeOf,
  concept,
  type Extension,
  extensionOf,
  extensionsOf,
  type Reference,
  type Resource,
  touched,
  withExtension,
} from '../fhir/fhir-element.js'
import {
  compositionOf,
  type MedicationBundle,
  resourceAt,
  sectionOf,
  type Statement,
  statementsOf,
} from '../fhir/medication-bundle.js'
import { type Parameters, parameters } from '../fhir/parameters.js'
import { extension, profile, system } from '../fhir/vocabulary.js'
import { sfmPatient } from '../list/people.js'
import { amendment, pllIdOf } from '../list/statement-reading.js'

/** M25.1 the list, M25.2 questions from the multidose pharmacy, M25.3 what it packed, M9.12 the registry alone. */
export type PllMessage = 'M25.1' | 'M25.2' | 'M25.3' | 'M9.12'

/** The patient's sfm-PLL-info with this message type. */
export function pllInfo(
  bundle: MedicationBundle,
  messageType: PllMessage,
): { readonly reference: Reference; readonly resource: Resource } | undefined {
  const references = sectionOf(compositionOf(bundle).resource, 'sectionPLLinfo')?.entry ?? []
  for (const reference of references) {
    const resource = resourceAt(bundle, reference)
    if (codeOf(resource?.['code'] as CodeableConcept | undefined) === messageType && resource !== undefined)
      return { reference, resource }
  }
  return undefined
}

/** The messages that say who is registered now. The pharmacy's own messages say who was when it sent them, which may be a time that is over. */
export const registeredIn: readonly PllMessage[] = ['M25.1', 'M9.12']

/** Who is registered around the patient: what the list carries, and what the registry (M9.12) adds to it. */
export function relatedParties(
  bundle: MedicationBundle,
  messages: readonly PllMessage[] = registeredIn,
): readonly Reference[] {
  const parties = messages.flatMap((messageType) =>
    extensionsOf(
      extensionOf(pllInfo(bundle, messageType)?.resource, extension.pllInformation),
      'relatedparties',
    ).flatMap(({ valueReference }) => valueReference ?? []),
  )
  return parties.filter((party, index) => parties.findIndex(({ reference }) => reference === party.reference) === index)
}

/** The multidose doctor and pharmacy among the related parties, by what is shown of them (kodeverk 7490: M doctor, A pharmacist). */
export function multidoseParties(
  bundle: MedicationBundle,
  messages: readonly PllMessage[] = registeredIn,
): { readonly doctor: string | undefined; readonly pharmacy: string | undefined } {
  const shown = (role: string) =>
    relatedParties(bundle, messages).find((party) => {
      const codes = (resourceAt(bundle, party)?.['code'] ?? []) as readonly CodeableConcept[]
      return codes.some((code) => codeOf(code) === role)
    })?.display
  return { doctor: shown('M'), pharmacy: shown('A') }
}

interface PllInfoParts {
  readonly parties: readonly Reference[]
  readonly createPll: boolean | undefined
  /** Said of this sender alone: what an earlier sender was, does not go on. */
  readonly substitute?: boolean
  readonly subject: unknown
  readonly at: string
}

/**
 * The sfm-PLL-info to send: the received M25.1 mirrored, or a new one when there is no list. createPLL is stated either way
 * (SFM-IG-12), and the related parties become the list's roles (SFM Basis guide, Multidose-info).
 *
 * @param createPll undefined leaves it out, which no honest EPJ does
 */
export function pllInfoToSend(
  received: Resource | undefined,
  { parties, createPll, substitute = false, subject, at }: PllInfoParts,
): Resource {
  const basis: Resource = received ?? {
    resourceType: 'Basic',
    id: randomUUID(),
    meta: { profile: [profile.pllInfo] },
    code: concept(system.messageType, 'M25.1', 'PLL'),
    subject,
  }
  const before = extensionOf(basis, extension.pllInformation) ?? { url: extension.pllInformation, extension: [] }
  const kept = (before.extension?.filter(({ url }) => url !== 'relatedparties' && url !== 'createPLL') ?? []).map(
    (child) => (child.url === 'substitute' ? { ...child, valueBoolean: substitute } : child),
  )
  const flag: readonly Extension[] = [
    ...(createPll === undefined ? [] : [{ url: 'createPLL', valueBoolean: createPll }]),
    ...(substitute && !kept.some(({ url }) => url === 'substitute') ? [{ url: 'substitute', valueBoolean: true }] : []),
  ]
  const related = parties.map(
    (party) => receivedParty(before, party) ?? { url: 'relatedparties', valueReference: party },
  )
  return touched(withExtension(basis, { ...before, extension: [...flag, ...kept, ...related] }), at)
}

const receivedParty = (information: Extension, party: Reference): Extension | undefined =>
  extensionsOf(information, 'relatedparties').find(
    ({ valueReference }) => valueReference?.reference === party.reference,
  )

/**
 * What the multidose pharmacy wants to know (M25.2), in its own words, as long as no list has come after it. How SFM writes questions no
 * source says; `text` is the only place that the guide names.
 */
export function pharmacyWords(bundle: MedicationBundle): string | undefined {
  const [asked, list] = (['M25.2', 'M25.1'] as const).map((message) =>
    extensionOf(pllInfo(bundle, message)?.resource, extension.pllInformation),
  )
  const sentAt = (info: Extension | undefined) => Date.parse(extensionOf(info, 'PLLdate')?.valueDateTime ?? '')
  if (asked === undefined || sentAt(list) >= sentAt(asked)) return undefined
  return extensionOf(asked, 'text')?.valueString ?? ''
}

/** PLL ids of what the pharmacy has added after the last list, and no doctor has decided on (ER-M25-10). */
export function addedByPharmacy(bundle: MedicationBundle): ReadonlySet<string> {
  if (pharmacyWords(bundle) === undefined) return new Set()
  const list = extensionOf(pllInfo(bundle, 'M25.1')?.resource, extension.pllInformation)
  const since = Date.parse(extensionOf(list, 'PLLdate')?.valueDateTime ?? '')
  const isNewer = (statement: Statement) =>
    !(Date.parse(amendment(statement, 'lastchanged')?.valueDateTime ?? '') <= since)
  return new Set(statementsOf(bundle).flatMap(({ resource }) => (isNewer(resource) ? (pllIdOf(resource) ?? []) : [])))
}

/**
 * Registers (or ends) the signed-in doctor's responsibility for the patient's multidose from a date; SFM makes M27.1 of it.
 * The sources name the operations but not their parameters; these two are what M27.1 needs beyond the token.
 */
export const responsibilityRequest = (patient: Patient, from: string): Parameters =>
  parameters({ name: 'patient', resource: sfmPatient(patient) }, { name: 'fromDate', valueDate: from })
