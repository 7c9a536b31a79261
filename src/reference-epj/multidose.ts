import { randomUUID } from 'node:crypto'
import type { Patient } from './generated/adapter.js'
import {
  codeOf,
  concept,
  extensionOf,
  extensionsOf,
  touched,
  withExtension,
  type CodeableConcept,
  type Extension,
  type Reference,
  type Resource,
} from './fhir-element.js'
import { parameters, type Parameters } from './lookup.js'
import { compositionOf, resourceAt, sectionOf, type MedicationBundle } from './medication-bundle.js'
import { sfmPatient } from './people.js'
import { extension, profile, system } from './vocabulary.js'

/** The patient's sfm-PLL-info with this message type (M25.1 the list, M9.12 the registry alone). */
export function pllInfo(
  bundle: MedicationBundle,
  messageType: 'M25.1' | 'M9.12',
): { readonly reference: Reference; readonly resource: Resource } | undefined {
  const references = sectionOf(compositionOf(bundle).resource, 'sectionPLLinfo')?.entry ?? []
  for (const reference of references) {
    const resource = resourceAt(bundle, reference)
    if (codeOf(resource?.['code'] as CodeableConcept | undefined) === messageType && resource !== undefined) return { reference, resource }
  }
  return undefined
}

/** Who is registered around the patient: what the list carries, and what the registry (M9.12) adds to it. */
export function relatedParties(bundle: MedicationBundle): readonly Reference[] {
  const parties = (['M25.1', 'M9.12'] as const).flatMap((messageType) =>
    extensionsOf(extensionOf(pllInfo(bundle, messageType)?.resource, extension.pllInformation), 'relatedparties').flatMap(
      ({ valueReference }) => valueReference ?? [],
    ),
  )
  return parties.filter((party, index) => parties.findIndex(({ reference }) => reference === party.reference) === index)
}

/** The multidose doctor and pharmacy among the related parties, by what is shown of them (kodeverk 7490: M doctor, A pharmacist). */
export function multidoseParties(bundle: MedicationBundle): { readonly doctor: string | undefined; readonly pharmacy: string | undefined } {
  const shown = (role: string) =>
    relatedParties(bundle).find((party) => {
      const codes = (resourceAt(bundle, party)?.['code'] ?? []) as readonly CodeableConcept[]
      return codes.some((code) => codeOf(code) === role)
    })?.display
  return { doctor: shown('M'), pharmacy: shown('A') }
}

/**
 * The sfm-PLL-info to send: the received M25.1 mirrored, or a new one when there is no list. createPLL is stated either way
 * (SFM-IG-12), and the related parties become the list's roles (SFM Basis guide, Multidose-info).
 *
 * @param createPll undefined leaves it out, which no honest EPJ does
 */
export function pllInfoToSend(
  received: Resource | undefined,
  { parties, createPll, subject, at }: { parties: readonly Reference[]; createPll: boolean | undefined; subject: unknown; at: string },
): Resource {
  const basis: Resource = received ?? {
    resourceType: 'Basic',
    id: randomUUID(),
    meta: { profile: [profile.pllInfo] },
    code: concept(system.messageType, 'M25.1', 'PLL'),
    subject,
  }
  const before = extensionOf(basis, extension.pllInformation) ?? { url: extension.pllInformation, extension: [] }
  const kept = before.extension?.filter(({ url }) => url !== 'relatedparties' && url !== 'createPLL') ?? []
  const flag: readonly Extension[] = createPll === undefined ? [] : [{ url: 'createPLL', valueBoolean: createPll }]
  const related = parties.map((party) => receivedParty(before, party) ?? { url: 'relatedparties', valueReference: party })
  return touched(withExtension(basis, { ...before, extension: [...flag, ...kept, ...related] }), at)
}

const receivedParty = (information: Extension, party: Reference): Extension | undefined =>
  extensionsOf(information, 'relatedparties').find(({ valueReference }) => valueReference?.reference === party.reference)

/**
 * Registers (or ends) the signed-in doctor's responsibility for the patient's multidose from a date; SFM makes M27.1 of it.
 * The sources name the operations but not their parameters; these two are what M27.1 needs beyond the token.
 */
export const responsibilityRequest = (patient: Patient, from: string): Parameters =>
  parameters({ name: 'patient', resource: sfmPatient(patient) }, { name: 'fromDate', valueDate: from })
