import { command } from '../command.js'
import { roles } from '../roles.js'
import { scenarioPatterns } from '../shared-options.js'

export const runCommand = command({
  name: 'run [scenarios..]',
  describe: {
    nb: 'Kjør scenarioer mot et EPJ-system og skriv rapporter',
    en: 'Run scenarios against an EPJ and write reports',
  },
  options: (yargs, say) =>
    yargs
      .positional('scenarios', scenarioPatterns(say))
      .option('adapter', {
        type: 'string',
        array: true,
        nargs: 1,
        describe: say({
          nb: 'Adressen til EPJ-ens adapter, eller rolle=adresse (kan gjentas). Uten: referanse-EPJ-en',
          en: "Address of the EPJ's adapter, or role=address (may be repeated). Without: the reference EPJ",
        }),
      })
      .option('role', {
        type: 'string',
        array: true,
        nargs: 1,
        describe: say({
          nb: `Rolle som testes (kan gjentas): ${roles.join(', ')}. Uten: alle EPJ-en har`,
          en: `Role to test (may be repeated): ${roles.join(', ')}. Without: all that the EPJ has`,
        }),
      })
      .option('config', {
        type: 'string',
        describe: say({
          nb: 'Konfigurasjonsfil (pll-conformance.yaml hvis den finnes)',
          en: 'Configuration file (pll-conformance.yaml if there is one)',
        }),
      })
      .option('vendor', {
        type: 'string',
        describe: say({ nb: 'Leverandør, til rapporten', en: 'Vendor, for the report' }),
      })
      .option('contact', {
        type: 'string',
        describe: say({ nb: 'Kontaktperson, til rapporten', en: 'Contact, for the report' }),
      })
      .option('attestations', {
        type: 'string',
        requiresArg: true,
        describe: say({
          nb: 'Fil med bekreftelser: det bare en person kan se (se kommandoen attestations)',
          en: 'File with attestations: what only a person can see (see the command attestations)',
        }),
      })
      .option('attest', {
        type: 'boolean',
        describe: say({
          nb: 'Still spørsmålene om det bare en person kan se, til slutt i terminalen',
          en: 'Ask about what only a person can see, at the end in the terminal',
        }),
      })
      .option('out', {
        type: 'string',
        describe: say({ nb: 'Mappen kjøringene legges i (out)', en: 'Folder for the runs (out)' }),
      })
      .option('seed', {
        type: 'string',
        describe: say({
          nb: 'Startverdi (seed) for alle id-er; samme startverdi gir samme verden',
          en: 'Seed of all ids; the same seed gives the same world',
        }),
      })
      .option('clock', {
        choices: ['fixed', 'live'] as const,
        describe: say({
          nb: 'Scenarioets tid: fixed følger manuset, live følger klokken',
          en: "The scenario's time: fixed follows the script, live follows the clock",
        }),
      })
      .option('jobs', {
        type: 'number',
        describe: say({
          nb: 'Hvor mange scenarioer som kjøres samtidig (1)',
          en: 'How many scenarios run side by side (1)',
        }),
      })
      .option('now', {
        type: 'string',
        describe: say({
          nb: 'Når scenarioets tid begynner, som 2026-03-02T09:00:00+01:00',
          en: "When the scenario's time begins, such as 2026-03-02T09:00:00+01:00",
        }),
      })
      .group(['adapter', 'vendor', 'contact'], say({ nb: 'EPJ-en:', en: 'The EPJ:' }))
      .group(['role', 'jobs', 'seed', 'clock', 'now', 'port'], say({ nb: 'Kjøringen:', en: 'The run:' }))
      .group(['attestations', 'attest'], say({ nb: 'Det bare en person kan se:', en: 'What only a person can see:' }))
      .option('port', {
        type: 'number',
        describe: say({
          nb: 'Porten til de nasjonale tjenestene (0: en ledig)',
          en: 'Port of the national services (0: a free one)',
        }),
      }),
  readsCatalogue: true,
  handle: async (flags, context) => (await import('../handlers/run.js')).run(flags, context),
})
