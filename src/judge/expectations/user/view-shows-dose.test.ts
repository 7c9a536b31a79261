import { describe, expect, it } from 'vitest'
import { defined } from '../../../contract/defined.js'
import type { ViewLine } from '../../../contract/generated/adapter.js'
import { rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import { atorvastatin, metoprolol } from '../../test-kit/treatments.test.kit.js'
import { viewShowsDose } from './view-shows-dose.js'

const check = viewShowsDose.check({
  kind: 'view-shows-dose',
  action: 'open-patient',
  treatment: metoprolol.key,
  dose: '1+0+0+1',
})
const name = metoprolol.treatment.medicine.name
const line = (dose?: string): ViewLine => ({ name, status: 'aktiv', ...defined({ dose }) })
const seen = (view: readonly ViewLine[]) => said(check, rightUnchanged().saw(1, view))

describe('the dose that the user sees', () => {
  it.each([['1+0+0+1'], ['1 + 0 + 0 + 1'], ['1+0+0+1, svelges hele']])('is right as %s', (dose) => {
    expect(seen([line(dose)]).verdict).toBe('passed')
  })

  it('is not the old one', () => {
    expect(seen([line('1+0+0+0')])).toEqual({
      verdict: 'warning',
      messages: ['Brukeren ser Selo-Zok depottab 50 mg med dosen «1+0+0+0».'],
    })
  })

  it('is not asked for where the adapter shows none', () => {
    expect(seen([line()]).verdict).toBe('not-applicable')
  })

  it('stays open where the medicine is not shown at all', () => {
    expect(seen([{ name: atorvastatin.treatment.medicine.name, status: 'aktiv' }]).verdict).toBe('inconclusive')
  })
})
