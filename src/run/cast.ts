import type { Adapter } from '../adapter/adapter.js'
import type { Role, System } from '../contract/generated/adapter.js'
import type { Configuration } from '../contract/generated/harness.js'
import { UsageError } from '../input/usage-error.js'
import type { RegisteredClient } from '../national/server/national-services.js'

/** An EPJ that is driven in a run. */
export interface DrivenEpj {
  readonly adapter: Adapter
  readonly system: System
  /** The vendor's own HelseID client. */
  readonly client: RegisteredClient | undefined
}

/** Who plays which role. */
export interface Cast {
  /** The EPJs under test, each with the roles that it has. */
  readonly underTest: readonly (DrivenEpj & { readonly roles: readonly Role[] })[]
  /** Plays whatever actor of a chain is not under test. */
  readonly partner: DrivenEpj | undefined
}

/** The EPJ under test in a role. */
export const epjOf = ({ underTest }: Cast, role: Role): DrivenEpj | undefined =>
  underTest.find(({ roles }) => roles.includes(role))

/** An adapter as the configuration names it. */
export interface NamedAdapter {
  readonly address: string
  /** Undefined: the roles that it has, and that no other is named for. */
  readonly roles: readonly Role[] | undefined
}

/** The adapters that a configuration names, each once; none: the embedded EPJ is under test. */
export function namedAdapters({ adapter }: Configuration): readonly NamedAdapter[] {
  if (adapter === undefined) return []
  if (typeof adapter === 'string') return [{ address: adapter, roles: undefined }]
  const { all, ...byRole } = adapter
  const entries = Object.entries(byRole) as [Role, string][]
  const addresses = [...new Set(entries.map(([, address]) => address))]
  return [
    ...addresses.map((address) => ({
      address,
      roles: entries.flatMap(([role, own]) => (own === address ? [role] : [])),
    })),
    ...(all === undefined ? [] : [{ address: all, roles: undefined }]),
  ]
}

/** How the EPJs are driven, in a line: embedded, an address, or several as role=address. */
export function castInWords(configuration: Configuration): string {
  const named = namedAdapters(configuration)
  if (named.length === 0) return 'embedded'
  return named
    .flatMap(({ address, roles }) => (roles === undefined ? [address] : roles.map((role) => `${role}=${address}`)))
    .join(', ')
}

/**
 * The roles that an EPJ plays.
 * @throws UsageError when it is named for one that it does not have.
 */
export function rolesPlayed(
  { address, roles }: NamedAdapter,
  system: System,
  others: readonly NamedAdapter[],
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
