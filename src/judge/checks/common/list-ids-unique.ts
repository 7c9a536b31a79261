import type { Finding } from '../../../contract/generated/harness.js'
import type { Evidence, SendFacts } from '../../record/evidence.js'
import { type CheckLook, looked } from '../../record/look.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { sendBasisOf, successor, treatmentKeys } from '../../record/send-basis.js'
import type { TreatmentFacts } from '../../record/treatment-facts.js'
import { labelOf } from '../../record/treatment-label.js'
import { universalCheck } from '../check.js'
import { findingInSend } from './finding-in-send.js'
import { entriesOf, listSends, noEntries, noListSent } from './sent-list-entries.js'

/**
 * The ids of the list are uuids, no two entries share one (ER-M25-02; Reseptformidleren rejects it, RF-7419-315),
 * and a treatment keeps its id as long as it lasts, also when its prescription is renewed.
 */
export const listIdsUnique = universalCheck({
  id: 'list-ids-unique',
  krav: ['ER-M25-02', 'RF-7419-315'],
  words: () => words,
  look,
})

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

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const malformed = (evidence: Evidence, send: SendFacts): readonly Finding[] =>
  entriesOf(send)
    .filter(({ pllId }) => pllId !== undefined && !uuid.test(pllId))
    .map((entry) => findingInSend(evidence, send, entry.pointer, words.malformed(entry), { krav: ['ER-M25-02'] }))

function duplicates(evidence: Evidence, send: SendFacts): readonly Finding[] {
  const entries = entriesOf(send)
  return entries.flatMap((entry, index) => {
    const first = entries.slice(0, index).find(({ pllId }) => sameId(pllId, entry.pllId))
    if (first === undefined) return []
    const expected = words.idOfItsOwn
    return [findingInSend(evidence, send, entry.pointer, words.shared(entry, first), { expected })]
  })
}

/** A treatment that goes on under another id: followed by its prescription, or by being the only one of its kind. */
function changed(evidence: Evidence, send: SendFacts): readonly Finding[] {
  const before = sendBasisOf(evidence, send)?.listed ?? []
  const entries = entriesOf(send)
  const keyOf = treatmentKeys(evidence)
  return before.flatMap((was) => {
    const old = was.pllId
    if (old === undefined || entries.some(({ pllId }) => sameId(pllId, old))) return []
    const is = successor(was, entries) ?? onlyOneOf(keyOf(was), entries, before, keyOf)
    if (is === undefined) return []
    return [
      findingInSend(evidence, send, is.pointer, words.changed(was.name, old, is.pllId), {
        expected: words.neverChanges(old),
        krav: ['ER-M25-02'],
      }),
    ]
  })
}

function onlyOneOf(
  key: string | undefined,
  entries: readonly TreatmentFacts[],
  before: readonly TreatmentFacts[],
  keyOf: (treatment: TreatmentFacts) => string | undefined,
): TreatmentFacts | undefined {
  if (key === undefined) return undefined
  const fresh = entries.filter(
    (entry) => keyOf(entry) === key && !before.some(({ pllId }) => sameId(pllId, entry.pllId)),
  )
  const [only] = fresh
  return fresh.length === 1 ? only : undefined
}

const words = {
  title: { nb: 'Oppføringenes id-er er unike og faste', en: 'The entries’ ids are unique and lasting' },
  why: {
    nb: 'Id-en binder behandlingen sammen fra liste til liste. Får den en ny, ser det ut som ett legemiddel er borte og et annet er nytt.',
    en: 'The id holds the treatment together from list to list. With a new one it looks as if one medicine is gone and another is new.',
  },
  malformed: (entry: TreatmentFacts) => ({
    nb: `PLL-id-en til ${labelOf(entry)} er ikke en UUID.`,
    en: `The PLL id of ${labelOf(entry)} is not a UUID.`,
  }),
  shared: (entry: TreatmentFacts, first: TreatmentFacts) => ({
    nb: `${labelOf(entry)} har samme PLL-id som ${labelOf(first)}.`,
    en: `${labelOf(entry)} has the same PLL id as ${labelOf(first)}.`,
  }),
  idOfItsOwn: { nb: 'En egen id for hver oppføring.', en: 'An id of its own for each entry.' },
  changed: (name: string | undefined, old: string, now = '') => ({
    nb: `${name ?? 'Behandlingen'} har fått PLL-id ${now}; den var ${old}.`,
    en: `${name ?? 'The treatment'} got the PLL id ${now}; it was ${old}.`,
  }),
  neverChanges: (id: string) => ({ nb: `${id}: id-en endres aldri.`, en: `${id}: the id never changes.` }),
}
