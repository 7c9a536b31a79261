import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'
import { honestBehaviour } from '../behaviour.js'
import { mutants } from './catalogue.js'

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((file) => file !== 'index.ts' && !file.includes('.test.'))
    .map((file) => file.replace(/\.ts$/, ''))

describe('the catalogue', () => {
  it.each(folders)('has every mutant of %s, by the name of its file', (folder) => {
    const listed = mutants.filter(({ group }) => group === folder).map(({ id }) => id)
    expect(listed.toSorted(), `list each in ${folder}/index.ts, and give it the group ${folder}`).toEqual(
      filesIn(folder).toSorted(),
    )
  })

  it('has no mutant outside these folders', () => {
    expect(mutants.map(({ group }) => group).filter((group) => !folders.includes(group))).toEqual([])
  })

  it('names each mutant once, and none is the honest EPJ', () => {
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length)
    const honest = new Map<string, unknown>(Object.entries(honestBehaviour))
    for (const { id, behaviour } of mutants) {
      const replaced = Object.entries(behaviour).filter(([decision, own]) => own !== honest.get(decision))
      expect(replaced.length, id).toBe(id === 'sends-without-lookup' ? 2 : 1)
    }
  })
})
