import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import { unitWritten } from './unit-written.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const unit = { name: 'SYNTETISK Avdeling', orgnrChild: '313999041', herId: '8900071' }
const script = language.scenario('test.unit', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('granskog'),
  steps: [user.writeOrganisation({ active: true, unit })],
  checks: [unitWritten(unit)],
})
const check = unitWritten.check(unitWritten(unit))

const asPart = { partOf: { reference: 'Organization/1' } }
const written = (more: object, { orgnr = unit.orgnrChild, status = 200 } = {}) =>
  record(script).call({
    operation: 'Organization',
    status,
    body: JSON.stringify({
      resourceType: 'Organization',
      identifier: [{ system: 'urn:oid:2.16.578.1.12.4.1.4.101', value: orgnr }],
      active: true,
      ...more,
    }),
  })

describe('a unit in SFM', () => {
  it('is right when it was written as part of its organisation', () => {
    expect(said(check, written(asPart))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('fails when it was written on its own', () => {
    expect(said(check, written({}))).toEqual({ verdict: 'failed', messages: ['Underenheten er skrevet uten partOf.'] })
  })

  it('fails when SFM did not take it, or took another', () => {
    const notTaken = { verdict: 'failed', messages: ['SFM har ikke tatt imot underenheten.'] }
    expect(said(check, written(asPart, { status: 400 }))).toEqual(notTaken)
    expect(said(check, written(asPart, { orgnr: '313999042' }))).toEqual(notTaken)
  })

  it('is open when the step was not reached', () => {
    expect(said(check, record(script).answered(1, 'not-reached')).verdict).toBe('inconclusive')
  })
})
