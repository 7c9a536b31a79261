import { createHash } from 'node:crypto'

import type { Body, Exchange } from '../../contract/generated/harness.js'

/** One request with its answer, as the evidence holds it, apart from the step that it belongs to. */
export type RecordedHttp = Omit<Exchange, 'type' | 'step'>

/** A larger request is answered 413: the largest list imaginable is a tenth of this. */
export const largestRequest = 10 * 1024 * 1024

/** What is kept of a body in the record; of a larger one the beginning, its size and digest. */
export const keptOfBody = 4 * 1024 * 1024

/** A body as it came over the wire. `start` holds at most `largestRequest` bytes. */
export interface ReceivedBody {
  readonly start: Buffer
  readonly bytes: number
  readonly sha256: string
}

export const isTooLarge = ({ bytes }: ReceivedBody): boolean => bytes > largestRequest

/** The digest of a large answer costs as much as half of writing it, and is seldom asked for. */
export const bodyOf = (content: Buffer): ReceivedBody => ({
  start: content,
  bytes: content.length,
  get sha256() {
    return createHash('sha256').update(content).digest('hex')
  },
})

/** The body for the record; null when there was none. The digest is there when the text is not the whole body, byte for byte. */
export function recordedBody(body: ReceivedBody): Body | null {
  const { start, bytes } = body
  if (bytes === 0) return null
  const kept = start.subarray(0, keptOfBody)
  const text = kept.toString('utf8')
  if (bytes > kept.length) return { text, bytes, sha256: body.sha256, truncated: true }
  return Buffer.from(text, 'utf8').equals(kept) ? { text, bytes } : { text, bytes, sha256: body.sha256 }
}

/** Reads a stream to its end, and keeps no more of it than a request may be. */
export async function receiveBody(stream: AsyncIterable<Buffer>): Promise<ReceivedBody> {
  const hash = createHash('sha256')
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream) {
    if (bytes < largestRequest) chunks.push(chunk.subarray(0, largestRequest - bytes))
    hash.update(chunk)
    bytes += chunk.length
  }
  return { start: Buffer.concat(chunks), bytes, sha256: hash.digest('hex') }
}
