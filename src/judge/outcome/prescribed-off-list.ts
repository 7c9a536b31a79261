import type { Check } from '../check.js'
import type { Evidence } from '../evidence.js'
import { heldTreatments, isDispensable } from '../reseptformidler-state.js'
import { newPrescriptions } from './new-prescriptions.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeLook } from './outcome-check.js'
import { entryInWords, nameOf, treatmentOf } from './treatment-in-words.js'

/** One new prescription was issued (SFM-IG-14), and nothing was put on the list for it, since the user left the list alone (SFM-IG-12). */
export function prescribedOffListCheck(key: string): Check {
  return outcomeCheck({
    id: `prescribed-off-list-${key}`,
    krav: ['SFM-IG-14', 'SFM-IG-12'],
    title: { nb: 'Én ny resept er utstedt, utenfor listen', en: 'One new prescription was issued, outside the list' },
    why: {
      nb: 'Uten resept får ikke pasienten legemidlet; med to kan det hentes ut dobbelt.',
      en: 'Without a prescription the patient does not get the medicine; with two it may be dispensed twice.',
    },
    look: (evidence) => look(evidence, key),
  })
}

function look({ record }: Evidence, key: string): OutcomeLook {
  const { after } = record
  if (after === undefined) return { looked: 0, findings: [] }
  const name = nameOf(treatmentOf(record, key))
  const valid = newPrescriptions(record, after, key).filter(isDispensable)
  const expected = { nb: `Én gyldig ny resept på ${name}.`, en: `One valid new prescription for ${name}.` }
  const ids = valid.map(({ reseptId }) => reseptId).join(', ')
  return {
    looked: 1,
    findings: [
      ...(valid.length === 0
        ? [inTheEnd(`Resept på ${name} er ikke utstedt.`, `A prescription for ${name} was not issued.`, { expected, krav: ['SFM-IG-14'] })]
        : []),
      ...(valid.length > 1
        ? [
            anyhow(
              `Det er utstedt ${String(valid.length)} gyldige resepter på ${name} (ReseptId ${ids}).`,
              `${String(valid.length)} valid prescriptions for ${name} were issued (ReseptId ${ids}).`,
              { expected, krav: ['SFM-IG-14'] },
            ),
          ]
        : []),
      ...heldTreatments(record, after)
        .entries(key)
        .map((entry) =>
          anyhow(
            `${entryInWords(entry)} står på listen, og brukeren ba bare om en resept.`,
            `${entryInWords(entry)} is on the list, and the user asked for a prescription only.`,
            { krav: ['SFM-IG-12'] },
          ),
        ),
    ],
  }
}
