import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { newPrescriptions } from '../new-prescriptions.js'
import { inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { nameOf, prescriptionInWords, treatmentOf } from '../treatment-in-words.js'

const fields = { treatment: handle }

/** The new prescription has a reference number, and the user was shown it. */
export const referenceNumberShown = defineExpectation({
  kind: 'reference-number',
  fields,
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: resepten har fått referansenummer, og EPJ-en viste det til brukeren.`,
      en: `${name}: the prescription has got a reference number, and the EPJ showed it to the user.`,
    }
  },
  check: (expected) => referenceNumberCheck(expected.treatment),
})

/** The prescription got its reference number, and the user was shown it (SFM-IG-15). */
function referenceNumberCheck(key: string): Check {
  return outcomeCheck({
    id: `reference-number-${key}`,
    krav: ['SFM-IG-15'],
    title: {
      nb: 'Resepten har fått referansenummer, og brukeren ser det',
      en: 'The prescription has a reference number, and the user sees it',
    },
    why: {
      nb: 'Uten nummeret finner ikke apoteket resepten, og pasienten går derfra uten legemidlet.',
      en: 'Without the number the pharmacy does not find the prescription, and the patient leaves without the medicine.',
    },
    look: (evidence) => look(evidence, key),
  })
}

function look(evidence: Evidence, key: string): OutcomeLook {
  const { record } = evidence
  const { after } = record
  if (after === undefined) return { looked: 0, findings: [] }
  const issued = newPrescriptions(record, after, key)
  const name = nameOf(treatmentOf(record, key))
  if (issued.length === 0)
    return {
      looked: 1,
      findings: [inTheEnd(`Ingen resept på ${name} er utstedt.`, `No prescription for ${name} was issued.`)],
    }
  return {
    looked: issued.length,
    findings: issued.flatMap((one): readonly OutcomeFinding[] => {
      const { referenceNumber } = one
      if (referenceNumber === undefined)
        return [
          inTheEnd(
            `${prescriptionInWords(one)} har ikke fått referansenummer.`,
            `${prescriptionInWords(one)} has got no reference number.`,
            { expected: { nb: 'EPJ-en ber om et nummer (refnum 0).', en: 'The EPJ asks for a number (refnum 0).' } },
          ),
        ]
      return shown(evidence).includes(referenceNumber) ? [] : [notShown(evidence, name, referenceNumber)]
    }),
  }
}

/** All digits that the user was shown, in messages and lists, however they were parted. */
const shown = ({ record }: Evidence): string =>
  record.steps
    .flatMap(({ answer }) => [answer?.message ?? '', JSON.stringify(answer?.view ?? [])])
    .join('\n')
    .replaceAll(/(?<=\d)[\s.-](?=\d)/g, '')

function notShown(evidence: Evidence, name: string, number: string): OutcomeFinding {
  const last = evidence.record.steps.findLast(({ answer }) => answer !== undefined)
  return inTheEnd(
    `Resepten på ${name} fikk referansenummer ${number}, men EPJ-en viste det ikke til brukeren.`,
    `The prescription for ${name} got the reference number ${number}, but the EPJ did not show it to the user.`,
    {
      expected: {
        nb: `Brukeren ser ${number}, så pasienten kan få det med seg.`,
        en: `The user sees ${number}, so that the patient can have it.`,
      },
      ...(last === undefined ? {} : { where: whereOfStep(evidence, last.step) }),
    },
  )
}
