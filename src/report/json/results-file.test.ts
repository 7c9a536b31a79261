import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import schema from '../../../schemas/harness/results.schema.json' with { type: 'json' }
import { conformantRun, exampleRun, nonConformantRun, passedScenario } from '../example-results.test.kit.js'
import { keyOrder, resultsJson } from './results-file.js'

it('gives the same bytes whatever order the keys were set in', () => {
  const backwards = JSON.parse(JSON.stringify(conformantRun), (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  ) as typeof conformantRun
  expect(Object.keys(backwards)).not.toEqual(Object.keys(conformantRun))
  expect(resultsJson(backwards)).toBe(resultsJson(conformantRun))
})

it('begins with what a reader asks first, indented by two, and ends in a line feed', () => {
  const json = resultsJson(exampleRun([], { verdict: 'incomplete', exitCode: 4 }))
  expect(json.split('\n').slice(0, 3)).toEqual(['{', '  "format": 1,', '  "run": {'])
  expect(json.endsWith('}\n')).toBe(true)
})

it('loses nothing', () => {
  expect(JSON.parse(resultsJson(conformantRun))).toEqual(conformantRun)
})

it('keeps the order of lists', () => {
  const run = exampleRun([
    { ...passedScenario, id: 'b.b' },
    { ...passedScenario, id: 'a.a' },
  ])
  expect((JSON.parse(resultsJson(run)) as typeof run).scenarios.map(({ id }) => id)).toEqual(['b.b', 'a.a'])
})

it('knows a place for every key of the results schema', () => {
  const keys = new Set<string>()
  const collect = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return
    if ('properties' in node && node.properties !== null && typeof node.properties === 'object')
      Object.keys(node.properties).forEach((key) => keys.add(key))
    Object.values(node).forEach(collect)
  }
  collect(schema)
  expect([...keys].filter((key) => !keyOrder.some((known) => known === key))).toEqual([])
})

it.each([conformantRun, nonConformantRun])('writes what the results schema says: $verdict', (run) => {
  const ajv = new Ajv2020({ strict: false, formats: { 'date-time': true, date: true } })
  const valid = ajv.compile(schema)
  expect([valid(JSON.parse(resultsJson(run))), valid.errors]).toEqual([true, null])
})
