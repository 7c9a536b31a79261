/**
 * Writes fixtures/messages: own synthetic examples of every message of the SFM Basis API that the schemas know.
 * `valid/` fits its schema; each file of `invalid/` breaks one requirement, which `invalid/index.json` names.
 * `--check` changes nothing, and fails when the files are not current. Run from the root of the repository.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { format, resolveConfig } from 'prettier'
import { brokenMessages, requirementsOf } from './broken/broken-messages.js'
import { validMessages } from './valid-messages.js'

const folder = 'fixtures/messages'
const check = process.argv.includes('--check')

const messages = new Map<string, unknown>([
  ...Object.entries(validMessages).map(([name, message]) => [`valid/${name}.json`, message] as const),
  ...Object.entries(brokenMessages).map(([name, { message }]) => [`invalid/${name}.json`, message] as const),
  [
    'invalid/index.json',
    Object.entries(brokenMessages).map(([name, broken]) => ({
      file: `${name}.json`,
      schema: broken.schema,
      krav: requirementsOf(name, broken),
    })),
  ],
])

/** Files that no example makes any longer. */
async function obsoleteFiles(): Promise<readonly string[]> {
  const files = await Promise.all(
    ['valid', 'invalid'].map(async (kind) => {
      await mkdir(join(folder, kind), { recursive: true })
      return (await readdir(join(folder, kind))).map((file) => `${kind}/${file}`)
    }),
  )
  return files.flat().filter((path) => !messages.has(path))
}

async function changedFiles(): Promise<ReadonlyMap<string, string>> {
  const options = { ...(await resolveConfig('package.json')), parser: 'json' }
  const changed = new Map<string, string>()
  for (const [path, message] of messages) {
    const text = await format(JSON.stringify(message), options)
    const current = await readFile(join(folder, path), 'utf8').catch(() => undefined)
    if (current !== text) changed.set(path, text)
  }
  return changed
}

const obsolete = await obsoleteFiles()
const changed = await changedFiles()

if (check) {
  const current = obsolete.length === 0 && changed.size === 0
  console.log(current ? `${folder} is current` : `${folder} is not current: run npm run generate`)
  if (!current) process.exitCode = 1
} else {
  for (const path of obsolete) await rm(join(folder, path))
  for (const [path, text] of changed) await writeFile(join(folder, path), text)
  console.log(`made ${messages.size} files`)
}
