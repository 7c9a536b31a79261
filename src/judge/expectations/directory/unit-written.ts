import { Type } from '@sinclair/typebox'
import type { Check } from '../../checks/check.js'
import { isWrite } from '../../record/directory-call.js'
import { type Evidence, whereOf } from '../../record/evidence.js'
import { defineExpectation } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

const fields = { orgnr: Type.String() }

/** A unit was written as part of its organisation. */
export const unitWritten = defineExpectation({
  kind: 'unit-written',
  fields,
  build: ({ orgnrChild }: { readonly orgnrChild: string }) => ({ orgnr: orgnrChild }),
  words: (expected) => ({
    nb: `Underenheten med organisasjonsnummer ${expected.orgnr} står i SFM som del av virksomheten.`,
    en: `The unit with organisation number ${expected.orgnr} stands in SFM as part of the organisation.`,
  }),
  check: (expected) => unitWrittenCheck(expected.orgnr),
})

/** A unit stands in SFM as part of its organisation (SFM-3.1.1.1b). */
function unitWrittenCheck(orgnr: string): Check {
  return outcomeCheck({
    id: 'unit-written',
    krav: ['SFM-3.1.1.1b'],
    title: { nb: 'Underenheten er opprettet under virksomheten', en: 'The unit is created under its organisation' },
    why: {
      nb: 'Står underenheten for seg selv, havner meldingene om pasientene dens hos feil enhet.',
      en: 'When the unit stands by itself, messages about its patients end up with the wrong unit.',
    },
    look: (evidence) => look(evidence, orgnr),
  })
}

function look(evidence: Evidence, orgnr: string): OutcomeLook {
  const written = evidence.directoryCalls.filter(
    (call) => call.type === 'Organization' && isWrite(call) && call.written?.orgnr === orgnr,
  )
  const taken = written.filter(({ accepted }) => accepted)
  const expected = { nb: `Organisasjonsnummer ${orgnr} med partOf.`, en: `Organisation number ${orgnr} with partOf.` }
  if (taken.length === 0)
    return {
      looked: 1,
      findings: [inTheEnd('SFM har ikke tatt imot underenheten.', 'SFM has not taken the unit.', { expected })],
    }
  const last = taken.at(-1)
  if (last === undefined || last.written?.isPart === true) return { looked: taken.length, findings: [] }
  return {
    looked: taken.length,
    findings: [
      inTheEnd('Underenheten er skrevet uten partOf.', 'The unit is written without partOf.', {
        expected,
        where: whereOf(evidence, last.exchange, 'request'),
      }),
    ],
  }
}
