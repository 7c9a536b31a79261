import { describe, expect, it } from 'vitest'
import { record } from './draft.test.kit.js'
import { stateOf } from './reseptformidler-state.test.kit.js'
import { unchanged } from './scripts.test.kit.js'

describe('what Reseptformidleren holds when a script of the tests begins', () => {
  it('is laid out as the world has it', () => {
    expect(stateOf(record(unchanged).world).list?.entries.map(({ name }) => name)).toEqual([
      'Selo-Zok depottab 50 mg',
      'Atorvastatin tab 40 mg',
      'Levaxin tab 50 mikrog',
    ])
  })
})
