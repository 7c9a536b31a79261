import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { conformantRun } from '../report/example-results.test.kit.js'
import type { Reporter, ReportFile } from '../report/reporter.js'
import { writeReports } from './report-files.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pll-conformance-reports-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const reporter = (...files: ReportFile[]): Reporter => ({ id: 'toy', files: () => Promise.resolve(files) })
const write = (...reporters: Reporter[]) => writeReports(folder, reporters, conformantRun, { lang: 'nb' })

describe('the reports of a run', () => {
  it('are put in the run folder, in place of those that were there, with nothing else left there', async () => {
    await write(reporter({ name: 'toy.txt', content: 'old' }))
    await write(reporter({ name: 'toy.txt', content: 'new' }, { name: 'pages/one.html', content: '<p>' }))
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['pages', 'pages/one.html', 'toy.txt'])
    expect(readFileSync(join(folder, 'toy.txt'), 'utf8')).toBe('new')
  })

  it('are not written at all when one of them cannot be made', async () => {
    const failing: Reporter = { id: 'failing', files: () => Promise.reject(new Error('no paper')) }
    await expect(write(reporter({ name: 'toy.txt', content: 'x' }), failing)).rejects.toThrow('no paper')
    expect(readdirSync(folder)).toEqual([])
  })

  it.each(['../out.txt', '/tmp/out.txt', 'a/../../out.txt', ''])('refuse the name «%s»', async (name) => {
    await expect(write(reporter({ name, content: 'x' }))).rejects.toThrow('does not lie in the run folder')
  })

  it('refuse a name that two of them use', async () => {
    const one = reporter({ name: 'toy.txt', content: 'x' })
    await expect(write(one, one)).rejects.toThrow('Two reports are called toy.txt')
  })

  it('leave no half-written file when a file cannot be put in place', async () => {
    mkdirSync(join(folder, 'toy.txt'))
    await expect(write(reporter({ name: 'toy.txt', content: 'x' }))).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['toy.txt'])
  })
})
