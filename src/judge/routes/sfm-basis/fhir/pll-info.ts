import { items, member, text } from '../../../record/json-value.js'
import type { RelatedParty } from '../../../record/message-facts.js'
import { codes } from './concept.js'
import { extension, extensionFlag, extensions, extensionText, valueOf } from './extension.js'
import { identifierBySystem } from './identifier.js'
import { type BundleEntry, type MedicationBundle, resolve, sectionOf } from './medication-bundle.js'
import { system } from './system.js'

const information = 'sfm-pllInformation'

/** What an sfm-PLL-info says of a list message, or of the multidose parties alone (M9.12). */
export interface PllInfoFacts {
  readonly pointer: string
  readonly entry: BundleEntry
  /** M25.1, M25.2, M25.3 or M9.12. */
  readonly messageType: string | undefined
  readonly messageId: string | undefined
  readonly createPLL: boolean | undefined
  readonly pllDate: string | undefined
  readonly substitute: boolean | undefined
  readonly relatedParties: readonly RelatedParty[]
}

/** The PLL infos that sectionPLLinfo names. */
export function pllInfosOf(bundle: MedicationBundle): readonly PllInfoFacts[] {
  const entries = sectionOf(bundle, 'sectionPLLinfo')?.entries ?? []
  return entries.flatMap(({ target }) => (target === undefined ? [] : [pllInfoFacts(bundle, target)]))
}

/** The PLL info of that message type, such as M25.1. */
export function pllInfoOf(bundle: MedicationBundle, messageType: string): PllInfoFacts | undefined {
  return pllInfosOf(bundle).find((info) => info.messageType === messageType)
}

export function pllInfoFacts(bundle: MedicationBundle, entry: BundleEntry): PllInfoFacts {
  const { resource, pointer } = entry
  const found = extension(resource, information)
  const parties = found === undefined ? [] : extensions(found.extension, 'relatedparties', pointer + found.pointer)
  return {
    pointer,
    entry,
    messageType: codes(member(resource, 'code'))[0]?.code,
    messageId: text(member(items(member(resource, 'identifier'))[0], 'value')),
    createPLL: extensionFlag(resource, information, 'createPLL'),
    pllDate: extensionText(resource, information, 'PLLdate'),
    substitute: extensionFlag(resource, information, 'substitute'),
    relatedParties: parties.map((party) => relatedParty(bundle, valueOf(party.extension), party.pointer)),
  }
}

function relatedParty(bundle: MedicationBundle, reference: unknown, pointer: string): RelatedParty {
  const role = resolve(bundle, reference)?.resource
  const numberOf = (part: string, numberSystem: string) => {
    const target = member(role, part)
    return (
      identifierBySystem(target, numberSystem) ?? identifierBySystem(resolve(bundle, target)?.resource, numberSystem)
    )
  }
  return {
    pointer,
    role: items(member(role, 'code')).flatMap(codes)[0]?.code,
    hpr: numberOf('practitioner', system.hpr),
    herId: numberOf('organization', system.herId),
  }
}
