import type { RunResult } from '../schema/generated/harness.js'
import type { Lang } from '../scenario/text.js'
import { progressLine, summary } from './console-report.js'
import { paintFor } from './paint.js'
import type { ProgressEvent } from './progress.js'

/** What the console needs of a stream, such as process.stdout. */
export interface ConsoleStream {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/**
 * Prints progress as it comes and the summary at the end.
 *
 * @example const console = consoleWriter(process.stdout, { lang: 'nb', env: process.env })
 */
export function consoleWriter(
  stream: ConsoleStream,
  { lang, env }: { readonly lang: Lang; readonly env: Readonly<Record<string, string | undefined>> },
) {
  const paint = paintFor(stream, env)
  return {
    progress: (event: ProgressEvent): void => void stream.write(`${progressLine(event, { lang, paint })}\n`),
    summary: (result: RunResult, folder: string): void => void stream.write(`\n${summary(result, { lang, paint, folder })}\n`),
  }
}
