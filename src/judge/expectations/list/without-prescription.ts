import type { RecordedListEntry } from '../../../contract/generated/harness.js'
import type { Text } from '../../../scenario/text.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Evidence } from '../../record/evidence.js'
import { heldTreatments, isDispensable } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { newPrescriptions } from '../new-prescriptions.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, prescriptionInWords, treatmentOf } from '../treatment-in-words.js'

/** The treatment is on the list as one without prescription: type U, no reseptId, and nothing was prescribed (ER-LIB-01, ER-M25-03). */
export const withoutPrescription = defineExpectation({
  kind: 'without-prescription',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.expectation(nameOf(treatment)),
  check: ({ treatment }) =>
    outcomeCheck({
      id: `without-prescription-${treatment}`,
      krav: ['ER-LIB-01', 'ER-M25-03'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, treatment),
    }),
})

function look({ record }: Evidence, key: string): OutcomeLook {
  const { after } = record
  if (after === undefined) return { looked: 0, findings: [] }
  const name = nameOf(treatmentOf(record, key))
  const entry = heldTreatments(record, after)
    .entries(key)
    .find(({ status }) => status === 'active')
  const issued = newPrescriptions(record, after, key).filter(isDispensable).map(prescriptionInWords).map(words.issued)
  const other = { expected: words.expected(name), krav: ['ER-LIB-01'] }
  return {
    looked: 1,
    findings: [
      ...(entry === undefined ? [inTheEnd(words.notActive(name), other)] : entryDefects(entry, words.expected(name))),
      ...issued.map((message) => anyhow(message, other)),
    ],
  }
}

function entryDefects(entry: RecordedListEntry, expected: Text): readonly OutcomeFinding[] {
  const { type, reseptId } = entry
  const subject = entryInWords(entry)
  const krav = reseptId === undefined ? ['ER-LIB-01', 'ER-M25-03'] : ['ER-LIB-01']
  return [
    ...(type === 'U' ? [] : [inTheEnd(words.otherType(subject, type), { expected, krav })]),
    ...(reseptId === undefined ? [] : [inTheEnd(words.hasPrescription(subject, reseptId), { expected, krav })]),
  ]
}

const words = {
  expectation: (name: string) => ({
    nb: `${name}: står på listen uten resept (type U).`,
    en: `${name}: is on the list without prescription (type U).`,
  }),
  title: {
    nb: 'Det pasienten kjøper selv, står uten resept',
    en: 'What the patient buys without prescription is listed without one',
  },
  why: {
    nb: 'Neste behandler må se legemidlet, og ingen skal vente på eller hente ut en resept som ikke skal finnes.',
    en: 'The next one to treat the patient must see the medicine, and no one shall wait for or dispense a prescription that should not exist.',
  },
  expected: (name: string) => ({
    nb: `${name} står på listen som type U (uten resept).`,
    en: `${name} is on the list as type U (without prescription).`,
  }),
  notActive: (name: string) => ({
    nb: `${name} står ikke som aktiv på listen.`,
    en: `${name} is not active on the list.`,
  }),
  otherType: (entry: string, type: string) => ({
    nb: `${entry} står som type ${type}.`,
    en: `${entry} is of type ${type}.`,
  }),
  hasPrescription: (entry: string, reseptId: string) => ({
    nb: `${entry} har ReseptId ${reseptId}.`,
    en: `${entry} has ReseptId ${reseptId}.`,
  }),
  issued: (prescription: string) => ({
    nb: `${prescription} er utstedt, men ingen har bedt om resept.`,
    en: `${prescription} was issued, but no one asked for a prescription.`,
  }),
}
