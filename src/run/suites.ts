import { readdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import type { Scenario } from '../scenario/scenario.js'
import { UsageError } from './usage-error.js'

const suites = fileURLToPath(new URL('../../suites/', import.meta.url))

/** Every scenario of suites/, by id. */
export async function loadScenarios(): Promise<readonly Scenario[]> {
  const files = readdirSync(suites, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.scenario\.[jt]s$/.test(file))
    .sort()
  const loaded = await Promise.all(files.map(async (file) => ({ file, scenario: await load(file) })))
  for (const { file, scenario } of loaded) {
    const twin = loaded.find((other) => other.file !== file && other.scenario.id === scenario.id)
    if (twin !== undefined) throw new Error(`suites/${file} and suites/${twin.file} have the same id, ${scenario.id}`)
  }
  return loaded.map(({ scenario }) => scenario).sort((a, b) => a.id.localeCompare(b.id))
}

async function load(file: string): Promise<Scenario> {
  const module = (await import(/* @vite-ignore */ pathToFileURL(join(suites, file)).href)) as { default: Scenario }
  return module.default
}

/** The scenario of that id. @throws UsageError when there is none. */
export async function scenarioNamed(id: string): Promise<Scenario> {
  const found = (await loadScenarios()).find((scenario) => scenario.id === id)
  if (found !== undefined) return found
  throw new UsageError({
    nb: `Det finnes ikke noe scenario «${id}». Bruk «pll-conformance list» for å se dem alle.`,
    en: `There is no scenario "${id}". Use "pll-conformance list" to see them all.`,
  })
}
