import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import { heldTreatments } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, treatmentOf } from '../treatment-in-words.js'

const fields = { treatment: handle }

/** The entry says the use that the user chose (kodeverk 9101). */
export const useAsChosen = defineExpectation({
  kind: 'use',
  fields,
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: står på listen med den bruken som er valgt (fast, kur eller ved behov).`,
      en: `${name}: is on the list with the use that was chosen (regular, course or as needed).`,
    }
  },
  check: (expected) => useCheck(expected.treatment),
})

/** The entry says how the medicine is used (kodeverk 9101: fast, kur, ved behov), as the user chose (SFM-IG-23). */
function useCheck(key: string): Check {
  return outcomeCheck({
    id: `use-${key}`,
    krav: ['SFM-IG-23'],
    title: {
      nb: 'Listen sier rett om bruken: fast, kur eller ved behov',
      en: 'The list says the right use: regular, course or as needed',
    },
    why: {
      nb: 'Står «ved behov» som fast, får pasienten legemidlet hver dag.',
      en: 'When "as needed" stands as regular, the patient is given the medicine every day.',
    },
    look: (evidence) => look(evidence, key),
  })
}

function look({ record }: Evidence, key: string): OutcomeLook {
  const { after } = record
  if (after === undefined) return { looked: 0, findings: [] }
  const known = treatmentOf(record, key)
  const { use } = known.treatment
  const entries = heldTreatments(record, after).entries(key)
  const [entry] = entries.filter(({ status }) => status === 'active')
  const name = nameOf(known)
  const expected = { nb: `Bruk ${use} (kodeverk 9101).`, en: `Use ${use} (kodeverk 9101).` }
  if (entry === undefined)
    return {
      looked: 1,
      findings: [inTheEnd(`${name} mangler på listen.`, `${name} is missing from the list.`, { expected })],
    }
  return {
    looked: 1,
    findings:
      entry.use === use
        ? []
        : [
            inTheEnd(
              `${entryInWords(entry)} har bruk «${entry.use}».`,
              `${entryInWords(entry)} has the use "${entry.use}".`,
              { expected },
            ),
          ],
  }
}
