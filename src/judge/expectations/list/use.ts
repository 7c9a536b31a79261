import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Evidence } from '../../record/evidence.js'
import { heldTreatments } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, treatmentOf } from '../treatment-in-words.js'

/** The entry says how the medicine is used (kodeverk 9101: fast, kur, ved behov), as the user chose (SFM-IG-23). */
export const useAsChosen = defineExpectation({
  kind: 'use',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.expectation(nameOf(treatment)),
  check: ({ treatment }) =>
    outcomeCheck({
      id: `use-${treatment}`,
      krav: ['SFM-IG-23'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, treatment),
    }),
})

function look({ record }: Evidence, key: string): OutcomeLook {
  if (record.after === undefined) return { looked: 0, findings: [] }
  const known = treatmentOf(record, key)
  const { use } = known.treatment
  const entry = heldTreatments(record, record.after)
    .entries(key)
    .find(({ status }) => status === 'active')
  if (entry?.use === use) return { looked: 1, findings: [] }
  const message = entry === undefined ? words.missing(nameOf(known)) : words.otherUse(entryInWords(entry), entry.use)
  return { looked: 1, findings: [inTheEnd(message, { expected: words.expected(use) })] }
}

const words = {
  expectation: (name: string) => ({
    nb: `${name}: står på listen med den bruken som er valgt (fast, kur eller ved behov).`,
    en: `${name}: is on the list with the use that was chosen (regular, course or as needed).`,
  }),
  title: {
    nb: 'Listen sier rett om bruken: fast, kur eller ved behov',
    en: 'The list says the right use: regular, course or as needed',
  },
  why: {
    nb: 'Står «ved behov» som fast, får pasienten legemidlet hver dag.',
    en: 'When "as needed" is listed as regular, the patient is given the medicine every day.',
  },
  missing: (name: string) => ({ nb: `${name} mangler på listen.`, en: `${name} is missing from the list.` }),
  otherUse: (entry: string, code: string) => ({
    nb: `${entry} har bruk «${code}».`,
    en: `${entry} has the use "${code}".`,
  }),
  expected: (code: string) => ({ nb: `Bruk ${code} (kodeverk 9101).`, en: `Use ${code} (kodeverk 9101).` }),
}
