import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Configuration } from '../schema/generated/harness.js'
import { violations } from '../schema/registry.js'
import { consoleWriter } from '../report/console-writer.js'
import { startReferenceEpj } from '../reference-epj/reference-epj.js'
import { defaultConfigurationFile, readConfiguration } from '../run/configuration.js'
import { executeRun } from '../run/execute-run.js'
import { loadScenarios } from '../run/suites.js'
import { UsageError } from '../run/usage-error.js'
import { rolesFrom } from './roles.js'
import type { Context } from './context.js'

export interface RunFlags {
  readonly scenarios?: readonly string[] | undefined
  readonly adapter?: string | undefined
  readonly role?: readonly string[] | undefined
  readonly config?: string | undefined
  readonly vendor?: string | undefined
  readonly contact?: string | undefined
  readonly out?: string | undefined
  readonly seed?: string | undefined
  readonly clock?: 'fixed' | 'live' | undefined
  readonly now?: string | undefined
  readonly port?: number | undefined
  readonly jobs?: number | undefined
  readonly lang?: 'nb' | 'en' | undefined
}

export async function run(flags: RunFlags, { lang, end }: Context): Promise<void> {
  const configuration = configurationFrom(flags)
  const spoken = configuration.lang ?? lang
  const told = consoleWriter(process.stdout, { lang: spoken, env: process.env })
  const stop = new AbortController()
  process.once('SIGINT', () => {
    console.error(
      {
        nb: '\nStopper etter dette steget. Ctrl-C en gang til avbryter straks.',
        en: '\nStopping after this step. Ctrl-C again breaks off at once.',
      }[spoken],
    )
    stop.abort()
    process.once('SIGINT', () => process.exit(130))
  })
  const { folder, result } = await executeRun({
    scenarios: await loadScenarios(),
    configuration,
    seed: configuration.seed ?? randomBytes(4).toString('hex'),
    progress: (event) => told.progress(event),
    signal: stop.signal,
    embeddedEpj: () => startReferenceEpj(),
  })
  told.summary(result, folder)
  end(result.exitCode)
}

/** Flags win over environment variables (which yargs has read as flags), which win over the file. */
export function configurationFrom(flags: RunFlags): Configuration {
  const file = flags.config ?? (existsSync(defaultConfigurationFile) ? defaultConfigurationFile : undefined)
  const fromFile = file === undefined ? {} : readConfiguration(file)
  const roles = rolesFrom(flags.role)
  const fromFlags = {
    adapter: flags.adapter,
    vendor: flags.vendor,
    contact: flags.contact,
    output: flags.out,
    seed: flags.seed,
    clock: flags.clock,
    now: flags.now,
    port: flags.port,
    jobs: flags.jobs,
    lang: flags.lang,
    roles: roles.length === 0 ? undefined : roles,
    scenarios: flags.scenarios === undefined || flags.scenarios.length === 0 ? undefined : flags.scenarios,
  }
  const given = Object.fromEntries(Object.entries(fromFlags).filter(([, value]) => value !== undefined))
  const [first] = violations('harness/config', given)
  if (first !== undefined) {
    const flag = flagNames[first.pointer.split('/')[1] ?? ''] ?? first.pointer.slice(1)
    throw new UsageError({ nb: `--${flag}: ${first.message.nb}`, en: `--${flag}: ${first.message.en}` })
  }
  return { ...fromFile, ...given }
}

/** Where a flag's name is not the configuration's. */
const flagNames: Readonly<Record<string, string>> = { output: 'out', roles: 'role' }
