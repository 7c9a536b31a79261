import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { describe, expect, it } from 'vitest'
import { catalogue, defaultRequirementSet } from '../../requirements/catalogue.js'
import { member } from '../record/json-value.js'
import { looked } from '../record/look.js'
import { sfmBasisReader } from '../routes/sfm-basis/sfm-basis-reader.js'
import { record } from '../test-kit/draft.test.kit.js'
import { unchanged } from '../test-kit/scripts.test.kit.js'
import { routeJudge } from '../verdict/route-judge.js'
import { type Check, isForRoute, universalCheck } from './check.js'
import { commonChecks } from './common/common-checks.js'
import { sfmBasisChecks } from './sfm-basis/sfm-basis-checks.js'

const text = { nb: 'En prøve', en: 'A test' }
const checkFor = (id: string, routes: Check['routes']) =>
  universalCheck({ id, krav: [], routes, words: () => ({ title: text, why: text }), look: () => looked(1, []) })

describe('a check of every scenario', () => {
  it('reads its words when they are asked for, so that its file may end with them', () => {
    const check = universalCheck({ id: 'x', krav: [], words: () => words, look: () => looked(1, []) })
    const words = { title: { nb: 'Tittel', en: 'Title' }, why: text }
    expect(check).toMatchObject({ title: words.title, why: words.why, kind: 'universal', routes: 'all' })
  })
})

describe('the route of a check', () => {
  it('is every route, or those that it names', () => {
    expect(isForRoute({ routes: 'all' }, 'sfm-basis')).toBe(true)
    expect(isForRoute({ routes: ['e-resept', 'sfm-basis'] }, 'sfm-basis')).toBe(true)
    expect(isForRoute({ routes: ['e-resept'] }, 'sfm-basis')).toBe(false)
    expect(isForRoute({ routes: [] }, 'sfm-basis')).toBe(false)
  })

  it('decides whether it is planned, among the universal checks and among the scenario’s own', () => {
    const [everywhere, here, elsewhere] = [
      checkFor('everywhere', 'all'),
      checkFor('here', ['sfm-basis']),
      checkFor('elsewhere', ['e-resept']),
    ]
    const judge = routeJudge(sfmBasisReader, [everywhere, here, elsewhere], [])
    expect(judge.universal).toEqual(['everywhere', 'here'])
    const own = [checkFor('own-elsewhere', ['e-resept']), checkFor('own', 'all')]
    const results = judge.checkResults('s', record(unchanged).build(), own, catalogue(defaultRequirementSet))
    expect(results.map(({ check }) => check)).toEqual(['everywhere', 'here', 'own'])
  })
})

describe('the checks of sfm-basis', () => {
  it.each(['common', 'helseid', 'sfm-basis'])('hold every check of the folder %s', async (folder) => {
    const listed = new Set<unknown>(sfmBasisChecks)
    const made = await checksIn(folder)
    expect(made.length).toBeGreaterThan(0)
    expect(made.filter((check) => !listed.has(check)).map((check) => member(check, 'id'))).toEqual([])
  })

  it('have ids of their own', () => {
    const ids = sfmBasisChecks.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  it('are all for the route', () => {
    expect(sfmBasisChecks.filter((check) => !isForRoute(check, 'sfm-basis'))).toEqual([])
  })
})

describe('the common checks', () => {
  it('are those of their folder, and for every route', async () => {
    expect(new Set<unknown>(commonChecks)).toEqual(new Set(await checksIn('common')))
    expect(commonChecks.filter(({ routes }) => routes !== 'all').map(({ id }) => id)).toEqual([])
  })
})

/** What the modules of a folder export that is a check. */
async function checksIn(folder: string): Promise<readonly unknown[]> {
  const path = join(import.meta.dirname, folder)
  const files = readdirSync(path).filter((file) => file.endsWith('.ts') && !/\.test(\.kit)?\.ts$/.test(file))
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(join(path, file)).href) as Promise<Readonly<Record<string, unknown>>>),
  )
  return modules.flatMap((module) => Object.values(module).filter((one) => typeof member(one, 'look') === 'function'))
}
