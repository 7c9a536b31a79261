import { Type } from '@sinclair/typebox'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { coded, recallReasons } from '../code-words.js'
import { defineExpectation, type FieldsOf, handle } from '../define-expectation.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { nameOf, prescriptionInWords, treatmentOf } from '../treatment-in-words.js'

const fields = { treatment: handle, code: Type.String() }

type Recalled = FieldsOf<typeof fields>

/** The prescription from the beginning is recalled with this code (kodeverk 7500). */
export const recalled = defineExpectation({
  kind: 'recalled',
  fields,
  build: ({ key }: NamedTreatment, { code }: { readonly code: string }) => ({ treatment: key, code }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: resepten som fantes fra før, er tilbakekalt med årsak ${coded(expected.code, recallReasons, 'nb')}.`,
      en: `${name}: the prescription that was there before has been recalled with reason ${coded(expected.code, recallReasons, 'en')}.`,
    }
  },
  check: recalledCheck,
})

/** The prescription from the beginning is recalled, with this code of kodeverk 7500 (ER-SEP-01, RF-7419-80). */
function recalledCheck({ treatment, code }: Recalled): Check {
  return outcomeCheck({
    id: `recalled-${treatment}`,
    krav: ['ER-SEP-01', 'RF-7419-80'],
    title: {
      nb: 'Resepten på det seponerte er tilbakekalt',
      en: 'The prescription for what was discontinued is recalled',
    },
    why: {
      nb: 'Så lenge resepten er gyldig, kan pasienten hente ut et legemiddel som er stanset.',
      en: 'As long as the prescription is valid, the patient can be dispensed a medicine that was stopped.',
    },
    look: (evidence) => look(evidence, treatment, code),
  })
}

function look({ record }: Evidence, key: string, code: string): OutcomeLook {
  if (record.after === undefined) return { looked: 0, findings: [] }
  const treatment = treatmentOf(record, key)
  const prescription = record.after.prescriptions.find(({ reseptId }) => sameId(reseptId, treatment.reseptId))
  const expected = {
    nb: `Resepten på ${nameOf(treatment)} er tilbakekalt med kode ${code}.`,
    en: `The prescription for ${nameOf(treatment)} is recalled with code ${code}.`,
  }
  if (prescription === undefined)
    return {
      looked: 1,
      findings: [
        inTheEnd(
          `Resepten på ${nameOf(treatment)} finnes ikke lenger i Reseptformidleren, og ingen tilbakekalling er å se.`,
          `The prescription for ${nameOf(treatment)} is no longer in Reseptformidleren, and no recall can be seen.`,
          { expected, krav: ['ER-SEP-01'] },
        ),
      ],
    }
  const { recall } = prescription
  if (recall === undefined)
    return {
      looked: 1,
      findings: [
        inTheEnd(
          `${prescriptionInWords(prescription)} er ikke tilbakekalt.`,
          `${prescriptionInWords(prescription)} is not recalled.`,
          {
            expected,
            krav: ['ER-SEP-01'],
          },
        ),
      ],
    }
  if (recall.code === code) return { looked: 1, findings: [] }
  return {
    looked: 1,
    findings: [
      anyhow(
        `${prescriptionInWords(prescription)} er tilbakekalt med kode ${recall.code}.`,
        `${prescriptionInWords(prescription)} is recalled with code ${recall.code}.`,
        { expected, krav: ['ER-SEP-01'] },
      ),
    ],
  }
}
