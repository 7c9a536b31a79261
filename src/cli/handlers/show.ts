import { scenarioScript } from '../../report/script/scenario-script.js'
import { scenarioNamed } from '../../run/suites.js'
import type { Context } from '../context.js'

export async function show(argv: { readonly scenario: string }, { lang }: Context): Promise<void> {
  console.log(scenarioScript(await scenarioNamed(argv.scenario), lang))
}
