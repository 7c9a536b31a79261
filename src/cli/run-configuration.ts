import { existsSync } from 'node:fs'

import { defined } from '../contract/defined.js'
import type { Configuration } from '../contract/generated/harness.js'
import { violations } from '../contract/registry.js'
import { defaultConfigurationFile, readConfiguration } from '../input/configuration.js'
import { UsageError } from '../input/usage-error.js'
import { rolesFrom } from './roles.js'

export interface RunFlags {
  readonly scenarios?: readonly string[] | undefined
  readonly adapter?: readonly string[] | undefined
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
  readonly attestations?: string | undefined
  readonly attest?: boolean | undefined
  readonly lang?: 'nb' | 'en' | undefined
}

/** Flags win over environment variables (which yargs has read as flags), which win over the file. */
export function configurationFrom(flags: RunFlags): Configuration {
  const file = flags.config ?? (existsSync(defaultConfigurationFile) ? defaultConfigurationFile : undefined)
  const fromFile = file === undefined ? {} : readConfiguration(file)
  const roles = rolesFrom(flags.role)
  const fromFlags = {
    adapter: adapterFrom(flags.adapter),
    vendor: flags.vendor,
    contact: flags.contact,
    output: flags.out,
    seed: flags.seed,
    clock: flags.clock,
    now: flags.now,
    port: flags.port,
    jobs: flags.jobs,
    attestations: flags.attestations,
    lang: flags.lang,
    roles: roles.length === 0 ? undefined : [...roles],
    scenarios: flags.scenarios === undefined || flags.scenarios.length === 0 ? undefined : [...flags.scenarios],
  }
  const given = defined(fromFlags)
  const [first] = violations('harness/config', given)
  if (first !== undefined) {
    const flag = flagNames[first.pointer.split('/')[1] ?? ''] ?? first.pointer.slice(1)
    throw new UsageError({ nb: `--${flag}: ${first.message.nb}`, en: `--${flag}: ${first.message.en}` })
  }
  return { ...fromFile, ...given }
}

/** `--adapter URL`, or once for each role: `--adapter sykehus=URL`. A plain one in addition is for the roles that have none of their own. */
function adapterFrom(given: readonly string[] | undefined): Configuration['adapter'] {
  if (given === undefined || given.length === 0) return undefined
  const entries = given.map((one) => {
    const [, role = 'all', address = one] = /^([a-z]+)=(.*)$/.exec(one) ?? []
    return [role, address] as const
  })
  const twice = entries.find(([role], index) => entries.findIndex(([other]) => other === role) !== index)?.[0]
  if (twice !== undefined)
    throw new UsageError({
      nb: `--adapter er oppgitt to ganger for ${twice === 'all' ? 'alle roller' : twice}. Skriv --adapter rolle=URL for hver av EPJ-ene.`,
      en: `--adapter is given twice for ${twice === 'all' ? 'all roles' : twice}. Write --adapter role=URL for each of the EPJs.`,
    })
  const [first] = entries
  return entries.length === 1 && first?.[0] === 'all' ? first[1] : Object.fromEntries(entries)
}

/** Where a flag's name is not the configuration's. */
const flagNames: Readonly<Record<string, string>> = { output: 'out', roles: 'role' }
