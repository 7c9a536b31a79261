import type { RecordedPrescription } from '../../../contract/generated/harness.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import { heldTreatments, isDispensable, sameId } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, prescriptionInWords, treatmentOf } from '../treatment-in-words.js'

const fields = { treatment: handle }

/** The treatment's prescription from the beginning is linked to its entry, and there is no second one. */
export const linked = defineExpectation({
  kind: 'linked',
  fields,
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: resepten som fantes fra før, er knyttet til oppføringen på listen, og det er ikke skrevet noen ny.`,
      en: `${name}: the prescription that was there before is linked to the entry on the list, and no new one has been written.`,
    }
  },
  check: (expected) => linkedCheck(expected.treatment),
})

/** The treatment's prescription from the beginning is linked to its entry, and no second one is valid beside it (ER-M25-03, SFM-HS-03). */
function linkedCheck(key: string): Check {
  return outcomeCheck({
    id: `linked-${key}`,
    krav: ['ER-M25-03', 'SFM-HS-03'],
    title: {
      nb: 'Resepten er knyttet til oppføringen på listen',
      en: 'The prescription is linked to its entry on the list',
    },
    why: {
      nb: 'En resept ved siden av listen kan hentes ut i tillegg, og blir ikke stanset når behandlingen seponeres.',
      en: 'A prescription beside the list may be dispensed on top of it, and is not stopped when the treatment is discontinued.',
    },
    look: (evidence) => look(evidence, key),
  })
}

function look({ record }: Evidence, key: string): OutcomeLook {
  if (record.after === undefined) return { looked: 0, findings: [] }
  const treatment = treatmentOf(record, key)
  const { reseptId } = treatment
  const held = heldTreatments(record, record.after)
  const valid = held.prescriptions(key).filter(isDispensable)
  const others = valid.filter((one) => !sameId(one.reseptId, reseptId))
  const entry = held.entries(key).find(({ status }) => status === 'active') ?? held.entries(key)[0]
  const expected = {
    nb: `Oppføringen har ReseptId ${reseptId ?? ''}, som pasienten hadde fra før.`,
    en: `The entry has ReseptId ${reseptId ?? ''}, which the patient already had.`,
  }
  const entryFault =
    entry === undefined
      ? [
          inTheEnd(
            `${nameOf(treatment)} mangler på listen, så resepten er ikke knyttet til noe.`,
            `${nameOf(treatment)} is missing from the list, so the prescription is linked to nothing.`,
            { expected },
          ),
        ]
      : sameId(entry.reseptId, reseptId)
        ? []
        : [
            inTheEnd(
              `${entryInWords(entry)} har ${entry.reseptId === undefined ? 'ingen resept' : `ReseptId ${entry.reseptId}`}.`,
              `${entryInWords(entry)} has ${entry.reseptId === undefined ? 'no prescription' : `ReseptId ${entry.reseptId}`}.`,
              { expected },
            ),
          ]
  return { looked: 1, findings: [...entryFault, ...others.map((other) => secondOne(other, reseptId))] }
}

const secondOne = (other: RecordedPrescription, reseptId: string | undefined) =>
  anyhow(
    `${prescriptionInWords(other)} er gyldig ved siden av resepten pasienten hadde (${reseptId ?? ''}).`,
    `${prescriptionInWords(other)} is valid beside the prescription that the patient had (${reseptId ?? ''}).`,
    {
      expected: {
        nb: 'Ingen ny resept: den gamle er bekreftet i bruk.',
        en: 'No new prescription: the old one was confirmed as in use.',
      },
    },
  )
