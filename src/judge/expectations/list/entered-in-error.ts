import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import { heldTreatments } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { entryInWords } from '../treatment-in-words.js'

const fields = { treatment: handle }

/** What was registered in error is off the list. */
export const enteredInError = defineExpectation({
  kind: 'entered-in-error',
  fields,
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: feilregistreringen er tatt ut av listen.`,
      en: `${name}: the wrong entry is taken off the list.`,
    }
  },
  check: (expected) => enteredInErrorCheck(expected.treatment),
})

/**
 * What was registered in error is off the list that Reseptformidleren holds (ER-M25-12). That it was marked and not merely left out is
 * entries-kept's to say: only what is marked may go.
 */
function enteredInErrorCheck(key: string): Check {
  return outcomeCheck({
    id: `entered-in-error-${key}`,
    krav: ['ER-M25-12'],
    title: { nb: 'Feilregistreringen er tatt ut av listen', en: 'The wrong entry is taken off the list' },
    why: {
      nb: 'Pasienten har aldri brukt legemidlet. Står det der fortsatt, kan noen gi det, eller tro at det ble stanset av en grunn.',
      en: 'The patient never used the medicine. While it stands there, somebody may give it, or believe that it was stopped for a reason.',
    },
    look: (evidence) => look(evidence, key),
  })
}

function look({ record }: Evidence, key: string): OutcomeLook {
  if (record.after === undefined) return { looked: 0, findings: [] }
  const [entry] = heldTreatments(record, record.after).entries(key)
  if (entry === undefined) return { looked: 1, findings: [] }
  const stands = entry.status === 'active' ? { nb: 'i bruk', en: 'in use' } : { nb: 'seponert', en: 'discontinued' }
  return {
    looked: 1,
    findings: [
      inTheEnd(
        `${entryInWords(entry)} er feilregistrert, og står fortsatt på listen som ${stands.nb}.`,
        `${entryInWords(entry)} was registered in error, and still stands on the list as ${stands.en}.`,
        { expected: { nb: 'Oppføringen er borte fra listen.', en: 'The entry is gone from the list.' } },
      ),
    ],
  }
}
