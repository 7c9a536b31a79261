import { type Evidence, whereOf } from '../../record/evidence.js'
import type { TaskCall } from '../../record/task-call.js'
import { defineExpectation } from '../define-expectation.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'

/**
 * Tasks are asked for as SFM-IG-20 says: changes on multidose patients (8) with the doctor's HPR number and since when, changes on patients
 * (10) with the patients and since when; nothing is created or deleted. The guide shows the queries as examples, so a finding warns.
 */
export const tasksAskedFor = defineExpectation({
  kind: 'tasks-asked-for',
  fields: {},
  build: () => ({}),
  words: () => words.expectation,
  check: () => ({
    ...outcomeCheck({ id: 'tasks-asked-for', krav: ['SFM-IG-20'], title: words.title, why: words.why, look }),
    warnsOnly: true,
  }),
})

function look(evidence: Evidence): OutcomeLook {
  const calls = evidence.taskCalls
  if (calls.length === 0) return { looked: 1, findings: [inTheEnd(words.notAsked)] }
  return { looked: calls.length, findings: calls.flatMap((call) => defectsOf(evidence, call)) }
}

function defectsOf(evidence: Evidence, call: TaskCall): readonly OutcomeFinding[] {
  const where = whereOf(evidence, call.exchange, 'request')
  if (call.method !== 'GET') return [anyhow(words.changed(call.method), { expected: words.onlyFetched, where })]
  return call.askedCodes.flatMap((code) => {
    const names = needed[code] ?? []
    return names
      .filter((name) => !call.parameters.includes(name.toLowerCase()))
      .map((name) => anyhow(words.missing(code, name), { expected: words.query(code, names), where }))
  })
}

/** The parameters that a query for a code needs, as the guide writes them. */
const needed: Readonly<Record<string, readonly string[]>> = {
  8: ['owner', '_lastUpdated'],
  10: ['PatientNiN', '_lastUpdated'],
}

const words = {
  expectation: {
    nb: 'EPJ-en spør etter oppgaver med den legen, de pasientene og det tidspunktet som SFM trenger, og endrer dem ikke.',
    en: 'The EPJ asks for tasks with the doctor, the patients and the time that SFM needs, and changes none.',
  },
  title: { nb: 'Oppgavene hentes slik SFM vil ha det', en: 'Tasks are asked for as SFM takes it' },
  why: {
    nb: 'En spørring uten person eller tidspunkt gir for mye eller ingen ting, og det som haster, drukner.',
    en: 'A query without a person or a time gives too much or nothing, and what is urgent drowns.',
  },
  notAsked: {
    nb: 'EPJ-en spurte ikke SFM om oppgaver (GET Task).',
    en: 'The EPJ did not ask SFM for tasks (GET Task).',
  },
  changed: (method: string) => ({
    nb: `EPJ-en gjorde ${method} på Task.`,
    en: `The EPJ made a ${method} of Task.`,
  }),
  onlyFetched: { nb: 'Oppgaver kan bare hentes.', en: 'Tasks can only be fetched.' },
  missing: (code: string, name: string) => ({
    nb: `Spørringen etter oppgaver med kode ${code} mangler ${name}.`,
    en: `The query for tasks with code ${code} lacks ${name}.`,
  }),
  query: (code: string, names: readonly string[]) => ({
    nb: `Task?code=${code} med ${names.join(' og ')}.`,
    en: `Task?code=${code} with ${names.join(' and ')}.`,
  }),
}
