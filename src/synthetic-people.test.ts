import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const shipped = ['bin', 'docs', 'fixtures', 'schemas', 'scripts', 'src', 'suites', 'README.md', 'CHANGELOG.md']

/** Eleven digits that begin with a day (of a D-number: plus 40) and a month of the calendar. Synthetic numbers have the month plus 80. */
const realForm = /(?<![\w.])(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(?:0[1-9]|1[0-2])\d{7}(?![\w.])/g

const realNumbers = (text: string): readonly string[] => text.match(realForm) ?? []

function filesIn(path: string): readonly string[] {
  const entries = path.includes('.')
    ? undefined
    : readdirSync(join(root, path), { recursive: true, withFileTypes: true })
  if (entries === undefined) return [join(root, path)]
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

describe('the people in this repository', () => {
  it.each(['01', '41'])('would be seen, if one had a number of the real form (day %s)', (day) => {
    const number = [day, '01', '0750002'].join('')
    expect(realNumbers(`PatientNiN=${number}&x`)).toEqual([number])
  })

  it('are synthetic: no national identity number has the real form', () => {
    const found = shipped
      .flatMap(filesIn)
      .flatMap((file) => realNumbers(readFileSync(file, 'utf8')).map((number) => `${relative(root, file)}: ${number}`))
    expect(found).toEqual([])
  })
})
