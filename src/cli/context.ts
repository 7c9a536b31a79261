import type { Lang } from '../scenario/text.js'

/** What a command is given in addition to its own flags, and how it says which exit code it ends with. */
export interface Context {
  readonly lang: Lang
  readonly end: (exitCode: number) => void
}
