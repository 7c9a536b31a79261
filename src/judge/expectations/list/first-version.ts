import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { defineExpectation } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

/** The list in RF is the patient's first: it has no predecessor and there is one version. */
export const firstVersion = defineExpectation({
  kind: 'first-version',
  fields: {},
  build: () => ({}),
  words: () => ({
    nb: 'Listen er pasientens første: den bygger på ingen tidligere liste, og det finnes bare én versjon.',
    en: "The list is the patient's first: it builds on no earlier list, and there is only one version.",
  }),
  check: firstVersionCheck,
})

/** The list in RF is the patient's first: it builds on no list but what the EPJ itself has sent since (ER-REF-01). */
function firstVersionCheck(): Check {
  return outcomeCheck({
    id: 'first-version',
    krav: ['ER-REF-01'],
    title: { nb: 'Listen er pasientens første', en: 'The list is the patient’s first' },
    why: {
      nb: 'En liste med en forgjenger som ikke finnes, kan ikke følges bakover når noe har gått galt.',
      en: 'A list with a predecessor that does not exist cannot be traced when something has gone wrong.',
    },
    look,
  })
}

function look({ record: { after } }: Evidence): OutcomeLook {
  if (after === undefined) return { looked: 0, findings: [] }
  if (after.list === null)
    return {
      looked: 1,
      findings: [
        inTheEnd(
          'Reseptformidleren har ingen legemiddelliste for pasienten.',
          'Reseptformidleren holds no list for the patient.',
        ),
      ],
    }
  const { previous, messageId } = after.list
  // An EPJ may send more than once after a lookup, each version building on the one before (V7).
  const stranger = previous !== null && !after.history.some((version) => sameId(version, previous))
  return {
    looked: 1,
    findings: stranger
      ? [
          inTheEnd(
            `Listen ${messageId} viser til en tidligere liste (${previous}), men pasienten hadde ingen.`,
            `The list ${messageId} names an earlier list (${previous}), but the patient had none.`,
          ),
        ]
      : [],
  }
}
