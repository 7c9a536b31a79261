import type { Role } from '../../contract/generated/adapter.js'
import { signedIn } from '../world/people.js'
import type { ActorSetup, WorldSetup } from '../world/world-setup.js'

/** A world with the actors of a chain: each is signed in at an EPJ of their own. */
export function chainSetup(setup: WorldSetup, actors: readonly Role[]): WorldSetup {
  return { ...setup, actors: actors.map((role) => actorOf(role, setup)) }
}

/** Who stands at the head of the world is whom the scenario named; the others are those of their roles. */
function actorOf(role: Role, { role: lead, practitioner, organisation }: WorldSetup): ActorSetup {
  if (role === lead) return { role, practitioner, organisation }
  const { key: _, organisation: workplace, ...person } = signedIn(role)
  return { role, practitioner: person, organisation: workplace }
}
