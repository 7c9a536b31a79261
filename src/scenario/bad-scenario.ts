import type { Text } from './text.js'

/** A scenario that cannot be meant as it is written. The text says what is wrong and what to write instead; the loader adds the file. */
export class BadScenario extends Error {
  constructor(readonly text: Text) {
    super(text.en)
    this.name = 'BadScenario'
  }
}
