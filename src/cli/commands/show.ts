import { command } from '../command.js'

export const showCommand = command({
  name: 'show <scenario>',
  describe: { nb: 'Vis manuset til et scenario', en: "Show a scenario's script" },
  options: (yargs, say) =>
    yargs.positional('scenario', {
      type: 'string',
      demandOption: true,
      describe: say({ nb: 'Scenarioets id, fra list', en: "The scenario's id, from list" }),
    }),
  readsCatalogue: true,
  handle: async (flags, context) => (await import('../handlers/show.js')).show(flags, context),
})
