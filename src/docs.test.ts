import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

import { describe, expect, it } from 'vitest'
import scenarioIds from '../suites/scenario-ids.json' with { type: 'json' }
import { commands } from './cli/commands.js'
import { program } from './cli/program.js'
import { exitCodes } from './contract/exit-codes.js'
import { fencedIn, filesIn, proseOf, root, textOf } from './docs.test.kit.js'
import { benignVariants } from './reference-epj/benign/catalogue.js'
import { mutants } from './reference-epj/mutants/catalogue.js'
import { requirements } from './requirements/catalogue.js'

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesIn('docs'), 'src/national/README.md']
const packageFile = JSON.parse(textOf('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>
  readonly files: readonly string[]
  readonly repository: { readonly url: string }
  readonly bugs: { readonly url: string }
}

/** What GitHub and its like call a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const anchorsIn = (page: string): readonly string[] =>
  [...proseOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading))

/** Lines of shell, without comments and with the arguments that a shell would give. */
const shellLines = (page: string): readonly (readonly string[])[] =>
  fencedIn(page)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ content }) => content.replaceAll('\\\n', ' ').split('\n'))
    .map((line) => line.replace(/(^|\s)#.*$/, ''))
    .flatMap((line) => line.split(/ && |;|\||\$\(|\)/))
    .map((line) => (line.match(/'[^']*'|"[^"]*"|[^\s'"]+/g) ?? []).map((word) => word.replaceAll(/^['"]|['"]$/g, '')))

/** Calls of the program: what comes after its name. */
const callsOf = (page: string): readonly (readonly string[])[] =>
  shellLines(page).flatMap((words) => {
    const at = words.indexOf('pll-conformance')
    return at < 0 ? [] : [words.slice(at + 1)]
  })

describe('the README', () => {
  it('is short: what does not fit in 120 lines belongs in docs/', () => {
    expect(textOf('README.md').split('\n').length - 1).toBeLessThan(120)
  })

  it('gives the exit codes that the program has', () => {
    const told = [...textOf('README.md').matchAll(/^\| \S+ +\| (\d) /gm)].map(([, code]) => Number(code))
    const { staleBaseline, ...used } = exitCodes
    expect(told).toEqual(Object.values(used))
    expect(textOf('README.md')).toContain(`exit code ${String(staleBaseline)} is kept for it`)
  })

  it('names the placeholders of package.json as such', () => {
    const { repository, bugs } = packageFile
    const isPlaceholder = [repository.url, bugs.url].every((url) => url.startsWith('https://example.invalid/'))
    expect(textOf('README.md').includes('are placeholders')).toBe(isPlaceholder)
  })
})

describe.each(pages)('%s', (page) => {
  it('has links that lead somewhere, in the package too', () => {
    const links = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
    const lost = links
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#')
        const file = path === '' ? page : normalize(join(dirname(page), path))
        const ships = packageFile.files.some((one) => file === one || file.startsWith(`${one}/`))
        return !ships || !existsSync(join(root, file)) || (anchor !== undefined && !anchorsIn(file).includes(anchor))
      })
    expect(lost).toEqual([])
  })

  it('names files and folders that there are', () => {
    const named = [
      ...proseOf(page).matchAll(/`((?:src|suites|schemas|fixtures|scripts|docs|bin|\.ci)\/[^`\s]*)`/g),
    ].map(([, path = '']) => path)
    expect(named.filter((path) => !isThere(path))).toEqual([])
  })

  it('names scripts of package.json', () => {
    const named = [...textOf(page).matchAll(/npm run ([a-z][a-z:-]*)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !Object.hasOwn(packageFile.scripts, name))).toEqual([])
  })

  it('calls the program as it can be called', async () => {
    for (const [name = '', ...words] of callsOf(page)) {
      expect(
        commands.map((command) => command.name.split(' ')[0]),
        `pll-conformance ${name}`,
      ).toContain(name)
      const help = await helpOf(name)
      for (const flag of words.filter((word) => word.startsWith('--')))
        expect(help, `pll-conformance ${name} ${flag}`).toMatch(new RegExp(`^ +${flag}\\b`, 'm'))
    }
  })

  it('calls scenarios, requirements and EPJs by names that they have', () => {
    const subjects = callsOf(page).flatMap(([name = '', ...words]) => {
      const known = knownSubjects[name]
      return known === undefined ? [] : argumentsIn(words).filter((word) => !known.some((one) => matches(word, one)))
    })
    expect(subjects).toEqual([])
  })

  it('shows no block that nothing holds to the code', () => {
    const loose = fencedIn(page).filter(({ language, marker }) => {
      if (language === 'sh' || language === 'text') return marker !== '' && !markers.includes(marker)
      if (language === 'mermaid') return marker !== '' && !marker.startsWith('rooms ')
      return language === 'ts' ? !existsSync(join(root, marker)) : !markers.includes(marker)
    })
    expect(loose.map(({ language, marker }) => `${language} ${marker}`)).toEqual([])
  })

  it('shows code as it is in its file', () => {
    for (const { marker, content } of fencedIn(page).filter(({ language }) => language === 'ts')) {
      let rest = textOf(marker)
      for (const part of content.split(/^ *\/\/ …\n/m)) {
        expect(rest, `${page} shows ${marker}`).toContain(part)
        rest = rest.slice(rest.indexOf(part) + part.length)
      }
    }
  })
})

/** Blocks that a test runs: see exampleIn. */
const markers = ['adapter-example', 'attestations-example', 'config-example', 'several-adapters', 'walk-by-hand']

/** A path as it is, or with <names> in the place of parts of it. */
function isThere(path: string): boolean {
  if (!path.includes('<')) return existsSync(join(root, path))
  const [folder = ''] = path.split('/')
  const pattern = new RegExp(`^${path.replaceAll(/[.]/g, '\\.').replaceAll(/<[^>]*>/g, '[^/]+')}`)
  return filesIn(folder).some((file) => pattern.test(file))
}

const helps = new Map<string, string>()

/** What `pll-conformance <command> --help` prints. */
async function helpOf(name: string): Promise<string> {
  const known = helps.get(name)
  if (known !== undefined) return known
  const help = await program([name], { lang: 'en', end: () => undefined }).getHelp()
  helps.set(name, help)
  return help
}

const knownSubjects: Readonly<Record<string, readonly string[]>> = {
  run: scenarioIds,
  show: scenarioIds,
  serve: scenarioIds,
  selftest: [...mutants, ...benignVariants].map(({ id }) => id),
  coverage: requirements.map(({ key }) => key),
}

const withoutValue = ['--attest', '--all', '--json']

/** What is neither a flag nor its value. */
const argumentsIn = (words: readonly string[]): readonly string[] =>
  words.filter((word, index) => {
    const before = words[index - 1]
    return !word.startsWith('--') && (before?.startsWith('--') !== true || withoutValue.includes(before))
  })

const matches = (word: string, known: string): boolean =>
  word.endsWith('*') ? known.startsWith(word.slice(0, -1)) : word === known

describe('the glossary', () => {
  const terms = [...textOf('docs/glossary.md').matchAll(/^\| (.+?) +\| /gm)].map(([, term = '']) => term).slice(2)

  it('is in alphabetical order, each term once', () => {
    expect(terms.length).toBeGreaterThan(50)
    expect(terms).toEqual([...new Set(terms)].toSorted((a, b) => a.localeCompare(b, 'nb')))
  })
})

describe('the pages', () => {
  it('can all be reached from the README', () => {
    const reached = new Set(['README.md'])
    for (const page of reached)
      for (const [, target = ''] of proseOf(page).matchAll(/\]\(([^)#\s]+\.md)(?:#[^)]*)?\)/g))
        reached.add(normalize(join(dirname(page), target)))
    expect(pages.filter((page) => !page.startsWith('src/') && !reached.has(page))).toEqual([])
  })
})
