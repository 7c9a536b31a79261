import yargs, { type Argv } from 'yargs'
import { UsageError } from '../input/usage-error.js'
import { tool } from '../run/tool.js'
import type { Text } from '../scenario/text.js'
import type { GlobalFlags } from './command.js'
import { commands } from './commands.js'
import type { Context } from './context.js'
import { norwegian } from './norwegian.js'

/** The command line: what it can be, in the language of the context. Parsing it carries the command out. */
export function program(args: readonly string[], context: Context): Argv<GlobalFlags> {
  const say = (text: Text) => text[context.lang]
  const base = yargs([...args])
    .scriptName('pll-conformance')
    .locale(context.lang)
    .usage(
      say({
        nb: 'Tester om et EPJ-system håndterer pasientens legemiddelliste (PLL) riktig.\n\nBruk: $0 <kommando>',
        en: 'Tests whether an EPJ handles pasientens legemiddelliste (PLL) correctly.\n\nUsage: $0 <command>',
      }),
    )
    .option('lang', {
      choices: ['nb', 'en'] as const,
      describe: say({ nb: 'Språk: nb eller en', en: 'Language: nb or en' }),
      global: true,
    })
  const parsed = commands
    .reduce((program, command) => command.addTo(program, context), base)
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
        en: 'Each command has its own --help. Exit codes: 0 conformant, 1 non-conformant, 2 wrong usage or file, 3 setup or environment, 4 incomplete, 5 an error in the harness.',
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
  if (context.lang === 'nb') parsed.updateStrings(norwegian as Record<string, string>)
  return parsed
}
