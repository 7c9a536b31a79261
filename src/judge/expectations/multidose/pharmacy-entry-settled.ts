import type { ScenarioRecord } from '../../../evidence/scenario-record.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import { type Evidence, whereOf } from '../../record/evidence.js'
import { heldTreatments, sameId } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { lastList } from '../last-list.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { nameOf, treatmentOf } from '../treatment-in-words.js'

const fields = { treatment: handle }

/** What the pharmacy put in (M25.2) is included in the list after it, or discontinued there: never left out. */
export const pharmacyEntrySettled = defineExpectation({
  kind: 'pharmacy-entry-settled',
  fields,
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}, som apoteket la til, er tatt med på listen eller seponert der.`,
      en: `${name}, which the pharmacy added, is included in the list or discontinued there.`,
    }
  },
  check: (expected) => pharmacyEntrySettledCheck(expected.treatment),
})

/** What the multidose pharmacy put in stands in the next list, in use or discontinued: the doctor has taken a stand (ER-M25-10). */
function pharmacyEntrySettledCheck(key: string): Check {
  return outcomeCheck({
    id: `pharmacy-entry-settled-${key}`,
    krav: ['ER-M25-10'],
    title: {
      nb: 'Legen har tatt stilling til det apoteket la til',
      en: 'The doctor has taken a stand on what the pharmacy added',
    },
    why: {
      nb: 'Apoteket kjenner noe som legen ikke har på listen. Blir det bare borte, pakkes det videre uten at noen lege vet det, eller det faller ut av posen.',
      en: 'The pharmacy knows of something that the doctor does not have on the list. If it just vanishes, it is packed without a doctor knowing, or falls out of the dose.',
    },
    look: (evidence) => look(evidence, key),
  })
}

function look(evidence: Evidence, key: string): OutcomeLook {
  const { record } = evidence
  const { after } = record
  if (after === undefined) return { looked: 0, findings: [] }
  const name = nameOf(treatmentOf(record, key))
  const expected = { nb: `${name} tatt med eller seponert.`, en: `${name} included or discontinued.` }
  const sent = lastList(evidence)
  const pllId = pharmacysId(record, key)
  if (sent !== undefined && pllId !== undefined && !sent.treatments.some((statement) => sameId(statement.pllId, pllId)))
    return {
      looked: 1,
      findings: [
        anyhow(
          `${name}, som multidoseapoteket la til, mangler i listen som ble sendt (${sent.exchange.id}).`,
          `${name}, which the multidose pharmacy added, is missing in the list that was sent (${sent.exchange.id}).`,
          { expected, where: whereOf(evidence, sent.exchange, 'request', sent.message?.pointer) },
        ),
      ],
    }
  if (heldTreatments(record, after).entries(key).length > 0) return { looked: 1, findings: [] }
  return {
    looked: 1,
    findings: [
      inTheEnd(
        `${name}, som multidoseapoteket la til, står ikke i listen etterpå, verken i bruk eller seponert.`,
        `${name}, which the multidose pharmacy added, is not in the list afterwards, neither in use nor discontinued.`,
        { expected },
      ),
    ],
  }
}

/** The id that the pharmacy gave the entry. */
function pharmacysId({ plan }: ScenarioRecord, key: string): string | undefined {
  const added = plan.steps.flatMap((step) =>
    step.by === 'world' && step.event.kind === 'pharmacy-asks' ? (step.event.newEntries ?? []) : [],
  )
  return added.find((entry) => entry.key === key)?.pllId
}
