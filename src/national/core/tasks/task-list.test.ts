import { describe, expect, test } from 'vitest'
import { scenarioClock } from '../scenario-clock.js'
import { seededIds } from '../seeded-ids.js'
import { taskKinds } from './task-kind.js'
import { taskList } from './task-list.js'

const start = Date.parse('2031-03-10T09:00:00+01:00')
const patient = { key: '1', nationalId: '1' }

function emptyList() {
  const clock = scenarioClock('2031-03-10T09:00:00+01:00', 'fixed')
  return { clock, tasks: taskList({ clock, ids: seededIds('tasks') }) }
}

describe('the task list', () => {
  test('keeps tasks in the order they came', () => {
    const { tasks } = emptyList()
    tasks.add({ kind: 'fest-alert', text: 'en' })
    tasks.add({ kind: 'fest-alert', text: 'to' })
    expect(tasks.poll().map(({ text, version, updated }) => [text, version, updated])).toEqual([
      ['en', 1, start],
      ['to', 1, start],
    ])
  })

  test('renews the task of a patient that changed again, under the same id', () => {
    const { tasks, clock } = emptyList()
    const { id } = tasks.add({ kind: 'patient-changed', patient })
    tasks.add({ kind: 'patient-changed', patient: { key: '2' } })
    clock.pass(60_000)
    tasks.add({ kind: 'patient-changed', patient })
    expect(tasks.poll().map(({ patient: of, version }) => [of?.key, version])).toEqual([
      ['2', 1],
      ['1', 2],
    ])
    expect(tasks.poll()[1]).toMatchObject({ id, authored: start, updated: start + 60_000 })
  })

  test('dates what comes after a poll after that poll, though a fixed clock stands still', () => {
    const { tasks } = emptyList()
    tasks.poll()
    expect(tasks.add({ kind: 'fest-alert' }).updated).toBe(start + 1000)
  })

  test('lets go of what is seen to', () => {
    const { tasks } = emptyList()
    tasks.add({ kind: 'draft-to-approve', owner: '999900011' })
    tasks.add({ kind: 'draft-to-approve', owner: '999900012' })
    tasks.handle(({ owner }) => owner === '999900011')
    expect(tasks.poll().map(({ owner }) => owner)).toEqual(['999900012'])
  })
})

test('no number of sfm-task-types is given to two kinds, and those not in use (1, 2, 5) to none', () => {
  const codes = Object.values(taskKinds).flatMap(({ code }) => code ?? [])
  expect(codes.sort()).toEqual(['10', '11', '3', '4', '6', '7', '8'])
})
