import type { RunResult } from '../contract/generated/harness.js'
import type { Lang } from '../scenario/text.js'

export interface ReportOptions {
  readonly lang: Lang
}

export interface ReportFile {
  /** Relative to the run folder, without `..`. */
  readonly name: string
  readonly content: string
}

/** A report in files. Pure: the same result and options give the same bytes; whoever calls it writes them. */
export interface Reporter {
  /** Stable; also the name of its folder. */
  readonly id: string
  files(result: RunResult, options: ReportOptions): readonly ReportFile[] | Promise<readonly ReportFile[]>
}

/** A report as one text, for a terminal, standard output or a file of the user's choice. As pure as a Reporter. */
export interface TextReport<Subject, Options extends ReportOptions = ReportOptions> {
  readonly id: string
  text(subject: Subject, options: Options): string
}
