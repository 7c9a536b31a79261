import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { AdapterTrouble } from '../adapter/adapter.js'
import { defaultLimits, HttpAdapter } from '../adapter/http/http-adapter.js'
import type { Role, System } from '../contract/generated/adapter.js'
import type { Attestation, Configuration, Manifest, RunResult, Trouble } from '../contract/generated/harness.js'
import { writeAttestations } from '../evidence/run-folder.js'
import { UsageError } from '../input/usage-error.js'
import { type NationalServices, type RegisteredClient, startNationalServices } from '../national/national-services.js'
import type { ProgressEvent } from '../report/progress.js'
import { defaultRequirementSet } from '../requirements/catalogue.js'
import type { Scenario } from '../scenario/language/scenario.js'
import { type Cast, castInWords, type DrivenEpj, namedAdapters, rolesPlayed } from './cast.js'
import { executeScenario, type Stage } from './execute-scenario.js'
import { judgeFolder } from './judge-folder.js'
import { type Performance, performances } from './performance.js'
import { plan, type PlannedScenario } from './plan.js'
import { tool } from './tool.js'

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
  /** Starts the EPJ that plays the actors of a chain that are not under test. Absent: the same as the embedded one. */
  readonly partnerEpj?: () => Promise<EmbeddedEpj>
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
    const ready = await setUp(options, { folder, planned }, open)
    const manifest = manifestOf(options, {
      runId,
      startedAt,
      planned: ready.ok ? ready.planned : planned,
      cast: ready.ok ? ready.stage.cast : undefined,
      troubles: ready.ok ? [] : [ready.trouble],
    })
    mkdirSync(join(folder, 'evidence'), { recursive: true })
    writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    writeAttestations(folder, options.attestations ?? [])
    if (ready.ok) await playAll(performances(ready.planned), ready.stage, configuration.jobs ?? 1)
  } finally {
    for (const one of open.reverse()) await one.close()
  }
  return { folder, result: judgeFolder(folder, configuration.lang, options.scenarios) }
}

type SetUp =
  | { readonly ok: true; readonly stage: Stage; readonly planned: readonly PlannedScenario[] }
  | { readonly ok: false; readonly trouble: Trouble }

interface Closable {
  close(): Promise<void>
}

async function setUp(
  options: RunOptions,
  { folder, planned }: { readonly folder: string; readonly planned: readonly PlannedScenario[] },
  open: Closable[],
): Promise<SetUp> {
  const { configuration } = options
  let national: NationalServices
  try {
    national = await startNationalServices({ port: configuration.port ?? 0 })
  } catch (error) {
    return { ok: false, trouble: listenTrouble(error, configuration.port ?? 0) }
  }
  open.push(national)
  try {
    const underTest = await castOf(options, open)
    const items = forRolesOf(underTest, planned, configuration.roles ?? [])
    const partner = needsPartner(items)
      ? await embedded(options.partnerEpj ?? options.embeddedEpj, configuration, open)
      : undefined
    const systems = underTest.map(({ system }) => system)
    const stage: Stage = {
      national,
      cast: { underTest, partner },
      folder,
      seed: options.seed,
      clock:
        configuration.clock ?? (systems.every(({ features }) => features.includes('session-clock')) ? 'fixed' : 'live'),
      startsAt: new Date(configuration.now ?? ordinaryMonday),
      locale: configuration.lang ?? 'nb',
      tool,
      progress: options.progress,
      signal: options.signal,
    }
    return { ok: true, stage, planned: items }
  } catch (error) {
    if (!(error instanceof AdapterTrouble)) throw error
    return { ok: false, trouble: { blame: 'adapter', code: error.code, message: { ...error.text }, step: null } }
  }
}

/** The EPJs under test: those that the configuration names, else the embedded one. */
async function castOf(options: RunOptions, open: Closable[]): Promise<Cast['underTest']> {
  const { configuration } = options
  const named = namedAdapters(configuration)
  if (named.length === 0) {
    const epj = await embedded(options.embeddedEpj, configuration, open)
    refuseMismatch(epj.system, configuration)
    return [{ ...epj, roles: epj.system.roles }]
  }
  const cast: Cast['underTest'][number][] = []
  for (const one of named) {
    const adapter = opened(new HttpAdapter(one.address, limitsOf(configuration), one.address), open)
    const system = await adapter.describe()
    refuseMismatch(system, named.length === 1 ? configuration : {})
    cast.push({ adapter, system, client: clientOf(configuration, one.roles), roles: rolesPlayed(one, system, named) })
  }
  return cast
}

async function embedded(
  start: () => Promise<EmbeddedEpj>,
  configuration: Configuration,
  open: Closable[],
): Promise<DrivenEpj> {
  const epj = opened(await start(), open)
  const adapter = opened(new HttpAdapter(epj.url, limitsOf(configuration), 'embedded'), open)
  return { adapter, system: await adapter.describe(), client: clientOf(configuration, undefined) }
}

function opened<T extends Closable>(one: T, open: Closable[]): T {
  open.push(one)
  return one
}

const limitsOf = ({ limits }: Configuration) => ({ ...defaultLimits, ...limits })

/** Whether a chain has an actor that is not under test. */
const needsPartner = (planned: readonly PlannedScenario[]): boolean =>
  performances(planned).some(
    ({ scenario, underTest }) => scenario.actors?.some((actor) => !underTest.includes(actor)) === true,
  )

/** Plays them, `jobs` of them side by side: each player takes the next one when it is done, in a lane of its own. */
async function playAll(items: readonly Performance[], stage: Stage, jobs: number): Promise<void> {
  const waiting = [...items.entries()]
  const player = async (number: number) => {
    const own = jobs === 1 ? stage : { ...stage, lane: `bane-${number}` }
    for (let next = waiting.shift(); next !== undefined && !stage.signal.aborted; next = waiting.shift())
      await play(next, items.length, own)
  }
  await Promise.all(Array.from({ length: Math.min(jobs, items.length) }, (_, index) => player(index + 1)))
}

async function play([index, item]: readonly [number, Performance], of: number, stage: Stage): Promise<void> {
  stage.progress({
    kind: 'scenario-started',
    scenario: item.id,
    title: item.scenario.title,
    role: item.role,
    number: index + 1,
    of,
  })
  const before = performance.now()
  await executeScenario(item, stage)
  stage.progress({ kind: 'scenario-finished', scenario: item.id, ms: Math.round(performance.now() - before) })
}

/** The adapter says what it is; the configuration must not say otherwise. */
function refuseMismatch(system: System, { version, product }: Configuration): void {
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
}

/** What is planned for the roles that the EPJs have; a chosen role that none of them has is a mistake. */
function forRolesOf(
  underTest: Cast['underTest'],
  planned: readonly PlannedScenario[],
  chosen: readonly Role[],
): readonly PlannedScenario[] {
  const has = [...new Set(underTest.flatMap(({ roles }) => roles))]
  const missing = chosen.find((role) => !has.includes(role))
  if (missing !== undefined)
    throw new UsageError({
      nb: `Adapteren har ikke rollen ${missing} (den har ${has.join(', ')}).`,
      en: `The adapter does not have the role ${missing} (it has ${has.join(', ')}).`,
    })
  const items = planned.filter(({ role }) => has.includes(role))
  if (items.length === 0)
    throw new UsageError({
      nb: `Ingen av de valgte scenarioene gjelder rollene adapteren har (${has.join(', ')}).`,
      en: `None of the chosen scenarios is for the roles the adapter has (${has.join(', ')}).`,
    })
  return items
}

interface ManifestParts {
  readonly runId: string
  readonly startedAt: Date
  readonly planned: readonly PlannedScenario[]
  readonly cast: Cast | undefined
  readonly troubles: readonly Trouble[]
}

function manifestOf(
  { configuration, seed }: RunOptions,
  { runId, startedAt, planned, cast, troubles }: ManifestParts,
): Manifest {
  const unknown = 'ukjent'
  const systems = cast?.underTest ?? []
  const told = (read: (system: System) => string): string | undefined =>
    systems.length === 0 ? undefined : [...new Set(systems.map(({ system }) => read(system)))].join(' + ')
  return {
    format: 1,
    run: {
      id: runId,
      startedAt: startedAt.toISOString(),
      seed,
      route: 'sfm-basis',
      roles: [...new Set(planned.map(({ role }) => role))],
      vendor: configuration.vendor ?? told(({ vendor }) => vendor) ?? unknown,
      product: told(({ product }) => product) ?? configuration.product ?? unknown,
      version: told(({ version }) => version) ?? configuration.version ?? unknown,
      ...(configuration.contact === undefined ? {} : { contact: configuration.contact }),
      adapter: castInWords(configuration),
      ...(systems.length < 2 ? {} : { systems: systems.map(systemOfRun) }),
      tool,
      requirementSet: defaultRequirementSet,
      planned: planned.map(({ id, scenario, role, evidence }) => ({ id, scenario: scenario.id, role, evidence })),
    },
    troubles: [...troubles],
  }
}

function systemOfRun({
  roles,
  adapter,
  system,
}: Cast['underTest'][number]): NonNullable<Manifest['run']['systems']>[number] {
  const { vendor, product, version } = system
  return { roles: [...roles], adapter: adapter.address, vendor, product, version }
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

/** The vendor's own HelseID client: of the EPJ that is named for these roles, else of the one that is named for none. */
function clientOf(
  { helseIdClient, helseIdClients = {} }: Configuration,
  roles: readonly Role[] | undefined,
): RegisteredClient | undefined {
  const own =
    roles === undefined
      ? helseIdClient
      : roles.map((role) => helseIdClients[role]).find((client) => client !== undefined)
  if (own === undefined) return undefined
  return {
    clientId: own.clientId,
    jwks: own.jwks,
    redirectUris: own.redirectUris,
    tenancy: own.tenancy ?? 'multi',
    supplierOrgnr: own.supplierOrgnr ?? syntheticSupplier,
    ...(own.allowedOrgnrChildren === undefined ? {} : { allowedOrgnrChildren: own.allowedOrgnrChildren }),
  }
}

/** SYNTETISK EPJ-leverandør AS: stands for the supplier when the configuration names none. */
const syntheticSupplier = '313999041'
