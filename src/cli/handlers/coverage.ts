import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { concerns } from '../../../suites/roles.js'
import { known, readAttestations } from '../../attestation/attestation-file.js'
import { nearestWord } from '../../input/nearest-word.js'
import { fitsPattern } from '../../input/pattern.js'
import { UsageError } from '../../input/usage-error.js'
import { coverageOf } from '../../judge/coverage-of-suites.js'
import { coverageReports } from '../../report/coverage/coverage-reports.js'
import { type Catalogue, catalogue, defaultRequirementSet } from '../../requirements/catalogue.js'
import { routes } from '../../routes/routes.js'
import { loadScenarios } from '../../run/suites.js'
import type { Context } from '../context.js'
import { rolesFrom } from '../roles.js'

export interface CoverageArguments {
  readonly requirements?: readonly string[] | undefined
  readonly role?: readonly string[] | undefined
  readonly json?: boolean | undefined
  readonly html?: string | undefined
  readonly attestations?: string | undefined
}

/** Each requirement, how it is verified, and by which checks in which scenarios. Console, or JSON on standard output, or a page in a file. */
export async function coverage(
  { requirements = [], role, json, html, attestations }: CoverageArguments,
  { lang }: Context,
): Promise<void> {
  const scenarios = await loadScenarios()
  const whole = coverageOf(only(requirements, catalogue(defaultRequirementSet)), scenarios, {
    route: routes.judge(),
    roles: rolesFrom(role),
    concerns,
    attestations: attestations === undefined ? [] : readAttestations(attestations, known(scenarios)),
    now: new Date(),
  })
  const found = requirements.length === 0 ? whole : { ...whole, chosen: true as const }
  if (html !== undefined) {
    const file = write(html, coverageReports.html.text(found, { lang }))
    console.error({ nb: `Skrev ${file}`, en: `Wrote ${file}` }[lang])
  }
  if (json === true) console.log(coverageReports.json.text(found))
  else if (html === undefined) console.log(coverageReports.text.text(found, { lang }))
}

/** The requirements that were asked for; a key or pattern that finds none is an error, since an empty answer would look like one. */
function only(patterns: readonly string[], whole: Catalogue): Catalogue {
  if (patterns.length === 0) return whole
  const keys = whole.requirements.map(({ key }) => key)
  const stray = patterns.find((pattern) => !keys.some((key) => fitsPattern(key, pattern)))
  if (stray !== undefined) {
    const meant = nearestWord(stray, keys)
    throw new UsageError({
      nb: `Det finnes ikke noe krav «${stray}».${meant === undefined ? ' «pll-conformance coverage» viser dem alle.' : ` Mente du ${meant}?`}`,
      en: `There is no requirement "${stray}".${meant === undefined ? ' "pll-conformance coverage" shows them all.' : ` Did you mean ${meant}?`}`,
    })
  }
  return {
    ...whole,
    requirements: whole.requirements.filter(({ key }) => patterns.some((pattern) => fitsPattern(key, pattern))),
  }
}

function write(name: string, page: string): string {
  const file = resolve(name)
  try {
    writeFileSync(file, page)
    return file
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    throw new UsageError({ nb: `Kunne ikke skrive ${file}: ${what}`, en: `Could not write ${file}: ${what}` })
  }
}
