import type { CheckResult } from '../../contract/generated/harness.js'
import type { ScenarioRecord } from '../../evidence/scenario-record.js'
import type { Catalogue } from '../../requirements/catalogue.js'
import type { RouteOfCatalogue } from '../../requirements/requirements-of-route.js'
import { type Check, isForRoute } from '../checks/check.js'
import type { Evidence } from '../record/evidence.js'
import type { RouteReader } from '../routes/reader.js'
import { checkResult } from './check-verdict.js'

/** What the judge does for a route: reads its evidence and lets every check that is for the route look at it. */
export interface RouteJudge extends RouteOfCatalogue {
  /** Ids of the checks of every scenario, in the order of reports. */
  readonly universal: readonly string[]
  /** The universal checks and then the scenario's own. */
  readonly checkResults: (
    scenario: string,
    record: ScenarioRecord,
    own: readonly Check[],
    catalogue: Catalogue,
  ) => readonly CheckResult[]
}

/**
 * A judge from how a route is read, the checks of every scenario on it in the order of reports, and whose requirements it is under, in the
 * words of the catalogue.
 */
export function routeJudge<E extends Evidence>(
  { route, read }: RouteReader<E>,
  checks: readonly Check<E>[],
  statedFor: readonly string[],
): RouteJudge {
  const universal = checks.filter((check) => isForRoute(check, route))
  return {
    id: route,
    statedFor,
    universal: universal.map(({ id }) => id),
    checkResults: (scenario, record, own, catalogue) => {
      const evidence = read(record)
      const planned = [...universal, ...own.filter((check) => isForRoute(check, route))]
      return planned.map((check) => checkResult(scenario, check, evidence, catalogue))
    },
  }
}
