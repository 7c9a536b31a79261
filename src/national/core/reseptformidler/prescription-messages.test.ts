import { describe, expect, it } from 'vitest'
import { emptyRecord } from './patient-record.js'
import { type NewPrescription, storePrescription } from './prescription-messages.js'

const message: NewPrescription<string> = {
  reseptId: 'e0000000-0000-4000-8000-000000000001',
  name: 'SYNTETISK salve',
  dose: '1 gang daglig',
  rekvirent: '999900011',
  issued: '2031-03-10',
  expires: '2032-03-09',
  locked: false,
  content: 'whole',
}
const store = (change: Partial<NewPrescription<string>>) =>
  storePrescription(emptyRecord<string>('01817999900'), { ...message, ...change })

describe('a new prescription (M1)', () => {
  it.each([
    ['258', 'is locked and has no reference number', { locked: true }],
    ['269', "is in the doctor's name and not locked", { inDoctorsName: true }],
    ['270', 'is for own practice and not locked', { ownPractice: true }],
    ['110', 'is kept from the guardian and not locked', { guardianReservation: true }],
    ['355', 'is for a brystprotese', { goods: 'handelsvare', name: 'Brystproteser' }],
    ['210', 'is for a supplement', { prescriptionGroup: 'K' }],
    [
      '118',
      'is a medicine forwarded to others than a pharmacy',
      { dispatchedTo: '8900091', dispatchedToPharmacy: false },
    ],
  ] as const)('is refused with %s when it %s', (code, _, change) => {
    expect(store(change)).toEqual({ ok: false, code })
  })

  it('is kept as it came, ekspederbar, without what only the message says', () => {
    const taken = store({ locked: true, referenceNumber: '1234567892', guardianReservation: true, ownPractice: true })
    expect(taken).toMatchObject({ ok: true })
    expect(taken.ok && taken.record.prescriptions).toEqual([
      { ...message, status: 'E', locked: true, referenceNumber: '1234567892' },
    ])
  })

  it('may be forwarded to a pharmacy, and goods to others too', () => {
    expect(store({ dispatchedTo: '8900031', dispatchedToPharmacy: true })).toMatchObject({
      ok: true,
      record: { prescriptions: [{ dispatchedTo: '8900031' }] },
    })
    expect(store({ goods: 'handelsvare', dispatchedTo: '8900091', dispatchedToPharmacy: false })).toMatchObject({
      ok: true,
    })
  })
})
