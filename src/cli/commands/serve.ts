import { command } from '../command.js'
import { portNumber } from '../shared-options.js'

export const serveCommand = command({
  name: 'serve [scenario]',
  describe: {
    nb: 'Start bare de nasjonale tjenestene, med et scenarios verden',
    en: "Start the national services only, with a scenario's world",
  },
  options: (yargs, say) =>
    yargs
      .positional('scenario', {
        type: 'string',
        default: 'discharge.changed-treatment',
        describe: say({
          nb: 'Scenarioet som gir pasient, liste og resepter',
          en: 'The scenario that gives patient, list and prescriptions',
        }),
      })
      .option('port', {
        type: 'number',
        default: 8080,
        coerce: portNumber(say),
        describe: say({ nb: 'Porten de lytter på', en: 'The port they listen on' }),
      })
      .option('redirect-uri', {
        type: 'string',
        describe: say({
          nb: 'Adressen HelseID sender nettleseren tilbake til',
          en: 'The address HelseID sends the browser back to',
        }),
      })
      .option('write', {
        type: 'string',
        describe: say({
          nb: 'Mappe som får klientens private nøkkel, skallvariabler og et eksempel på oppslag',
          en: "Folder for the client's private key, shell variables and an example lookup",
        }),
      })
      .option('seed', {
        type: 'string',
        default: 'serve',
        describe: say({ nb: 'Startverdi (seed) for alle id-er', en: 'Seed of all ids' }),
      }),
  readsCatalogue: false,
  handle: async (flags, context) => (await import('../handlers/serve.js')).serve(flags, context),
})
