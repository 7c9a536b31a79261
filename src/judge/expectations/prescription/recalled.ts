import { Type } from '@sinclair/typebox'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Evidence } from '../../record/evidence.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { coded, recallReasons } from '../code-words.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { nameOf, prescriptionInWords, treatmentOf } from '../treatment-in-words.js'

/** The prescription from the beginning is recalled, with this code of kodeverk 7500 (ER-SEP-01, RF-7419-80). */
export const recalled = defineExpectation({
  kind: 'recalled',
  fields: { treatment: handle, code: Type.String() },
  build: ({ key }: NamedTreatment, { code }: { readonly code: string }) => ({ treatment: key, code }),
  words: ({ treatment, code }, nameOf) => words.inScript(nameOf(treatment), code),
  check: ({ treatment, code }) =>
    outcomeCheck({
      id: `recalled-${treatment}`,
      krav: ['ER-SEP-01', 'RF-7419-80'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, treatment, code),
    }),
})

function look({ record }: Evidence, key: string, code: string): OutcomeLook {
  if (record.after === undefined) return { looked: 0, findings: [] }
  const treatment = treatmentOf(record, key)
  const name = nameOf(treatment)
  const parts = { expected: words.expected(name, code), krav: ['ER-SEP-01'] }
  const found = (...findings: readonly OutcomeFinding[]): OutcomeLook => ({ looked: 1, findings })
  const prescription = record.after.prescriptions.find(({ reseptId }) => sameId(reseptId, treatment.reseptId))
  if (prescription === undefined) return found(inTheEnd(words.gone(name), parts))
  const which = prescriptionInWords(prescription)
  const { recall } = prescription
  if (recall === undefined) return found(inTheEnd(words.notRecalled(which), parts))
  return recall.code === code ? found() : found(anyhow(words.otherReason(which, recall.code), parts))
}

const words = {
  inScript: (name: string, code: string) => {
    const reason = coded(code, recallReasons)
    return {
      nb: `${name}: resepten som fantes fra før, er tilbakekalt med årsak ${reason.nb}.`,
      en: `${name}: the prescription that was there before has been recalled with reason ${reason.en}.`,
    }
  },
  title: {
    nb: 'Resepten på det seponerte er tilbakekalt',
    en: 'The prescription for what was discontinued is recalled',
  },
  why: {
    nb: 'Så lenge resepten er gyldig, kan pasienten hente ut et legemiddel som er stanset.',
    en: 'As long as the prescription is valid, the patient can be dispensed a medicine that was stopped.',
  },
  gone: (name: string) => ({
    nb: `Resepten på ${name} finnes ikke lenger i Reseptformidleren, og ingen tilbakekalling er å se.`,
    en: `The prescription for ${name} is no longer in Reseptformidleren, and no recall can be seen.`,
  }),
  notRecalled: (which: string) => ({ nb: `${which} er ikke tilbakekalt.`, en: `${which} is not recalled.` }),
  otherReason: (which: string, code: string) => ({
    nb: `${which} er tilbakekalt med kode ${code}.`,
    en: `${which} is recalled with code ${code}.`,
  }),
  expected: (name: string, code: string) => ({
    nb: `Resepten på ${name} er tilbakekalt med kode ${code}.`,
    en: `The prescription for ${name} is recalled with code ${code}.`,
  }),
}
