import type { RecordAllergy } from '../../../contract/generated/adapter.js'
import { type Evidence, type SendFacts, whereOf } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import type { ReactionFacts } from '../../record/message-facts.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { defineExpectation } from '../define-expectation.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'

/** The last message that was accepted carries every reaction as the user recorded, corrected or refuted it, each once (SFM-IG-27). */
export const reactionsSent = defineExpectation({
  kind: 'reactions',
  fields: {},
  build: () => ({}),
  words: () => words.expectation,
  check: () => outcomeCheck({ id: 'reactions', krav: ['SFM-IG-27'], title: words.title, why: words.why, look }),
})

type Reaction = Omit<RecordAllergy, 'action' | 'now'>

function look(evidence: Evidence): OutcomeLook {
  const recorded = epjSteps(evidence.record.plan.steps).flatMap(({ step: { action } }): Reaction[] =>
    action.action === 'record-allergy' ? [action] : [],
  )
  const send = evidence.sends.findLast(({ accepted }) => accepted)
  const sent = send?.message?.reactions
  if (send === undefined || sent === undefined)
    return { looked: recorded.length, findings: [inTheEnd(words.nothingAccepted)] }
  return { looked: recorded.length, findings: recorded.flatMap((reaction) => defects(evidence, send, sent, reaction)) }
}

function defects(
  evidence: Evidence,
  send: SendFacts,
  sent: readonly ReactionFacts[],
  reaction: Reaction,
): readonly OutcomeFinding[] {
  const { substance, existing } = reaction
  const name = substance.display
  const twins = sent.filter((one) => isOf(one, reaction))
  const only = existing?.id === undefined ? twins[0] : sent.find((one) => sameId(one.id, existing.id))
  if (only === undefined) return [inTheEnd(words.missing(name), { where: whereOf(evidence, send.exchange, 'request') })]
  const where = whereOf(evidence, send.exchange, 'request', only.pointer)
  const { verification, manifestations: kinds } = only
  const hasStatus = verification === reaction.verification
  const hasKind = kinds.includes(reaction.reaction.code)
  return [
    ...(twins.length > 1 ? [anyhow(words.severalTimes(name, twins.length), { where })] : []),
    ...(hasStatus ? [] : [anyhow(words.otherStatus(name, verification), { where, expected: words.status(reaction) })]),
    ...(hasKind ? [] : [anyhow(words.otherKind(name, kinds.join(', ')), { where, expected: words.kind(reaction) })]),
  ]
}

const isOf = ({ causes }: ReactionFacts, { substance }: Reaction): boolean => causes.includes(substance.code)

const words = {
  expectation: {
    nb: 'Hver legemiddelreaksjon som ble registrert, endret eller avkreftet, er sendt slik brukeren sa det, og bare én gang.',
    en: 'Each reaction that was recorded, changed or refuted was sent as the user said it, and only once.',
  },
  title: {
    nb: 'Legemiddelreaksjonene er sendt slik de er registrert',
    en: 'The reactions were sent as they were recorded',
  },
  why: {
    nb: 'En reaksjon som mangler, kan bli farlig; en avkreftet som står igjen, tar fra pasienten et virksomt legemiddel.',
    en: 'A missing reaction may become dangerous; a refuted one that stays deprives the patient of a medicine that works.',
  },
  nothingAccepted: { nb: 'Ingen melding ble tatt imot.', en: 'No message was accepted.' },
  missing: (name: string) => ({
    nb: `Reaksjonen på ${name} er ikke med i det som ble sendt.`,
    en: `The reaction to ${name} is not in what was sent.`,
  }),
  severalTimes: (name: string, times: number) => ({
    nb: `Reaksjonen på ${name} står ${String(times)} ganger.`,
    en: `The reaction to ${name} is there ${String(times)} times.`,
  }),
  otherStatus: (name: string, status: string | undefined) => ({
    nb: `Reaksjonen på ${name} er sendt som ${status ?? '(ingen status)'}.`,
    en: `The reaction to ${name} was sent as ${status ?? '(no status)'}.`,
  }),
  status: ({ verification }: Reaction) => ({ nb: verification, en: verification }),
  otherKind: (name: string, kinds: string) => ({
    nb: `Reaksjonen på ${name} er sendt med reaksjonstype ${kinds || '(ingen)'}.`,
    en: `The reaction to ${name} was sent with the type ${kinds || '(none)'}.`,
  }),
  kind: ({ reaction: { code, display } }: Reaction) => ({ nb: `${code} ${display}`, en: `${code} ${display}` }),
}
