import { describe, expect, it } from 'vitest'
import { discharged, newApixaban, rightDischarge } from '../test-kit/correct-runs.test.kit.js'
import { stateOf } from '../test-kit/reseptformidler-state.test.kit.js'
import { apixaban, atorvastatin } from '../test-kit/treatments.test.kit.js'
import { newPrescriptions } from './new-prescriptions.js'

describe('the new prescriptions for a treatment', () => {
  const record = rightDischarge().build()
  const after = discharged(stateOf(record.world))
  const newFor = ({ key }: typeof apixaban) => newPrescriptions(record, after, key).map(({ reseptId }) => reseptId)

  it('are those that were not there when the scenario began', () => {
    expect(newFor(apixaban)).toEqual([newApixaban])
    expect(newFor(atorvastatin)).toEqual([])
  })

  it('are recognised by their ids, whatever the letter case', () => {
    const shouted = {
      ...after,
      prescriptions: after.prescriptions.map((one) => ({ ...one, reseptId: one.reseptId.toUpperCase() })),
    }
    expect(newPrescriptions(record, shouted, atorvastatin.key)).toEqual([])
  })
})
