import { nothingSent, notInScenario, noValidLookup } from '../../record/applicability.js'
import type { Evidence, LookupFacts, SendFacts } from '../../record/evidence.js'
import { represents } from '../../record/known-prescriptions.js'
import { type CheckLook, looked } from '../../record/look.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { acceptedSendsSince, latestValidLookup } from '../../record/send-basis.js'
import type { TreatmentFacts } from '../../record/treatment-facts.js'
import { labelOf } from '../../record/treatment-label.js'
import { universalCheck } from '../check.js'
import { findingInSend } from './finding-in-send.js'

/**
 * Every head of a chain from the lookup is represented in what is sent (V5, SFM-IG-10). Entries of the list and valid prescriptions
 * have checks of their own, with the exceptions that belong to them; they count here and are reported there, once.
 */
export const headsKept = universalCheck({
  id: 'heads-kept',
  krav: ['SFM-IG-10'],
  words: () => words,
  look,
})

function look(evidence: Evidence): CheckLook {
  const { sends } = evidence
  if (sends.length === 0) return nothingSent(evidence)
  const built = sends.flatMap((send) => {
    const lookup = latestValidLookup(evidence, send)
    return send.message === undefined || lookup?.message === undefined
      ? []
      : [{ send, lookup, heads: lookup.listed.filter(({ isHead }) => isHead) }]
  })
  if (built.length === 0) return noValidLookup(evidence)
  const heads = built.flatMap(({ send, lookup, heads }) => heads.map((head) => ({ send, lookup, head })))
  if (heads.length === 0) return notInScenario(words.noHeads)
  const lost = heads.filter(
    ({ send, lookup, head }) => !hasOwnCheck(head) && !isRepresented(evidence, send, lookup, head),
  )
  return looked(
    heads.length,
    lost.map(({ send, lookup, head }) =>
      findingInSend(evidence, send, send.message?.pointer, words.lost(head, lookup.exchange.id)),
    ),
  )
}

/** entries-kept and active-prescriptions-kept judge these. */
const hasOwnCheck = ({ pllId, rfStatus }: TreatmentFacts) => pllId !== undefined || rfStatus === 'E' || rfStatus === 'U'

function isRepresented(
  evidence: Evidence,
  send: SendFacts,
  lookup: LookupFacts,
  { reseptId, medicineCode, dssn }: TreatmentFacts,
): boolean {
  const carriers = [send, ...acceptedSendsSince(evidence, lookup, send)]
  if (reseptId !== undefined) return carriers.some((one) => represents(one, reseptId))
  return carriers.some(({ treatments }) =>
    treatments.some((one) => sameId(one.medicineCode, medicineCode) && one.dssn === dssn),
  )
}

const words = {
  title: { nb: 'Alt det øverste i hver kjede er med', en: 'Every head of a chain is there' },
  why: {
    nb: 'Det øverste i en kjede er den behandlingen som gjelder. Faller den ut, ser neste behandler en gammel.',
    en: 'The head of a chain is the treatment that holds. When it falls out, the next one to treat the patient sees an old one.',
  },
  noHeads: {
    nb: 'Pasienten hadde verken liste eller resepter.',
    en: 'The patient had neither a list nor prescriptions.',
  },
  lost: (head: TreatmentFacts, lookup: string) => ({
    nb: `${labelOf(head)} sto øverst i en kjede i oppslaget ${lookup}, og er ikke representert i det som ble sendt.`,
    en: `${labelOf(head)} was the head of a chain in the lookup ${lookup}, and is not represented in what was sent.`,
  }),
}
