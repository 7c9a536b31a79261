import { describe, expect, it } from 'vitest'
import type { Dispense } from './dispense.js'
import { cancelDispense, downloadPrescription, releasePrescription, reportDispense } from './dispensing.js'
import type { RfAnswer } from './error-code.js'
import type { PatientRecord } from './patient-record.js'
import type { Prescription } from './prescription.js'
import { recallPrescription } from './prescription-messages.js'

const reseptId = 'a0000000-0000-4000-8000-000000000001'
const [ekorn, linerle] = ['8900031', '8900032'] as const
const at = '2031-03-10T09:00:00+01:00'

const record = (change: Partial<Prescription<string>> = {}): PatientRecord<string> => ({
  nationalId: '14834149894',
  prescriptions: [
    {
      reseptId,
      status: 'E',
      name: 'Albyl-E enterotab 75 mg',
      dose: '1+0+0+0',
      rekvirent: '999900011',
      issued: '2031-03-10',
      expires: '2032-03-09',
      locked: false,
      content: 'kept',
      ...change,
    },
  ],
  lists: [],
  multidose: {},
})
const dispense = (change: Partial<Dispense> = {}): Dispense => ({
  m10Id: 'm10',
  at,
  pharmacy: ekorn,
  packages: 1,
  concluded: false,
  ...change,
})
const taken = (answer: RfAnswer<PatientRecord<string>>): PatientRecord<string> => {
  if (!answer.ok) throw new Error(answer.code)
  return answer.record
}
const only = (answer: RfAnswer<PatientRecord<string>>) => taken(answer).prescriptions[0]
const underEkspedering = () => record({ status: 'U', dispenser: ekorn })

describe('M9.3, a download', () => {
  it('puts the prescription under ekspedering with that pharmacy', () => {
    expect(only(downloadPrescription(record(), { reseptId, herId: ekorn }))).toMatchObject({
      status: 'U',
      dispenser: ekorn,
    })
  })

  it.each([
    ['69', 'another pharmacy has it', underEkspedering()],
    ['96', 'it is finished', record({ status: 'R' })],
    ['97', 'it is recalled', record({ status: 'T' })],
    ['1', 'it is locked, and the number is not given', record({ locked: true, referenceNumber: '123' })],
    ['1', 'RF does not have it', { ...record(), prescriptions: [] }],
  ])('is refused with %s: %s', (code, _, held) => {
    expect(downloadPrescription(held, { reseptId, herId: linerle })).toEqual({ ok: false, code })
  })

  it('of a locked prescription takes its reference number', () => {
    const held = record({ locked: true, referenceNumber: '123' })
    expect(only(downloadPrescription(held, { reseptId, herId: linerle, referenceNumber: '123' }))?.status).toBe('U')
  })
})

describe('M10, a dispense report', () => {
  it('makes the prescription ekspederbar again, and keeps the report', () => {
    const freed = only(reportDispense(underEkspedering(), reseptId, dispense()))
    expect(freed).toMatchObject({ status: 'E', dispenses: [dispense()] })
    expect(freed).not.toHaveProperty('dispenser')
  })

  it('finishes it when concluded', () => {
    expect(only(reportDispense(underEkspedering(), reseptId, dispense({ concluded: true })))?.status).toBe('R')
  })

  it.each([true, false])('carries out the recall that waited for it (concluded %s)', (concluded) => {
    const sender = { hpr: '999900012', profession: 'LE' }
    const waiting = taken(recallPrescription(underEkspedering(), { reseptId, code: '2' }, { sender, at }))
    expect(waiting.prescriptions[0]?.status).toBe('U')
    expect(only(reportDispense(waiting, reseptId, dispense({ concluded })))).toMatchObject({
      status: 'T',
      recall: { code: '2' },
    })
  })

  it('from another pharmacy than the one that has it is refused with 69', () => {
    expect(reportDispense(underEkspedering(), reseptId, dispense({ pharmacy: linerle }))).toEqual({
      ok: false,
      code: '69',
    })
  })
})

describe('a prescription that is let go', () => {
  it('is ekspederbar again', () => {
    expect(only(releasePrescription(underEkspedering(), { reseptId, herId: ekorn }))?.status).toBe('E')
  })

  it('can only be let go by who has it (69)', () => {
    expect(releasePrescription(underEkspedering(), { reseptId, herId: linerle })).toEqual({ ok: false, code: '69' })
    expect(releasePrescription(record(), { reseptId, herId: ekorn })).toEqual({ ok: false, code: '69' })
  })
})

describe('a dispense that is taken back', () => {
  it('reopens the prescription that it finished', () => {
    const finished = record({ status: 'R', dispenses: [dispense(), dispense({ m10Id: 'last', concluded: true })] })
    const reopened = only(cancelDispense(finished, { reseptId, herId: ekorn, m10Id: 'back' }))
    expect(reopened?.status).toBe('E')
    expect(reopened?.dispenses?.map(({ cancelledBy }) => cancelledBy)).toEqual([undefined, 'back'])
  })

  it("must be the pharmacy's own (1)", () => {
    expect(cancelDispense(record({ dispenses: [dispense()] }), { reseptId, herId: linerle, m10Id: 'back' })).toEqual({
      ok: false,
      code: '1',
    })
  })
})
