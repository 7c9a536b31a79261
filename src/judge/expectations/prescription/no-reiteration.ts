import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { askedFor, issuedInWords, issuedStatements, placeOf } from '../issued-prescriptions.js'
import { anyhow, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

const fields = { treatment: handle }

/** No prescription for the treatment was sent with reiterations. */
export const noReiteration = defineExpectation({
  kind: 'no-reiteration',
  fields,
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: ingen resept er sendt med reiterasjon.`,
      en: `${name}: no prescription was sent with reiterations.`,
    }
  },
  check: (expected) => noReiterationCheck(expected.treatment),
})

/** A prescription of group A or B without reimbursement is for one dispensing: no reiteration (DMP-AB-01). None sent is right too. */
function noReiterationCheck(key: string): Check {
  return outcomeCheck({
    id: `no-reiteration-${key}`,
    krav: ['DMP-AB-01'],
    title: {
      nb: 'Ingen reiterasjon i gruppe A og B uten refusjon',
      en: 'No reiteration in groups A and B without reimbursement',
    },
    why: {
      nb: 'Vanedannende legemidler skal vurderes på nytt før pasienten får mer.',
      en: 'Habit-forming medicines are to be considered anew before the patient gets more.',
    },
    look: (evidence) => look(evidence, key),
  })
}

function look(evidence: Evidence, key: string): OutcomeLook {
  const issued = issuedStatements(evidence, askedFor(evidence, key))
  const findings = issued.flatMap((one) => {
    const reit = Number(one.statement.reiterations ?? '0')
    if (!(reit > 0)) return []
    return [
      anyhow(
        {
          nb: `${issuedInWords(one)} er sendt med reit ${String(reit)}, uten refusjon.`,
          en: `${issuedInWords(one)} was sent with ${String(reit)} reiterations, without reimbursement.`,
        },
        { expected: { nb: 'Reit 0.', en: 'No reiterations.' }, where: placeOf(evidence, one) },
      ),
    ]
  })
  return { looked: Math.max(1, issued.length), findings }
}
