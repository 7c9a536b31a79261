import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { patient } from '../../../scenario/world/people.js'
import { type Draft, record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { userWritten } from './user-written.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = language.scenario('test.user', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('granskog'),
  steps: [
    user.writePractitioner({ practitioner: 'hegre', active: true }),
    user.writePractitioner({ practitioner: 'hegre', active: true, familyName: 'Myr' }),
    user.writePractitioner({ practitioner: 'hegre', active: false, familyName: 'Myr' }),
  ],
  checks: [userWritten('created', { practitioner: 'hegre' })],
})

const hegre = '999900012'
const wrote = (draft: Draft, active: boolean, family: string, { hpr = hegre, status = 200 } = {}) =>
  draft.call({
    operation: 'Practitioner',
    method: 'PUT',
    status,
    body: JSON.stringify({
      resourceType: 'Practitioner',
      identifier: [{ system: 'urn:oid:2.16.578.1.12.4.1.4.4', value: hpr }],
      active,
      name: [{ family }],
    }),
  })
const begun = () => record(script)
const created = () => wrote(begun(), true, 'Hegre')
const changed = () => wrote(created(), true, 'Myr')
const deactivated = () => wrote(changed(), false, 'Myr')

const isCreated = userWritten.check(userWritten('created', { practitioner: 'hegre' }))
const isChanged = userWritten.check(userWritten('changed', { practitioner: 'hegre', familyName: 'Myr' }))
const isDeactivated = userWritten.check(userWritten('deactivated', { practitioner: 'hegre' }))

describe('a user in SFM', () => {
  it('is right when SFM took what is new, changed or over, each with its own requirement', () => {
    const passed = { verdict: 'passed', messages: [] }
    expect(said(isCreated, deactivated())).toEqual(passed)
    expect(said(isChanged, deactivated())).toEqual(passed)
    expect(said(isDeactivated, deactivated())).toEqual(passed)
    expect([isCreated, isChanged, isDeactivated].map((check) => judged(check, deactivated()).krav)).toEqual([
      ['SFM-3.2.1'],
      ['SFM-3.2.2'],
      ['SFM-3.2.3'],
    ])
  })

  it('fails when a new one was not written, not taken, or is another', () => {
    const unknown = { verdict: 'failed', messages: ['SFM har ikke fått vite om helsepersonellet.'] }
    expect(said(isCreated, begun())).toEqual(unknown)
    expect(said(isCreated, wrote(begun(), true, 'Hegre', { status: 400 }))).toEqual(unknown)
    expect(said(isCreated, wrote(begun(), true, 'Hegre', { hpr: '999900013' }))).toEqual(unknown)
  })

  it('fails when a change was not written', () => {
    expect(said(isChanged, created())).toEqual({
      verdict: 'failed',
      messages: ['SFM har ikke fått vite at helsepersonellet er endret.'],
    })
  })

  it('fails when one who has left is still active, or is so again', () => {
    const active = { verdict: 'failed', messages: ['SFM har fortsatt helsepersonellet som aktiv.'] }
    expect(said(isDeactivated, changed())).toEqual(active)
    expect(said(isDeactivated, wrote(deactivated(), true, 'Myr'))).toEqual(active)
  })

  it('is open when the script was not carried through', () => {
    expect(said(isCreated, begun().answered(2, 'not-reached')).verdict).toBe('inconclusive')
  })

  it('is the one signed in where the scenario names no one', () => {
    const check = userWritten.check(userWritten('created'))
    expect(said(check, wrote(begun(), true, 'Bjørk', { hpr: begun().world.practitioner.hpr ?? '' })).verdict).toBe(
      'passed',
    )
    expect(said(check, created()).messages).toEqual(['SFM har ikke fått vite om helsepersonellet.'])
  })

  it('is a Person where they have no HPR number', () => {
    const check = userWritten.check({ ...userWritten('created', { withoutHpr: true }), identifier: '123' })
    const person = (value: string) =>
      begun().call({
        operation: 'Person',
        body: JSON.stringify({
          resourceType: 'Person',
          identifier: [{ system: patient('granskog').nationalIdentity?.system, value }],
          active: true,
        }),
      })
    expect(said(check, person('123'))).toEqual({ verdict: 'passed', messages: [] })
    expect(judged(check, person('123')).krav).toEqual(['SFM-3.2.4'])
    expect(said(check, person('456')).messages).toEqual(['SFM har ikke fått vite om den administrative brukeren.'])
  })
})
