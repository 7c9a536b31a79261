import type { Lang } from '../scenario/text.js'

/** What a command is given besides its own flags, and how it says with which exit code it ended. */
export interface Context {
  readonly lang: Lang
  readonly end: (exitCode: number) => void
}
