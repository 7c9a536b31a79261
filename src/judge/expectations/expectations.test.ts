import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'
import type { ScriptedExpectation } from '../../contract/generated/harness.js'
import { record } from '../record/json-value.js'
import { metoprolol } from '../test-kit/treatments.test.kit.js'
import * as expected from './expect.js'
import {
  expectationKinds,
  expectationViolations,
  expectationWords,
  expectedChecks,
  namedTreatments,
} from './expectations.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const families = readdirSync(here, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

/** The files of the family folders that define an expectation; the others are what several of them share. */
const definingFiles = families.flatMap((family) =>
  readdirSync(join(here, family))
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.') && file !== 'index.ts')
    .map((file) => ({ family, path: join(here, family, file), kind: basename(file, '.ts') }))
    .filter(({ path }) => readFileSync(path, 'utf8').includes('defineExpectation({')),
)

/** What a module exports that is a definition. */
async function definitionsIn(path: string): Promise<readonly object[]> {
  const exported: unknown = await import(path)
  return Object.values(record(exported) ?? {}).filter(
    (value) => typeof value === 'function' && 'kind' in value && 'schema' in value,
  )
}

const named = (definition: object): unknown => ('kind' in definition ? definition.kind : undefined)

describe('the family folders', () => {
  it.each(definingFiles)(
    '$family: $kind is defined in its own file, and is in the index',
    async ({ family, path, kind }) => {
      const own = await definitionsIn(path)
      expect(own.map(named)).toEqual([kind])
      expect(await definitionsIn(join(here, family, 'index.ts'))).toEqual(expect.arrayContaining([...own]))
    },
  )

  it('hold every kind once', () => {
    const kinds = Object.values(expected).map(({ kind }) => kind)
    expect(new Set(kinds).size).toBe(kinds.length)
    expect([...kinds].sort()).toEqual(expectationKinds)
    expect(definingFiles.map(({ kind }) => kind).sort()).toEqual(expectationKinds)
  })
})

/** An expectation as a plan may hold it, right or wrong. */
const planned = (kind: string, fields: object = {}): ScriptedExpectation => Object.assign({ kind }, fields)

describe('the treatments that an expectation names', () => {
  it('are found in a field, in a list and in what a list holds', () => {
    expect(namedTreatments(planned('dose', { treatment: 'a', dose: '1+0+0+1' }))).toEqual(['a'])
    expect(
      namedTreatments(
        planned('list-holds', {
          active: ['b', 'c'],
          discontinued: [{ treatment: 'a', reason: 'A' }],
          orAlso: ['d'],
        }),
      ),
    ).toEqual(['b', 'c', 'a', 'd'])
  })

  it('are none where there is no handle, or the kind is unknown', () => {
    expect(namedTreatments(planned('unit-written', { orgnr: '313999041' }))).toEqual([])
    expect(namedTreatments(planned('no-such-kind', { treatment: 'a' }))).toEqual([])
  })
})

describe('an expectation as data', () => {
  const violations = (value: ScriptedExpectation) =>
    expectationViolations(value).map(({ pointer, keyword }) => ({ pointer, keyword }))

  it('has the fields of its kind, and in a chain the actor', () => {
    expect(expectationViolations(expected.dose(metoprolol, '1+0+0+1'))).toEqual([])
    expect(expectationViolations({ ...expected.dose(metoprolol, '1+0+0+1'), actor: 'sykehus' })).toEqual([])
  })

  it('is refused with a field too many, one missing, or one of another type', () => {
    expect(violations(planned('dose', { treatment: 'a', dose: '1', dosage: '1' }))).toMatchObject([
      { keyword: 'additionalProperties' },
    ])
    expect(violations(planned('dose', { treatment: 'a' }))).toMatchObject([{ keyword: 'required' }])
    expect(violations(planned('dose', { treatment: 'a', dose: 1 }))).toEqual([{ pointer: '/dose', keyword: 'type' }])
  })

  it('is refused when its kind is unknown', () => {
    expect(expectationViolations(planned('no-such-kind'))).toEqual([
      {
        pointer: '/kind',
        message: { nb: '«no-such-kind» er ingen forventning', en: '"no-such-kind" is no expectation' },
        krav: [],
        keyword: 'enum',
      },
    ])
    expect(() => expectedChecks([planned('no-such-kind')])).toThrow('There is no kind of expectation "no-such-kind"')
    expect(() => expectationWords(planned('no-such-kind'), (key) => key)).toThrow('no-such-kind')
  })

  it('is read only by its own kind', () => {
    expect(() => expected.dose.checkOf(planned('use'))).toThrow('An expectation "use" was taken for "dose"')
  })
})

describe('the checks of a scenario', () => {
  it('have the kind as id, with the treatment or a number where there are several', () => {
    const ids = expectedChecks([
      expected.dose(metoprolol, '1+0+0+1'),
      expected.userTold('send-list'),
      expected.userTold('open-patient'),
      expected.userTold('lookup'),
    ]).map(({ id }) => id)
    expect(ids).toEqual([`dose-${metoprolol.key}`, 'user-told', 'user-told-2', 'user-told-3'])
  })
})
