import { command } from '../command.js'
import { clientFolder } from '../shared-options.js'

export const tokenCommand = command({
  name: 'token',
  describe: {
    nb: 'Logg inn hos en HelseID startet med serve --write, og skriv ut et access token',
    en: 'Sign in at a HelseID started with serve --write, and print an access token',
  },
  options: (yargs, say) => yargs.option('client', clientFolder(say)),
  readsCatalogue: false,
  handle: async (flags, context) => (await import('../handlers/by-hand.js')).token(flags, context),
})
