import type { Lang } from '../scenario/text.js'

/** The language to speak, needed before the command line is parsed: --lang, else PLL_CONFORMANCE_LANG, else Norwegian. */
export function languageOf(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Lang {
  const flag = args.findIndex((arg) => arg === '--lang')
  const given =
    args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) ?? (flag < 0 ? undefined : args[flag + 1])
  return (given ?? environment['PLL_CONFORMANCE_LANG']) === 'en' ? 'en' : 'nb'
}
