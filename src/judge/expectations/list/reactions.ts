import type { RecordAllergy } from '../../../contract/generated/adapter.js'
import type { Check } from '../../checks/check.js'
import { type Evidence, type SendFacts, whereOf } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import type { ReactionFacts } from '../../record/message-facts.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { defineExpectation } from '../define-expectation.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'

/** The last message carries every reaction that a step recorded, corrected or refuted, as the user said it. */
export const reactionsSent = defineExpectation({
  kind: 'reactions',
  fields: {},
  build: () => ({}),
  words: () => ({
    nb: 'Hver legemiddelreaksjon som ble registrert, endret eller avkreftet, er sendt slik brukeren sa det, og bare én gang.',
    en: 'Each reaction that was recorded, changed or refuted was sent as the user said it, and only once.',
  }),
  check: reactionsCheck,
})

type Reaction = Omit<RecordAllergy, 'action' | 'now'>

/** The last message that was taken carries every reaction as the user recorded, corrected or refuted it, each once (SFM-IG-27). */
function reactionsCheck(): Check {
  return outcomeCheck({
    id: 'reactions',
    krav: ['SFM-IG-27'],
    title: {
      nb: 'Legemiddelreaksjonene er sendt slik de er registrert',
      en: 'The reactions were sent as they were recorded',
    },
    why: {
      nb: 'En reaksjon som mangler, kan bli farlig; en avkreftet som står igjen, tar fra pasienten et virksomt legemiddel.',
      en: 'A missing reaction may become dangerous; a refuted one that stays deprives the patient of a medicine that works.',
    },
    look,
  })
}

function look(evidence: Evidence): OutcomeLook {
  const recorded = epjSteps(evidence.record.plan.steps).flatMap(({ step: { action } }): Reaction[] =>
    action.action === 'record-allergy' ? [action] : [],
  )
  const send = evidence.sends.filter(({ accepted }) => accepted).at(-1)
  if (send?.message === undefined)
    return { looked: recorded.length, findings: [inTheEnd('Ingen melding ble tatt imot.', 'No message was accepted.')] }
  const sent = send.message.reactions
  return { looked: recorded.length, findings: recorded.flatMap((reaction) => faults(evidence, send, sent, reaction)) }
}

function faults(
  evidence: Evidence,
  send: SendFacts,
  sent: readonly ReactionFacts[],
  reaction: Reaction,
): readonly OutcomeFinding[] {
  const { substance, existing } = reaction
  const name = substance.display
  const same = sent.filter((one) => (existing?.id === undefined ? isOf(one, reaction) : sameId(one.id, existing.id)))
  const twins = sent.filter((one) => isOf(one, reaction))
  const [only] = same
  if (only === undefined)
    return [
      inTheEnd(
        `Reaksjonen på ${name} er ikke med i det som ble sendt.`,
        `The reaction to ${name} is not in what was sent.`,
        {
          where: whereOf(evidence, send.exchange, 'request'),
        },
      ),
    ]
  const where = whereOf(evidence, send.exchange, 'request', only.pointer)
  const tell = (nb: string, en: string, expected: string) =>
    anyhow(nb, en, { where, expected: { nb: expected, en: expected } })
  const { verification, manifestations: kinds } = only
  return [
    ...(twins.length > 1
      ? [
          anyhow(
            `Reaksjonen på ${name} står ${String(twins.length)} ganger.`,
            `The reaction to ${name} stands ${String(twins.length)} times.`,
            { where },
          ),
        ]
      : []),
    ...(verification === reaction.verification
      ? []
      : [
          tell(
            `Reaksjonen på ${name} er sendt som ${verification ?? '(ingen status)'}.`,
            `The reaction to ${name} was sent as ${verification ?? '(no status)'}.`,
            reaction.verification,
          ),
        ]),
    ...(kinds.includes(reaction.reaction.code)
      ? []
      : [
          tell(
            `Reaksjonen på ${name} er sendt med reaksjonstype ${kinds.join(', ') || '(ingen)'}.`,
            `The reaction to ${name} was sent with the type ${kinds.join(', ') || '(none)'}.`,
            `${reaction.reaction.code} ${reaction.reaction.display}`,
          ),
        ]),
  ]
}

const isOf = ({ causes }: ReactionFacts, { substance }: Reaction): boolean => causes.includes(substance.code)
