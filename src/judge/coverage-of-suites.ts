import { attestationInWords } from '../attestation/attestation.js'
import type { Attestation } from '../contract/generated/harness.js'
import type { Catalogue } from '../requirements/catalogue.js'
import { type Coverage, type CoverageChoice, coverageFrom } from '../requirements/coverage.js'
import type { Scenario } from '../scenario/language/scenario.js'
import { expectedChecks } from './expectations/expectations.js'
import type { RouteJudge } from './verdict/route-judge.js'

export interface CoverageOfSuites extends CoverageChoice {
  readonly route: RouteJudge
  readonly attestations?: readonly Attestation[]
  /** When the attestations are read: one that has expired says so. */
  readonly now?: Date
}

/** How the requirements of the catalogue are verified, by these scenarios and by what people have said. */
export function coverageOf(
  catalogue: Catalogue,
  scenarios: readonly Scenario[],
  { attestations = [], now = new Date(0), ...choice }: CoverageOfSuites,
): Coverage {
  const looks = {
    universal: choice.route.universal,
    scenarios: scenarios.map(({ id, roles, checks }) => ({
      id,
      roles,
      expected: expectedChecks(checks).map(({ krav }, index) => ({ check: checks[index]?.kind ?? '', krav })),
    })),
    attested: attestations.map((one) => ({ requirement: one.requirement, words: attestationInWords(one, now) })),
  }
  return coverageFrom(catalogue, looks, choice)
}
