import { command } from '../command.js'

export const attestationsCommand = command({
  name: 'attestations [folder]',
  describe: {
    nb: 'Skriv ut en fil å fylle ut: det bare en person kan se',
    en: 'Print a file to fill in: what only a person can see',
  },
  options: (yargs, say) =>
    yargs
      .positional('folder', {
        type: 'string',
        describe: say({
          nb: 'Kjøremappe: bare det kjøringen venter på, med produkt og versjon. Uten: alt',
          en: 'Run folder: only what the run awaits, with product and version. Without: everything',
        }),
      })
      .option('role', {
        type: 'string',
        array: true,
        nargs: 1,
        describe: say({
          nb: 'Bare for denne rollen (uten kjøremappe)',
          en: 'Only for this role (without a run folder)',
        }),
      }),
  readsCatalogue: true,
  handle: async (flags, context) => (await import('../handlers/attestations.js')).attestations(flags, context),
})
