/** Where a request is meant for. Lanes keep scenarios that run side by side apart. */
export interface Address {
  /** Empty: no endpoint set. */
  readonly endpointSet: string
  readonly service: 'helseid' | 'sfm'
  /** Below the service's base address, without slash at either end, percent-encoding taken away. */
  readonly path: string
}

const services = { helseid: ['helseid'], sfm: ['sfm', 'v2'] } as const

/** Base path of a service in an endpoint set. */
export function basePath(service: Address['service'], endpointSet: string): string {
  return ['', ...(endpointSet === '' ? [] : [endpointSet]), ...services[service]].join('/')
}

/** Reads the path of a URL; undefined when it leads to no service. */
export function addressOf(pathname: string): Address | undefined {
  const [first = '', ...rest] = pathname.split('/').slice(1)
  return serviceAddress('', [first, ...rest]) ?? serviceAddress(decoded(first), rest)
}

function serviceAddress(endpointSet: string, segments: readonly string[]): Address | undefined {
  for (const service of ['helseid', 'sfm'] as const) {
    const base = services[service]
    if (!base.every((segment, index) => segments[index]?.toLowerCase() === segment)) continue
    const path = segments.slice(base.length).map(decoded).join('/')
    return { endpointSet, service, path: path.replace(/\/+$/, '') }
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

/** An endpoint set's name must be one segment of a path, and not the name of a service. */
export function checkEndpointSetName(endpointSet: string): string {
  if (
    endpointSet === '' ||
    (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(endpointSet) && !['helseid', 'sfm'].includes(endpointSet.toLowerCase()))
  )
    return endpointSet
  throw new Error(
    `"${endpointSet}" cannot be the name of an endpoint set: use letters, digits, ".", "_" and "-", and not the name of a service`,
  )
}
