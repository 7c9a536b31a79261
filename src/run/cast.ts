import type { Adapter } from '../adapter/adapter.js'
import type { AdapterSource, OpeningContext } from '../adapter/source.js'
import type { NamedSource } from '../adapter/sources.js'
import type { Role, System } from '../contract/generated/adapter.js'
import type { Configuration } from '../contract/generated/harness.js'
import { UsageError } from '../input/usage-error.js'
import type { RegisteredClient } from '../national/server/national-services.js'
import type { Closables } from './closables.js'
import { clientOf } from './helseid-client.js'

/** An EPJ that is driven in a run. */
export interface DrivenEpj {
  readonly adapter: Adapter
  readonly system: System
  /** How the EPJ reaches the national services. */
  readonly baseUrl: string
  /** The vendor's own HelseID client. */
  readonly client: RegisteredClient | undefined
}

export interface EpjUnderTest extends DrivenEpj {
  readonly roles: readonly Role[]
}

/** Who plays which role. */
export interface Cast {
  readonly underTest: readonly EpjUnderTest[]
  /** Plays whatever actor of a chain is not under test. */
  readonly partner: DrivenEpj | undefined
}

/** The EPJ under test in a role. */
export const epjOf = ({ underTest }: Cast, role: Role): DrivenEpj | undefined =>
  underTest.find(({ roles }) => roles.includes(role))

/**
 * Opens the sources of the EPJs under test and asks each what it is. Whatever was opened is in `open`, also when a later one fails.
 * @throws AdapterTrouble of the first that cannot be reached or does not keep the protocol
 * @throws UsageError when an EPJ is not what the configuration says
 */
export async function epjsUnderTest(
  named: readonly NamedSource[],
  { configuration, route }: { readonly configuration: Configuration; readonly route: string },
  context: OpeningContext,
  open: Closables,
): Promise<readonly EpjUnderTest[]> {
  const epjs: EpjUnderTest[] = []
  for (const one of named) {
    const { adapter, baseUrlForEpj } = open.add(await one.source.open(context))
    const system = await adapter.describe()
    refuseMismatch(system, named.length === 1 ? configuration : {}, route)
    epjs.push({
      adapter,
      system,
      baseUrl: baseUrlForEpj,
      client: clientOf(configuration, one.roles),
      roles: rolesPlayed(one, system, named),
    })
  }
  return epjs
}

/** The reference EPJ, for the roles of a chain that are not under test. */
export async function partnerEpj(
  source: AdapterSource,
  configuration: Configuration,
  context: OpeningContext,
  open: Closables,
): Promise<DrivenEpj> {
  const { adapter, baseUrlForEpj } = open.add(await source.open(context))
  return {
    adapter,
    system: await adapter.describe(),
    baseUrl: baseUrlForEpj,
    client: clientOf(configuration, undefined),
  }
}

/**
 * The roles that an EPJ plays.
 * @throws UsageError when it is named for one that it does not have.
 */
export function rolesPlayed(
  { source: { address }, roles }: NamedSource,
  system: System,
  others: readonly NamedSource[],
): readonly Role[] {
  if (roles === undefined)
    return system.roles.filter((role) => !others.some((other) => other.roles?.includes(role) === true))
  const missing = roles.find((role) => !system.roles.includes(role))
  if (missing === undefined) return roles
  throw new UsageError({
    nb: `Adapteren ${address} er satt opp for rollen ${missing}, men har den ikke (den har ${system.roles.join(', ')}).`,
    en: `The adapter ${address} is set up for the role ${missing}, but does not have it (it has ${system.roles.join(', ')}).`,
  })
}

/** The adapter says what it is; the configuration must not say otherwise. */
function refuseMismatch(system: System, { version, product }: Configuration, route: string): void {
  const mismatch = [
    { name: 'version', configured: version, actual: system.version },
    { name: 'product', configured: product, actual: system.product },
  ].find(({ configured, actual }) => configured !== undefined && configured !== actual)
  if (mismatch !== undefined) {
    const { name, configured = '', actual } = mismatch
    throw new UsageError({
      nb: `Konfigurasjonen oppgir ${name} «${configured}», men adapteren svarer «${actual}». Rett den av dem som er feil.`,
      en: `The configuration gives ${name} "${configured}", but the adapter answers "${actual}". Fix the one that is wrong.`,
    })
  }
  if (!system.routes.includes(route))
    throw new UsageError({
      nb: `Adapteren har ikke ruten ${route} (den har ${system.routes.join(', ')}).`,
      en: `The adapter does not have the route ${route} (it has ${system.routes.join(', ')}).`,
    })
}
