import type { Trouble } from '../core/trouble.js'
import { type HelseId, helseId, type HelseIdKeys } from '../helseid/helseid.js'
import type { SignedIn } from '../helseid/signed-in.js'
import type { PlayedWorld } from '../world/open-world.js'
import type { ActorsAtWork } from './actors-at-work.js'
import { helseIdSettingsOf } from './helseid-of-world.js'
import type { CallFaults } from './injected-faults/call-faults.js'
import type { RecordedHttp } from './recorded-http.js'

/** One set of addresses. Its HelseID stays; its world comes and goes. */
export interface EndpointSet {
  readonly helseId: HelseId
  open: OpenEndpointSet | undefined
}

/** The world that is open in an endpoint set now, and who wants to hear of it. */
export interface OpenEndpointSet {
  readonly world: PlayedWorld
  readonly issuer: string
  readonly actors: ActorsAtWork
  readonly faults: CallFaults
  /** A browser gets a page where a person chooses who signs in. */
  readonly choosesPerson: boolean
  exchanges: number
  readonly onExchange: (exchange: RecordedHttp) => void
  readonly onTrouble: (trouble: Trouble) => void
}

/** The HelseID of an endpoint set lives as long as the server: a token outlives the scenario that it was issued in (FK3). */
export function newEndpointSet(issuer: string, keys: HelseIdKeys): EndpointSet {
  const set: { open: OpenEndpointSet | undefined; helseId: HelseId } = {
    open: undefined,
    helseId: helseId({
      issuer,
      keys,
      clients: () => set.open?.actors.clients ?? [],
      signedIn: (clientId) => (set.open === undefined ? undefined : whoSignsIn(set.open, clientId)),
      people: () => (set.open?.choosesPerson === true ? set.open.world.setup.practitioners : undefined),
      settings: () => (set.open === undefined ? {} : helseIdSettingsOf(set.open.world.setup)),
    }),
  }
  return set
}

/** The one at the EPJ; where the world injects that fault, someone else, on behalf of the same organisation. */
function whoSignsIn({ actors, world }: OpenEndpointSet, clientId: string | undefined): SignedIn {
  const { practitioner, organisation } = actors.signedIn(clientId)
  const { faults, practitioners } = world.setup
  const another = faults.find((fault) => fault.kind === 'another-signs-in')?.hpr
  return {
    practitioner: practitioners.find(({ hpr }) => hpr !== undefined && hpr === another) ?? practitioner,
    organisation,
  }
}

/** A listener that fails must not break the EPJ's answer. */
export function reportTrouble({ onTrouble }: OpenEndpointSet, trouble: Trouble): void {
  try {
    onTrouble(trouble)
  } catch {
    // Whoever listens has failed; the EPJ shall still have its answer.
  }
}
