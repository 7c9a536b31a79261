import type { Check } from '../check.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from './outcome-check.js'
import type { Evidence } from '../evidence.js'

/** The list in RF is the patient's first: it has no predecessor, and there is one version of it (ER-REF-01). */
export function firstVersionCheck(): Check {
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
        inTheEnd('Reseptformidleren har ingen legemiddelliste for pasienten.', 'Reseptformidleren holds no list for the patient.'),
      ],
    }
  const { previous, messageId } = after.list
  const versions = after.history.length
  return {
    looked: 1,
    findings: [
      ...(previous === null
        ? []
        : [
            inTheEnd(
              `Listen ${messageId} viser til en tidligere liste (${previous}), men pasienten hadde ingen.`,
              `The list ${messageId} names an earlier list (${previous}), but the patient had none.`,
            ),
          ]),
      ...(versions <= 1
        ? []
        : [
            inTheEnd(`Listen ble sendt ${String(versions)} ganger.`, `The list was sent ${String(versions)} times.`, {
              expected: { nb: 'Én versjon.', en: 'One version.' },
            }),
          ]),
    ],
  }
}
