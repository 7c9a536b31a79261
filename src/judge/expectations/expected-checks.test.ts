import { describe, expect, it } from 'vitest'
import { discharged, rightDischarge } from '../test-kit/correct-runs.test.kit.js'
import { type Draft, record } from '../test-kit/draft.test.kit.js'
import { judged } from '../test-kit/judged.test.kit.js'
import { discharge } from '../test-kit/scripts.test.kit.js'
import { changeEntry } from '../test-kit/state-changes.test.kit.js'
import { atorvastatin, levaxin } from '../test-kit/treatments.test.kit.js'
import * as expected from './expect.js'
import { expectationKinds, expectedChecks } from './expectations.js'

/** The verdict of each check that the script's expectations stand for. */
const verdicts = (draft: Draft) =>
  Object.fromEntries(expectedChecks(draft.script.checks).map((check) => [check.id, judged(check, draft).verdict]))

/** What the check of that id says. */
function checked(draft: Draft, id: string) {
  const check = expectedChecks(draft.script.checks).find((one) => one.id === id)
  if (check === undefined) throw new Error(`no check ${id}`)
  return judged(check, draft)
}

describe('the checks of what a scenario expects', () => {
  it('have the kind and the treatment as their id', () => {
    expect(expectedChecks(discharge.checks).map(({ id }) => id)).toEqual([
      'list-holds',
      'dose-metoprolol50',
      'renewed-metoprolol50',
      'recalled-albylE75',
      'prescribed-apixaban5',
      'untouched-atorvastatin40',
    ])
    expect(new Set(expectationKinds).size).toBe(expectationKinds.length)
  })

  it('are numbered when two of one kind name no treatment', () => {
    expect(expectedChecks([expected.userTold('lookup'), expected.userTold('send-list')]).map(({ id }) => id)).toEqual([
      'user-told',
      'user-told-2',
    ])
  })

  it('all pass when the discharge was done right', () => {
    expect(verdicts(rightDischarge())).toEqual({
      'list-holds': 'passed',
      'dose-metoprolol50': 'passed',
      'renewed-metoprolol50': 'passed',
      'recalled-albylE75': 'passed',
      'prescribed-apixaban5': 'passed',
      'untouched-atorvastatin40': 'passed',
    })
  })

  it('fail, or are open, when every step was answered done and nothing was done', () => {
    expect(verdicts(record(discharge))).toEqual({
      'list-holds': 'failed',
      'dose-metoprolol50': 'failed',
      'renewed-metoprolol50': 'failed',
      'recalled-albylE75': 'warning',
      'prescribed-apixaban5': 'failed',
      'untouched-atorvastatin40': 'inconclusive',
    })
  })
})

describe('a script that was not carried through', () => {
  it('leaves its checks open, with the reason', () => {
    const died = record(discharge).trouble('adapter').answered(5, 'no-answer')
    expect(checked(died, 'prescribed-apixaban5')).toMatchObject({
      verdict: 'inconclusive',
      findings: [],
      reason: { nb: 'Scenarioet ble ikke gjennomført: steg 5 fikk ikke noe svar. Adapteren døde.' },
    })
    const refused = record(discharge).answered(3, 'refused').answered(4, 'not-reached').answered(5, 'not-reached')
    expect(checked(refused, 'list-holds').reason?.nb).toBe(
      'Scenarioet ble ikke gjennomført: steg 3 ble stanset av EPJ-en.',
    )
    expect(
      checked(
        rightDischarge().after(() => undefined),
        'list-holds',
      ).verdict,
    ).toBe('inconclusive')
  })

  it('leaves out its checks when the EPJ had said that it lacks the function', () => {
    const lacking = record(discharge)
      .unsupported('discontinue-treatment', 'kommer')
      .answered(3, 'unsupported')
      .answered(4, 'not-reached')
      .answered(5, 'not-reached')
    expect(checked(lacking, 'recalled-albylE75')).toMatchObject({
      verdict: 'not-applicable',
      findings: [],
      reason: { nb: 'EPJ-en har ikke funksjonen discontinue-treatment: kommer' },
    })
  })

  it('fails all the same on what is proven', () => {
    const lost = changeEntry(levaxin.key, () => undefined)
    const changed = changeEntry(atorvastatin.key, (entry) => ({ ...entry, dose: '9' }))
    const stopped = rightDischarge()
      .after((state) => changed(lost(discharged(state))))
      .answered(5, 'failed')
    expect(checked(stopped, 'list-holds').findings.map(({ message }) => message.nb)).toContain(
      'Levaxin tab 50 mikrog mangler på listen i Reseptformidleren.',
    )
    expect(checked(stopped, 'untouched-atorvastatin40').verdict).toBe('failed')
    expect(checked(record(discharge).answered(5, 'failed'), 'list-holds').verdict).toBe('inconclusive')
  })
})
