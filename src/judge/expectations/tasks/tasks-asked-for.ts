import type { Check } from '../../checks/check.js'
import { type Evidence, whereOf } from '../../record/evidence.js'
import type { TaskCall } from '../../record/task-call.js'
import { defineExpectation } from '../define-expectation.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'

/** The EPJ asks for tasks as SFM Basis takes it, and neither creates nor deletes any. */
export const tasksAskedFor = defineExpectation({
  kind: 'tasks-asked-for',
  fields: {},
  build: () => ({}),
  words: () => ({
    nb: 'EPJ-en spør etter oppgaver med den legen, de pasientene og det tidspunktet som SFM trenger, og endrer dem ikke.',
    en: 'The EPJ asks for tasks with the doctor, the patients and the time that SFM needs, and changes none.',
  }),
  check: tasksAskedForCheck,
})

/**
 * Tasks are asked for as SFM-IG-20 says: changes on multidose patients (8) with the doctor's HPR number and since when, changes on patients
 * (10) with the patients and since when; nothing is created or deleted. The guide shows the queries as examples, so a finding warns.
 */
function tasksAskedForCheck(): Check {
  return {
    ...outcomeCheck({
      id: 'tasks-asked-for',
      krav: ['SFM-IG-20'],
      title: { nb: 'Oppgavene hentes slik SFM vil ha det', en: 'Tasks are asked for as SFM takes it' },
      why: {
        nb: 'En spørring uten person eller tidspunkt gir for mye eller ingen ting, og det som haster, drukner.',
        en: 'A query without a person or a time gives too much or nothing, and what is urgent drowns.',
      },
      look,
    }),
    warnsOnly: true,
  }
}

function look(evidence: Evidence): OutcomeLook {
  const calls = evidence.taskCalls
  if (calls.length === 0)
    return {
      looked: 1,
      findings: [
        inTheEnd('EPJ-en spurte ikke SFM om oppgaver (GET Task).', 'The EPJ did not ask SFM for tasks (GET Task).'),
      ],
    }
  return { looked: calls.length, findings: calls.flatMap((call) => faultsOf(evidence, call)) }
}

const needed: Readonly<Record<string, readonly string[]>> = {
  8: ['owner', '_lastupdated'],
  10: ['patientnin', '_lastupdated'],
}
const written: Readonly<Record<string, string>> = {
  owner: 'owner',
  _lastupdated: '_lastUpdated',
  patientnin: 'PatientNiN',
}

function faultsOf(evidence: Evidence, call: TaskCall): readonly OutcomeFinding[] {
  const where = whereOf(evidence, call.exchange, 'request')
  if (call.method !== 'GET')
    return [
      anyhow(`EPJ-en gjorde ${call.method} på Task.`, `The EPJ made a ${call.method} of Task.`, {
        expected: { nb: 'Oppgaver kan bare hentes.', en: 'Tasks can only be fetched.' },
        where,
      }),
    ]
  return call.askedCodes.flatMap((code) =>
    (needed[code] ?? [])
      .filter((name) => !call.parameters.includes(name))
      .map((name) =>
        anyhow(
          `Spørringen etter oppgaver med kode ${code} mangler ${written[name] ?? name}.`,
          `The query for tasks with code ${code} lacks ${written[name] ?? name}.`,
          {
            expected: {
              nb: `Task?code=${code} med ${(needed[code] ?? []).map((one) => written[one] ?? one).join(' og ')}.`,
              en: `Task?code=${code} with ${(needed[code] ?? []).map((one) => written[one] ?? one).join(' and ')}.`,
            },
            where,
          },
        ),
      ),
  )
}
