import { describe, expect, it } from 'vitest'
import type { Prescription } from '../reseptformidler/prescription.js'
import { isKept } from './kept-prescription.js'

const prescription = (change: Partial<Prescription<null>>): Prescription<null> => ({
  reseptId: 'd0000000-0000-4000-8000-000000000001',
  status: 'E',
  name: 'SYNTETISK tablett',
  dose: '1+0+0+0',
  rekvirent: '999900011',
  issued: '2027-02-01',
  expires: '2028-03-10',
  locked: false,
  content: null,
  ...change,
})
const recall = { code: '2', at: '2027-12-01T10:00:00+01:00', by: '999900011' }
const dispense = { m10Id: '4b1f', at: '2027-05-01T10:00:00+02:00', pharmacy: '8900031', packages: 1, concluded: true }

describe('kjernejournal keeps for three years', () => {
  it.each([
    ['what has expired, from its last day', prescription({}), '2031-03-10', '2031-03-11'],
    ['what was recalled, from the recall', prescription({ status: 'T', recall }), '2030-12-01', '2030-12-02'],
    [
      'what was finished, from the last dispense',
      prescription({ status: 'R', dispenses: [dispense] }),
      '2030-05-01',
      '2030-05-02',
    ],
  ])('%s', (_, one, lastDay, dayAfter) => {
    expect([isKept(one, lastDay), isKept(one, dayAfter)]).toEqual([true, false])
  })

  it('counts a recall that waits for the pharmacy as nothing yet', () => {
    expect(isKept(prescription({ status: 'U', recall, expires: '2031-12-31' }), '2031-03-10')).toBe(true)
  })
})
