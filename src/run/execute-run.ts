import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AdapterTrouble } from '../adapter/adapter.js'
import { defaultLimits, HttpAdapter } from '../adapter/http-adapter.js'
import { writeAttestations } from '../evidence/run-folder.js'
import { startNationalServices, type NationalServices } from '../national/national-services.js'
import type { ProgressEvent } from '../report/progress.js'
import type { Role, System } from '../schema/generated/adapter.js'
import type { Attestation, Configuration, Manifest, RunResult, Trouble } from '../schema/generated/harness.js'
import type { Scenario } from '../scenario/scenario.js'
import { executeScenario, type Stage } from './execute-scenario.js'
import { judgeFolder } from './judge-folder.js'
import { plan, type PlannedScenario } from './plan.js'
import { tool } from './tool.js'
import { UsageError } from './usage-error.js'

export interface RunOptions {
  readonly scenarios: readonly Scenario[]
  readonly configuration: Configuration
  /** What people have said of the product; the run folder keeps a copy. */
  readonly attestations?: readonly Attestation[]
  readonly seed: string
  readonly progress: (event: ProgressEvent) => void
  readonly signal: AbortSignal
  /** Starts the EPJ that is driven when the configuration names no adapter. */
  readonly embeddedEpj: () => Promise<EmbeddedEpj>
}

export interface EmbeddedEpj {
  readonly url: string
  close(): Promise<void>
}

export interface FinishedRun {
  readonly folder: string
  readonly result: RunResult
}

/** Where a fixed clock starts when nobody says otherwise: an ordinary Monday morning. */
const ordinaryMonday = '2026-03-02T09:00:00+01:00'

/**
 * Runs the planned scenarios one after another, records them, and judges the record.
 * Trouble with the adapter or the machine ends in a result too (setup-error), with what was recorded until then.
 * @throws UsageError when the call asks for what cannot be.
 */
export async function executeRun(options: RunOptions): Promise<FinishedRun> {
  const { configuration } = options
  const planned = plan(options.scenarios, { patterns: configuration.scenarios ?? [], roles: configuration.roles ?? [] })
  const startedAt = new Date()
  const runId = `${startedAt.toISOString().slice(0, 19).replaceAll(':', '-')}-${options.seed}`
  const folder = join(configuration.output ?? 'out', runId)
  const open: { close(): Promise<void> }[] = []
  try {
    const stage = await setUp(options, folder, open)
    const items = stage.ready ? forRolesOf(stage.system, planned, configuration.roles ?? []) : planned
    const manifest = manifestOf(options, {
      runId,
      startedAt,
      planned: items,
      system: stage.ready ? stage.system : undefined,
      troubles: stage.ready ? [] : [stage.trouble],
    })
    mkdirSync(join(folder, 'evidence'), { recursive: true })
    writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    writeAttestations(folder, options.attestations ?? [])
    if (stage.ready) await playAll(items, stage, configuration.jobs ?? 1)
  } finally {
    for (const one of open.reverse()) await one.close()
  }
  return { folder, result: judgeFolder(folder, configuration.lang) }
}

type ReadyStage = Stage & { readonly ready: true }

async function setUp(
  options: RunOptions,
  folder: string,
  open: { close(): Promise<void> }[],
): Promise<ReadyStage | { ready: false; trouble: Trouble }> {
  const { configuration } = options
  let national: NationalServices
  try {
    national = await startNationalServices({ port: configuration.port ?? 0 })
  } catch (error) {
    return { ready: false, trouble: listenTrouble(error, configuration.port ?? 0) }
  }
  open.push(national)
  const embedded = configuration.adapter === undefined ? await options.embeddedEpj() : undefined
  if (embedded !== undefined) open.push(embedded)
  const adapter = new HttpAdapter(
    embedded?.url ?? configuration.adapter ?? '',
    { ...defaultLimits, ...configuration.limits },
    embedded === undefined ? configuration.adapter : 'embedded',
  )
  open.push(adapter)
  try {
    const system = await adapter.describe()
    refuseMismatch(system, configuration)
    return {
      ready: true,
      national,
      adapter,
      system,
      client: clientOf(configuration),
      folder,
      seed: options.seed,
      clock: configuration.clock ?? (system.features.includes('session-clock') ? 'fixed' : 'live'),
      startsAt: new Date(configuration.now ?? ordinaryMonday),
      locale: configuration.lang ?? 'nb',
      tool,
      progress: options.progress,
      signal: options.signal,
    }
  } catch (error) {
    if (!(error instanceof AdapterTrouble)) throw error
    return { ready: false, trouble: { blame: 'adapter', code: error.code, message: { ...error.text }, step: null } }
  }
}

/** Plays the scenarios, `jobs` of them side by side: each player takes the next one when it is done, in a lane of its own. */
async function playAll(items: readonly PlannedScenario[], stage: Stage, jobs: number): Promise<void> {
  const waiting = [...items.entries()]
  const player = async (number: number) => {
    const own = jobs === 1 ? stage : { ...stage, lane: `bane-${number}` }
    for (let next = waiting.shift(); next !== undefined && !stage.signal.aborted; next = waiting.shift())
      await play(next, items.length, own)
  }
  await Promise.all(Array.from({ length: Math.min(jobs, items.length) }, (_, index) => player(index + 1)))
}

async function play([index, item]: readonly [number, PlannedScenario], of: number, stage: Stage): Promise<void> {
  stage.progress({ kind: 'scenario-started', scenario: item.id, title: item.scenario.title, role: item.role, number: index + 1, of })
  const before = performance.now()
  await executeScenario(item, stage)
  stage.progress({ kind: 'scenario-finished', scenario: item.id, ms: Math.round(performance.now() - before) })
}

/** The adapter says what it is; the configuration must not say otherwise. */
function refuseMismatch(system: System, { version, product, roles = [] }: Configuration): void {
  const told = [
    ['version', version, system.version],
    ['product', product, system.product],
  ].find(([, configured, actual]) => configured !== undefined && configured !== actual)
  if (told !== undefined)
    throw new UsageError({
      nb: `Konfigurasjonen oppgir ${told[0] ?? ''} «${told[1] ?? ''}», men adapteren svarer «${told[2] ?? ''}». Rett den av dem som er feil.`,
      en: `The configuration gives ${told[0] ?? ''} "${told[1] ?? ''}", but the adapter answers "${told[2] ?? ''}". Mend the one that is wrong.`,
    })
  if (!system.routes.includes('sfm-basis'))
    throw new UsageError({
      nb: `Adapteren har ikke ruten sfm-basis (den har ${system.routes.join(', ')}). Det er den eneste ruten som kan testes ennå.`,
      en: `The adapter does not have the route sfm-basis (it has ${system.routes.join(', ')}). It is the only route that can be tested so far.`,
    })
  const missing = roles.find((role) => !system.roles.includes(role))
  if (missing !== undefined)
    throw new UsageError({
      nb: `Adapteren har ikke rollen ${missing} (den har ${system.roles.join(', ')}).`,
      en: `The adapter does not have the role ${missing} (it has ${system.roles.join(', ')}).`,
    })
}

/** Without a choice of roles, those the EPJ has. */
function forRolesOf(system: System, planned: readonly PlannedScenario[], chosen: readonly Role[]): readonly PlannedScenario[] {
  if (chosen.length > 0) return planned
  const items = planned.filter(({ role }) => system.roles.includes(role))
  if (items.length === 0)
    throw new UsageError({
      nb: `Ingen av de valgte scenarioene gjelder rollene adapteren har (${system.roles.join(', ')}).`,
      en: `None of the chosen scenarios is for the roles the adapter has (${system.roles.join(', ')}).`,
    })
  return items
}

interface ManifestParts {
  readonly runId: string
  readonly startedAt: Date
  readonly planned: readonly PlannedScenario[]
  readonly system: System | undefined
  readonly troubles: readonly Trouble[]
}

function manifestOf({ configuration, seed }: RunOptions, { runId, startedAt, planned, system, troubles }: ManifestParts): Manifest {
  const unknown = 'ukjent'
  return {
    format: 1,
    run: {
      id: runId,
      startedAt: startedAt.toISOString(),
      seed,
      route: 'sfm-basis',
      roles: [...new Set(planned.map(({ role }) => role))],
      vendor: configuration.vendor ?? system?.vendor ?? unknown,
      product: system?.product ?? configuration.product ?? unknown,
      version: system?.version ?? configuration.version ?? unknown,
      ...(configuration.contact === undefined ? {} : { contact: configuration.contact }),
      adapter: configuration.adapter ?? 'embedded',
      tool,
      requirementSet: '2026-11',
      planned: planned.map(({ id, scenario, role, evidence }) => ({ id, scenario: scenario.id, role, evidence })),
    },
    troubles: [...troubles],
  }
}

function listenTrouble(error: unknown, port: number): Trouble {
  const code = (error as { code?: string }).code ?? ''
  const reason =
    code === 'EADDRINUSE'
      ? { nb: `porten ${port} er i bruk`, en: `port ${port} is in use` }
      : { nb: `${code} på port ${port}`, en: `${code} on port ${port}` }
  return {
    blame: 'environment',
    code: 'port-not-free',
    message: {
      nb: `De nasjonale tjenestene kunne ikke startes: ${reason.nb}. Velg en annen med --port, eller 0 for en ledig.`,
      en: `The national services could not be started: ${reason.en}. Choose another with --port, or 0 for a free one.`,
    },
    step: null,
  }
}

function clientOf({ helseIdClient }: Configuration): Stage['client'] {
  if (helseIdClient === undefined) return undefined
  return {
    clientId: helseIdClient.clientId,
    jwks: helseIdClient.jwks,
    redirectUris: helseIdClient.redirectUris,
    tenancy: helseIdClient.tenancy ?? 'multi',
    supplierOrgnr: helseIdClient.supplierOrgnr ?? syntheticSupplier,
    ...(helseIdClient.allowedOrgnrChildren === undefined ? {} : { allowedOrgnrChildren: helseIdClient.allowedOrgnrChildren }),
  }
}

/** SYNTETISK EPJ-leverandør AS: stands for the supplier when the configuration names none. */
const syntheticSupplier = '313999041'
