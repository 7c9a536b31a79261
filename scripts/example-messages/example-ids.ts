/** Identifiers and times of the examples: the same each time, so that the files change only when the content does. */
import { createHash } from 'node:crypto'

export const now = '2026-03-02T09:00:00+01:00'

/** A UUID made of the names. */
export function uuid(...names: readonly string[]): string {
  const hex = createHash('sha256')
    .update(['example', ...names].join('/'))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const reseptIdOf = (prescription: string) => uuid('resept', prescription)
export const pllIdOf = (treatment: string) => uuid('pll', treatment)
