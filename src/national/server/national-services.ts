import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { JSONWebKeySet, JWK } from 'jose'
import type { Role } from '../../contract/generated/adapter.js'
import type { ReseptformidlerState } from '../../contract/generated/harness.js'
import { seededUuid } from '../../scenario/world/seeded-uuid.js'
import type { AnotherActorEvent, WorldEvent, WorldSetup } from '../../scenario/world/world-setup.js'
import type { Trouble } from '../core/trouble.js'
import {
  type ClientKeys,
  clientKeys,
  type HelseId,
  helseId,
  type HelseIdKeys,
  helseIdKeys,
  type RegisteredClient,
} from '../helseid/helseid.js'
import type { SignedIn } from '../helseid/signed-in.js'
import { playedWorld } from '../world/open-world.js'
import { actorsAtWork } from './actors-at-work.js'
import { addressOf, basePath, checkEndpointSetName } from './address.js'
import { answerRequest, type EndpointSet, type OpenEndpointSet, plainAnswer } from './endpoint-set.js'
import { helseIdSettingsOf } from './helseid-of-world.js'
import { callFaults } from './injected-faults/call-faults.js'
import { injectedFaults } from './injected-faults/injected-faults.js'
import { receiveBody, type RecordedHttp } from './recorded-http.js'

export type { RegisteredClient } from '../helseid/helseid.js'
export type { RecordedHttp } from './recorded-http.js'
export type { Trouble } from '../core/trouble.js'

/** HelseID, SFM Basis API, Reseptformidleren and kjernejournal, on one port of this machine. */
export interface NationalServices {
  /** Without slash at the end. */
  readonly url: string
  /** Opens a world in an endpoint set, in place of the one before. Throws on an endpoint set name that cannot stand in an address. */
  open(setup: WorldSetup, options?: OpenOptions): OpenWorld
  close(): Promise<void>
}

export interface OpenOptions {
  /** Keeps scenarios that run side by side apart; none: the services stand at /helseid and /sfm/v2. */
  readonly endpointSet?: string
  /** The vendor's own client. Without one, a client is made for the endpoint set, private key included. */
  readonly client?: RegisteredClient
  /** In a chain: the vendors' own clients, by the role whose EPJ has one. The others get one each. */
  readonly clientsOfActors?: Readonly<Partial<Record<Role, RegisteredClient>>>
  readonly onExchange?: (exchange: RecordedHttp) => void
  /** Where a client that is made for the endpoint set is sent back to. Absent: an address where nothing listens. */
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
  /** Requests to the endpoint set are answered 503 from here on. */
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
  const endpointSets = new Map<string, EndpointSet>()
  const server = createServer((request, response) => void receive(request, response, endpointSets))
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
    open: (setup, options = {}) => openWorld(setup, options, { url, keys, endpointSets }),
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
  readonly endpointSets: Map<string, EndpointSet>
}

function openWorld(setup: WorldSetup, options: OpenOptions, { url, keys, endpointSets }: Services): OpenWorld {
  const name = checkEndpointSetName(options.endpointSet ?? '')
  const issuer = `${url}${basePath('helseid', name)}`
  const sfm = `${url}${basePath('sfm', name)}`
  const endpointSet = endpointSets.get(name) ?? newEndpointSet(issuer, keys.helseId)
  endpointSets.set(name, endpointSet)
  const own = options.client ?? madeClient([name], keys.client, options.redirectUri)
  const clients = new Map(
    (setup.actors ?? []).map(({ role }) => [role, clientOfActor(role, name, options, keys.client)] as const),
  )
  const client = clients.values().next().value ?? own
  const actors =
    setup.actors === undefined
      ? undefined
      : actorsAtWork(setup.actors.map((actor) => ({ ...actor, client: clients.get(actor.role) ?? own })))
  const bad = injectedFaults(setup.faults)
  const world = playedWorld({ ...setup, faults: bad.faults }, sfm)
  const open: OpenEndpointSet = {
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
  endpointSet.open = open
  const { clock } = world.sfm
  const environmentFor = (one: RegisteredClient, isVendors: boolean): WorldEnvironment => ({
    issuer,
    jwks: endpointSet.helseId.jwks,
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
      if (endpointSet.open === open) endpointSet.open = undefined
    },
  }
}

/** An endpoint set's HelseID lives as long as the server: a token outlives the scenario that it was given in (FK3). */
function newEndpointSet(issuer: string, keys: HelseIdKeys): EndpointSet {
  const endpointSet: { open: OpenEndpointSet | undefined; helseId: HelseId } = {
    open: undefined,
    helseId: helseId({
      issuer,
      keys,
      clients: () => endpointSet.open?.clients ?? [],
      signedIn: (clientId) => endpointSet.open?.actors?.signedIn(clientId) ?? whoSignsIn(endpointSet.open?.world.setup),
      people: () => (endpointSet.open?.choosesPerson === true ? endpointSet.open.world.setup.practitioners : undefined),
      settings: () => (endpointSet.open === undefined ? {} : helseIdSettingsOf(endpointSet.open.world.setup)),
    }),
  }
  return endpointSet
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
  endpointSet: string,
  { clientsOfActors = {}, redirectUri }: OpenOptions,
  keys: ClientKeys,
): RegisteredClient {
  return clientsOfActors[actor] ?? madeClient([endpointSet, actor], keys, redirectUri)
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
  endpointSets: ReadonlyMap<string, EndpointSet>,
): Promise<void> {
  response.on('error', () => undefined)
  try {
    const url = requestUrl(request)
    const address = addressOf(url.pathname)
    const endpointSet = address === undefined ? undefined : endpointSets.get(address.endpointSet)
    if (address !== undefined && endpointSet?.open !== undefined)
      await answerRequest({ request, response, url, address, endpointSet, open: endpointSet.open })
    else {
      await receiveBody(request)
      plainAnswer(response, ...noWorld(url, address?.endpointSet))
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

function noWorld(url: URL, endpointSet: string | undefined): readonly [number, string] {
  if (endpointSet === undefined)
    return [
      404,
      `There is nothing at ${url.pathname}. HelseID is at /helseid, SFM Basis API at /sfm/v2, perhaps below the name of an endpoint set.`,
    ]
  const where = endpointSet === '' ? 'here' : `in the endpoint set "${endpointSet}"`
  return [503, `No scenario is open ${where} now: the national services answer only while one is played.`]
}
