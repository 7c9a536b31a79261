import { type NamedSource, rerunFlagsOf, sourcesInWords } from '../adapter/sources.js'
import { defined } from '../contract/defined.js'
import type { System } from '../contract/generated/adapter.js'
import type { Configuration, Manifest, Trouble } from '../contract/generated/harness.js'
import { defaultRequirementSet } from '../requirements/catalogue.js'
import type { EpjUnderTest } from './cast.js'
import type { PlannedScenario } from './plan.js'
import { tool } from './tool.js'

export interface ManifestParts {
  readonly runId: string
  readonly startedAt: Date
  readonly seed: string
  readonly route: string
  readonly configuration: Configuration
  readonly sources: readonly NamedSource[]
  /** Empty when the setup failed. */
  readonly underTest: readonly EpjUnderTest[]
  readonly planned: readonly PlannedScenario[]
  readonly troubles: readonly Trouble[]
}

const unknown = 'ukjent'

/** What was to be run, of which EPJs, and what went wrong before any scenario. */
export function manifestOf(parts: ManifestParts): Manifest {
  const { runId, startedAt, seed, route, configuration, sources, underTest, planned, troubles } = parts
  const answered = (read: (system: System) => string): string | undefined =>
    underTest.length === 0 ? undefined : [...new Set(underTest.map(({ system }) => read(system)))].join(' + ')
  return {
    format: 1,
    run: {
      id: runId,
      startedAt: startedAt.toISOString(),
      seed,
      route,
      roles: [...new Set(planned.map(({ role }) => role))],
      vendor: configuration.vendor ?? answered(({ vendor }) => vendor) ?? unknown,
      product: answered(({ product }) => product) ?? configuration.product ?? unknown,
      version: answered(({ version }) => version) ?? configuration.version ?? unknown,
      ...defined({ contact: configuration.contact }),
      adapter: sourcesInWords(sources),
      ...defined({ systems: underTest.length < 2 ? undefined : underTest.map(systemOfRun) }),
      tool,
      requirementSet: defaultRequirementSet,
      planned: planned.map(({ id, scenario, role, evidence }) => ({ id, scenario: scenario.id, role, evidence })),
    },
    troubles: [...troubles],
    rerunFlags: [...rerunFlagsOf(sources)],
  }
}

function systemOfRun({ roles, adapter, system }: EpjUnderTest): NonNullable<Manifest['run']['systems']>[number] {
  const { vendor, product, version } = system
  return { roles: [...roles], adapter: adapter.address, vendor, product, version }
}
