import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { describe, expect, it } from 'vitest'
import { fencedIn, filesIn, root } from './docs.test.kit.js'

const page = 'docs/architecture.md'
const drawings = fencedIn(page).flatMap(({ marker, content }) =>
  marker.startsWith('rooms ') ? [{ room: marker.slice('rooms '.length), content }] : [],
)

const sources = filesIn('src')
  .filter((file) => file.endsWith('.ts') && !/\.test(\.kit)?\.ts$/.test(file))
  .map((file) => ({ file, imports: importsIn(file) }))

/** Files of this project that a file imports, at once or when it needs them. */
function importsIn(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(([, path = '']) =>
    join(dirname(file), path).replace(/\.js$/, '.ts'),
  )
}

/** What a drawing calls its nodes: the label where one has it, else the id. */
function namesIn(content: string): ReadonlyMap<string, string> {
  const labelled = [...content.matchAll(/(\w[\w-]*)\["?([^"\]]+)"?\]/g)].map(
    ([, id = '', label = '']): [string, string] => [id, label],
  )
  const ids = content
    .split('\n')
    .slice(1)
    .flatMap((line) => line.replaceAll(/\[[^\]]*\]/g, '').match(/\w[\w-]*\w/g) ?? [])
  return new Map([...ids.map((id): [string, string] => [id, id]), ...labelled])
}

const drawnIn = (content: string, names: ReadonlyMap<string, string>): readonly string[] =>
  [...content.replaceAll(/\[[^\]]*\]/g, '').matchAll(/(\w[\w-]*) --> (\w[\w-]*)/g)].map(
    ([, from = '', to = '']) => `${names.get(from) ?? from} -> ${names.get(to) ?? to}`,
  )

/** The imports between the nodes: folders or files of the room. */
function arrowsBetween(room: string, nodes: readonly string[]): readonly string[] {
  const nodeOf = (file: string) =>
    nodes
      .filter((node) => file === `${room}/${node}` || file.startsWith(`${room}/${node}/`))
      .toSorted((a, b) => b.length - a.length)[0]
  const arrows = sources.flatMap(({ file, imports }) => {
    const from = nodeOf(file)
    return imports.flatMap((path) => {
      const to = nodeOf(path)
      return from === undefined || to === undefined || from === to ? [] : [`${from} -> ${to}`]
    })
  })
  return [...new Set(arrows)]
}

describe(page, () => {
  it('draws the house and the rooms that have rooms', () => {
    const rooms = ['src', 'src/national', 'src/judge', 'src/reference-epj', 'src/report', 'src/adapter']
    expect(drawings.map(({ room }) => room)).toEqual(rooms)
  })

  it.each(drawings.map(({ room, content }) => [room, content] as const))('draws every arrow in %s', (room, content) => {
    const names = namesIn(content)
    expect([...drawnIn(content, names)].toSorted()).toEqual([...arrowsBetween(room, [...names.values()])].toSorted())
  })

  it('draws every room of src but the vocabulary and the command line', () => {
    const rooms = new Set(sources.flatMap(({ file }) => (file.split('/').length > 2 ? (file.split('/')[1] ?? []) : [])))
    const drawn = namesIn(drawings[0]?.content ?? '')
    expect([...rooms].filter((room) => ![...drawn.values()].includes(room)).toSorted()).toEqual([
      'cli',
      'contract',
      'scenario',
    ])
  })
})
