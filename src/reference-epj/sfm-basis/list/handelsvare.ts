import { randomUUID } from 'node:crypto'

import type { Goods, Organisation, Practitioner, Prescription } from '../../generated/adapter.js'
import { lastDayOfValidity } from '../../journal/oslo-time.js'
import {
  concept,
  type Extension,
  extensionOf,
  type Reference,
  type Resource,
  withoutExtensions,
} from '../fhir/fhir-element.js'
import {
  compositionOf,
  type MedicationBundle,
  withEntries,
  withResource,
  withSection,
} from '../fhir/medication-bundle.js'
import { extension, profile, system } from '../fhir/vocabulary.js'
import { prescriberRole } from './people.js'
import { wishExtensions } from './prescription-wishes.js'

interface NewHandelsvare {
  readonly handelsvare: Goods
  readonly prescription: Prescription
  readonly reseptId: string
  readonly key: string
  readonly createeresept: boolean
  readonly at: string
}

/** Who writes it, and from where. */
interface Writer {
  readonly practitioner: Practitioner
  readonly organisation: Organisation
}

/** The bundle with a prescription for something else than a medicine (sfm-BandaPrescription): in its own section, and never on the list (ER-M25-07). */
export function withNewHandelsvare(
  bundle: MedicationBundle,
  added: NewHandelsvare,
  { practitioner, organisation }: Writer,
): MedicationBundle {
  const role = prescriberRole(bundle, practitioner, organisation)
  const withBanda = withEntries(role.bundle, { fullUrl: added.key, resource: banda(bundle, added, role.reference) })
  return withListed(withBanda, { reference: added.key, type: profile.banda, display: added.handelsvare.name })
}

function banda(
  bundle: MedicationBundle,
  { handelsvare, prescription, reseptId, createeresept, at }: NewHandelsvare,
  author: Reference,
): Resource {
  const today = at.slice(0, 10)
  const { packages, amount, reiterations } = prescription
  const details: readonly Extension[] = [
    { url: 'itemgroup', valueCodeableConcept: concept(system.varegruppe, 'A', 'Annet') },
    { url: 'dssn', valueString: handelsvare.use },
    { url: 'typeresept', valueCodeableConcept: concept(system.typeResept, 'E', 'Eresept') },
    { url: 'reseptdate', valueDate: today },
    { url: 'expirationdate', valueDate: lastDayOfValidity(today) },
    { url: 'festUpdate', valueDateTime: at },
    ...(packages === undefined ? [] : [{ url: 'numberofpackages', valueDecimal: packages }]),
    ...(amount === undefined ? [] : [{ url: 'amount', valueQuantity: amount }]),
    { url: 'reit', valueString: String(reiterations) },
    ...wishExtensions(prescription),
    ...(createeresept ? [{ url: 'createeresept', valueBoolean: true }] : []),
  ]
  const { code, display } = handelsvare.productGroup
  return {
    resourceType: 'Basic',
    id: randomUUID(),
    meta: { profile: [profile.banda], lastUpdated: at },
    extension: [
      { url: extension.reseptamendment, extension: details },
      {
        url: extension.reseptdocbanda,
        extension: [{ url: 'productgroup', valueCodeableConcept: concept(system.produktgruppe, code, display) }],
      },
    ],
    identifier: [{ use: 'official', type: { text: 'reseptId' }, value: reseptId }],
    code: concept(system.varegruppe, 'A', 'Annet'),
    subject: compositionOf(bundle).resource['subject'],
    author,
  }
}

function withListed(bundle: MedicationBundle, reference: Reference): MedicationBundle {
  const { fullUrl, resource } = compositionOf(bundle)
  const code = 'sectionOtherPrescriptions'
  const composition = withSection(resource, code, (before) => {
    const { emptyReason: _, ...section } = before ?? {
      title: 'Other Prescriptions',
      code: concept(system.sectionTypes, code),
    }
    return { ...section, entry: [...(before?.entry ?? []), reference] }
  })
  return withResource(bundle, fullUrl, composition)
}

/** The resource is a prescription for something else than a medicine. */
const isHandelsvare = ({ resourceType, extension: all }: Resource): boolean =>
  resourceType === 'Basic' && all?.some(({ url }) => url === extension.reseptamendment) === true

export const handelsvareReseptIdOf = (resource: Resource): string | undefined => {
  const identifiers = resource['identifier'] as readonly { readonly value?: string }[] | undefined
  return isHandelsvare(resource) ? identifiers?.[0]?.value : undefined
}

/** What was asked for is done: the prescription for a handelsvare is not issued again. */
export const withoutHandelsvareRequests = (bundle: MedicationBundle): MedicationBundle => ({
  ...bundle,
  entry: bundle.entry.map((entry) => {
    const details = extensionOf(entry.resource, extension.reseptamendment)
    if (!isHandelsvare(entry.resource) || details === undefined) return entry
    const done = withoutExtensions(details, 'recallinfo', 'createeresept')
    if (done === details) return entry
    return {
      ...entry,
      resource: {
        ...entry.resource,
        extension: (entry.resource.extension ?? []).map((one) => (one === details ? done : one)),
      },
    }
  }),
})
