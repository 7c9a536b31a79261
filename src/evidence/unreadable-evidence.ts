import type { Text } from '../scenario/text.js'

/** A run folder cannot be read as evidence. The text names file and line, and is for the person who called. */
export class UnreadableEvidence extends Error {
  constructor(readonly text: Text) {
    super(text.en)
    this.name = 'UnreadableEvidence'
  }
}
