import { Type } from '@sinclair/typebox'
import { isWrite } from '../../record/directory-call.js'
import { type Evidence, whereOf } from '../../record/evidence.js'
import { defineExpectation } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

/** A unit is in SFM as part of its organisation (SFM-3.1.1.1b). */
export const unitWritten = defineExpectation({
  kind: 'unit-written',
  fields: { orgnr: Type.String() },
  build: ({ orgnrChild }: { readonly orgnrChild: string }) => ({ orgnr: orgnrChild }),
  words: ({ orgnr }) => words.expectation(orgnr),
  check: ({ orgnr }) =>
    outcomeCheck({
      id: 'unit-written',
      krav: ['SFM-3.1.1.1b'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, orgnr),
    }),
})

function look(evidence: Evidence, orgnr: string): OutcomeLook {
  const accepted = evidence.directoryCalls.filter(
    (call) => call.type === 'Organization' && isWrite(call) && call.written?.orgnr === orgnr && call.accepted,
  )
  const expected = words.asPart(orgnr)
  const last = accepted.at(-1)
  if (last === undefined) return { looked: 1, findings: [inTheEnd(words.notTaken, { expected })] }
  if (last.written?.isPart === true) return { looked: accepted.length, findings: [] }
  const where = whereOf(evidence, last.exchange, 'request')
  return { looked: accepted.length, findings: [inTheEnd(words.notPart, { expected, where })] }
}

const words = {
  expectation: (orgnr: string) => ({
    nb: `Underenheten med organisasjonsnummer ${orgnr} står i SFM som del av virksomheten.`,
    en: `The unit with organisation number ${orgnr} is in SFM as part of the organisation.`,
  }),
  title: { nb: 'Underenheten er opprettet under virksomheten', en: 'The unit is created under its organisation' },
  why: {
    nb: 'Står underenheten for seg selv, havner meldingene om pasientene dens hos feil enhet.',
    en: 'When the unit is on its own, messages about its patients end up with the wrong unit.',
  },
  notTaken: { nb: 'SFM har ikke tatt imot underenheten.', en: 'SFM has not taken the unit.' },
  notPart: { nb: 'Underenheten er skrevet uten partOf.', en: 'The unit is written without partOf.' },
  asPart: (orgnr: string) => ({
    nb: `Organisasjonsnummer ${orgnr} med partOf.`,
    en: `Organisation number ${orgnr} with partOf.`,
  }),
}
