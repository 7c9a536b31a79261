import type { Text } from '../../../contract/generated/harness.js'
import type { Content } from '../../record/content.js'
import type { Evidence, SendFacts } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import type { MessageFacts } from '../../record/message-facts.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { type SendBasis, sendsWithBasis } from '../../record/send-basis.js'

/** A reaction, or a prescription of a handelsvare, that no step touched, as it was received and as it was sent. */
export interface UntouchedResource {
  readonly send: SendFacts
  readonly basis: SendBasis
  readonly was: WithContent
  readonly is: WithContent
  readonly name: Text
  readonly krav: ResourceKrav
}

interface WithContent {
  readonly pointer: string
  readonly content: () => Content
}

/** SFM-IG-22: prescriptions; SFM-IG-27: reactions. */
type ResourceKrav = 'SFM-IG-22' | 'SFM-IG-27'

export function untouchedResources(evidence: Evidence): readonly UntouchedResource[] {
  const corrected = epjSteps(evidence.record.plan.steps).flatMap(({ step: { action } }) =>
    action.action === 'record-allergy' ? (action.existing?.id ?? []) : [],
  )
  return sendsWithBasis(evidence).flatMap(({ send, basis }) =>
    resourcesOf(basis.call.message)
      .filter(({ id }) => !corrected.some((one) => sameId(one, id)))
      .flatMap(({ id, entry, name, krav }) => {
        const is = resourcesOf(send.message).find((one) => one.krav === krav && sameId(one.id, id))
        return is === undefined ? [] : [{ send, basis, was: entry, is: is.entry, name, krav }]
      }),
  )
}

interface Resource {
  readonly id: string
  readonly entry: WithContent
  readonly name: Text
  readonly krav: ResourceKrav
}

/** What of a message is neither a medicine nor the envelope, and has an id of its own. */
function resourcesOf(message: MessageFacts | undefined): readonly Resource[] {
  const reactions = (message?.reactions ?? []).flatMap((entry): readonly Resource[] =>
    entry.id === undefined ? [] : [{ id: entry.id, entry, krav: 'SFM-IG-27', name: words.reaction(entry.causeName) }],
  )
  const handelsvarer = (message?.handelsvarer ?? []).flatMap((entry): readonly Resource[] => {
    const { reseptId: id } = entry
    return id === undefined ? [] : [{ id, entry, krav: 'SFM-IG-22', name: words.handelsvare(id) }]
  })
  return [...reactions, ...handelsvarer]
}

const words = {
  reaction: (cause: string) => ({ nb: `Reaksjonen på ${cause}`, en: `The reaction to ${cause}` }),
  handelsvare: (reseptId: string) => ({
    nb: `Resepten på en handelsvare (ReseptId ${reseptId})`,
    en: `The prescription of a handelsvare (ReseptId ${reseptId})`,
  }),
}
