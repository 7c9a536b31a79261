import { command } from '../command.js'
import { clientFolder } from '../shared-options.js'

export const proofCommand = command({
  name: 'proof <method> <url>',
  describe: {
    nb: 'Skriv ut hodene til et kall (DPoP-bevis og eventuelt token), slik curl -H @fil leser dem',
    en: 'Print the headers of a call (DPoP proof, and token if given), as curl -H @file reads them',
  },
  options: (yargs, say) =>
    yargs
      .positional('method', {
        type: 'string',
        demandOption: true,
        describe: say({ nb: 'Som POST', en: 'Such as POST' }),
      })
      .positional('url', {
        type: 'string',
        demandOption: true,
        describe: say({ nb: 'Adressen som kalles', en: 'The address called' }),
      })
      .option('token', {
        type: 'string',
        describe: say({ nb: 'Access token, for kall til SFM', en: 'Access token, for calls to SFM' }),
      })
      .option('client', clientFolder(say)),
  readsCatalogue: false,
  handle: async (flags) => (await import('../handlers/by-hand.js')).proof(flags),
})
