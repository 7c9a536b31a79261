import { createInterface } from 'node:readline/promises'

import type { Ask } from '../attestation/attestation-interview.js'

/** Asks in the terminal. Ctrl-C and Ctrl-D end the asking, and what was answered is kept. */
export function terminalAsker(): { readonly ask: Ask; readonly close: () => void } {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const left = new AbortController()
  terminal.on('close', () => left.abort())
  const ask: Ask = async (prompt) => {
    if (left.signal.aborted) return undefined
    try {
      return await terminal.question(prompt, { signal: left.signal })
    } catch {
      return undefined
    }
  }
  return { ask, close: () => terminal.close() }
}
