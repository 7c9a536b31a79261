import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'
import { UsageError } from '../input/usage-error.js'
import { checkRequirementFiles } from './requirement-files.js'

/** A copy of the catalogue in which one file has been changed. */
function changed(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pll-requirements-'))
  cpSync('suites/requirements', folder, { recursive: true })
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(path, after)
  return folder
}

const complaint = (folder: string): { nb: string; en: string } => {
  try {
    checkRequirementFiles(folder)
  } catch (error) {
    if (error instanceof UsageError) return error.text
    throw error
  }
  throw new Error('no complaint')
}

const row = (key: string) => new RegExp(`( *)\\{\\n *"key": "${key}",[^]*?\\n\\1\\},?\\n`)
const rows = 'sfm-basis.json'
const set = 'sets/2026-11.json'

describe('the catalogue’s files', () => {
  it('may have a row that came after a set, in a later one', () => {
    const folder = changed(rows, (text) => text.replace('"key": "SFM-IG-02"', '"key": "SFM-IG-99"'))
    const before = readFileSync(join(folder, set), 'utf8')
    writeFileSync(join(folder, set), before.replace(/ *"SFM-IG-02".*\n/, ''))
    writeFileSync(
      join(folder, 'sets/2027-03.json'),
      before.replace('"set": "2026-11"', '"set": "2027-03"').replace('"SFM-IG-02"', '"SFM-IG-99"'),
    )
    expect(() => checkRequirementFiles(folder)).not.toThrow()
  })

  it('fit as they are', () => {
    expect(() => checkRequirementFiles()).not.toThrow()
  })

  it.each<[string, string, (text: string) => string, RegExp, RegExp]>([
    [
      'no JSON',
      rows,
      (text) => text.replace('"key"', 'key'),
      /sfm-basis\.json:5:7: ikke gyldig JSON/,
      /not valid JSON/,
    ],
    ['cut short', rows, (text) => text.slice(0, 200), /sfm-basis\.json:\d+:\d+: ikke gyldig JSON/, /not valid JSON/],
    [
      'a row without its source',
      rows,
      (text) => text.replace(/ *"sourceUrl".*\n/, ''),
      /sfm-basis\.json:4:5: requirements\.0: mangler «sourceUrl»/,
      /lacks "sourceUrl"/,
    ],
    [
      'a key that no row has',
      rows,
      (text) => text.replace('"level"', '"lvl"'),
      /sfm-basis\.json:\d+:\d+: requirements\.0(\.lvl)?: /,
      /requirements\.0/,
    ],
    [
      'a confidence that is none',
      rows,
      (text) => text.replace('"FACT"', '"SURE"'),
      /sfm-basis\.json:\d+:21: requirements\.\d+\.confidence: «SURE» må være en av FACT/,
      /must be one of FACT/,
    ],
    [
      'an automatic row that names no check',
      rows,
      (text) => text.replace(/,\n *"checks": \[.*\]/, ''),
      /requirements\.0\.verification: et automatisk krav må ha «checks»/,
      /needs "checks"/,
    ],
    [
      'a key that stands twice',
      rows,
      (text) => text.replace('"key": "SFM-IG-02"', '"key": "SFM-IG-01"'),
      /sfm-basis\.json:\d+:14: SFM-IG-01 finnes allerede, i .*sfm-basis\.json\. Ta bort/,
      /is there already/,
    ],
    [
      'a key of another file',
      rows,
      (text) => text.replace('"key": "SFM-IG-02"', '"key": "HDIR-01"'),
      /HDIR-01 finnes allerede, i .*helsedirektoratet\.json/,
      /is there already/,
    ],
    [
      'a row that is gone from under the set',
      rows,
      (text) => text.replace(row('SFM-IG-02'), ''),
      /2026-11\.json:\d+:\d+: Det finnes ikke noe krav «SFM-IG-02»\. Ta linjen bort/,
      /Take the line out/,
    ],
    [
      'a set with a key that is none',
      set,
      (text) => text.replace('"SFM-IG-16"', '"SFM-IG-160"'),
      /2026-11\.json:\d+:\d+: Det finnes ikke noe krav «SFM-IG-160»\. Mente du SFM-IG-16\?/,
      /There is no requirement "SFM-IG-160"/,
    ],
    [
      'a row that no set has',
      set,
      (text) => text.replace(/ *"SFM-IG-16".*\n/, ''),
      /sfm-basis.*\.json:\d+:\d+: Kravet SFM-IG-16 mangler i alle kravsett\. Lag et nytt sett .* "SFM-IG-16": "must" eller/,
      /is missing in every requirement set\. Make a new set/,
    ],
    [
      'a set with a key twice',
      set,
      (text) => text.replace('"SFM-IG-16"', '"SFM-IG-15"'),
      /2026-11\.json:\d+:\d+: ikke gyldig YAML eller JSON: .*unique/,
      /unique/,
    ],
    [
      'a severity that is none',
      set,
      (text) => text.replace('"must"', '"shall"'),
      /2026-11\.json:\d+:\d+: severity\.\S+: «shall» må være en av must, should/,
      /must be one of must, should/,
    ],
    [
      'a set under another name',
      set,
      (text) => text.replace('"set": "2026-11"', '"set": "2026-12"'),
      /2026-11\.json:2:10: «2026-12» er ikke filens navn/,
      /is not the name of the file/,
    ],
  ])('are refused with line and column: %s', (_, file, change, nb, en) => {
    const words = complaint(changed(file, change))
    expect(words.nb).toMatch(nb)
    expect(words.en).toMatch(en)
  })
})
