import { command } from '../command.js'

export const selftestCommand = command({
  name: 'selftest [names..]',
  describe: { nb: 'Prøv testene mot EPJ-er med kjente feil', en: 'Try the tests against EPJs with known faults' },
  options: (yargs, say) =>
    yargs
      .positional('names', {
        type: 'string',
        array: true,
        describe: say({
          nb: 'Bare disse mutantene og godartede variantene',
          en: 'Only these mutants and benign variants',
        }),
      })
      .option('json', {
        type: 'string',
        requiresArg: true,
        describe: say({
          nb: 'Skriv resultatet som JSON til denne filen',
          en: 'Write the result as JSON to this file',
        }),
      })
      .option('all', {
        type: 'boolean',
        describe: say({
          nb: 'Hver feil i alle scenarioer, ikke bare der den skal vises',
          en: 'Each fault in every scenario, not only where it must show',
        }),
      }),
  readsCatalogue: true,
  handle: async (flags, context) => (await import('../handlers/selftest.js')).selftest(flags, context),
})
