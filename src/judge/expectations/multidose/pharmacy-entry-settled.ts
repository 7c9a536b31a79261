import type { ScenarioRecord } from '../../../evidence/scenario-record.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import { type Evidence, whereOf } from '../../record/evidence.js'
import { heldTreatments, sameId } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { lastList } from '../last-list.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { nameOf, treatmentOf } from '../treatment-in-words.js'

/** What the multidose pharmacy put in (M25.2) is in the next list, in use or discontinued: the doctor has taken a stand (ER-M25-10). */
export const pharmacyEntrySettled = defineExpectation({
  kind: 'pharmacy-entry-settled',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.expectation(nameOf(treatment)),
  check: ({ treatment }) =>
    outcomeCheck({
      id: `pharmacy-entry-settled-${treatment}`,
      krav: ['ER-M25-10'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, treatment),
    }),
})

function look(evidence: Evidence, key: string): OutcomeLook {
  const { record } = evidence
  const { after } = record
  if (after === undefined) return { looked: 0, findings: [] }
  const name = nameOf(treatmentOf(record, key))
  const expected = words.settled(name)
  const sent = lastList(evidence)
  const pllId = idFromPharmacy(record, key)
  if (
    sent !== undefined &&
    pllId !== undefined &&
    !sent.treatments.some((statement) => sameId(statement.pllId, pllId))
  ) {
    const where = whereOf(evidence, sent.exchange, 'request', sent.message?.pointer)
    return { looked: 1, findings: [anyhow(words.missing(name, sent.exchange.id), { expected, where })] }
  }
  if (heldTreatments(record, after).entries(key).length > 0) return { looked: 1, findings: [] }
  return { looked: 1, findings: [inTheEnd(words.gone(name), { expected })] }
}

/** The id that the pharmacy gave the entry. */
function idFromPharmacy({ plan }: ScenarioRecord, key: string): string | undefined {
  const added = plan.steps.flatMap((step) =>
    step.by === 'world' && step.event.kind === 'pharmacy-asks' ? (step.event.newEntries ?? []) : [],
  )
  return added.find((entry) => entry.key === key)?.pllId
}

const words = {
  expectation: (name: string) => ({
    nb: `${name}, som apoteket la til, er tatt med på listen eller seponert der.`,
    en: `${name}, which the pharmacy added, is included in the list or discontinued there.`,
  }),
  title: {
    nb: 'Legen har tatt stilling til det apoteket la til',
    en: 'The doctor has taken a stand on what the pharmacy added',
  },
  why: {
    nb: 'Apoteket kjenner noe som legen ikke har på listen. Blir det bare borte, pakkes det videre uten at noen lege vet det, eller det faller ut av posen.',
    en: 'The pharmacy knows of something that the doctor does not have on the list. If it just vanishes, it is packed without a doctor knowing, or falls out of the dose.',
  },
  missing: (name: string, list: string) => ({
    nb: `${name}, som multidoseapoteket la til, mangler i listen som ble sendt (${list}).`,
    en: `${name}, which the multidose pharmacy added, is missing in the list that was sent (${list}).`,
  }),
  gone: (name: string) => ({
    nb: `${name}, som multidoseapoteket la til, står ikke i listen etterpå, verken i bruk eller seponert.`,
    en: `${name}, which the multidose pharmacy added, is not in the list afterwards, neither in use nor discontinued.`,
  }),
  settled: (name: string) => ({ nb: `${name} tatt med eller seponert.`, en: `${name} included or discontinued.` }),
}
