import type { ServiceName } from '../routes/route.js'

/** A service and where it is below an endpoint set, without slash at either end. */
export interface Mounted {
  readonly service: ServiceName
  readonly basePath: string
}

export const helseIdMount = { service: 'helseid', basePath: 'helseid' } as const satisfies Mounted

/** Where a request is meant for. Endpoint sets keep scenarios that run side by side apart. */
export interface Address {
  /** Empty: the endpoint set without a name. */
  readonly endpointSet: string
  readonly service: ServiceName
  /** Below the service's base address, without slash at either end, percent-encoding taken away. */
  readonly path: string
}

/** Base path of a service in an endpoint set. */
export function basePath({ basePath: path }: Mounted, endpointSet: string): string {
  return ['', ...(endpointSet === '' ? [] : [endpointSet]), path].join('/')
}

/** Reads the path of a URL; undefined when it leads to no service. */
export function addressOf(pathname: string, mounted: readonly Mounted[]): Address | undefined {
  const [first = '', ...rest] = pathname.split('/').slice(1)
  return serviceAddress('', [first, ...rest], mounted) ?? serviceAddress(decoded(first), rest, mounted)
}

function serviceAddress(
  endpointSet: string,
  segments: readonly string[],
  mounted: readonly Mounted[],
): Address | undefined {
  for (const { service, basePath: path } of mounted) {
    const base = path.split('/')
    if (!base.every((segment, index) => segments[index]?.toLowerCase() === segment)) continue
    const below = segments.slice(base.length).map(decoded).join('/')
    return { endpointSet, service, path: below.replace(/\/+$/, '') }
  }
  return undefined
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** The name of an endpoint set must be one segment of a path, and not where a service begins. */
export function checkEndpointSetName(name: string, mounted: readonly Mounted[]): string {
  const taken = mounted.map(({ basePath: path }) => path.split('/')[0])
  if (name === '' || (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) && !taken.includes(name.toLowerCase()))) return name
  throw new Error(
    `"${name}" cannot be the name of an endpoint set: use letters, digits, ".", "_" and "-", and not the name of a service`,
  )
}
