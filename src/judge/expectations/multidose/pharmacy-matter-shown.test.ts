import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { levaxin, metoprolol } from '../../test-kit/treatments.test.kit.js'
import * as expected from '../expect.js'
import type { Expectation } from '../expectations.js'
import { pharmacyMatterShown } from './pharmacy-matter-shown.js'

type As = Extract<Expectation, { kind: 'pharmacy-matter-shown' }>['as']

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = language.scenario('test.pharmacy-matter', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('granskog').list(metoprolol, levaxin),
  steps: [user.openPatient(), user.lookup()],
  checks: [expected.pharmacyMatterShown(metoprolol, 'discontinued')],
})
const line = (status: string) => ({ name: metoprolol.treatment.medicine.name, status })
const other = { name: levaxin.treatment.medicine.name, status: 'I bruk' }
const check = (as: As) => pharmacyMatterShown.check({ kind: 'pharmacy-matter-shown', treatment: metoprolol.key, as })
const seen = (...statuses: readonly string[]) =>
  record(script)
    .lookup()
    .saw(1, [line('I bruk'), other])
    .saw(2, [...statuses.map(line), other])

/** The user sees it in use at the last lookup, and is told that the pharmacy asks about this medicine. */
const asksAbout = (name: string) =>
  record(script)
    .lookup()
    .saw(2, [line('I bruk'), other], `Apoteket spør om ${name}.`)

describe('pharmacy-matter-shown', () => {
  it('passes when what was discontinued reads otherwise, and warns when it reads as before or is gone', () => {
    expect(said(check('discontinued'), seen('Seponert'))).toEqual({ verdict: 'passed', messages: [] })
    expect(said(check('discontinued'), seen('I bruk'))).toEqual({
      verdict: 'warning',
      messages: ['Brukeren ser «I bruk» for Selo-Zok depottab 50 mg, som før en annen lege seponerte den.'],
    })
    expect(said(check('discontinued'), seen())).toEqual({
      verdict: 'warning',
      messages: ['Selo-Zok depottab 50 mg vises ikke lenger for brukeren.'],
    })
  })

  it('passes when what was included is shown without a question, and warns when it is gone or still asked about', () => {
    expect(said(check('included'), seen('I bruk'))).toEqual({ verdict: 'passed', messages: [] })
    expect(said(check('included'), seen())).toEqual({
      verdict: 'warning',
      messages: ['Selo-Zok depottab 50 mg vises ikke for brukeren.'],
    })
    expect(said(check('included'), asksAbout('Selo-Zok depottab 50 mg'))).toEqual({
      verdict: 'warning',
      messages: ['EPJ-en viser spørsmålet om Selo-Zok depottab 50 mg, som en annen lege alt har tatt med.'],
    })
    expect(said(check('included'), asksAbout('Levaxin tab 50 mikrog'))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('passes when the user is told that the pharmacy asks, and warns when not', () => {
    expect(
      said(check('asked'), record(script).lookup().answered(2, 'done', 'Apoteket spør: skal den seponeres?')).verdict,
    ).toBe('passed')
    expect(said(check('asked'), record(script).lookup().answered(2, 'done', 'Listen er hentet.'))).toEqual({
      verdict: 'warning',
      messages: ['Brukeren får ikke vite at apoteket fortsatt spør om Selo-Zok depottab 50 mg.'],
    })
  })

  it('needs the view but for the question', () => {
    expect(said(check('discontinued'), seen('Seponert').withoutView()).verdict).toBe('not-applicable')
    expect(said(check('included'), seen('I bruk').withoutView()).verdict).toBe('not-applicable')
    expect(
      said(check('asked'), record(script).lookup().answered(2, 'done', 'Apoteket spør.').withoutView()).verdict,
    ).toBe('passed')
  })

  it('stands for the row of its own case', () => {
    expect((['discontinued', 'included'] as const).map((as) => judged(check(as), seen('x')).krav)).toEqual([
      ['ER-MD-a'],
      ['ER-MD-c'],
    ])
  })
})
