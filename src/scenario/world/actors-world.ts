import type { Role } from '../../contract/generated/adapter.js'
import type { ActorSetup, WorldSetup } from './world-setup.js'

/** A world as one of its actors meets it: who is signed in at their EPJ, and where. The others are at work elsewhere. */
export interface ActorsWorld extends Omit<WorldSetup, 'actors'>, ActorSetup {}

/** @throws Error when no one has that role there */
export function worldOf({ actors, ...world }: WorldSetup, role: Role): ActorsWorld {
  const own = actors.find((actor) => actor.role === role)
  if (own === undefined) throw new Error(`The world has no actor ${role}`)
  return { ...world, ...own }
}
