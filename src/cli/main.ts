import { exitCodes } from '../contract/exit-codes.js'
import { UnreadableEvidence } from '../evidence/unreadable-evidence.js'
import { UsageError } from '../input/usage-error.js'
import type { Lang } from '../scenario/text.js'
import { languageOf } from './language.js'
import { program } from './program.js'

/**
 * Parses the command line and carries the command out.
 *
 * @param args the arguments after the program's name
 * @returns the exit code (see contract/exit-codes.ts)
 */
export async function main(args: readonly string[]): Promise<number> {
  const lang = languageOf(args, process.env)
  let exitCode: number = exitCodes.conformant
  try {
    await program(args, { lang, end: (code) => (exitCode = code) }).parseAsync()
    return exitCode
  } catch (error) {
    return explain(error, lang)
  }
}

function explain(error: unknown, lang: Lang): number {
  if (error instanceof UsageError || error instanceof UnreadableEvidence) {
    console.error(error.text[lang])
    console.error({ nb: 'Se «pll-conformance --help».', en: 'See "pll-conformance --help".' }[lang])
    return exitCodes.usage
  }
  const message = error instanceof Error ? error.message : String(error)
  console.error({ nb: `Feil i testverktøyet: ${message}`, en: `An error in the harness: ${message}` }[lang])
  if (process.env['DEBUG'] !== undefined && error instanceof Error) console.error(error.stack)
  return exitCodes.harness
}
