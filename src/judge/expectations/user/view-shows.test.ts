import { describe, expect, it } from 'vitest'
import { defined } from '../../../contract/defined.js'
import type { ViewLine } from '../../../contract/generated/adapter.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import { rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import { atorvastatin, cetirizin, levaxin, metoprolol } from '../../test-kit/treatments.test.kit.js'
import { viewShows } from './view-shows.js'

const check = viewShows.check({
  kind: 'view-shows',
  action: 'open-patient',
  shown: [metoprolol, atorvastatin, levaxin].map(({ key }) => key),
  hidden: [],
})
const line = (name: string, pllId?: string): ViewLine => ({
  name,
  status: 'aktiv',
  ...defined({ pllId }),
})
const right = [metoprolol, atorvastatin, levaxin].map(({ treatment }) => line(treatment.medicine.name))

/** What comes of it when the user saw these lines. */
const seen = (view: readonly ViewLine[]) => said(check, rightUnchanged().saw(1, view))

describe('what the user sees', () => {
  it('is right when each treatment stands there once', () => {
    expect(seen(right)).toEqual({ verdict: 'passed', messages: [] })
  })

  it('may be in another order, in other letters, with a loose prescription beside', () => {
    expect(seen([...right].reverse().map(({ name }) => line(name.toUpperCase()))).verdict).toBe('passed')
    expect(seen([...right, line(cetirizin.treatment.medicine.name)]).verdict).toBe('passed')
  })

  it('warns of a treatment that is not shown', () => {
    expect(seen(right.slice(1))).toEqual({
      verdict: 'warning',
      messages: ['Selo-Zok depottab 50 mg vises ikke for brukeren.'],
    })
  })

  it('warns of a treatment that is shown twice', () => {
    expect(seen([...right, ...right.slice(0, 1)]).messages).toEqual([
      'Selo-Zok depottab 50 mg vises 2 ganger for brukeren.',
    ])
  })

  it('warns of a treatment that no one gave', () => {
    expect(seen([...right, line('Marevan tab 2,5 mg')]).messages).toEqual([
      'Brukeren ser Marevan tab 2,5 mg, som ingen har gitt pasienten.',
    ])
  })

  it('warns of a treatment that is not to be shown', () => {
    const withoutLevaxin = viewShows.check(viewShows('open-patient', [metoprolol], { without: [levaxin] }))
    const shown = (...treatments: readonly NamedTreatment[]) =>
      said(
        withoutLevaxin,
        rightUnchanged().saw(
          1,
          treatments.map(({ treatment }) => line(treatment.medicine.name)),
        ),
      )
    expect(shown(metoprolol)).toEqual({ verdict: 'passed', messages: [] })
    expect(shown(metoprolol, levaxin)).toEqual({
      verdict: 'warning',
      messages: ['Levaxin tab 50 mikrog vises for brukeren.'],
    })
  })

  it('does not apply where the adapter does not show the list', () => {
    expect(said(check, rightUnchanged().saw(1, []).withoutView()).verdict).toBe('not-applicable')
  })

  it('is open where the user was not shown a list, or was stopped before it came', () => {
    expect(said(check, rightUnchanged()).verdict).toBe('inconclusive')
    expect(said(check, rightUnchanged().answered(1, 'refused', 'Ingen tilgang.')).verdict).toBe('inconclusive')
  })
})
