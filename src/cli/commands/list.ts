import { command } from '../command.js'
import { onlyRole, scenarioPatterns } from '../shared-options.js'

export const listCommand = command({
  name: 'list [scenarios..]',
  describe: { nb: 'Vis scenarioene', en: 'List the scenarios' },
  options: (yargs, say) => yargs.positional('scenarios', scenarioPatterns(say)).option('role', onlyRole(say)),
  readsCatalogue: true,
  handle: async (flags, context) => (await import('../handlers/list.js')).list(flags, context),
})
