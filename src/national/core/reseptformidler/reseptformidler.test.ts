import { describe, expect, it } from 'vitest'
import { kjernejournal } from '../kjernejournal/kjernejournal.js'
import type { ListEntry, ListVersion } from './list-version.js'
import { isDiscontinued } from './list-version.js'
import type { PatientKey } from './patient-key.js'
import type { Prescription } from './prescription.js'
import type { NewPrescription } from './prescription-messages.js'
import { reseptformidler } from './reseptformidler.js'

const patient: PatientKey = { key: '14834149894', nationalId: '14834149894' }
const noOne: PatientKey = { key: '1941-03-14 female' }
const doctor = { hpr: '999900011', profession: 'LE' }
const otherDoctor = { hpr: '999900012', profession: 'LE' }
const midwife = { hpr: '999900019', profession: 'JO' }
const at = '2031-03-10T09:00:00+01:00'
const [one, two] = ['a0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000002'] as const

const m1 = (change: Partial<NewPrescription<string>> = {}): NewPrescription<string> => ({
  reseptId: one,
  name: 'Albyl-E enterotab 75 mg',
  dose: '1+0+0+0',
  rekvirent: '999900011',
  issued: '2031-03-10',
  expires: '2032-03-09',
  locked: false,
  content: 'kept as it came',
  ...change,
})

const entry = (change: Partial<ListEntry<string>> = {}): ListEntry<string> => ({
  pllId: two,
  type: 'E',
  reseptId: one,
  lastChanged: at,
  name: 'Albyl-E enterotab 75 mg',
  dose: '1+0+0+0',
  use: '1',
  content: 'kept as it came',
  ...change,
})

const list = (change: Partial<ListVersion<string>> = {}): ListVersion<string> => ({
  messageId: 'first',
  previous: null,
  sentBy: '999900011',
  at,
  parties: [],
  entries: [entry()],
  ...change,
})

const withPrescription = (status: Prescription<string>['status'] = 'E', locked = false) => {
  const { issued: _, expires: __, ...rest } = m1({ locked })
  const prescription: Prescription<string> = { ...rest, issued: '2031-03-10', expires: '2032-03-09', status }
  return reseptformidler(
    new Map([[patient.key, { nationalId: patient.key, prescriptions: [prescription], lists: [], multidose: {} }]]),
  )
}

describe('M1', () => {
  it('makes a prescription that is ekspederbar, and keeps its content', () => {
    const rf = reseptformidler<string>(new Map())
    expect(rf.storePrescription(patient, m1()).ok).toBe(true)
    expect(rf.lookUp(patient).prescriptions).toEqual([{ ...m1(), status: 'E' }])
  })

  it.each([
    ['3', m1({ reseptId: '' })],
    ['272', m1({ reseptId: '12345' })],
    ['4', m1({ issued: undefined })],
    ['9', m1({ expires: undefined })],
    ['210', m1({ prescriptionGroup: 'K' })],
  ])('is refused with %s', (code, message) => {
    const rf = reseptformidler<string>(new Map())
    expect(rf.storePrescription(patient, message)).toEqual({ ok: false, code })
    expect(rf.lookUp(patient).prescriptions).toEqual([])
  })

  it('is refused with 10 when the prescription exists, whatever the case of its id', () => {
    expect(withPrescription().storePrescription(patient, m1({ reseptId: one.toUpperCase() }))).toEqual({
      ok: false,
      code: '10',
    })
  })
})

describe('M5', () => {
  const recall = (rf: ReturnType<typeof withPrescription>, code = '2', reseptId: string = one, replacedBy?: string) =>
    rf.recall(
      patient,
      { reseptId, code, ...(replacedBy === undefined ? {} : { replacedBy }) },
      { sender: otherDoctor, at },
    )

  it('recalls at once what is ekspederbar, and says by whom', () => {
    const rf = withPrescription()
    expect(recall(rf)).toMatchObject({ ok: true })
    expect(rf.lookUp(patient).prescriptions[0]).toMatchObject({
      status: 'T',
      recall: { code: '2', at, by: '999900012' },
    })
  })

  it('waits with what is under ekspedering (remark 13)', () => {
    const rf = withPrescription('U')
    expect(recall(rf)).toMatchObject({ ok: true, remark: '13' })
    expect(rf.lookUp(patient).prescriptions[0]).toMatchObject({ status: 'U', recall: { code: '2' } })
    expect(recall(rf)).toEqual({ ok: false, code: '16' })
  })

  it.each(['1', '3'])('names the new prescription for code %s', (code) => {
    const rf = withPrescription()
    recall(rf, code, one, two)
    expect(rf.lookUp(patient).prescriptions[0]?.recall?.replacedBy).toBe(two)
  })

  it('names none for another code', () => {
    const rf = withPrescription()
    recall(rf, '4', one, two)
    expect(rf.lookUp(patient).prescriptions[0]?.recall).not.toHaveProperty('replacedBy')
  })

  it('is refused: 12 not registered, 80 no such reason, 16 recalled before, 15 finished', () => {
    expect(recall(withPrescription(), '2', two)).toEqual({ ok: false, code: '12' })
    expect(recall(withPrescription(), '9')).toEqual({ ok: false, code: '80' })
    expect(recall(withPrescription('T'))).toEqual({ ok: false, code: '16' })
    expect(recall(withPrescription('R'))).toEqual({ ok: false, code: '15' })
  })
})

describe('M25.1', () => {
  it('stands in place of the one before, and the history stays', () => {
    const rf = withPrescription()
    expect(rf.storeList(patient, list(), doctor).ok).toBe(true)
    expect(rf.storeList(patient, list({ messageId: 'second', previous: 'first' }), doctor).ok).toBe(true)
    expect(rf.lookUp(patient).lists.map(({ messageId }) => messageId)).toEqual(['first', 'second'])
  })

  it('is refused: 207 from another than a lege, 257 for a patient without national id', () => {
    expect(withPrescription().storeList(patient, list(), midwife)).toEqual({ ok: false, code: '207' })
    expect(withPrescription().storeList(noOne, list(), doctor)).toEqual({ ok: false, code: '257' })
  })

  it('is refused with 226 when it does not build on the list that stands', () => {
    const rf = withPrescription()
    expect(rf.storeList(patient, list({ previous: 'another' }), doctor)).toEqual({ ok: false, code: '226' })
    rf.storeList(patient, list(), doctor)
    expect(rf.storeList(patient, list({ messageId: 'second', previous: null }), doctor)).toEqual({
      ok: false,
      code: '226',
    })
  })

  it('is refused with 315 for an entry twice, with 239 for a locked prescription', () => {
    expect(withPrescription().storeList(patient, list({ entries: [entry(), entry()] }), doctor)).toEqual({
      ok: false,
      code: '315',
    })
    expect(withPrescription('E', true).storeList(patient, list(), doctor)).toEqual({ ok: false, code: '239' })
  })

  it('may carry a reseptId in two entries: RF is not known to refuse it', () => {
    expect(withPrescription().storeList(patient, list({ entries: [entry(), entry({ pllId: one })] }), doctor).ok).toBe(
      true,
    )
  })
})

describe('an entry', () => {
  it('is discontinued from the moment its discontinuation says', () => {
    const stopping = entry({ discontinuation: { at } })
    expect(isDiscontinued(stopping, Date.parse(at) - 1)).toBe(false)
    expect(isDiscontinued(stopping, Date.parse(at))).toBe(true)
  })
})

describe('M27.1', () => {
  const from = '2031-03-10'

  it('registers a doctor with HER-id, and the next one takes over', () => {
    const rf = withPrescription()
    expect(rf.registerDoctor(patient, { herId: undefined, from }, doctor)).toEqual({ ok: false, code: '37' })
    expect(rf.registerDoctor(patient, { herId: '8900011', from }, midwife)).toEqual({ ok: false, code: '207' })
    rf.registerDoctor(patient, { herId: '8900011', from }, doctor)
    rf.registerDoctor(patient, { herId: '8900012', from }, otherDoctor)
    expect(rf.lookUp(patient).multidose).toEqual({ doctor: { hpr: '999900012', herId: '8900012', from } })
  })

  it('lets only the registered doctor deregister', () => {
    const rf = withPrescription()
    expect(rf.deregisterDoctor(patient, doctor)).toEqual({ ok: false, code: '228' })
    rf.registerDoctor(patient, { herId: '8900011', from }, doctor)
    expect(rf.deregisterDoctor(patient, otherDoctor)).toEqual({ ok: false, code: '152' })
    expect(rf.deregisterDoctor(patient, doctor).ok).toBe(true)
    expect(rf.lookUp(patient).multidose).toEqual({})
  })

  it('lets one pharmacy at a time register', () => {
    const rf = withPrescription()
    expect(rf.registerPharmacy(patient, { herId: '8900031', from }).ok).toBe(true)
    expect(rf.registerPharmacy(patient, { herId: '8900032', from })).toEqual({ ok: false, code: '154' })
  })
})

describe('kjernejournal', () => {
  it('has a copy of each change, without the multidose registration', () => {
    const kj = kjernejournal<string>(new Map())
    const rf = reseptformidler<string>(new Map(), (changed, record) => kj.copy(changed, record))
    rf.storePrescription(patient, m1())
    rf.registerPharmacy(patient, { herId: '8900031', from: '2031-03-10' })
    expect(kj.lookUp(patient)).toEqual({ ...rf.lookUp(patient), multidose: {} })
  })
})
