import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

import type { EvidenceLine, Exchange } from '../contract/generated/harness.js'
import { authorizationForRecord, withoutRealIdentities } from './redaction.js'

/** What was masked on the way to disk, told to the caller so that the run can say so. */
export interface Masked {
  readonly realIdentities: number
  readonly foreignTokens: number
}

/**
 * One scenario's evidence on disk: JSON Lines, appended as things happen, so that a killed run leaves what it saw.
 * Nothing of the form of a real person's number, and no token from elsewhere, reaches the disk.
 */
export class EvidenceFile {
  readonly #descriptor: number
  #open = true

  constructor(
    path: string,
    private readonly issuer: () => string | undefined,
    private readonly onMasked: (masked: Masked) => void,
  ) {
    mkdirSync(dirname(path), { recursive: true })
    this.#descriptor = openSync(path, 'w')
  }

  write(line: EvidenceLine): void {
    if (!this.#open) return
    const { line: withoutTokens, foreignTokens } =
      line.type === 'exchange' ? this.#withoutForeignTokens(line) : { line, foreignTokens: 0 }
    const { text, masked } = withoutRealIdentities(JSON.stringify(withoutTokens))
    writeSync(this.#descriptor, `${text}\n`)
    if (masked > 0 || foreignTokens > 0) this.onMasked({ realIdentities: masked, foreignTokens })
  }

  /** Everything is on disk when this returns. */
  close(): void {
    if (!this.#open) return
    this.#open = false
    fsyncSync(this.#descriptor)
    closeSync(this.#descriptor)
  }

  #withoutForeignTokens(exchange: Exchange): { line: Exchange; foreignTokens: number } {
    const issuer = this.issuer()
    if (issuer === undefined) return { line: exchange, foreignTokens: 0 }
    let foreignTokens = 0
    const headers = exchange.request.headers.map(([name = '', value = '']) => {
      if (name.toLowerCase() !== 'authorization') return [name, value]
      const recorded = authorizationForRecord(value, issuer)
      if (recorded.foreign) foreignTokens += 1
      return [name, recorded.value]
    })
    return { line: { ...exchange, request: { ...exchange.request, headers } }, foreignTokens }
  }
}
