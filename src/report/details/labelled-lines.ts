/** A part of what is shown: what it is, and what it says. */
export interface Labelled {
  readonly label: string
  readonly text: string
  /** A command: never broken, so that it can be copied. */
  readonly whole?: true
}

/**
 * Sets labelled parts in two columns, the text broken between words so that no line passes `width` where it can be helped.
 * A word, and so a path, is never broken.
 */
export function labelledLines(
  parts: readonly Labelled[],
  { indent, width }: { readonly indent: number; readonly width: number },
): readonly string[] {
  const column = Math.max(0, ...parts.map(({ label }) => label.length)) + 2
  const left = ' '.repeat(indent)
  return parts.flatMap(({ label, text, whole }) =>
    (whole === true ? [text] : wrapped(text, width - indent - column)).map((line, index) =>
      `${left}${(index === 0 ? label : '').padEnd(column)}${line}`.trimEnd(),
    ),
  )
}

/** Breaks text into lines of at most `width` characters, between words; line breaks in the text stay. */
export function wrapped(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrappedLine(line, width))
}

function wrappedLine(line: string, width: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else {
      current = current === '' ? word : `${current} ${word}`
    }
  }
  return [...lines, current]
}
