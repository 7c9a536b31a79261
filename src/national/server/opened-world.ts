import type { JSONWebKeySet, JWK } from 'jose'
import { defined } from '../../contract/defined.js'
import type { Role } from '../../contract/generated/adapter.js'
import type { ReseptformidlerState } from '../../contract/generated/harness.js'
import type { AnotherActorEvent, WorldEvent, WorldSetup } from '../../scenario/world/world-setup.js'
import type { Trouble } from '../core/trouble.js'
import type { RegisteredClient } from '../helseid/helseid.js'
import type { RouteService } from '../routes/route.js'
import { playedWorld } from '../world/open-world.js'
import { type ActorAtWork, actorsAtWork } from './actors-at-work.js'
import { basePath, checkEndpointSetName, helseIdMount } from './address.js'
import { type EndpointSet, newEndpointSet, type OpenEndpointSet } from './endpoint-set.js'
import { callFaults } from './injected-faults/call-faults.js'
import { injectedFaults } from './injected-faults/injected-faults.js'
import { madeClient, madeRedirectUri } from './made-client.js'
import type { RecordedHttp } from './recorded-http.js'
import type { ServicesKeys } from './services-keys.js'

export interface OpenOptions {
  /** Keeps scenarios that run side by side apart; none: HelseID and the routes are at their base paths (/helseid, /sfm/v2). */
  readonly endpointSet?: string
  /** The vendors' own clients, by the role whose EPJ has one. For each of the others a client is made, private key included. */
  readonly clients?: ReadonlyMap<Role, RegisteredClient>
  readonly onExchange?: (exchange: RecordedHttp) => void
  /** Where a client that is made for the endpoint set is sent back to. Absent: an address where nothing listens. */
  readonly redirectUri?: string
  /** A browser gets a page where a person chooses who signs in. Without it the sign-in is silent: the world's practitioner. */
  readonly signInPage?: boolean
  /** Hears of faults of the simulator's own. */
  readonly onTrouble?: (trouble: Trouble) => void
}

export interface OpenWorld {
  /** What the first actor's EPJ needs. */
  readonly environment: WorldEnvironment
  /** What this actor's EPJ needs; each has a client of its own, or shares its vendor's. */
  environmentOf(actor: Role): WorldEnvironment
  /** It is this actor's turn to work. */
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
  /** Base address of each route that is served, by the route's id. */
  readonly urls: Readonly<Record<string, string>>
  /** Base address of the first route, by the name it has in the adapter protocol. */
  readonly sfm: string
  readonly clientId: string
  readonly redirectUri: string
  readonly scope: string
  readonly audience: string
  readonly clientJwks: JSONWebKeySet
  readonly privateJwk?: JWK
}

/** The routes that a server has. The first one writes the worlds' content, and its address is the one a session is given. */
export type Routes<C> = readonly [RouteService<C>, ...RouteService<C>[]]

/** A server, as an open world needs it. */
export interface Serving<C> {
  readonly url: string
  readonly keys: ServicesKeys
  readonly routes: Routes<C>
  readonly endpointSets: Map<string, EndpointSet>
}

/** Opens a world in an endpoint set, in place of the one before. Throws on a name that cannot be part of an address. */
export function openWorld<C>(
  setup: WorldSetup,
  options: OpenOptions,
  { url, keys, routes, endpointSets }: Serving<C>,
): OpenWorld {
  const name = checkEndpointSetName(options.endpointSet ?? '', [helseIdMount, ...routes])
  const issuer = `${url}${basePath(helseIdMount, name)}`
  const [lead, ...others] = routes
  const served = (service: RouteService<C>) => ({ service, url: `${url}${basePath(service, name)}` })
  const [first, ...rest] = [served(lead), ...others.map(served)] as const
  const set = endpointSets.get(name) ?? newEndpointSet(issuer, keys.helseId)
  endpointSets.set(name, set)
  // One actor's client is the endpoint set's own; of several, each has one by its role.
  const madeFor = (role: Role) => (setup.actors.length > 1 ? role : undefined)
  const clientOf = (role: Role) =>
    options.clients?.get(role) ?? madeClient(name, madeFor(role), keys.client, options.redirectUri)
  const actors = actorsAtWork(setup.actors.map((actor) => ({ ...actor, client: clientOf(actor.role) })))
  const injected = injectedFaults(setup.faults)
  const world = playedWorld({ ...setup, faults: injected.faults }, [first, ...rest])
  const open: OpenEndpointSet = {
    world,
    issuer,
    actors,
    faults: callFaults(() => injected.faults),
    choosesPerson: options.signInPage ?? false,
    exchanges: 0,
    onExchange: options.onExchange ?? (() => undefined),
    onTrouble: options.onTrouble ?? (() => undefined),
  }
  set.open = open
  const environmentOf = ({ role, client }: ActorAtWork): WorldEnvironment =>
    defined({
      issuer,
      jwks: set.helseId.jwks,
      urls: Object.fromEntries([first, ...rest].map((route) => [route.service.id, route.url])),
      sfm: first.url,
      clientId: client.clientId,
      redirectUri: client.redirectUris[0] ?? madeRedirectUri,
      scope: lead.scope,
      audience: lead.audience,
      clientJwks: client.jwks,
      privateJwk: options.clients?.has(role) === true ? undefined : keys.client.privateJwk,
    })
  return {
    environment: environmentOf(actors.first),
    environmentOf: (role) => environmentOf(actors.inRole(role)),
    takeTurn: (role) => actors.takeTurn(role),
    now: () => world.clock.dateTime(),
    passTime: (milliseconds) => world.clock.pass(milliseconds),
    happen: (event) => {
      if (event.kind === 'fault-begins') injected.begin(event.fault)
      else if (event.kind === 'faults-end') injected.end()
      else world.happen(event)
    },
    state: () => world.state(),
    close: () => {
      if (set.open === open) set.open = undefined
    },
  }
}
