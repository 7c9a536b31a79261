import type { RecordedListEntry } from '../../../contract/generated/harness.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Evidence } from '../../record/evidence.js'
import { heldTreatments } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { entryInWords } from '../treatment-in-words.js'

/**
 * What was registered in error is off the list that Reseptformidleren holds (ER-M25-12). That it was marked and not merely left out is
 * entries-kept's to say: only what is marked may go.
 */
export const enteredInError = defineExpectation({
  kind: 'entered-in-error',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.expectation(nameOf(treatment)),
  check: ({ treatment }) =>
    outcomeCheck({
      id: `entered-in-error-${treatment}`,
      krav: ['ER-M25-12'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, treatment),
    }),
})

function look({ record }: Evidence, key: string): OutcomeLook {
  if (record.after === undefined) return { looked: 0, findings: [] }
  const [entry] = heldTreatments(record, record.after).entries(key)
  return {
    looked: 1,
    findings: entry === undefined ? [] : [inTheEnd(words.stillListed(entry), { expected: words.expected })],
  }
}

const words = {
  expectation: (name: string) => ({
    nb: `${name}: feilregistreringen er tatt ut av listen.`,
    en: `${name}: the wrong entry is taken off the list.`,
  }),
  title: { nb: 'Feilregistreringen er tatt ut av listen', en: 'The wrong entry is taken off the list' },
  why: {
    nb: 'Pasienten har aldri brukt legemidlet. Står det der fortsatt, kan noen gi det, eller tro at det ble stanset av en grunn.',
    en: 'The patient never used the medicine. While it is there, somebody may give it, or believe that it was stopped for a reason.',
  },
  stillListed: (entry: RecordedListEntry) => {
    const status = entry.status === 'active' ? { nb: 'i bruk', en: 'in use' } : { nb: 'seponert', en: 'discontinued' }
    return {
      nb: `${entryInWords(entry)} er feilregistrert, og står fortsatt på listen som ${status.nb}.`,
      en: `${entryInWords(entry)} was registered in error, and is still on the list as ${status.en}.`,
    }
  },
  expected: { nb: 'Oppføringen er borte fra listen.', en: 'The entry is gone from the list.' },
}
