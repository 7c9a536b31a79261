import { styleText } from 'node:util'

export type Tone = 'good' | 'bad' | 'doubt' | 'quiet' | 'strong'
/** Colours a text for the eye. The text alone always says the same. */
export type Paint = (tone: Tone, text: string) => string

export const plain: Paint = (_, text) => text

const colours = { good: 'green', bad: 'red', doubt: 'yellow', quiet: 'dim', strong: 'bold' } as const

const coloured: Paint = (tone, text) => styleText(colours[tone], text, { validateStream: false })

/** Colour only on a terminal, and not where NO_COLOR is set (https://no-color.org: present and not empty). */
export function paintFor(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Paint {
  return stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' ? coloured : plain
}
