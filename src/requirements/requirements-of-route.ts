import type { Requirement } from '../contract/generated/harness.js'

/** A route as the catalogue speaks of it. */
export interface RouteOfCatalogue {
  readonly id: string
  /** Whose requirements the route is under, in the words of the catalogue. */
  readonly statedFor: readonly string[]
}

/**
 * The requirements that a run of this route is about: those that are stated for the route and still current, and those that a check
 * looks at whatever route they were written for, since such a rule holds for every sender of the list (M25 content, kodeverk 7419).
 * The rest of the catalogue, such as SFM full and the portal of kjernejournal, is for other EPJs: it is in the coverage report only.
 */
export function requirementsOfRoute(
  requirements: readonly Requirement[],
  route: RouteOfCatalogue,
): readonly Requirement[] {
  return requirements.filter((requirement) => isOfRoute(requirement, route))
}

export function isOfRoute({ route, superseded, verification }: Requirement, { statedFor }: RouteOfCatalogue): boolean {
  return verification.how === 'automatic' || (!superseded && statedFor.includes(route))
}
