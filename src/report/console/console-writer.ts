import type { RunResult } from '../../contract/generated/harness.js'
import type { Lang } from '../../scenario/text.js'
import type { ProgressEvent } from '../progress.js'
import { paintFor, plain } from './paint.js'
import { progressLine } from './progress-line.js'
import { consoleSummary } from './summary.js'

/** What the console needs of a stream, such as process.stdout. */
export interface ConsoleStream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** Back to the start of the terminal's line, and empty it. */
const rewind = '\r\u001b[2K'

/** So few scenarios are followed step by step; of more, one line each is enough. */
const followedByStep = 5

/**
 * Prints progress as it comes and the summary at the end. On a terminal many scenarios share one line, which says how far it has come.
 *
 * @example const console = consoleWriter(process.stdout, { lang: 'nb', env: process.env })
 */
export function consoleWriter(
  stream: ConsoleStream,
  { lang, env }: { readonly lang: Lang; readonly env: Readonly<Record<string, string | undefined>> },
) {
  const paint = paintFor(stream, env)
  const oneLine = stream.isTTY === true
  let many = false
  const report = (event: ProgressEvent) => {
    if (event.kind === 'scenario-started') many = event.of > followedByStep
    if (!many) stream.write(`${progressLine(event, { lang, paint })}\n`)
    else if (event.kind === 'scenario-started')
      stream.write(shortened(progressLine(event, { lang, paint: oneLine ? plain : paint })))
  }
  const shortened = (line: string) => (oneLine ? `${rewind}${line.slice(0, (stream.columns ?? 80) - 1)}` : `${line}\n`)
  return {
    progress: report,
    summary: (result: RunResult, folder: string): void =>
      void stream.write(`${many && oneLine ? rewind : ''}\n${consoleSummary.text(result, { lang, paint, folder })}\n`),
  }
}
