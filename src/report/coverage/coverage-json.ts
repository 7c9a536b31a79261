import type { Coverage } from '../../requirements/coverage.js'
import { coverageCounts } from './coverage-facts.js'

/** The same for a machine: every fact of every row, in both languages. */
export function coverageJson(coverage: Coverage): string {
  const { set, route, roles, scenarios, rows } = coverage
  const requirements = rows.map(
    ({ requirement, severity, ofRoute, universal, expected, attested, scenarios: exercisedBy }) => ({
      ...requirement,
      severity,
      ofRoute,
      checks: [
        ...universal.map((check) => ({ check, kind: 'universal', scenarios })),
        ...expected.map((one) => ({ check: one.check, kind: 'expected', scenarios: one.scenarios })),
      ],
      scenarios: exercisedBy,
      attested,
    }),
  )
  return JSON.stringify(
    { format: 1, set, route, roles, counts: coverageCounts(rows), scenarios, requirements },
    null,
    2,
  )
}
