import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The root of the project. */
export const root = join(import.meta.dirname, '..')

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Files below a folder of the project, as paths from its root. */
export function filesIn(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

const fence = /^( *)```(\S*) ?([^\n]*)\n(.*?)^\1```$/gms

/** A block between fences. */
export interface Fenced {
  /** What it is written in: the first word after the fence. */
  readonly language: string
  /** What a test knows it by: the rest of the line. */
  readonly marker: string
  readonly content: string
}

/** The blocks of a page, those in lists too. */
export const fencedIn = (path: string): readonly Fenced[] =>
  [...textOf(path).matchAll(fence)].map(([, , language = '', marker = '', content = '']) => ({
    language,
    marker,
    content,
  }))

/**
 * The example that a test runs, from the page that shows it.
 * @throws Error when the page has no such block, or several.
 */
export function exampleIn(path: string, marker: string): string {
  const [found, ...more] = fencedIn(path).filter((block) => block.marker === marker)
  if (found === undefined || more.length > 0) throw new Error(`${path} should have one block marked ${marker}`)
  return found.content
}

/** The text without its fenced blocks. */
export const proseOf = (path: string): string => textOf(path).replaceAll(fence, '')
