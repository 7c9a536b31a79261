/**
 * What a part of a message says, in one form: fields with their contents, whatever order, wrapping, zone or renaming the message had.
 * A Coding and a CodeableConcept of the same code are the same; a reference is what it leads to; displays do not count
 * beside a code.
 */
export type Content = string | { readonly [field: string]: readonly Content[] }

/** Something that was there and is missing, or is different. */
export interface Loss {
  /** Names of fields from the outside in. */
  readonly path: readonly string[]
  readonly was: string
  /** What is there now; undefined: nothing is. */
  readonly is: string | undefined
}

/** What of `was` is not in `is`. What `is` has in addition does not count. */
export function losses(was: Content, is: Content | undefined, path: readonly string[] = []): readonly Loss[] {
  if (typeof was === 'string') return was === is ? [] : [{ path, was, is: typeof is === 'string' ? is : undefined }]
  const fieldsOfIs = is === undefined || typeof is === 'string' ? {} : is
  return Object.entries(was).flatMap(([field, wanted]) =>
    lossesOfAll(wanted, fieldsOfIs[field] ?? [], [...path, field]),
  )
}

/** More different things in one field than anyone can tell apart; beyond it each counts as gone. */
const mostPaired = 200

/**
 * Order does not count. What is there word for word is set aside first; the rest is paired, the fullest first, with what lacks
 * least of it, so that something added to one of two alike does not look like a loss in the other.
 */
function lossesOfAll(wanted: readonly Content[], found: readonly Content[], path: readonly string[]): readonly Loss[] {
  const { missing, left } = withoutEquals(wanted, found)
  if (missing.length === 0) return []
  if (missing.length > mostPaired || left.length > mostPaired)
    return missing.flatMap(({ content }) => losses(content, undefined, path))
  const free = new Set(left.keys())
  return missing.flatMap(({ content }) => {
    let best: { readonly index: number; readonly lost: readonly Loss[] } | undefined
    for (const index of free) {
      const lost = losses(content, left[index], path)
      if (best === undefined || lost.length < best.lost.length) best = { index, lost }
    }
    if (best === undefined) return losses(content, undefined, path)
    free.delete(best.index)
    return best.lost
  })
}

interface Unequal {
  readonly missing: readonly { readonly content: Content; readonly size: number }[]
  readonly left: readonly Content[]
}

function withoutEquals(wanted: readonly Content[], found: readonly Content[]): Unequal {
  const byWords = new Map<string, number[]>()
  for (const [index, one] of found.entries()) {
    const words = JSON.stringify(one)
    byWords.set(words, [...(byWords.get(words) ?? []), index])
  }
  const equal = new Set<number>()
  const missing = wanted.flatMap((content) => {
    const words = JSON.stringify(content)
    const index = byWords.get(words)?.shift()
    if (index === undefined) return [{ content, size: words.length }]
    equal.add(index)
    return []
  })
  return {
    missing: missing.toSorted((one, other) => other.size - one.size),
    left: found.filter((_, index) => !equal.has(index)),
  }
}
