import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { WorldSetup } from '../../scenario/world/world-setup.js'
import { addressOf, helseIdMount, type Mounted } from './address.js'
import { answerCall, plainAnswer } from './answer-call.js'
import type { EndpointSet } from './endpoint-set.js'
import { type OpenOptions, type OpenWorld, openWorld, type Routes, type Serving } from './opened-world.js'
import { receiveBody } from './recorded-http.js'
import { requestUrl } from './request-url.js'
import { keysOfProcess } from './services-keys.js'

export type { Trouble } from '../core/trouble.js'
export type { RegisteredClient } from '../helseid/helseid.js'
export type { OpenOptions, OpenWorld, WorldEnvironment } from './opened-world.js'
export type { RecordedHttp } from './recorded-http.js'

/** HelseID and the routes to Reseptformidleren and kjernejournal, on one port of this machine. */
export interface NationalServices {
  /** Without slash at the end. */
  readonly url: string
  /** Opens a world in an endpoint set, in place of the one before. Throws on a name that cannot be part of an address. */
  open(setup: WorldSetup, options?: OpenOptions): OpenWorld
  close(): Promise<void>
}

export interface ServicesOptions<C> {
  readonly port?: number
  readonly host?: string
  readonly routes: Routes<C>
}

/** Starts the services on loopback. Port 0 (the default) takes a free one; a taken port rejects with the system's error. */
export async function startNationalServices<C>({
  port = 0,
  host = '127.0.0.1',
  routes,
}: ServicesOptions<C>): Promise<NationalServices> {
  const keys = await keysOfProcess()
  const endpointSets = new Map<string, EndpointSet>()
  const server = createServer((request, response) => void receive(request, response, { routes, endpointSets }))
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    else socket.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`
  return {
    url,
    open: (setup, options = {}) => openWorld(setup, options, { url, keys, routes, endpointSets }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Takes one request. Nothing that a client does ends the service. */
async function receive<C>(
  request: IncomingMessage,
  response: ServerResponse,
  { routes, endpointSets }: Pick<Serving<C>, 'routes' | 'endpointSets'>,
): Promise<void> {
  response.on('error', () => undefined)
  try {
    const url = requestUrl(request)
    const mounted = [helseIdMount, ...routes]
    const address = addressOf(url.pathname, mounted)
    const set = address === undefined ? undefined : endpointSets.get(address.endpointSet)
    if (address !== undefined && set?.open !== undefined) {
      const route = routes.find(({ service }) => service === address.service)
      await answerCall({ request, response, url, address, route, set, open: set.open })
    } else {
      await receiveBody(request)
      plainAnswer(response, ...noWorld(url, address?.endpointSet, routes))
    }
  } catch {
    // The connection broke while it was read or written: there is no one left to answer.
    response.destroy()
  }
}

function noWorld(
  url: URL,
  endpointSet: string | undefined,
  routes: readonly (Mounted & { readonly title: string })[],
): readonly [number, string] {
  if (endpointSet === undefined) {
    const places = [
      `HelseID is at /${helseIdMount.basePath}`,
      ...routes.map((one) => `${one.title} at /${one.basePath}`),
    ]
    return [
      404,
      `There is nothing at ${url.pathname}. ${places.join(', ')}, perhaps below the name of an endpoint set.`,
    ]
  }
  const where = endpointSet === '' ? 'here' : `in the endpoint set "${endpointSet}"`
  return [503, `No scenario is open ${where} now: the national services answer only while one is played.`]
}
