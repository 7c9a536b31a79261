import { describe, expect, it } from 'vitest'
import { keepsReporterContract } from './reporter.test.kit.js'
import { reporters } from './reporters.js'

for (const reporter of reporters) keepsReporterContract(reporter)

describe('the reporters together', () => {
  it('have an id each', () => {
    expect(new Set(reporters.map(({ id }) => id)).size).toBe(reporters.length)
  })
})
