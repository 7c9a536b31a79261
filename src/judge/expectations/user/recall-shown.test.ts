import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { levaxin, metoprolol } from '../../test-kit/treatments.test.kit.js'
import * as expected from '../expect.js'
import { recallShown } from './recall-shown.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = (status: 'E' | 'U') =>
  language.scenario('test.recall', {
    title: text,
    why: text,
    roles: ['fastlege'],
    given: language.world('granskog').list(metoprolol, levaxin).prescription(metoprolol, { status }),
    steps: [
      user.openPatient(),
      user.viewList(),
      user.recallPrescription(metoprolol, { reason: '4' }),
      user.sendList(),
      user.lookup(),
      user.viewList(),
    ],
    checks: [expected.recallShown(metoprolol)],
  })

/** What the user read of the prescription before the recall, and after. */
const shown = (before: string, after: string, status: 'E' | 'U' = 'U') =>
  record(script(status))
    .lookup()
    .send({ step: 4 })
    .saw(2, [line(before)])
    .saw(6, [line(after)])
const line = (prescription: string) => ({ name: metoprolol.treatment.medicine.name, status: 'I bruk', prescription })
const check = recallShown.check({ kind: 'recall-shown', treatment: metoprolol.key })

describe('recall-shown', () => {
  it('passes when what the user reads has changed', () => {
    expect(said(check, shown('Under ekspedering', 'Tilbakekalles når apoteket er ferdig'))).toEqual({
      verdict: 'passed',
      messages: [],
    })
  })

  it('warns when it reads as before', () => {
    expect(said(check, shown('Under ekspedering', 'Under ekspedering'))).toEqual({
      verdict: 'warning',
      messages: ['Brukeren ser «Under ekspedering» for Selo-Zok depottab 50 mg, som før resepten ble tilbakekalt.'],
    })
  })

  it('does not apply where the adapter does not show the list, and is open where the user saw it only once', () => {
    expect(said(check, shown('a', 'a').withoutView()).verdict).toBe('not-applicable')
    expect(
      said(
        check,
        record(script('U'))
          .lookup()
          .send({ step: 4 })
          .saw(2, [line('a')]),
      ).verdict,
    ).toBe('inconclusive')
  })

  it('stands for ER-STAT-01 only where a pharmacy had the prescription', () => {
    expect((['U', 'E'] as const).map((status) => judged(check, shown('a', 'b', status)).krav)).toEqual([
      ['ER-STAT-01'],
      [],
    ])
  })
})
