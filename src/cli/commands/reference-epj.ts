import { command } from '../command.js'
import { portNumber } from '../shared-options.js'

export const referenceEpjCommand = command({
  name: 'reference-epj',
  describe: { nb: 'Start referanse-EPJ-en som egen prosess', en: 'Start the reference EPJ as a process of its own' },
  options: (yargs, say) =>
    yargs
      .option('port', {
        type: 'number',
        default: 9090,
        coerce: portNumber(say),
        describe: say({ nb: 'Porten den lytter på', en: 'The port it listens on' }),
      })
      .option('mutant', {
        type: 'string',
        describe: say({ nb: 'Med denne kjente feilen', en: 'With this known fault' }),
      }),
  readsCatalogue: false,
  handle: async (flags, context) => (await import('../handlers/reference-epj.js')).referenceEpj(flags, context),
})
