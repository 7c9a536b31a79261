import { scenarioList } from '../report/scenario-script.js'
import { plan } from '../run/plan.js'
import { rolesFrom } from './roles.js'
import { loadScenarios } from '../run/suites.js'
import type { Context } from './context.js'

export async function list(argv: { readonly role?: readonly string[] | undefined }, { lang }: Context): Promise<void> {
  const roles = rolesFrom(argv.role)
  const chosen = new Set(plan(await loadScenarios(), { patterns: [], roles }).map(({ scenario }) => scenario))
  console.log(scenarioList([...chosen], lang))
}
