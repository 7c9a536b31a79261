import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'

import {
  appendAttestations,
  defaultAttestationsFile,
  known,
  readAttestations,
} from '../../attestation/attestation-file.js'
import { interviewed } from '../../attestation/attestation-interview.js'
import { questionsOfRun } from '../../attestation/attestation-questions.js'
import type { Attestation, Configuration } from '../../contract/generated/harness.js'
import { violations } from '../../contract/registry.js'
import { writeAttestations } from '../../evidence/run-folder.js'
import { defaultConfigurationFile, readConfiguration } from '../../input/configuration.js'
import { UsageError } from '../../input/usage-error.js'
import { startReferenceEpj } from '../../reference-epj/reference-epj.js'
import { consoleWriter } from '../../report/console/console-writer.js'
import { executeRun } from '../../run/execute-run.js'
import { judgeFolder } from '../../run/judge-folder.js'
import { loadScenarios } from '../../run/suites.js'
import type { Scenario } from '../../scenario/language/scenario.js'
import type { Lang } from '../../scenario/text.js'
import type { Context } from '../context.js'
import { rolesFrom } from '../roles.js'
import { terminalAsker } from '../terminal-asker.js'

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
  const scenarios = await loadScenarios()
  if (flags.attest === true && !(process.stdin.isTTY && process.stdout.isTTY)) throw needsTerminal
  const finished = await executeRun({
    scenarios,
    configuration,
    attestations: attestationsOf(configuration, flags, scenarios),
    seed: configuration.seed ?? randomBytes(4).toString('hex'),
    progress: (event) => told.progress(event),
    signal: stop.signal,
    embeddedEpj: () => startReferenceEpj(),
  })
  const { folder } = finished
  const asked = flags.attest === true && (await askAtTheEnd(folder, scenarios, configuration, spoken))
  const result = asked ? judgeFolder(folder, spoken, scenarios) : finished.result
  told.summary(result, folder)
  end(result.exitCode)
}

/** The file that is named; the usual one is only read when its answers are to be added to. */
function attestationsOf(
  { attestations }: Configuration,
  { attest }: RunFlags,
  scenarios: readonly Scenario[],
): readonly Attestation[] {
  const usual = attest === true && existsSync(defaultAttestationsFile) ? defaultAttestationsFile : undefined
  const file =
    attest === true && attestations !== undefined && !existsSync(attestations) ? undefined : (attestations ?? usual)
  return file === undefined ? [] : readAttestations(file, known(scenarios))
}

/** Asks what the run awaits, keeps the answers in the file and with the run. @returns whether anything was answered */
async function askAtTheEnd(
  folder: string,
  scenarios: readonly Scenario[],
  { attestations }: Configuration,
  lang: Lang,
): Promise<boolean> {
  const file = attestations ?? defaultAttestationsFile
  const questionnaire = questionsOfRun(folder, scenarios)
  const { questions, product, version } = questionnaire
  if (questions.length === 0) return false
  console.log(
    {
      nb: `\n${questions.length} spørsmål om det bare en person kan se, i ${product} ${version}. Ctrl-D avslutter; det du har svart, blir tatt vare på.`,
      en: `\n${questions.length} questions about what only a person can see, in ${product} ${version}. Ctrl-D ends; what you have answered is kept.`,
    }[lang],
  )
  const { ask, close } = terminalAsker()
  const answers = await interviewed(questionnaire, { ask, lang, now: () => new Date() })
  close()
  if (answers.length === 0) return false
  appendAttestations(file, answers)
  writeAttestations(folder, readAttestations(file, known(scenarios)))
  console.log({ nb: `\nSvarene står i ${file}.`, en: `\nThe answers are in ${file}.` }[lang])
  return true
}

const needsTerminal = new UsageError({
  nb: '--attest spør i en terminal, og her er ingen. Gi svarene i en fil: «pll-conformance attestations > attestations.yaml», og --attestations attestations.yaml.',
  en: '--attest asks in a terminal, and there is none here. Give the answers in a file: "pll-conformance attestations > attestations.yaml", and --attestations attestations.yaml.',
})

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

/** `--adapter URL`, or once for each role: `--adapter sykehus=URL`. A plain one beside those is for the roles that have none of their own. */
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
