import type { Evidence } from '../../record/evidence.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { defineExpectation } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

/** The list in RF is the patient's first: it builds on no list but what the EPJ itself has sent since (ER-REF-01). */
export const firstVersion = defineExpectation({
  kind: 'first-version',
  fields: {},
  build: () => ({}),
  words: () => words.expectation,
  check: () => outcomeCheck({ id: 'first-version', krav: ['ER-REF-01'], title: words.title, why: words.why, look }),
})

function look({ record: { after } }: Evidence): OutcomeLook {
  if (after === undefined) return { looked: 0, findings: [] }
  if (after.list === null) return { looked: 1, findings: [inTheEnd(words.noList)] }
  const { previous, messageId } = after.list
  // An EPJ may send more than once after a lookup, each version building on the one before (V7).
  if (previous === null || after.history.some((version) => sameId(version, previous)))
    return { looked: 1, findings: [] }
  return { looked: 1, findings: [inTheEnd(words.unknownPredecessor(messageId, previous))] }
}

const words = {
  expectation: {
    nb: 'Listen er pasientens første: den bygger på ingen tidligere liste, og det finnes bare én versjon.',
    en: "The list is the patient's first: it builds on no earlier list, and there is only one version.",
  },
  title: { nb: 'Listen er pasientens første', en: 'The list is the patient’s first' },
  why: {
    nb: 'En liste med en forgjenger som ikke finnes, kan ikke følges bakover når noe har gått galt.',
    en: 'A list with a predecessor that does not exist cannot be traced when something has gone wrong.',
  },
  noList: {
    nb: 'Reseptformidleren har ingen legemiddelliste for pasienten.',
    en: 'Reseptformidleren holds no list for the patient.',
  },
  unknownPredecessor: (list: string, previous: string) => ({
    nb: `Listen ${list} viser til en tidligere liste (${previous}), men pasienten hadde ingen.`,
    en: `The list ${list} names an earlier list (${previous}), but the patient had none.`,
  }),
}
