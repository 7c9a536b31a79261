import { items, member, text } from '../../record/json-value.js'
import type { HandelsvareFacts, MessageFacts, ReactionFacts } from '../../record/message-facts.js'
import { contentOfResource } from './content.js'
import { codes } from './fhir/concept.js'
import { extensionFlag, extensionValue } from './fhir/extension.js'
import { identifierByType } from './fhir/identifier.js'
import {
  type BundleEntry,
  compositionOf,
  type MedicationBundle,
  replacedIdentifiers,
  resourcesOfType,
} from './fhir/medication-bundle.js'
import { pllInfoOf } from './fhir/pll-info.js'
import { system } from './fhir/system.js'

/** What a medication bundle says in addition to its treatments. */
export function messageFacts(bundle: MedicationBundle): MessageFacts {
  return {
    pointer: bundle.pointer,
    headPointer: compositionOf(bundle)?.pointer,
    replaces: replacedIdentifiers(bundle),
    listInfo: pllInfoOf(bundle, 'M25.1'),
    reactions: resourcesOfType(bundle, 'AllergyIntolerance').map((entry) => reactionFacts(bundle, entry)),
    handelsvarer: resourcesOfType(bundle, 'Basic')
      .filter(isBanda)
      .map((entry) => handelsvareFacts(bundle, entry)),
  }
}

/** A BandaPrescription is the Basic whose code is a varegruppe, or that names a product group. */
const isBanda = ({ resource }: BundleEntry): boolean =>
  codes(member(resource, 'code')).some((one) => one.system === system.varegruppe) ||
  extensionValue(resource, 'sfm-reseptdocbanda', 'productgroup') !== undefined

function reactionFacts(bundle: MedicationBundle, { resource, pointer }: BundleEntry): ReactionFacts {
  const cause = member(resource, 'code')
  const causes = codes(cause).map(({ code }) => code)
  return {
    pointer,
    id: firstIdentifier(resource),
    causes,
    causeName: text(member(items(member(cause, 'coding'))[0], 'display')) ?? causes[0] ?? '?',
    verification: codes(member(resource, 'verificationStatus'))[0]?.code,
    manifestations: items(member(resource, 'reaction')).flatMap((one) =>
      items(member(one, 'manifestation')).flatMap((two) => codes(two).map(({ code }) => code)),
    ),
    content: () => contentOfResource(resource, bundle),
  }
}

function handelsvareFacts(bundle: MedicationBundle, { resource, pointer }: BundleEntry): HandelsvareFacts {
  return {
    pointer,
    reseptId: bandaId(resource),
    toBeIssued: extensionFlag(resource, 'sfm-reseptamendment', 'createeresept'),
    productGroups: codes(extensionValue(resource, 'sfm-reseptdocbanda', 'productgroup')).map(({ code }) => code),
    paragraph: codes(extensionValue(resource, 'sfm-reseptamendment', 'reimbursementparagraph'))[0]?.code,
    content: () => contentOfResource(resource, bundle),
  }
}

/** Its reseptId is in its identifier, with or without saying so. */
export const bandaId = (resource: unknown): string | undefined =>
  identifierByType(resource, 'reseptId') ?? firstIdentifier(resource)

const firstIdentifier = (resource: unknown): string | undefined =>
  text(member(items(member(resource, 'identifier'))[0], 'value'))
