/** The word that was likely meant: the one fewest letters away, if that is no more than a third of them; of several the one that begins alike. */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  const nearest = words
    .map((word) => ({
      word,
      distance: distance(written.toLowerCase(), word.toLowerCase()),
      alike: alike(written, word),
    }))
    .toSorted((a, b) => a.distance - b.distance || b.alike - a.alike)[0]
  return nearest !== undefined && nearest.distance <= Math.max(1, Math.floor(nearest.word.length / 3))
    ? nearest.word
    : undefined
}

/** How many letters two words have in common from the start. */
function alike(a: string, b: string): number {
  const differs = Array.from(a).findIndex((letter, index) => letter !== b[index])
  return differs < 0 ? a.length : differs
}

/** Levenshtein: how many letters must be put in, taken out or changed. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [row, letter] of Array.from(a).entries()) {
    const current = [row + 1]
    for (const [column, other] of Array.from(b).entries()) {
      const [left = 0, above = 0, diagonal = 0] = [current[column], previous[column + 1], previous[column]]
      current.push(Math.min(left + 1, above + 1, diagonal + (letter === other ? 0 : 1)))
    }
    previous = current
  }
  return previous.at(-1) ?? 0
}
