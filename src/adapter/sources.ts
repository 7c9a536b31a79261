import type { Role } from '../contract/generated/adapter.js'
import type { Configuration } from '../contract/generated/harness.js'
import { embeddedSource } from './embedded/embedded-source.js'
import type { StartEpj } from './embedded-epj.js'
import { httpSource } from './http/http-source.js'
import type { AdapterSource } from './source.js'

/** A source as the configuration names it. */
export interface NamedSource {
  readonly source: AdapterSource
  /** Undefined: the roles that its EPJ has, and that no other is named for. */
  readonly roles: readonly Role[] | undefined
}

/** The sources of the EPJs under test, each once, from the configuration; it names none: the embedded EPJ is under test. */
export function sourcesOf({ adapter }: Configuration, startEmbedded: StartEpj): readonly NamedSource[] {
  if (adapter === undefined) return [{ source: embeddedSource(startEmbedded), roles: undefined }]
  if (typeof adapter === 'string') return [{ source: httpSource(adapter), roles: undefined }]
  const { all, ...byRole } = adapter
  const entries = Object.entries(byRole) as [Role, string][]
  const addresses = [...new Set(entries.map(([, address]) => address))]
  return [
    ...addresses.map((address) => ({
      source: httpSource(address),
      roles: entries.flatMap(([role, own]) => (own === address ? [role] : [])),
    })),
    ...(all === undefined ? [] : [{ source: httpSource(all), roles: undefined }]),
  ]
}

/** The source of the EPJ that plays whatever actor of a chain is not under test. */
export const partnerSource = (start: StartEpj): AdapterSource => embeddedSource(start)

/** How the EPJs are driven, in a line: embedded, an address, or several as role=address. */
export const sourcesInWords = (named: readonly NamedSource[]): string =>
  named
    .flatMap(({ source: { address }, roles }) =>
      roles === undefined ? [address] : roles.map((role) => `${role}=${address}`),
    )
    .join(', ')

/** The flags that drive the same EPJs again. */
export const rerunFlagsOf = (named: readonly NamedSource[]): readonly string[] =>
  named.flatMap(({ source, roles }) => source.rerunFlags(roles))
