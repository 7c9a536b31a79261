import { readFileSync } from 'node:fs'

interface PackageFile {
  readonly name: string
  readonly version: string
}

/** package.json is two folders above src/run, and three above dist/src/run. */
function packageFile(): PackageFile {
  for (const path of ['../../package.json', '../../../package.json']) {
    try {
      const found = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as PackageFile
      if (found.name === 'pll-conformance') return found
    } catch {
      // Not at this height.
    }
  }
  throw new Error('package.json of pll-conformance was not found near the program')
}

const { name, version } = packageFile()

/** This tool, as every report names it. */
export const tool = { name, version }
