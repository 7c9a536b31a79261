import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'
import { type SchemaName, violations } from './registry.js'

const folder = join(import.meta.dirname, '../../fixtures/messages')
const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'))
const schemaOf = (file: string): SchemaName => `sfm/${file.split('.')[1] ?? ''}` as SchemaName

interface Broken {
  readonly file: string
  readonly schema: SchemaName
  readonly krav: readonly string[]
}

describe('a valid example', () => {
  test.each(readdirSync(join(folder, 'valid')))('%s fits its schema', (file) => {
    expect(violations(schemaOf(file), read(`valid/${file}`))).toEqual([])
  })
})

describe('an invalid example', () => {
  const index = read('invalid/index.json') as readonly Broken[]

  test('stands in the index, and the index names no other', () => {
    expect(['index.json', ...index.map(({ file }) => file)].sort()).toEqual(readdirSync(join(folder, 'invalid')).sort())
  })

  test.each(index)('$file breaks exactly $krav', ({ file, schema, krav }) => {
    const found = violations(schema, read(`invalid/${file}`))
    expect([...new Set(found.flatMap((violation) => violation.krav))].sort(), JSON.stringify(found, null, 1)).toEqual(
      [...krav].sort(),
    )
    // What SFM itself answers wrongly breaks no requirement of an EPJ's.
    if (krav.length > 0) expect(found.filter((violation) => violation.krav.length === 0)).toEqual([])
  })

  test.each(index)('$file is told once, in both languages', ({ file, schema }) => {
    const found = violations(schema, read(`invalid/${file}`))
    expect(found, JSON.stringify(found, null, 1)).toHaveLength(1)
    expect(found[0]?.message.nb).not.toBe(found[0]?.message.en)
  })
})
