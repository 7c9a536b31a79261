import { describe, expect, it } from 'vitest'
import { UsageError } from '../input/usage-error.js'
import { scenario, world } from '../scenario/language/language.js'
import * as user from '../scenario/language/user.js'
import { plan } from './plan.js'

const made = (id: string, ...roles: ('fastlege' | 'sykehus')[]) =>
  scenario(id, {
    title: { nb: id, en: id },
    why: { nb: '', en: '' },
    roles,
    given: world('ekorn'),
    steps: [user.openPatient()],
    checks: [],
  })

const scenarios = [
  made('update.renew', 'fastlege', 'sykehus'),
  made('discharge.short-course', 'sykehus'),
  made('first-list.create', 'fastlege'),
]
const ids = (choice: Parameters<typeof plan>[1]) => plan(scenarios, choice).map(({ id }) => id)

describe('plan', () => {
  it('takes everything when nothing is chosen, and marks the role only where a scenario has several', () => {
    expect(ids({ patterns: [], roles: [] })).toEqual([
      'update.renew@fastlege',
      'update.renew@sykehus',
      'discharge.short-course',
      'first-list.create',
    ])
  })

  it('plans a script once for each of its patients, and takes them all by the id of the script', () => {
    const waiting = { ...made('resilience.many-patients', 'fastlege'), patients: ['ekorn', 'bekk'] }
    const planned = plan([waiting], { patterns: ['resilience.many-patients'], roles: [] })
    expect(planned.map(({ id, scenario: { given } }) => [id, given.patient])).toEqual([
      ['resilience.many-patients-1', 'ekorn'],
      ['resilience.many-patients-2', 'bekk'],
    ])
  })

  it('chooses by role', () => {
    expect(ids({ patterns: [], roles: ['fastlege'] })).toEqual(['update.renew@fastlege', 'first-list.create'])
  })

  it('chooses by id, by id and role, and by pattern', () => {
    expect(ids({ patterns: ['update.renew@sykehus'], roles: [] })).toEqual(['update.renew@sykehus'])
    expect(ids({ patterns: ['update.renew'], roles: [] })).toEqual(['update.renew@fastlege', 'update.renew@sykehus'])
    expect(ids({ patterns: ['*st*'], roles: [] })).toContain('first-list.create')
  })

  it('keeps ids the same whichever roles are chosen', () => {
    expect(ids({ patterns: ['update.renew'], roles: ['sykehus'] })).toEqual(['update.renew@sykehus'])
  })

  it('refuses a pattern that matches nothing, also together with one that matches', () => {
    expect(() => ids({ patterns: ['first-list.*', 'discarge.*'], roles: [] })).toThrow(
      'No scenario matches "discarge.*". Use "pll-conformance list" to see them all.',
    )
  })

  it('refuses a role that no chosen scenario is for', () => {
    expect(() => ids({ patterns: ['discharge.*'], roles: ['fastlege'] })).toThrow(
      'No scenario matches the roles fastlege and discharge.*.',
    )
  })

  it('reads a dot in a pattern as a dot', () => {
    expect(() => ids({ patterns: ['update-renew'], roles: [] })).toThrow(UsageError)
  })
})
