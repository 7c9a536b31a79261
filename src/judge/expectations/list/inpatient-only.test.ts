import { describe, expect, it } from 'vitest'
import type { ReseptformidlerState } from '../../../contract/generated/harness.js'
import * as language from '../../../scenario/language/language.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import { listEntry, prescription } from '../../test-kit/reseptformidler-state.test.kit.js'
import { apixaban, metoprolol } from '../../test-kit/treatments.test.kit.js'
import * as expected from '../expect.js'
import { inpatientOnly } from './inpatient-only.js'

const sleep = language.treatment('zopiklon', 'Imovane tab 7,5 mg', { dose: '0+0+0+1', area: 'Søvn' })
const pllId = '5f1d0000-0000-4000-8000-00000000a001'
const reseptId = '5f1d0000-0000-4000-8000-00000000a002'
const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = language.scenario('test.stay', {
  title: text,
  why: text,
  roles: ['sykehus'],
  given: language.world('granskog').list(metoprolol).prescriptions(metoprolol),
  steps: [language.openPatient(), language.chartInpatient(sleep), language.addTreatment(apixaban), language.sendList()],
  checks: [expected.inpatientOnly(sleep)],
})
const held = (change: (state: ReseptformidlerState) => ReseptformidlerState) =>
  said(
    inpatientOnly.check({ kind: 'inpatient-only', treatment: 'zopiklon' }),
    record(script).lookup().send().after(change),
  )

describe('what is given only during the stay', () => {
  it('is kept in the ward', () => {
    expect(held((state) => state)).toEqual({ verdict: 'passed', messages: [] })
  })

  it('warns on the list', () => {
    const listed = held((state) => ({
      ...state,
      list: state.list === null ? null : { ...state.list, entries: [...state.list.entries, listEntry(sleep, pllId)] },
    }))
    expect(listed).toEqual({ verdict: 'warning', messages: [`Imovane tab 7,5 mg (PLL ${pllId}) står på listen.`] })
  })

  it('warns when it is prescribed', () => {
    const prescribed = held((state) => ({
      ...state,
      prescriptions: [...state.prescriptions, prescription(sleep, reseptId)],
    }))
    expect(prescribed.messages).toEqual([`Det er skrevet resept på Imovane tab 7,5 mg (ReseptId ${reseptId}).`])
  })
})
