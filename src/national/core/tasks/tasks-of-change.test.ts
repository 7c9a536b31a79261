import { describe, expect, test } from 'vitest'
import type { PatientKey } from '../reseptformidler/patient-key.js'
import { emptyRecord, type PatientRecord } from '../reseptformidler/patient-record.js'
import type { Prescription } from '../reseptformidler/prescription.js'
import { reseptformidler } from '../reseptformidler/reseptformidler.js'
import { scenarioClock } from '../scenario-clock.js'
import { seededIds } from '../seeded-ids.js'
import { taskList } from './task-list.js'
import { taskWatch } from './task-watch.js'

const patient: PatientKey = { key: '25900399815', nationalId: '25900399815' }
const own = '00000000-0000-4000-8000-000000000001'
const ugle = { hpr: 'ugle', profession: 'LE' }
const hegre = { hpr: 'hegre', profession: 'LE' }
const workplaces: Readonly<Record<string, string>> = { ugle: 'her-ugle', hegre: 'her-hegre' }
const at = '2031-03-10T09:00:00+01:00'

const prescription: Prescription<null> = {
  reseptId: own,
  status: 'E',
  name: 'Selo-Zok depottab 50 mg',
  dose: '1+0+0+0',
  rekvirent: 'ugle',
  issued: '2031-01-01',
  expires: '2032-01-01',
  locked: false,
  content: null,
}
const record = (more: Partial<PatientRecord<null>> = {}): PatientRecord<null> => ({
  ...emptyRecord<null>(patient.nationalId),
  prescriptions: [prescription],
  ...more,
})
const multidose = {
  doctor: { hpr: 'ugle', herId: 'her-ugle', from: '2031-01-01' },
  pharmacy: { herId: 'her-apotek', from: '2031-01-01' },
}

/** RF with a listener to its changes. `waiting`: kind and owner of each task that waits. */
function registry(held: PatientRecord<null>, key = patient) {
  const clock = scenarioClock(at, 'fixed')
  const tasks = taskList({ clock, ids: seededIds('changes') })
  const records = new Map([[key.key, held]])
  const people = { workplace: (hpr: string) => workplaces[hpr], fastlege: 'hegre' }
  const rf = reseptformidler(records, taskWatch(records, { tasks, clock, people }))
  return {
    rf,
    tasks: () => tasks.poll(),
    waiting: () => tasks.poll().map(({ kind, owner, herId }) => [kind, owner, herId]),
  }
}

const list = (messageId: string, previous: string | null, sentBy: string) => ({
  messageId,
  previous,
  sentBy,
  at,
  parties: [],
  entries: [],
})
const recalled = { sender: hegre, at }

describe('what others do in RF becomes a task', () => {
  test('a recall by another doctor: M7 to the one whose prescription it was', () => {
    const { rf, waiting, tasks } = registry(record())
    rf.recall(patient, { reseptId: own, code: '2' }, recalled)
    expect(waiting()).toEqual([
      ['patient-changed', undefined, undefined],
      ['prescription-recalled-by-other', 'ugle', 'her-ugle'],
    ])
    expect(tasks()[1]).toMatchObject({
      reseptId: own,
      text: 'Selo-Zok depottab 50 mg er tilbakekalt av en annen rekvirent',
    })
  })

  test('a recall of one’s own: no M7', () => {
    const { rf, waiting } = registry(record())
    rf.recall(patient, { reseptId: own, code: '2' }, { ...recalled, sender: ugle })
    expect(waiting()).toEqual([['patient-changed', undefined, undefined]])
  })

  test('a list by another than the multidose doctor: a task for the multidose doctor, once for the patient', () => {
    const { rf, waiting } = registry(record({ multidose }))
    rf.storeList(patient, list('a', null, 'hegre'), hegre)
    rf.storeList(patient, list('b', 'a', 'hegre'), hegre)
    expect(waiting()).toEqual([
      ['patient-changed', undefined, undefined],
      ['multidose-patient-changed', 'ugle', 'her-ugle'],
    ])
  })

  test('the multidose doctor’s own list: a task for kjernejournal’s readers only', () => {
    const { rf, waiting } = registry(record({ multidose }))
    rf.storeList(patient, list('a', null, 'ugle'), ugle)
    expect(waiting()).toEqual([['patient-changed', undefined, undefined]])
  })

  test('a takeover: M28 to the doctor before', () => {
    const { rf, waiting } = registry(record({ multidose }))
    rf.registerDoctor(patient, { herId: 'her-hegre', from: '2031-03-10' }, hegre)
    expect(waiting()).toEqual([['multidose-taken-over', 'ugle', 'her-ugle']])
  })

  test('a first registration, or the same doctor again: no task', () => {
    const { rf, waiting } = registry(record())
    rf.registerDoctor(patient, { herId: 'her-ugle', from: '2031-03-10' }, ugle)
    rf.registerDoctor(patient, { herId: 'her-ugle', from: '2031-03-10' }, ugle)
    expect(waiting()).toEqual([])
  })

  test('a question from the pharmacy: to the multidose doctor, until the list that answers it', () => {
    const { rf, waiting } = registry(record({ multidose, lists: [list('a', null, 'ugle')] }))
    const question = { pllId: own, name: 'Selo-Zok', code: '4', at }
    const message = {
      messageId: 'q',
      previous: 'a',
      sentBy: 'her-apotek',
      at,
      parties: [],
      entries: [],
      questions: [question],
      list: 'a',
    }
    rf.storeQuestions(patient, message)
    expect(waiting()).toEqual([['pharmacy-question', 'ugle', 'her-ugle']])
    rf.storeList(patient, list('b', 'q', 'ugle'), ugle)
    expect(waiting()).toEqual([
      ['pharmacy-question', 'ugle', 'her-ugle'],
      ['patient-changed', undefined, undefined],
    ])
    rf.storeList(patient, { ...list('c', 'b', 'ugle'), answers: [{ pllId: own, code: '6' }] }, ugle)
    expect(waiting()).toEqual([['patient-changed', undefined, undefined]])
  })

  test('a question that was left before the world began waits too, unless a list has answered it', () => {
    const questions = {
      messageId: 'q',
      previous: 'a',
      sentBy: 'her-apotek',
      at,
      parties: [],
      entries: [],
      questions: [],
      list: 'a',
    }
    const lists = [list('a', null, 'ugle')]
    expect(registry(record({ multidose, lists, questions })).waiting()).toEqual([
      ['pharmacy-question', 'ugle', 'her-ugle'],
    ])
    expect(registry(record({ multidose, lists: [...lists, list('b', 'q', 'ugle')], questions })).waiting()).toEqual([])
  })

  test('a dispense on another’s prescription: M8 to the fastlege; nothing new for kjernejournal’s readers', () => {
    const { rf, waiting, tasks } = registry(record())
    rf.reportDispense(patient, own, { m10Id: 'm10', at, pharmacy: 'her-apotek', packages: 1, concluded: false })
    expect(waiting()).toEqual([['dispensing-reported', 'hegre', 'her-hegre']])
    expect(tasks()[0]).toMatchObject({ reseptId: own, messageId: 'm10' })
  })

  test('a refused message: nothing', () => {
    const { rf, waiting } = registry(record({ multidose }))
    expect(rf.storeList(patient, list('a', 'another', 'hegre'), hegre)).toMatchObject({ ok: false, code: '226' })
    expect(waiting()).toEqual([])
  })

  test('a patient without a national identity number is not known to kjernejournal', () => {
    const nameless = { key: '1980-01-01 female' }
    const { rf, waiting } = registry({ ...record(), nationalId: undefined }, nameless)
    rf.recall(nameless, { reseptId: own, code: '2' }, recalled)
    expect(waiting()).toEqual([['prescription-recalled-by-other', 'ugle', 'her-ugle']])
  })
})
