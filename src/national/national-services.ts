import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { JSONWebKeySet, JWK } from 'jose'
import type { Role } from '../contract/generated/adapter.js'
import type { ReseptformidlerState } from '../contract/generated/harness.js'
import { seededUuid } from '../scenario/world/seeded-uuid.js'
import type { AnotherActorEvent, WorldEvent, WorldSetup } from '../scenario/world/world-setup.js'
import { actorsAtWork } from './actors-at-work.js'
import { addressOf, basePath, checkLane } from './address.js'
import { badDays } from './faults/bad-days.js'
import { callFaults } from './faults/call-faults.js'
import {
  type ClientKeys,
  clientKeys,
  type HelseId,
  helseId,
  type HelseIdKeys,
  helseIdKeys,
  type RegisteredClient,
} from './helseid/helseid.js'
import type { SignedIn } from './helseid/signed-in.js'
import { helseIdSettingsOf } from './helseid-of-world.js'
import { answerInLane, type Lane, type OpenLane, plainAnswer } from './lane.js'
import { playedWorld } from './open-world.js'
import { receiveBody, type RecordedHttp } from './recorded-http.js'
import type { Trouble } from './trouble.js'

export type { RegisteredClient } from './helseid/helseid.js'
export type { RecordedHttp } from './recorded-http.js'
export type { Trouble } from './trouble.js'

/** HelseID, SFM Basis API, Reseptformidleren and kjernejournal, on one port of this machine. */
export interface NationalServices {
  /** Without slash at the end. */
  readonly url: string
  /** Opens a world in a lane, in place of the one before. Throws on a lane name that cannot stand in an address. */
  open(setup: WorldSetup, options?: OpenOptions): OpenWorld
  close(): Promise<void>
}

export interface OpenOptions {
  /** Keeps scenarios that run side by side apart; none: the services stand at /helseid and /sfm/v2. */
  readonly lane?: string
  /** The vendor's own client. Without one, a client is made for the lane, private key included. */
  readonly client?: RegisteredClient
  /** In a chain: the vendors' own clients, by the role whose EPJ has one. The others get one each. */
  readonly clientsOfActors?: Readonly<Partial<Record<Role, RegisteredClient>>>
  readonly onExchange?: (exchange: RecordedHttp) => void
  /** Where a client that is made for the lane is sent back to. Absent: an address where nothing listens. */
  readonly redirectUri?: string
  /** A browser gets a page where a person chooses who signs in. Without it the sign-in is silent: the world's practitioner. */
  readonly signInPage?: boolean
  /** Hears of faults of the simulator's own. */
  readonly onTrouble?: (trouble: Trouble) => void
}

export interface OpenWorld {
  readonly environment: WorldEnvironment
  /** In a chain: what this actor's EPJ needs; each has a client of its own, or shares its vendor's. */
  environmentOf(actor: Role): WorldEnvironment
  /** In a chain: it is this actor's turn to work. */
  takeTurn(actor: Role): void
  /** The scenario's time: yyyy-MM-ddTHH:mm:ss+01:00. */
  now(): string
  passTime(milliseconds: number): void
  /** Something happens elsewhere. Throws when Reseptformidleren refuses it: then the script is wrong. */
  happen(event: Exclude<WorldEvent, AnotherActorEvent>): void
  /** What Reseptformidleren holds for the world's patient, whatever the route. */
  state(): ReseptformidlerState
  /** Requests to the lane are answered 503 from here on. */
  close(): void
}

/** What an EPJ needs to reach the services, and what a judge needs to check its tokens. */
export interface WorldEnvironment {
  readonly issuer: string
  readonly jwks: JSONWebKeySet
  readonly sfm: string
  readonly clientId: string
  readonly redirectUri: string
  readonly scope: string
  readonly audience: string
  readonly clientJwks: JSONWebKeySet
  readonly privateJwk?: JWK
}

const audience = 'e-helse:sfm.api'
const scope = `openid profile offline_access ${audience}/sfm.api2`
/** Nothing listens there: an EPJ reads the code from the Location header. */
const madeRedirectUri = 'http://localhost:8400/callback'
/** A synthetic organisation that stands as owner of the clients made here. */
const madeSupplier = '313999203'

interface Keys {
  readonly helseId: HelseIdKeys
  readonly client: ClientKeys
}

let made: Promise<Keys> | undefined

/** Two RSA keys take longer to make than a scenario takes to play: they are made once and serve every server of the process. */
function keysOfProcess(): Promise<Keys> {
  made ??= Promise.all([helseIdKeys(), clientKeys()]).then(([issuer, client]) => ({ helseId: issuer, client }))
  return made
}

/** Starts the services on loopback. Port 0 (the default) takes a free one; a taken port rejects with the system's error. */
export async function startNationalServices({
  port = 0,
  host = '127.0.0.1',
}: { readonly port?: number; readonly host?: string } = {}): Promise<NationalServices> {
  const keys = await keysOfProcess()
  const lanes = new Map<string, Lane>()
  const server = createServer((request, response) => void receive(request, response, lanes))
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
    open: (setup, options = {}) => openWorld(setup, options, { url, keys, lanes }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Services {
  readonly url: string
  readonly keys: Keys
  readonly lanes: Map<string, Lane>
}

function openWorld(setup: WorldSetup, options: OpenOptions, { url, keys, lanes }: Services): OpenWorld {
  const name = checkLane(options.lane ?? '')
  const issuer = `${url}${basePath('helseid', name)}`
  const sfm = `${url}${basePath('sfm', name)}`
  const lane = lanes.get(name) ?? newLane(issuer, keys.helseId)
  lanes.set(name, lane)
  const own = options.client ?? madeClient([name], keys.client, options.redirectUri)
  const clients = new Map(
    (setup.actors ?? []).map(({ role }) => [role, clientOfActor(role, name, options, keys.client)] as const),
  )
  const client = clients.values().next().value ?? own
  const actors =
    setup.actors === undefined
      ? undefined
      : actorsAtWork(setup.actors.map((actor) => ({ ...actor, client: clients.get(actor.role) ?? own })))
  const bad = badDays(setup.faults)
  const world = playedWorld({ ...setup, faults: bad.faults }, sfm)
  const open: OpenLane = {
    world,
    issuer,
    clients: actors?.clients ?? [client],
    actors,
    faults: callFaults(() => bad.faults),
    choosesPerson: options.signInPage ?? false,
    exchanges: 0,
    onExchange: options.onExchange ?? (() => undefined),
    onTrouble: options.onTrouble ?? (() => undefined),
  }
  lane.open = open
  const { clock } = world.sfm
  const environmentFor = (one: RegisteredClient, isVendors: boolean): WorldEnvironment => ({
    issuer,
    jwks: lane.helseId.jwks,
    sfm,
    clientId: one.clientId,
    redirectUri: one.redirectUris[0] ?? madeRedirectUri,
    scope,
    audience,
    clientJwks: one.jwks,
    ...(isVendors ? {} : { privateJwk: keys.client.privateJwk }),
  })
  const isVendors = (actor: Role) => options.clientsOfActors?.[actor] !== undefined
  const [lead] = setup.actors ?? []
  return {
    environment: environmentFor(client, lead === undefined ? options.client !== undefined : isVendors(lead.role)),
    environmentOf: (actor) => environmentFor(clients.get(actor) ?? client, isVendors(actor)),
    takeTurn: (actor) => actors?.takeTurn(actor),
    now: () => clock.dateTime(),
    passTime: (milliseconds) => clock.pass(milliseconds),
    happen: (event) => {
      if (event.kind === 'fault-begins') bad.begin(event.fault)
      else if (event.kind === 'faults-end') bad.end()
      else world.happen(event)
    },
    state: () => world.state(),
    close: () => {
      if (lane.open === open) lane.open = undefined
    },
  }
}

/** A lane's HelseID lives as long as the server: a token outlives the scenario that it was given in (FK3). */
function newLane(issuer: string, keys: HelseIdKeys): Lane {
  const lane: { open: OpenLane | undefined; helseId: HelseId } = {
    open: undefined,
    helseId: helseId({
      issuer,
      keys,
      clients: () => lane.open?.clients ?? [],
      signedIn: (clientId) => lane.open?.actors?.signedIn(clientId) ?? whoSignsIn(lane.open?.world.setup),
      people: () => (lane.open?.choosesPerson === true ? lane.open.world.setup.practitioners : undefined),
      settings: () => (lane.open === undefined ? {} : helseIdSettingsOf(lane.open.world.setup)),
    }),
  }
  return lane
}

/** The one at the EPJ; on a bad day somebody else, on behalf of the same organisation. */
function whoSignsIn(setup: WorldSetup | undefined): SignedIn | undefined {
  if (setup === undefined) return undefined
  const { practitioner, organisation, practitioners } = setup
  const another = setup.faults.find((fault) => fault.kind === 'another-signs-in')?.hpr
  return {
    practitioner: practitioners.find(({ hpr }) => hpr !== undefined && hpr === another) ?? practitioner,
    organisation,
  }
}

function clientOfActor(
  actor: Role,
  lane: string,
  { clientsOfActors = {}, redirectUri }: OpenOptions,
  keys: ClientKeys,
): RegisteredClient {
  return clientsOfActors[actor] ?? madeClient([lane, actor], keys, redirectUri)
}

function madeClient(of: readonly string[], { publicJwk }: ClientKeys, redirectUri = madeRedirectUri): RegisteredClient {
  return {
    clientId: seededUuid('helseid client', ...of),
    jwks: { keys: [publicJwk] },
    redirectUris: [redirectUri],
    supplierOrgnr: madeSupplier,
    tenancy: 'multi',
  }
}

/** Takes one request. Nothing that a client does ends the service. */
async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  lanes: ReadonlyMap<string, Lane>,
): Promise<void> {
  response.on('error', () => undefined)
  try {
    const url = requestUrl(request)
    const address = addressOf(url.pathname)
    const lane = address === undefined ? undefined : lanes.get(address.lane)
    if (address !== undefined && lane?.open !== undefined)
      await answerInLane({ request, response, url, address, lane, open: lane.open })
    else {
      await receiveBody(request)
      plainAnswer(response, ...noWorld(url, address?.lane))
    }
  } catch {
    // The connection broke while it was read or written: there is nobody left to answer.
    response.destroy()
  }
}

/** The URL as the client called it: the name it used for this machine is the one its DPoP proofs speak of. */
function requestUrl(request: IncomingMessage): URL {
  const host = request.headers.host ?? 'localhost'
  const target = request.url ?? '/'
  const fallback = new URL('http://localhost/')
  return parsed(target.startsWith('/') ? `http://${host}${target}` : target) ?? fallback
}

function parsed(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined
}

function noWorld(url: URL, lane: string | undefined): readonly [number, string] {
  if (lane === undefined)
    return [
      404,
      `There is nothing at ${url.pathname}. HelseID stands at /helseid, SFM Basis API at /sfm/v2, perhaps below the name of a lane.`,
    ]
  const where = lane === '' ? 'here' : `in the lane "${lane}"`
  return [503, `No scenario is open ${where} now: the national services answer only while one is played.`]
}
