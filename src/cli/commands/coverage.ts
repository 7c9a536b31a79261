import { command } from '../command.js'
import { onlyRole } from '../shared-options.js'

export const coverageCommand = command({
  name: 'coverage [requirements..]',
  describe: {
    nb: 'Vis kravene, hvordan de verifiseres, og av hvilke scenarioer',
    en: 'Show the requirements, how they are verified, and by which scenarios',
  },
  options: (yargs, say) =>
    yargs
      .positional('requirements', {
        type: 'string',
        array: true,
        defaultDescription: say({ nb: 'alle', en: 'all' }),
        describe: say({
          nb: 'Nøkler eller mønstre med *, som SFM-IG-16 eller «HDIR-*»',
          en: 'Keys or patterns with *, such as SFM-IG-16 or "HDIR-*"',
        }),
      })
      .option('role', onlyRole(say))
      .option('json', {
        type: 'boolean',
        describe: say({ nb: 'Skriv JSON til standard ut', en: 'Print JSON to standard output' }),
      })
      .option('attestations', {
        type: 'string',
        requiresArg: true,
        describe: say({
          nb: 'Vis også hva personer har bekreftet, fra denne filen',
          en: 'Show what people have attested too, from this file',
        }),
      })
      .option('html', {
        type: 'string',
        requiresArg: true,
        describe: say({ nb: 'Skriv en HTML-side til denne filen', en: 'Write an HTML page to this file' }),
      }),
  readsCatalogue: true,
  handle: async (flags, context) => (await import('../handlers/coverage.js')).coverage(flags, context),
})
