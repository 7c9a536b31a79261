import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { catalogue } from '../judge/catalogue.js'
import { coverageOf } from '../judge/coverage.js'
import { coveragePage } from '../report/coverage-page.js'
import { coverageJson, coverageText } from '../report/coverage-report.js'
import { known, readAttestations } from '../run/attestation-file.js'
import { loadScenarios } from '../run/suites.js'
import { UsageError } from '../run/usage-error.js'
import type { Context } from './context.js'
import { rolesFrom } from './roles.js'

export interface CoverageArguments {
  readonly role?: readonly string[] | undefined
  readonly json?: boolean | undefined
  readonly html?: string | undefined
  readonly attestations?: string | undefined
}

/** Each requirement, how it is verified, and by which checks in which scenarios. Console, or JSON on standard output, or a page in a file. */
export async function coverage({ role, json, html, attestations }: CoverageArguments, { lang }: Context): Promise<void> {
  const scenarios = await loadScenarios()
  const found = coverageOf(catalogue('2026-11'), scenarios, {
    route: 'sfm-basis',
    roles: rolesFrom(role),
    attestations: attestations === undefined ? [] : readAttestations(attestations, known(scenarios)),
    now: new Date(),
  })
  if (html !== undefined) {
    const file = write(html, coveragePage(found, lang))
    console.error({ nb: `Skrev ${file}`, en: `Wrote ${file}` }[lang])
  }
  if (json === true) console.log(coverageJson(found))
  else if (html === undefined) console.log(coverageText(found, lang))
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
