import { rights } from '../../../suites/roles.js'
import { roleRights } from '../../report/script/role-rights.js'
import { scenarioList } from '../../report/script/scenario-list.js'
import { plan } from '../../run/plan.js'
import { loadScenarios } from '../../run/suites.js'
import type { Context } from '../context.js'
import { rolesFrom } from '../roles.js'

export interface ListArguments {
  readonly scenarios?: readonly string[] | undefined
  readonly role?: readonly string[] | undefined
}

export async function list(argv: ListArguments, { lang }: Context): Promise<void> {
  const roles = rolesFrom(argv.role)
  const scenarios = await loadScenarios()
  const chosen = new Set(plan(scenarios, { patterns: argv.scenarios ?? [], roles }).map(({ scenario }) => scenario.id))
  for (const role of roles) console.log(`${roleRights(rights[role], lang)}\n`)
  console.log(
    scenarioList(
      scenarios.filter(({ id }) => chosen.has(id)),
      lang,
    ),
  )
}
