import type { Finding, Text } from '../../../contract/generated/harness.js'
import { nothingSent, unseen } from '../../record/applicability.js'
import type { Content } from '../../record/content.js'
import type { Evidence, SendFacts } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { type CheckLook, looked } from '../../record/look.js'
import type { MessageFacts } from '../../record/message-facts.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { counterpart, type SendBasis, sendBasisOf, touchedBefore } from '../../record/send-basis.js'
import type { TreatmentFacts } from '../../record/treatment-facts.js'

/** A treatment that no step touched, as the EPJ received it and as it sent it. */
export interface UntouchedPair {
  readonly send: SendFacts
  readonly basis: SendBasis
  readonly was: TreatmentFacts
  readonly is: TreatmentFacts
}

/** Looks at each untouched treatment that the check concerns. */
export function lookAtUntouched(
  evidence: Evidence,
  concerns: (pair: UntouchedPair) => boolean,
  find: (pair: UntouchedPair) => readonly Finding[],
  none: CheckLook,
): CheckLook {
  if (evidence.sends.length === 0) return nothingSent(evidence)
  const pairs = untouchedPairs(evidence)
  if (pairs === undefined)
    return unseen(evidence, {
      nb: 'Ingen sending bygget på et gyldig oppslag, så det er ikke noe å sammenligne med.',
      en: 'No send built on a valid lookup, so there is nothing to compare with.',
    })
  const concerned = pairs.filter(concerns)
  return concerned.length === 0 ? none : looked(concerned.length, concerned.flatMap(find))
}

/** Undefined when no send had anything to be compared with. Treatments that are gone altogether are other checks' matter. */
function untouchedPairs(evidence: Evidence): readonly UntouchedPair[] | undefined {
  const built = sendsWithBasis(evidence)
  if (built.length === 0) return undefined
  return built.flatMap(({ send, basis }) => {
    const isTouched = touchedBefore(evidence, send)
    return basis.listed
      .filter((was) => !isTouched(was))
      .flatMap((was) => {
        const is = counterpart(was, send.treatments)
        return is === undefined ? [] : [{ send, basis, was, is }]
      })
  })
}

/** A reaction, or a prescription of something else than a medicine, that no step touched, as it was received and as it was sent. */
export interface UntouchedResource {
  readonly send: SendFacts
  readonly basis: SendBasis
  readonly was: WithContent
  readonly is: WithContent
  readonly name: Text
  readonly krav: 'SFM-IG-22' | 'SFM-IG-27'
}

export function untouchedResources(evidence: Evidence): readonly UntouchedResource[] {
  const corrected = epjSteps(evidence.record.plan.steps).flatMap(({ step: { action } }) =>
    action.action === 'record-allergy' ? (action.existing?.id ?? []) : [],
  )
  return sendsWithBasis(evidence).flatMap(({ send, basis }) =>
    others(basis.call.message)
      .filter(({ id }) => !corrected.some((one) => sameId(one, id)))
      .flatMap(({ id, entry, name, krav }) => {
        const is = others(send.message).find((one) => one.krav === krav && sameId(one.id, id))
        return is === undefined ? [] : [{ send, basis, was: entry, is: is.entry, name, krav }]
      }),
  )
}

interface WithContent {
  readonly pointer: string
  readonly content: () => Content
}

interface Other {
  readonly id: string
  readonly entry: WithContent
  readonly name: Text
  readonly krav: 'SFM-IG-22' | 'SFM-IG-27'
}

/** What of a message is neither a medicine nor the envelope, and has an id of its own. */
function others(message: MessageFacts | undefined): readonly Other[] {
  const reactions = (message?.reactions ?? []).flatMap((entry): readonly Other[] => {
    const { id, causeName } = entry
    const name = { nb: `Reaksjonen på ${causeName}`, en: `The reaction to ${causeName}` }
    return id === undefined ? [] : [{ id, entry, krav: 'SFM-IG-27', name }]
  })
  const handelsvarer = (message?.handelsvarer ?? []).flatMap((entry): readonly Other[] => {
    const { reseptId: id } = entry
    if (id === undefined) return []
    const name = {
      nb: `Resepten på en handelsvare (ReseptId ${id})`,
      en: `The prescription of goods (ReseptId ${id})`,
    }
    return [{ id, entry, krav: 'SFM-IG-22', name }]
  })
  return [...reactions, ...handelsvarer]
}

function sendsWithBasis(evidence: Evidence): readonly { readonly send: SendFacts; readonly basis: SendBasis }[] {
  return evidence.sends.flatMap((send) => {
    const basis = send.message === undefined ? undefined : sendBasisOf(evidence, send)
    return basis === undefined ? [] : [{ send, basis }]
  })
}
