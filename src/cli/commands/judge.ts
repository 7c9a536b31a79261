import { command } from '../command.js'

export const judgeCommand = command({
  name: 'judge <folder>',
  describe: {
    nb: 'Beregn resultatet på nytt fra bevisfilene i en kjøremappe',
    en: 'Compute the results again from the evidence in a run folder',
  },
  options: (yargs, say) =>
    yargs
      .positional('folder', {
        type: 'string',
        demandOption: true,
        describe: say({ nb: 'Mappen med manifest.json', en: 'The folder with manifest.json' }),
      })
      .option('attestations', {
        type: 'string',
        requiresArg: true,
        describe: say({
          nb: 'Legg bekreftelsene i denne filen ved kjøringen, i stedet for dem kjøringen hadde',
          en: 'Put the attestations of this file with the run, instead of those the run had',
        }),
      }),
  readsCatalogue: true,
  handle: async (flags, context) => (await import('../handlers/judge.js')).judge(flags, context),
})
