import { expect, it } from 'vitest'
import { fitsPattern } from './pattern.js'

it.each([
  ['discharge.changed-treatment', 'discharge.*', true],
  ['discharge.changed-treatment', '*changed*', true],
  ['discharge.changed-treatment', 'discharge', false],
  ['SFM-3.6.3', 'SFM-3.6.3', true],
  ['SFM-3x6x3', 'SFM-3.6.3', false],
])('%s fits %s: %s', (name, pattern, fits) => {
  expect(fitsPattern(name, pattern)).toBe(fits)
})
