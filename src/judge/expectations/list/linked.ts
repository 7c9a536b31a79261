import type { RecordedListEntry } from '../../../contract/generated/harness.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Evidence } from '../../record/evidence.js'
import type { KnownTreatment } from '../../record/known-treatments.js'
import { heldTreatments, isDispensable, sameId } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, prescriptionInWords, treatmentOf } from '../treatment-in-words.js'

/** The treatment's prescription from the beginning is linked to its entry, and no second one is valid beside it (ER-M25-03, SFM-HS-03). */
export const linked = defineExpectation({
  kind: 'linked',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.expectation(nameOf(treatment)),
  check: ({ treatment }) =>
    outcomeCheck({
      id: `linked-${treatment}`,
      krav: ['ER-M25-03', 'SFM-HS-03'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, treatment),
    }),
})

function look({ record }: Evidence, key: string): OutcomeLook {
  if (record.after === undefined) return { looked: 0, findings: [] }
  const treatment = treatmentOf(record, key)
  const held = heldTreatments(record, record.after)
  const entry = held.entries(key).find(({ status }) => status === 'active') ?? held.entries(key)[0]
  const second = held
    .prescriptions(key)
    .filter((one) => isDispensable(one) && !sameId(one.reseptId, treatment.reseptId))
    .map((one) => words.second(prescriptionInWords(one), treatment.reseptId ?? ''))
  return {
    looked: 1,
    findings: [
      ...linkDefects(entry, treatment),
      ...second.map((message) => anyhow(message, { expected: words.expectedNoSecond })),
    ],
  }
}

function linkDefects(entry: RecordedListEntry | undefined, treatment: KnownTreatment): readonly OutcomeFinding[] {
  if (sameId(entry?.reseptId, treatment.reseptId)) return []
  const message =
    entry === undefined ? words.missing(nameOf(treatment)) : words.otherLink(entryInWords(entry), entry.reseptId)
  return [inTheEnd(message, { expected: words.expected(treatment.reseptId ?? '') })]
}

const words = {
  expectation: (name: string) => ({
    nb: `${name}: resepten som fantes fra før, er knyttet til oppføringen på listen, og det er ikke skrevet noen ny.`,
    en: `${name}: the prescription that was there before is linked to the entry on the list, and no new one has been written.`,
  }),
  title: {
    nb: 'Resepten er knyttet til oppføringen på listen',
    en: 'The prescription is linked to its entry on the list',
  },
  why: {
    nb: 'En resept ved siden av listen kan hentes ut i tillegg, og blir ikke stanset når behandlingen seponeres.',
    en: 'A prescription beside the list may be dispensed on top of it, and is not stopped when the treatment is discontinued.',
  },
  missing: (name: string) => ({
    nb: `${name} mangler på listen, så resepten er ikke knyttet til noe.`,
    en: `${name} is missing from the list, so the prescription is linked to nothing.`,
  }),
  otherLink: (entry: string, reseptId: string | undefined) => ({
    nb: `${entry} har ${reseptId === undefined ? 'ingen resept' : `ReseptId ${reseptId}`}.`,
    en: `${entry} has ${reseptId === undefined ? 'no prescription' : `ReseptId ${reseptId}`}.`,
  }),
  expected: (reseptId: string) => ({
    nb: `Oppføringen har ReseptId ${reseptId}, som pasienten hadde fra før.`,
    en: `The entry has ReseptId ${reseptId}, which the patient already had.`,
  }),
  second: (prescription: string, reseptId: string) => ({
    nb: `${prescription} er gyldig ved siden av resepten pasienten hadde (${reseptId}).`,
    en: `${prescription} is valid beside the prescription that the patient had (${reseptId}).`,
  }),
  expectedNoSecond: {
    nb: 'Ingen ny resept: den gamle er bekreftet i bruk.',
    en: 'No new prescription: the old one was confirmed as in use.',
  },
}
