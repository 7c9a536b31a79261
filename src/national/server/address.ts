/** Where a request is meant for. Lanes keep scenarios that run side by side apart. */
export interface Address {
  /** Empty: no lane. */
  readonly lane: string
  readonly service: 'helseid' | 'sfm'
  /** Below the service's base address, without slash at either end, percent-encoding taken away. */
  readonly path: string
}

const services = { helseid: ['helseid'], sfm: ['sfm', 'v2'] } as const

/** Base path of a service in a lane. */
export function basePath(service: Address['service'], lane: string): string {
  return ['', ...(lane === '' ? [] : [lane]), ...services[service]].join('/')
}

/** Reads the path of a URL; undefined when it leads to no service. */
export function addressOf(pathname: string): Address | undefined {
  const [first = '', ...rest] = pathname.split('/').slice(1)
  return serviceAddress('', [first, ...rest]) ?? serviceAddress(decoded(first), rest)
}

function serviceAddress(lane: string, segments: readonly string[]): Address | undefined {
  for (const service of ['helseid', 'sfm'] as const) {
    const base = services[service]
    if (!base.every((segment, index) => segments[index]?.toLowerCase() === segment)) continue
    const path = segments.slice(base.length).map(decoded).join('/')
    return { lane, service, path: path.replace(/\/+$/, '') }
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

/** A lane's name must be one segment of a path, and not the name of a service. */
export function checkLane(lane: string): string {
  if (lane === '' || (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(lane) && !['helseid', 'sfm'].includes(lane.toLowerCase())))
    return lane
  throw new Error(
    `"${lane}" cannot be the name of a lane: use letters, digits, ".", "_" and "-", and not the name of a service`,
  )
}
