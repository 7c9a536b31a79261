import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'

import type { RunResult } from '../contract/generated/harness.js'
import type { Reporter, ReportFile, ReportOptions } from '../report/reporter.js'

/**
 * Writes what the reporters make of a result into a run folder. Every report is made before the first is written, and each file is put
 * in place whole: whoever reads while this goes on sees the old file or the new one, never half of one.
 * @throws Error when two reporters use one name, or a name leads out of the folder.
 */
export async function writeReports(
  folder: string,
  reporters: readonly Reporter[],
  result: RunResult,
  options: ReportOptions,
): Promise<void> {
  const made = await Promise.all(reporters.map(async (reporter) => reporter.files(result, options)))
  const files = made.flat()
  refuseBadNames(files)
  for (const { name, content } of files) writeWhole(join(folder, name), content)
}

function refuseBadNames(files: readonly ReportFile[]): void {
  const names = files.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`Two reports are called ${twice}`)
  const outside = names.find((name) => name === '' || isAbsolute(name) || name.split(/[/\\]/).includes('..'))
  if (outside !== undefined) throw new Error(`The report "${outside}" does not lie in the run folder`)
}

function writeWhole(path: string, content: string): void {
  const unfinished = `${path}.${process.pid}.tmp`
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(unfinished, content)
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
