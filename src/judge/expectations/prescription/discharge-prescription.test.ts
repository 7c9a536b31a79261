import { describe, expect, it } from 'vitest'
import { adding, all } from '../../test-kit/changes.test.kit.js'
import { addedApixaban, discharged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import { discharge } from '../../test-kit/scripts.test.kit.js'
import type { Written } from '../../test-kit/written.test.kit.js'
import { dischargePrescription } from './discharge-prescription.js'

const mark = (valueBoolean: boolean) => [{ url: 'dischargedhospital', valueBoolean }]
const outcome = (...sent: readonly Written[]) =>
  said(
    dischargePrescription.check({ kind: 'discharge-prescription', treatment: 'apixaban5' }),
    record(discharge)
      .lookup()
      .send({ statements: all(...sent.map((one) => adding(one))) })
      .after(discharged),
  )

describe('a prescription at discharge', () => {
  it('says that it is one', () => {
    expect(outcome({ ...addedApixaban, amendments: mark(true) })).toEqual({ verdict: 'passed', messages: [] })
  })

  it('warns when it does not', () => {
    const silent = 'Den nye resepten på Eliquis tab 5 mg sier ikke at den er skrevet ved utskrivning fra sykehus.'
    expect(outcome(addedApixaban)).toEqual({ verdict: 'warning', messages: [silent] })
    expect(outcome({ ...addedApixaban, amendments: mark(false) }).messages).toEqual([silent])
  })

  it('warns when there is none', () => {
    expect(outcome().messages).toEqual(['Ingen ny resept på Eliquis tab 5 mg ble sendt.'])
    expect(outcome({ ...addedApixaban, createeresept: false, amendments: mark(true) }).messages).toEqual([
      'Ingen ny resept på Eliquis tab 5 mg ble sendt.',
    ])
  })
})
