import type { Requirement, RunHead } from '../contract/generated/harness.js'

export type Route = RunHead['route']

/** Whose requirements a route is under, in the words of the catalogue. */
const sourceRoutes: Readonly<Record<Route, readonly string[]>> = {
  'sfm-basis': ['SFM basis API', 'SFM full + basis API', 'HelseID', 'all routes'],
}

/**
 * The requirements that a run of this route speaks of: those that are stated for the route and still current, and those that a check
 * proves whatever route they were written for, since such a rule holds for every sender of the list (M25 content, kodeverk 7419).
 * The rest of the catalogue, such as SFM full and the portal of kjernejournal, concerns other EPJs: it is in the coverage report only.
 */
export function requirementsOfRoute(requirements: readonly Requirement[], route: Route): readonly Requirement[] {
  return requirements.filter((requirement) => isOfRoute(requirement, route))
}

export function isOfRoute({ route: statedFor, superseded, verification }: Requirement, route: Route): boolean {
  return verification.how === 'automatic' || (!superseded && sourceRoutes[route].includes(statedFor))
}
