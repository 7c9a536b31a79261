import type { IncomingMessage, ServerResponse } from 'node:http'

import type { RouteService } from '../routes/route.js'
import type { Address } from './address.js'
import type { EndpointSet, OpenEndpointSet } from './endpoint-set.js'

/** A request to an open world. */
export interface Call {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly address: Address
  /** The route it came by; undefined: it is for HelseID. */
  readonly route: Pick<RouteService<unknown>, 'operation'> | undefined
  readonly set: EndpointSet
  readonly open: OpenEndpointSet
}

/** Name and value of each header as it came, in its order. */
export const pairs = (rawHeaders: readonly string[]): string[][] =>
  rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : []))
