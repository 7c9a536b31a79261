import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Evidence } from '../../record/evidence.js'
import { defineExpectation, handle } from '../define-expectation.js'
import {
  askedFor,
  issuedInWords,
  type IssuedPrescription,
  issuedPrescriptions,
  placeOf,
} from '../issued-prescriptions.js'
import { anyhow, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'

/**
 * No prescription for the treatment was sent with refills: one of group A or B without reimbursement is for one dispensing (DMP-AB-01).
 * None sent is correct too.
 */
export const noReiteration = defineExpectation({
  kind: 'no-reiteration',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.inScript(nameOf(treatment)),
  check: ({ treatment }) =>
    outcomeCheck({
      id: `no-reiteration-${treatment}`,
      krav: ['DMP-AB-01'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, treatment),
    }),
})

function look(evidence: Evidence, key: string): OutcomeLook {
  const issued = issuedPrescriptions(evidence, askedFor(evidence, key))
  return { looked: Math.max(1, issued.length), findings: issued.flatMap((one) => defects(evidence, one)) }
}

function defects(evidence: Evidence, issued: IssuedPrescription): readonly OutcomeFinding[] {
  const refills = Number(issued.treatment.reiterations ?? '0')
  return refills > 0
    ? [
        anyhow(words.refills(issuedInWords(issued), refills), {
          expected: words.expected,
          where: placeOf(evidence, issued),
        }),
      ]
    : []
}

const words = {
  inScript: (name: string) => ({
    nb: `${name}: ingen resept er sendt med reiterasjon.`,
    en: `${name}: no prescription was sent with refills.`,
  }),
  title: {
    nb: 'Ingen reiterasjon i gruppe A og B uten refusjon',
    en: 'No refills in groups A and B without reimbursement',
  },
  why: {
    nb: 'Vanedannende legemidler skal vurderes på nytt før pasienten får mer.',
    en: 'Habit-forming medicines are to be considered again before the patient gets more.',
  },
  refills: (which: string, count: number) => ({
    nb: `${which} er sendt med reit ${count}, uten refusjon.`,
    en: `${which} was sent with ${count} ${count === 1 ? 'refill' : 'refills'}, without reimbursement.`,
  }),
  expected: { nb: 'Reit 0.', en: 'No refills.' },
}
