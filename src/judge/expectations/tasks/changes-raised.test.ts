import { describe, expect, it } from 'vitest'
import type { ScenarioRecord } from '../../../evidence/scenario-record.js'
import { catalogue, defaultRequirementSet } from '../../../requirements/catalogue.js'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { patient } from '../../../scenario/world/people.js'
import { sfmBasisReader } from '../../routes/sfm-basis/sfm-basis-reader.js'
import { record } from '../../test-kit/draft.test.kit.js'
import type { Json } from '../../test-kit/fhir-parts.test.kit.js'
import { metoprolol } from '../../test-kit/treatments.test.kit.js'
import { checkResult } from '../../verdict/check-verdict.js'
import * as expected from '../expect.js'
import { changesRaised } from './changes-raised.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const followed = ['granskog', 'pors']
const script = language.scenario('test.changes', {
  title: text,
  why: text,
  roles: ['hjemmetjeneste'],
  given: language.world('granskog').list(metoprolol),
  steps: [user.openPatient(), user.pollTasksOf(followed)],
  checks: [expected.changesRaised(...followed)],
})
const identityOf = (key: string) => patient(key).nationalIdentity

const task = (id: string, key: string): Json => ({
  resource: {
    resourceType: 'Task',
    id,
    code: { coding: [{ code: '10' }] },
    contained: [{ resourceType: 'Patient', identifier: [identityOf(key)] }],
  },
})

/** What comes of it when SFM answered these tasks, and the user's list had lines of these ids. */
function outcome(tasks: readonly Json[], shown: readonly string[], features: readonly string[] = ['tasks']) {
  const drawn = record(script)
    .lookup()
    .call({ operation: 'Task', method: 'GET', step: 2, answer: { resourceType: 'Bundle', entry: tasks } })
    .build()
  const played: ScenarioRecord = {
    ...drawn,
    head: { ...drawn.head, system: { features: [...features], unsupported: {} } },
    steps: drawn.steps.map((step) =>
      step.step === 2 && step.answer !== undefined
        ? {
            ...step,
            action: { action: 'poll-tasks', patients: followed.map(identityOf) },
            answer: { ...step.answer, tasks: shown.map((id) => ({ id, text: 'Endring på pasient' })) },
          }
        : step,
    ),
  }
  const { verdict, findings } = checkResult(
    script.id,
    changesRaised.check({ kind: 'changes-raised', patients: [...followed] }),
    sfmBasisReader.read(played),
    catalogue(defaultRequirementSet),
  )
  return { verdict, messages: findings.map(({ message }) => message.nb) }
}

describe('changes on the patients that the user follows', () => {
  it('are raised when the EPJ got them and shows them', () => {
    expect(outcome([task('1', 'granskog'), task('2', 'pors')], ['2', '1'])).toEqual({ verdict: 'passed', messages: [] })
  })

  it('are not when the EPJ did not get one of them', () => {
    expect(outcome([task('1', 'granskog')], ['1'])).toEqual({
      verdict: 'failed',
      messages: [`EPJ-en fikk ikke endringen for pasient ${identityOf('pors')?.value ?? ''} fra SFM.`],
    })
  })

  it('are not when one of them is not shown', () => {
    expect(outcome([task('1', 'granskog'), task('2', 'pors')], ['1'])).toEqual({
      verdict: 'failed',
      messages: [
        `EPJ-en fikk endringen for pasient ${identityOf('pors')?.value ?? ''}, men viser den ikke i oppgavelisten.`,
      ],
    })
  })

  it('are judged only by what the EPJ got where the adapter does not answer with the task lists', () => {
    expect(outcome([task('1', 'granskog'), task('2', 'pors')], [], [])).toEqual({ verdict: 'passed', messages: [] })
    expect(outcome([task('1', 'granskog')], [], []).verdict).toBe('failed')
  })
})
