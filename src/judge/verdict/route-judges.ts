import { sfmBasisChecks } from '../checks/sfm-basis/sfm-basis-checks.js'
import { sfmBasisReader } from '../routes/sfm-basis/sfm-basis-reader.js'
import { type RouteJudge, routeJudge } from './route-judge.js'

/** The routes that can be judged. A new one is a line here. */
export const routeJudges: readonly RouteJudge[] = [routeJudge(sfmBasisReader, sfmBasisChecks)]

/**
 * The judge of a route.
 * @throws Error when no one can read the route's messages.
 */
export function judgeOfRoute(route: string, judges: readonly RouteJudge[] = routeJudges): RouteJudge {
  const found = judges.find((one) => one.route === route)
  if (found === undefined)
    throw new Error(`The route "${route}" cannot be judged; known are ${judges.map((one) => one.route).join(', ')}`)
  return found
}
