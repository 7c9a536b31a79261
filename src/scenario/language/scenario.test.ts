import { describe, expect, it } from 'vitest'
import { prescribed } from '../../judge/expectations/expect.js'
import { scenario, treatment, world } from './language.js'
import * as user from './user.js'

const metformin = treatment('metformin500', 'Metformin tab 500 mg', { dose: '1+0+1+0', area: 'Diabetes' })
const base = {
  title: { nb: 'a', en: 'a' },
  why: { nb: 'a', en: 'a' },
  roles: ['fastlege'] as const,
  given: world('ekorn'),
}

describe('scenario', () => {
  it('is data: it survives being written down and read again', () => {
    const made = scenario('first-list.create', {
      ...base,
      steps: [user.openPatient(), user.addTreatment(metformin), user.sendList()],
      checks: [prescribed(metformin)],
    })
    expect(JSON.parse(JSON.stringify(made))).toMatchObject({
      id: 'first-list.create',
      checks: [{ kind: 'prescribed', treatment: 'metformin500' }],
    })
  })

  it('refuses an id that is not folder.name', () => {
    expect(() => scenario('First List', { ...base, steps: [], checks: [] })).toThrow(
      'Scenario id "First List" is not of the form folder.name',
    )
  })

  it('writes instructions a tester can follow, in both languages', () => {
    expect(user.addTreatment(metformin).instruction).toEqual({
      nb: 'Legg til Metformin tab 500 mg, 1+0+1+0 (bruksområde: Diabetes), med e-resept (100 stk, reit 3).',
      en: 'Add Metformin tab 500 mg, 1+0+1+0 (indication: Diabetes), with an e-prescription (100 stk, 3 reiterations).',
    })
  })
})

describe('treatment', () => {
  it('refuses a medicine that fixtures do not hold', () => {
    expect(() => treatment('x', 'Ukjent tab 1 mg', { dose: '1', area: 'x' })).toThrow(
      'fixtures/medicines.json has no medicine named "Ukjent tab 1 mg"',
    )
  })
})
