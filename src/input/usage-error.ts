import type { Text } from '../scenario/text.js'

/** The call or the configuration is wrong: exit 2, and the message says what to write instead. */
export class UsageError extends Error {
  constructor(readonly text: Text) {
    super(text.en)
    this.name = 'UsageError'
  }
}
