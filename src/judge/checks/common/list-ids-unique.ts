import type { Finding } from '../../../contract/generated/harness.js'
import type { Evidence, SendFacts } from '../../record/evidence.js'
import { type CheckLook, looked } from '../../record/look.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { sendBasisOf, successor, treatmentKeys } from '../../record/send-basis.js'
import { inWords } from '../../record/treatment-label.js'
import type { TreatmentFacts } from '../../record/treatment-facts.js'
import { type Check } from '../check.js'
import { entriesOf, inSend, listSends, noEntries, noListSent } from './sent-list-entries.js'

/**
 * The ids of the list are uuids, no two entries share one (ER-M25-02; Reseptformidleren rejects it, RF-7419-315),
 * and a treatment keeps its id as long as it lasts, also when its prescription is renewed.
 */
export const listIdsUnique: Check = {
  id: 'list-ids-unique',
  krav: ['ER-M25-02', 'RF-7419-315'],
  title: { nb: 'Oppføringenes id-er er unike og faste', en: 'The entries’ ids are unique and lasting' },
  why: {
    nb: 'Id-en binder behandlingen sammen fra liste til liste. Får den en ny, ser det ut som ett legemiddel er borte og et annet er nytt.',
    en: 'The id holds the treatment together from list to list. With a new one it looks as if one medicine is gone and another is new.',
  },
  kind: 'universal',
  routes: 'all',
  look,
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function look(evidence: Evidence): CheckLook {
  const lists = listSends(evidence)
  if (lists.length === 0) return noListSent(evidence)
  const count = lists.reduce((sum, send) => sum + entriesOf(send).length, 0)
  if (count === 0) return noEntries(evidence)
  return looked(
    count,
    lists.flatMap((send) => [...malformed(evidence, send), ...duplicates(evidence, send), ...changed(evidence, send)]),
  )
}

function malformed(evidence: Evidence, send: SendFacts): readonly Finding[] {
  return entriesOf(send)
    .filter(({ pllId }) => pllId !== undefined && !uuid.test(pllId))
    .map((entry) =>
      inSend(
        evidence,
        send,
        entry.pointer,
        {
          nb: `PLL-id-en til ${inWords(entry)} er ikke en UUID.`,
          en: `The PLL id of ${inWords(entry)} is not a UUID.`,
        },
        { krav: ['ER-M25-02'] },
      ),
    )
}

function duplicates(evidence: Evidence, send: SendFacts): readonly Finding[] {
  const entries = entriesOf(send)
  return entries.flatMap((entry, index) => {
    const first = entries.slice(0, index).find(({ pllId }) => sameId(pllId, entry.pllId))
    if (first === undefined) return []
    return [
      inSend(
        evidence,
        send,
        entry.pointer,
        {
          nb: `${inWords(entry)} har samme PLL-id som ${inWords(first)}.`,
          en: `${inWords(entry)} has the same PLL id as ${inWords(first)}.`,
        },
        { expected: { nb: 'En egen id for hver oppføring.', en: 'An id of its own for each entry.' } },
      ),
    ]
  })
}

/** A treatment that goes on under another id: followed by its prescription, or by being the only one of its kind. */
function changed(evidence: Evidence, send: SendFacts): readonly Finding[] {
  const basis = sendBasisOf(evidence, send)
  const entries = entriesOf(send)
  const keyOf = treatmentKeys(evidence)
  return (basis?.listed ?? []).flatMap((was) => {
    if (was.pllId === undefined || entries.some(({ pllId }) => sameId(pllId, was.pllId))) return []
    const is = successor(was, entries) ?? onlyOneOf(keyOf(was), entries, basis?.listed ?? [], keyOf)
    if (is === undefined) return []
    return [
      inSend(
        evidence,
        send,
        is.pointer,
        {
          nb: `${was.name ?? 'Behandlingen'} har fått PLL-id ${is.pllId ?? ''}; den var ${was.pllId}.`,
          en: `${was.name ?? 'The treatment'} got the PLL id ${is.pllId ?? ''}; it was ${was.pllId}.`,
        },
        {
          expected: { nb: `${was.pllId}: id-en endres aldri.`, en: `${was.pllId}: the id never changes.` },
          krav: ['ER-M25-02'],
        },
      ),
    ]
  })
}

function onlyOneOf(
  key: string | undefined,
  entries: readonly TreatmentFacts[],
  before: readonly TreatmentFacts[],
  keyOf: (statement: TreatmentFacts) => string | undefined,
): TreatmentFacts | undefined {
  if (key === undefined) return undefined
  const fresh = entries.filter(
    (entry) => keyOf(entry) === key && !before.some(({ pllId }) => sameId(pllId, entry.pllId)),
  )
  const [only] = fresh
  return fresh.length === 1 ? only : undefined
}
