import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { StartEpj } from '../adapter/embedded-epj.js'
import { defaultLimits } from '../adapter/limits.js'
import { type NamedSource, partnerSource, sourcesOf } from '../adapter/sources.js'
import type { Attestation, Configuration, RunResult, Trouble } from '../contract/generated/harness.js'
import { writeAttestations } from '../evidence/run-folder.js'
import type { NationalServices } from '../national/server/national-services.js'
import type { ProgressEvent } from '../report/progress.js'
import type { RouteSet } from '../routes/route-set.js'
import { routes } from '../routes/routes.js'
import type { Scenario } from '../scenario/language/scenario.js'
import { epjsUnderTest, partnerEpj } from './cast.js'
import { type Closables, closingAll } from './closables.js'
import { judgeFolder } from './judge-folder.js'
import { manifestOf } from './manifest.js'
import { performances } from './performance.js'
import { forRolesOf, plan, type PlannedScenario } from './plan.js'
import { playAll } from './players.js'
import type { Stage } from './stage.js'
import { tool } from './tool.js'
import { adapterFailed, portNotFree } from './troubles.js'

export interface RunOptions {
  /** Absent: those that the program can test. */
  readonly routes?: RouteSet
  readonly scenarios: readonly Scenario[]
  readonly configuration: Configuration
  /** What people have said of the product; the run folder keeps a copy. */
  readonly attestations?: readonly Attestation[]
  readonly seed: string
  readonly progress: (event: ProgressEvent) => void
  readonly signal: AbortSignal
  /** Starts the EPJ that is driven when the configuration names no adapter. */
  readonly embeddedEpj: StartEpj
  /** Starts the EPJ that plays the actors of a chain that are not under test. Absent: the same as the embedded one. */
  readonly partnerEpj?: StartEpj
}

export interface FinishedRun {
  readonly folder: string
  readonly result: RunResult
}

/** Where a fixed clock starts when nothing says otherwise: an ordinary Monday morning. */
const ordinaryMonday = '2026-03-02T09:00:00+01:00'

/**
 * Runs the planned scenarios one after another, records them, and judges the record.
 * Trouble with the adapter or the machine ends in a result too (setup-error), with what was recorded until then.
 * @throws UsageError when the call asks for what cannot be.
 */
export async function executeRun(options: RunOptions): Promise<FinishedRun> {
  const { configuration, seed } = options
  const planned = plan(options.scenarios, { patterns: configuration.scenarios ?? [], roles: configuration.roles ?? [] })
  const sources = sourcesOf(configuration, options.embeddedEpj)
  const startedAt = new Date()
  const runId = `${startedAt.toISOString().slice(0, 19).replaceAll(':', '-')}-${seed}`
  const folder = join(configuration.output ?? 'out', runId)
  await closingAll(async (open) => {
    const ready = await setUp(options, { folder, sources, planned }, open)
    const manifest = manifestOf({
      runId,
      startedAt,
      seed,
      route: (options.routes ?? routes).judge(configuration.route).id,
      configuration,
      sources,
      underTest: ready.ok ? ready.stage.cast.underTest : [],
      planned: ready.ok ? ready.planned : planned,
      troubles: ready.ok ? [] : [ready.trouble],
    })
    mkdirSync(join(folder, 'evidence'), { recursive: true })
    writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    writeAttestations(folder, options.attestations ?? [])
    if (ready.ok) await playAll(performances(ready.planned), ready.stage, configuration.jobs ?? 1)
  })
  return { folder, result: await judgeFolder(folder, configuration.lang, options) }
}

type SetUp =
  | { readonly ok: true; readonly stage: Stage; readonly planned: readonly PlannedScenario[] }
  | { readonly ok: false; readonly trouble: Trouble }

interface Prepared {
  readonly folder: string
  readonly sources: readonly NamedSource[]
  readonly planned: readonly PlannedScenario[]
}

async function setUp(options: RunOptions, { folder, sources, planned }: Prepared, open: Closables): Promise<SetUp> {
  const { configuration, routes: tested = routes } = options
  const route = tested.judge(configuration.route).id
  let national: NationalServices
  try {
    national = open.add(await tested.startServices({ port: configuration.port ?? 0 }))
  } catch (error) {
    return { ok: false, trouble: portNotFree(error, configuration.port ?? 0) }
  }
  const context = { limits: { ...defaultLimits, ...configuration.limits }, servicesUrl: national.url }
  try {
    const underTest = await epjsUnderTest(sources, { configuration, route }, context, open)
    const items = forRolesOf(underTest, planned, configuration.roles ?? [])
    const partner = needsPartner(items)
      ? await partnerEpj(partnerSource(options.partnerEpj ?? options.embeddedEpj), configuration, context, open)
      : undefined
    const canSetClock = underTest.every(({ system }) => system.features.includes('session-clock'))
    const stage: Stage = {
      national,
      cast: { underTest, partner },
      folder,
      seed: options.seed,
      clock: configuration.clock ?? (canSetClock ? 'fixed' : 'live'),
      startsAt: new Date(configuration.now ?? ordinaryMonday),
      route,
      locale: configuration.lang ?? 'nb',
      tool,
      progress: options.progress,
      signal: options.signal,
    }
    return { ok: true, stage, planned: items }
  } catch (error) {
    return { ok: false, trouble: { ...adapterFailed(error), step: null } }
  }
}

/** Whether there is an actor that is not under test. */
const needsPartner = (planned: readonly PlannedScenario[]): boolean =>
  performances(planned).some(({ scenario, underTest }) => !scenario.actors.every((actor) => underTest.includes(actor)))
