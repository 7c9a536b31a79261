import { describe, expect, it } from 'vitest'
import type { RecordedListEntry } from '../../../contract/generated/harness.js'
import * as elsewhere from '../../../scenario/language/elsewhere.js'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { seededUuid } from '../../../scenario/world/seeded-uuid.js'
import { rightDischarge } from '../../test-kit/correct-runs.test.kit.js'
import { dischargedBut, pllIdOf, reseptIdOf } from '../../test-kit/discharge-outcome.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { at } from '../../test-kit/environment.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { prescription } from '../../test-kit/reseptformidler-state.test.kit.js'
import { discharge } from '../../test-kit/scripts.test.kit.js'
import { addPrescription, changeEntry, changePrescription } from '../../test-kit/state-changes.test.kit.js'
import { atorvastatin, levaxin, metoprolol } from '../../test-kit/treatments.test.kit.js'
import * as expected from '../expect.js'
import { untouched } from './untouched.js'

const check = untouched.check(untouched(atorvastatin))
const entry = `Atorvastatin tab 40 mg (PLL ${pllIdOf(atorvastatin)})`
const prescribed = `Atorvastatin tab 40 mg (ReseptId ${reseptIdOf(atorvastatin)})`

describe('a treatment that no step touches', () => {
  it('passes when its entry and its prescription are as they were', () => {
    expect(said(check, rightDischarge())).toEqual({ verdict: 'passed', messages: [] })
  })

  it('passes when the same moment is written in another zone', () => {
    const elsewhere = changeEntry(atorvastatin.key, (was) => ({
      ...was,
      lastChanged: new Date(Date.parse(was.lastChanged)).toISOString(),
    }))
    expect(said(check, dischargedBut(elsewhere))).toEqual({ verdict: 'passed', messages: [] })
  })

  it.each<[string, (was: RecordedListEntry) => RecordedListEntry, string]>([
    ['dose', (was) => ({ ...was, dose: '2' }), 'dosering var 0+0+0+1, er nå 2'],
    ['use', (was) => ({ ...was, use: '3' }), 'bruk var 1, er nå 3'],
    [
      'last change',
      (was) => ({ ...was, lastChanged: at(9) }),
      'sist endret var 2025-12-02T08:00:00.000Z, er nå 2026-03-02T08:09:00.000Z',
    ],
    ['rekvirent', (was) => ({ ...was, rekvirent: '999900013' }), 'rekvirent var 999900011, er nå 999900013'],
    [
      'prescription',
      ({ reseptId: _, ...was }) => was,
      `resept var ${reseptIdOf(atorvastatin).toLowerCase()}, er nå (ingen)`,
    ],
    [
      'discontinuation',
      (was) => ({ ...was, discontinuation: { at: at(8), reason: 'A', by: '999900013' } }),
      'seponert var (ingen), er nå 2026-03-02T08:08:00.000Z A  999900013',
    ],
  ])('fails when the %s of its entry has changed', (_, change, difference) => {
    expect(said(check, dischargedBut(changeEntry(atorvastatin.key, change)))).toEqual({
      verdict: 'failed',
      messages: [`${entry} er endret: ${difference}.`],
    })
  })

  it('fails when its entry is gone', () => {
    expect(said(check, dischargedBut(changeEntry(atorvastatin.key, () => undefined)))).toEqual({
      verdict: 'failed',
      messages: [`${entry} er borte fra listen.`],
    })
  })

  it('fails when its prescription is recalled', () => {
    const recalled = changePrescription(reseptIdOf(atorvastatin), (one) => ({
      ...one,
      recall: { code: '2', at: at(9), by: '1' },
    }))
    expect(said(check, dischargedBut(recalled))).toEqual({
      verdict: 'failed',
      messages: [`${prescribed} er endret: tilbakekalling var (ingen), er nå 2.`],
    })
  })

  it('fails when a new prescription was issued beside it', () => {
    const second = seededUuid('epj', 'second')
    expect(said(check, dischargedBut(addPrescription(prescription(atorvastatin, second))))).toEqual({
      verdict: 'failed',
      messages: [`Atorvastatin tab 40 mg (ReseptId ${second}) er utstedt, og ingen ba om det.`],
    })
  })

  it('fails on a change also when the script was not carried through', () => {
    const changed = dischargedBut(changeEntry(atorvastatin.key, (was) => ({ ...was, dose: '9' })))
    expect(said(check, changed.answered(5, 'failed'))).toEqual({
      verdict: 'failed',
      messages: [`${entry} er endret: dosering var 0+0+0+1, er nå 9.`],
    })
  })

  it('is inconclusive when every step was answered done and nothing was done', () => {
    expect(judged(check, record(discharge))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'EPJ-en gjorde ikke noe som viser dette: den svarte «utført», men ingen melding kom fram.' },
    })
  })

  it('is inconclusive when only another doctor sent a list meanwhile', () => {
    const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
    const besideAnother = language.scenario('test.beside-another', {
      title: text,
      why: text,
      roles: ['fastlege'],
      given: language.world('granskog').list(metoprolol, levaxin).prescriptions(metoprolol),
      steps: [
        user.openPatient(),
        elsewhere.anotherDoctorSends('hegre', [], 'En annen lege sender listen.', 'Another doctor sends the list.'),
        user.sendList(),
      ],
      checks: [expected.untouched(levaxin)],
    })
    const idle = record(besideAnother).after((state) => ({ ...state, history: [...state.history, 'another'] }))
    expect(judged(untouched.check(untouched(levaxin)), idle)).toMatchObject({
      verdict: 'inconclusive',
      findings: [],
    })
  })
})
