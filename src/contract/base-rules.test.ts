import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'
import { complaintsByR4 } from './r4-rules.test.kit.js'

const folder = join(import.meta.dirname, '../../fixtures/messages/valid')

describe('R4’s own rules accept the example messages and every resource in them', () => {
  test.each(readdirSync(folder))('%s', (file) => {
    expect(complaintsByR4(JSON.parse(readFileSync(join(folder, file), 'utf8')))).toEqual([])
  })
})

test('and would say so of a resource that breaks them', () => {
  const message = {
    resourceType: 'Parameters',
    parameter: [{ name: 'x', resource: { resourceType: 'MedicationStatement', status: 'active' } }],
  }
  expect(complaintsByR4(message)).toContain('MedicationStatement: Missing required property')
})
