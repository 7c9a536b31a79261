import { defined } from '../contract/defined.js'
import type { ActionAnswer, ActionRequest, Role, SessionRequest } from '../contract/generated/adapter.js'
import type { RecordedActor } from '../contract/generated/harness.js'
import type { RegisteredClient, WorldEnvironment } from '../national/server/national-services.js'
import type { ActorsWorld } from '../scenario/world/actors-world.js'
import { type DrivenEpj, epjOf } from './cast.js'
import type { Performance } from './performance.js'
import type { Stage } from './stage.js'

/** Someone who takes steps, and their session in the EPJ that they take them in. */
export class ActorSession {
  #isOpen = false

  constructor(
    readonly role: Role,
    readonly epj: DrivenEpj,
    /** The reference EPJ, in a role that is not under test. */
    readonly isPartner: boolean,
    readonly id: string,
  ) {}

  /** Also true of a session that the EPJ failed to open: what it may have begun is to be closed. */
  get isOpen(): boolean {
    return this.#isOpen
  }

  open(request: SessionRequest): Promise<void> {
    this.#isOpen = true
    return this.epj.adapter.openSession(request)
  }

  act(action: ActionRequest): Promise<ActionAnswer> {
    return this.epj.adapter.act(this.id, action)
  }

  close(): Promise<void> {
    return this.epj.adapter.closeSession(this.id)
  }

  /** The actor as the evidence names them. */
  recorded({ clientId, clientJwks }: WorldEnvironment): RecordedActor {
    return {
      role: this.role,
      played: this.isPartner ? 'partner' : 'under-test',
      adapter: this.epj.adapter.address,
      clientId,
      clientJwks: { ...clientJwks },
      system: { ...this.epj.system },
    }
  }
}

/** Those who take steps in a performance, each in a session of their own. */
export function actorSessions(
  { id, scenario: { id: scenario, actors }, underTest }: Performance,
  { cast, seed }: Stage,
): ReadonlyMap<Role, ActorSession> {
  return new Map(
    actors.map((role) => {
      const isPartner = !underTest.includes(role)
      const epj = isPartner ? cast.partner : epjOf(cast, role)
      if (epj === undefined) throw new Error(`No EPJ plays the role ${role} in ${scenario}`)
      const part = actors.length > 1 ? `${id}-${role}` : id
      return [role, new ActorSession(role, epj, isPartner, `${part}-${seed.split('/')[0] ?? ''}`)] as const
    }),
  )
}

/** The vendors' own HelseID clients, by role. */
export const clientsOf = (actors: ReadonlyMap<Role, ActorSession>): ReadonlyMap<Role, RegisteredClient> =>
  new Map([...actors].flatMap(([role, { epj }]) => (epj.client === undefined ? [] : [[role, epj.client] as const])))

export interface SessionSettings {
  readonly world: ActorsWorld
  readonly environment: WorldEnvironment
  /** The id of the route that is tested. */
  readonly route: string
  /** The address of the national services on this machine. */
  readonly servicesUrl: string
  readonly locale: 'nb' | 'en'
  readonly now: string
}

/** What the EPJ is given when an actor comes to work. */
export function sessionRequest(
  { id, role, epj }: ActorSession,
  { world, environment, route, servicesUrl, locale, now }: SessionSettings,
): SessionRequest {
  const { issuer, clientId, redirectUri, scope, privateJwk, sfm } = environment
  const { practitioner, organisation, patient } = world
  const seenByEpj = (address: string) =>
    address.startsWith(servicesUrl) ? `${epj.baseUrl}${address.slice(servicesUrl.length)}` : address
  return {
    session: id,
    role,
    route,
    environment: {
      helseId: {
        issuer: seenByEpj(issuer),
        clientId,
        redirectUri,
        scope,
        ...defined({ privateJwk: privateJwk === undefined ? undefined : { ...privateJwk } }),
      },
      sfm: seenByEpj(sfm),
    },
    practitioner,
    organisation,
    patient,
    locale,
    now,
  }
}
