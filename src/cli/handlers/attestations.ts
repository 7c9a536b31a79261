import { existsSync } from 'node:fs'

import { type Questionnaire, questionsForRoles, questionsOfRun } from '../../attestation/attestation-questions.js'
import { readRun, type RecordedRun } from '../../evidence/run-folder.js'
import { defaultConfigurationFile, readConfiguration } from '../../input/configuration.js'
import { attestationTemplate } from '../../report/attestation-template/attestation-template.js'
import { routes } from '../../routes/routes.js'
import { resultsOf } from '../../run/judge-folder.js'
import { loadScenarios } from '../../run/suites.js'
import type { Scenario } from '../../scenario/language/scenario.js'
import { osloDate } from '../../scenario/time/oslo-time.js'
import type { Context } from '../context.js'
import { rolesFrom } from '../roles.js'

export interface AttestationsArguments {
  readonly folder?: string | undefined
  readonly role?: readonly string[] | undefined
}

/** Prints attestations.yaml to fill in. */
export async function attestations({ folder, role }: AttestationsArguments, { lang }: Context): Promise<void> {
  const scenarios = await loadScenarios()
  const questionnaire =
    folder === undefined
      ? { ...questionsForRoles(scenarios, rolesFrom(role), routes.judge()), ...configured() }
      : questionsOf(readRun(folder), scenarios)
  process.stdout.write(attestationTemplate(questionnaire, osloDate(new Date()), lang))
}

const questionsOf = (run: RecordedRun, scenarios: readonly Scenario[]): Questionnaire =>
  questionsOfRun(resultsOf(run, { scenarios }), run.attestations, scenarios)

/** The product, where the usual configuration names it. */
function configured(): { readonly product: string; readonly version: string } {
  const { product = '', version = '' } = existsSync(defaultConfigurationFile)
    ? readConfiguration(defaultConfigurationFile)
    : {}
  return { product, version }
}
