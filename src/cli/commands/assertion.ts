import { command } from '../command.js'
import { clientFolder } from '../shared-options.js'

export const assertionCommand = command({
  name: 'assertion <endpoint>',
  describe: {
    nb: 'Skriv ut en client_assertion til par eller token hos HelseID',
    en: 'Print a client_assertion for par or token at HelseID',
  },
  options: (yargs, say) =>
    yargs
      .positional('endpoint', {
        choices: ['par', 'token'] as const,
        demandOption: true,
        describe: say({ nb: 'Hvor den sendes', en: 'Where it is sent' }),
      })
      .option('client', clientFolder(say)),
  readsCatalogue: false,
  handle: async (flags) => (await import('../handlers/by-hand.js')).assertion(flags),
})
