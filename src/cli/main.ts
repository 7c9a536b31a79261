import yargs, { type Argv } from 'yargs'
import { UnreadableEvidence } from '../evidence/unreadable-evidence.js'
import { UsageError } from '../input/usage-error.js'
import { tool } from '../run/tool.js'
import type { Lang, Text } from '../scenario/text.js'
import type { Context } from './context.js'
import { exitCodes } from '../contract/exit-codes.js'
import { languageOf } from './language.js'
import { norwegian } from './norwegian.js'
import { roles } from './roles.js'

/**
 * Parses the command line and carries the command out.
 *
 * @param args the arguments after the program's name
 * @returns the exit code (see exit-codes.ts)
 */
export async function main(args: readonly string[]): Promise<number> {
  const lang = languageOf(args, process.env)
  let exitCode: number = exitCodes.conformant
  try {
    await commands(args, { lang, end: (code) => (exitCode = code) }).parseAsync()
    return exitCode
  } catch (error) {
    return explain(error, lang)
  }
}

/** The catalogue is built into what a command imports, so its files are held against their schemas before that. */
async function checkCatalogue(): Promise<void> {
  const { checkRequirementFiles } = await import('../requirements/requirement-files.js')
  checkRequirementFiles()
}

function commands(args: readonly string[], context: Context): Argv {
  const say = (text: Text) => text[context.lang]
  const program = yargs([...args])
    .scriptName('pll-conformance')
    .locale(context.lang)
    .usage(
      say({
        nb: 'Tester om et EPJ-system håndterer pasientens legemiddelliste (PLL) riktig.\n\nBruk: $0 <kommando>',
        en: 'Tests whether an EPJ handles pasientens legemiddelliste (PLL) rightly.\n\nUsage: $0 <command>',
      }),
    )
    .option('lang', {
      choices: ['nb', 'en'] as const,
      describe: say({ nb: 'Språk: nb eller en', en: 'Language: nb or en' }),
      global: true,
    })
    .command(
      'run [scenarios..]',
      say({
        nb: 'Kjør scenarioer mot et EPJ-system og skriv rapporter',
        en: 'Run scenarios against an EPJ and write reports',
      }),
      (command) => runOptions(command, context.lang),
      async (argv) => {
        await checkCatalogue()
        await (await import('./handlers/run.js')).run(argv, context)
      },
    )
    .command(
      'list [scenarios..]',
      say({ nb: 'Vis scenarioene', en: 'List the scenarios' }),
      (command) =>
        command.positional('scenarios', scenarioPatterns(context.lang)).option('role', onlyRole(context.lang)),
      async (argv) => {
        await checkCatalogue()
        await (await import('./handlers/list.js')).list(argv, context)
      },
    )
    .command(
      'show <scenario>',
      say({ nb: 'Vis manuset til et scenario', en: "Show a scenario's script" }),
      (command) =>
        command.positional('scenario', {
          type: 'string',
          demandOption: true,
          describe: say({ nb: 'Scenarioets id, fra list', en: "The scenario's id, from list" }),
        }),
      async (argv) => {
        await checkCatalogue()
        await (await import('./handlers/show.js')).show(argv, context)
      },
    )
    .command(
      'coverage [requirements..]',
      say({
        nb: 'Vis kravene, hvordan de verifiseres, og av hvilke scenarioer',
        en: 'Show the requirements, how they are verified, and by which scenarios',
      }),
      (command) =>
        command
          .positional('requirements', {
            type: 'string',
            array: true,
            defaultDescription: say({ nb: 'alle', en: 'all' }),
            describe: say({
              nb: 'Nøkler eller mønstre med *, som SFM-IG-16 eller «HDIR-*»',
              en: 'Keys or patterns with *, such as SFM-IG-16 or "HDIR-*"',
            }),
          })
          .option('role', onlyRole(context.lang))
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
      async (argv) => {
        await checkCatalogue()
        await (await import('./handlers/coverage.js')).coverage(argv, context)
      },
    )
    .command(
      'attestations [folder]',
      say({
        nb: 'Skriv ut en fil å fylle ut: det bare en person kan se',
        en: 'Print a file to fill in: what only a person can see',
      }),
      (command) =>
        command
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
      async (argv) => {
        await checkCatalogue()
        await (await import('./handlers/attestations.js')).attestations(argv, context)
      },
    )
    .command(
      'judge <folder>',
      say({
        nb: 'Regn ut resultatet på nytt fra bevisene i en kjøremappe',
        en: 'Compute the results anew from the evidence in a run folder',
      }),
      (command) =>
        command
          .positional('folder', {
            type: 'string',
            demandOption: true,
            describe: say({ nb: 'Mappen med manifest.json', en: 'The folder with manifest.json' }),
          })
          .option('attestations', {
            type: 'string',
            requiresArg: true,
            describe: say({
              nb: 'Legg bekreftelsene i denne filen ved kjøringen, i stedet for dem den hadde',
              en: 'Put the attestations of this file with the run, instead of those it had',
            }),
          }),
      async (argv) => {
        await checkCatalogue()
        await (await import('./handlers/judge.js')).judge(argv, context)
      },
    )
    .command(
      'selftest [names..]',
      say({ nb: 'Prøv testene mot EPJ-er med kjente feil', en: 'Try the tests against EPJs with known faults' }),
      (command) =>
        command
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
              en: 'Each fault in every scenario, not only where it is to show',
            }),
          }),
      async (argv) => {
        await checkCatalogue()
        await (await import('./handlers/selftest.js')).selftest(argv, context)
      },
    )
    .command(
      'reference-epj',
      say({ nb: 'Start referanse-EPJ-en som egen prosess', en: 'Start the reference EPJ as a process of its own' }),
      (command) =>
        command
          .option('port', {
            type: 'number',
            default: 9090,
            coerce: port(context.lang),
            describe: say({ nb: 'Porten den lytter på', en: 'The port it listens on' }),
          })
          .option('mutant', {
            type: 'string',
            describe: say({ nb: 'Med denne kjente feilen', en: 'With this known fault' }),
          }),
      async (argv) => (await import('./handlers/reference-epj.js')).referenceEpj(argv, context),
    )
    .command(
      'serve [scenario]',
      say({
        nb: 'Start bare de nasjonale tjenestene, med et scenarios verden',
        en: "Start the national services only, with a scenario's world",
      }),
      (command) =>
        command
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
            coerce: port(context.lang),
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
            describe: say({ nb: 'Frø for alle id-er', en: 'Seed of all ids' }),
          }),
      async (argv) => (await import('./handlers/serve.js')).serve(argv, context),
    )
    .command(
      'token',
      say({
        nb: 'Logg inn hos en HelseID startet med serve --write, og skriv ut et access token',
        en: 'Sign in at a HelseID started with serve --write, and print an access token',
      }),
      (command) => command.option('client', clientFolder(context.lang)),
      async (argv) => (await import('./handlers/by-hand.js')).token(argv, context),
    )
    .command(
      'proof <method> <url>',
      say({
        nb: 'Skriv ut hodene til et kall (DPoP-bevis og eventuelt token), slik curl -H @fil leser dem',
        en: 'Print the headers of a call (DPoP proof, and token if given), as curl -H @file reads them',
      }),
      (command) =>
        command
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
          .option('client', clientFolder(context.lang)),
      async (argv) => (await import('./handlers/by-hand.js')).proof(argv),
    )
    .command(
      'assertion <endpoint>',
      say({
        nb: 'Skriv ut en client_assertion til par eller token hos HelseID',
        en: 'Print a client_assertion for par or token at HelseID',
      }),
      (command) =>
        command
          .positional('endpoint', {
            choices: ['par', 'token'] as const,
            demandOption: true,
            describe: say({ nb: 'Hvor den sendes', en: 'Where it is sent' }),
          })
          .option('client', clientFolder(context.lang)),
      async (argv) => (await import('./handlers/by-hand.js')).assertion(argv),
    )
    .example('$0 run', say({ nb: 'Prøv alt mot referanse-EPJ-en', en: 'Try everything against the reference EPJ' }))
    .example(
      '$0 show first-list.create',
      say({ nb: 'Les et scenario som et manus', en: 'Read a scenario as a script' }),
    )
    .example(
      "$0 run 'update.*' --adapter http://localhost:9090",
      say({ nb: 'Prøv en EPJ gjennom adapteren dens', en: 'Try an EPJ through its adapter' }),
    )
    .example('$0 coverage SFM-IG-16', say({ nb: 'Slå opp et krav', en: 'Look a requirement up' }))
    .epilogue(
      say({
        nb: 'Hver kommando har sin egen --help. Sluttkoder: 0 bestått, 1 ikke bestått, 2 feil bruk eller fil, 3 oppsett eller miljø, 4 ufullstendig, 5 feil i testverktøyet.',
        en: 'Each command has its own --help. Exit codes: 0 conformant, 1 non-conformant, 2 wrong usage or file, 3 setup or environment, 4 incomplete, 5 a fault of the harness.',
      }),
    )
    .demandCommand(1, say({ nb: 'Si hvilken kommando du vil kjøre.', en: 'Say which command to run.' }))
    .recommendCommands()
    .strict()
    .env('PLL_CONFORMANCE')
    .version(`${tool.name} ${tool.version}`)
    .exitProcess(false)
    .fail((message: string, error: Error | undefined) => {
      // A message is the command line's own complaint (with a coercion's error beside it); an error alone comes from a command.
      if (error !== undefined && !message) throw error
      throw new UsageError({ nb: message, en: message })
    })
    .wrap(Math.min(120, process.stdout.columns || 100))
  if (context.lang === 'nb') program.updateStrings(norwegian as Record<string, string>)
  return program
}

function runOptions<T>(command: Argv<T>, lang: Lang) {
  const say = (text: Text) => text[lang]
  return command
    .positional('scenarios', scenarioPatterns(lang))
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
        nb: 'Frø for alle id-er; samme frø gir samme verden',
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
    })
}

/** A flag that is a port number; anything else is told in a sentence rather than as NaN. */
function port(lang: Lang): (value: number) => number {
  return (value) => {
    if (Number.isInteger(value) && value >= 0 && value <= 65535) return value
    throw new Error(
      { nb: '--port skal være et heltall fra 0 til 65535.', en: '--port takes a whole number from 0 to 65535.' }[lang],
    )
  }
}

const scenarioPatterns = (lang: Lang) => ({
  type: 'string' as const,
  array: true as const,
  defaultDescription: { nb: 'alle', en: 'all' }[lang],
  describe: { nb: 'Id-er eller mønstre med *, som «discharge.*»', en: 'Ids or patterns with *, such as "discharge.*"' }[
    lang
  ],
})

const onlyRole = (lang: Lang) => ({
  type: 'string' as const,
  array: true as const,
  nargs: 1,
  describe: { nb: `Bare for denne rollen: ${roles.join(', ')}`, en: `Only for this role: ${roles.join(', ')}` }[lang],
})

/** The folder that `serve --write` filled. */
const clientFolder = (lang: Lang) => ({
  type: 'string' as const,
  default: 'by-hand',
  describe: { nb: 'Mappen som serve --write skrev', en: 'The folder that serve --write wrote' }[lang],
})

function explain(error: unknown, lang: Lang): number {
  if (error instanceof UsageError || error instanceof UnreadableEvidence) {
    console.error(error.text[lang])
    console.error({ nb: 'Se «pll-conformance --help».', en: 'See "pll-conformance --help".' }[lang])
    return exitCodes.usage
  }
  const message = error instanceof Error ? error.message : String(error)
  console.error({ nb: `Feil i testverktøyet: ${message}`, en: `A fault of the harness: ${message}` }[lang])
  if (process.env['DEBUG'] !== undefined && error instanceof Error) console.error(error.stack)
  return exitCodes.harness
}
