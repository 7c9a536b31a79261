import { seededUuid } from '../../scenario/world/seeded-uuid.js'

/** Makes every id that the national services give in a world: the same seed and the same order of requests give the same ids. */
export interface SeededIds {
  /** A new UUID; `what` keeps the series of different things apart. */
  next(what: string): string
  /** 32 hexadecimal digits, as SFM's trace ids have. */
  trace(): string
  /** The number that stands as resource id for the same source every time. */
  number(...source: string[]): string
}

export function seededIds(seed: string): SeededIds {
  const counts = new Map<string, number>()
  const next = (what: string) => {
    const count = (counts.get(what) ?? 0) + 1
    counts.set(what, count)
    return seededUuid(seed, 'national', what, String(count))
  }
  return {
    next,
    trace: () => next('trace').replaceAll('-', ''),
    number: (...source) => String(parseInt(seededUuid(seed, 'number', ...source).slice(0, 7), 16)),
  }
}
