/** Remembers ids for a while, so that one used twice is seen. */
export interface ReplayMemory {
  /** Whether `id` is new. It is remembered either way. `now` in seconds. */
  readonly firstTime: (id: string, now: number) => boolean
}

export function replayMemory(seconds: () => number): ReplayMemory {
  const seen = new Map<string, number>()
  return {
    firstTime: (id, now) => {
      for (const [old, at] of seen) {
        if (at + seconds() >= now) break
        seen.delete(old)
      }
      if (seen.has(id)) return false
      seen.set(id, now)
      return true
    },
  }
}
