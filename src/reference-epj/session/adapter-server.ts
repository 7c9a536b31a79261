import type { AddressInfo } from 'node:net'

import { serve, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import type { ActionAnswer, ActionRequest, SessionRequest, System } from '../generated/adapter.js'

/** What is behind adapter protocol v1. */
interface AdapterSystem {
  readonly system: System
  /** Signs in. @throws with the reason, which the caller of POST /sessions gets */
  open(request: SessionRequest): Promise<OpenSession>
}

interface OpenSession {
  act(action: ActionRequest): Promise<ActionAnswer>
}

export interface AdapterOptions {
  readonly port?: number
  readonly host?: string
}

export interface RunningAdapter {
  readonly url: string
  close(): Promise<void>
}

/** Serves adapter protocol v1 (schemas/harness/adapter.openapi.json). Port 0, the default, takes a free one. */
export async function serveAdapter(
  epj: AdapterSystem,
  { port = 0, host = '127.0.0.1' }: AdapterOptions = {},
): Promise<RunningAdapter> {
  const app = adapterRoutes(epj)
  const server = await new Promise<ServerType>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, port, hostname: host }, () => {
      resolve(starting)
    })
    starting.once('error', reject)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)))
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

function adapterRoutes(epj: AdapterSystem): Hono {
  const sessions = new Map<string, OpenSession>()
  const app = new Hono()
  app.onError((error, context) => context.json({ message: error.message }, 500))
  app.notFound((context) =>
    context.json({ message: `Adapter protocol v1 has no ${context.req.method} ${context.req.path}` }, 404),
  )
  app.get('/', (context) => context.json(epj.system))
  app.post('/sessions', async (context) => {
    const request = await jsonOf<SessionRequest>(context.req.raw)
    if (request === undefined) return context.json({ message: 'The body is not JSON' }, 400)
    if (!epj.system.routes.includes(request.route)) {
      return context.json({ message: `${epj.system.product} does not have the route ${request.route}` }, 422)
    }
    if (sessions.has(request.session))
      return context.json({ message: `The session ${request.session} is open already` }, 409)
    try {
      sessions.set(request.session, await epj.open(request))
    } catch (error) {
      return context.json({ message: error instanceof Error ? error.message : String(error) }, 403)
    }
    return context.body(null, 201)
  })
  app.post('/sessions/:session/actions', async (context) => {
    const session = sessions.get(context.req.param('session'))
    if (session === undefined) return context.json({ message: 'There is no such session' }, 404)
    const action = await jsonOf<ActionRequest>(context.req.raw)
    return action === undefined
      ? context.json({ message: 'The body is not JSON' }, 400)
      : context.json(await session.act(action))
  })
  app.delete('/sessions/:session', (context) =>
    sessions.delete(context.req.param('session'))
      ? context.body(null, 204)
      : context.json({ message: 'There is no such session' }, 404),
  )
  return app
}

async function jsonOf<T>(request: Request): Promise<T | undefined> {
  try {
    return (await request.json()) as T
  } catch {
    return undefined
  }
}
