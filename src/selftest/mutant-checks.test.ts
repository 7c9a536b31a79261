import { describe, expect, it } from 'vitest'
import { sfmBasisChecks } from '../judge/checks/sfm-basis/sfm-basis-checks.js'
import { expectedChecks } from '../judge/expectations/expectations.js'
import { benignVariants } from '../reference-epj/benign/catalogue.js'
import { mutants } from '../reference-epj/mutants/catalogue.js'
import { loadScenarios } from '../run/suites.js'
import { variantsRunIn } from './benign-scenarios.js'
import { checksMadeFor } from './mutant-checks.js'
import { scenariosThatShow } from './selftest.js'

/** Universal checks that no mutant was made for yet, and why. Each is seen to fail in the test beside it. */
const withoutMutant: Readonly<Record<string, string>> = {
  'answers-fit-schema': 'holds the simulator to its schemas, not an EPJ',
  'heads-kept':
    'tells only of heads that are neither on the list nor a valid prescription. No world can show one to who may send: Reseptformidleren tells of no loose prescription that is finished, recalled or expired, and a lookup that did not reach it is no ground for a send',
  'steps-carried-out': 'says no to no one: it only leaves a scenario open that did not go as scripted',
}

/** Kinds of expectation that no mutant can show, and why. */
const kindsWithoutMutant: Readonly<Record<string, string>> = {}

const scenarios = await loadScenarios()

/** The checks that each scenario's own expectations stand for, with the kind of each. */
const expected = scenarios.flatMap(({ id, checks }) =>
  expectedChecks(checks).map((check, index) => ({ scenario: id, check: check.id, kind: checks[index]?.kind ?? '' })),
)

const shown = mutants.flatMap(({ id }) => {
  const made = checksMadeFor[id]
  if (made === undefined) return []
  const places = scenariosThatShow(scenarios, made.in).map(({ scenario }) => scenario.id)
  return made.checks.map((check) => ({ mutant: id, check, places }))
})

const here = 'src/run/mutant-checks.test.ts'
const how =
  'Make a mutant of the reference EPJ with this fault (src/reference-epj/mutants/<kind of error>/<fault>.ts, listed in the index.ts of its folder), ' +
  'and name check and scenario in checksMadeFor (src/run/mutant-checks.ts).'

it('runs every benign variant somewhere', () => {
  expect(Object.keys(variantsRunIn).sort()).toEqual(benignVariants.map(({ id }) => id).sort())
  for (const patterns of Object.values(variantsRunIn)) expect(scenariosThatShow(scenarios, patterns)).not.toEqual([])
})

describe('mutants and the checks made for them', () => {
  it('name each other', () => {
    const nowhere = mutants.filter(({ id }) => checksMadeFor[id] === undefined).map(({ id }) => id)
    expect(
      nowhere,
      'give each a line in checksMadeFor (src/run/mutant-checks.ts): its checks, and the scenarios that show it',
    ).toEqual([])
    const strangers = Object.keys(checksMadeFor).filter((id) => !mutants.some((mutant) => mutant.id === id))
    expect(
      strangers,
      'checksMadeFor names them; put them in the index.ts of a folder of src/reference-epj/mutants',
    ).toEqual([])
  })

  it('meet in a scenario that has the check', () => {
    const apart = shown.filter(
      ({ check, places }) =>
        !sfmBasisChecks.some(({ id }) => id === check) &&
        !expected.some((one) => one.check === check && places.includes(one.scenario)),
    )
    expect(
      apart.map(({ mutant, check, places }) => `${mutant}: ${places.join(', ')} has no check ${check}`),
      'fix the id of the check, or name a scenario that has it (src/run/mutant-checks.ts)',
    ).toEqual([])
  })

  it('cover every universal check', () => {
    const made = new Set(shown.map(({ check }) => check))
    const left = sfmBasisChecks.map(({ id }) => id).filter((id) => !made.has(id))
    expect(left.sort(), `${how} Or say in withoutMutant (${here}) why there can be none.`).toEqual(
      Object.keys(withoutMutant).sort(),
    )
  })

  it('cover every kind of expectation that a scenario uses', () => {
    const caught = new Set(
      shown.flatMap(({ check }) => expected.filter((one) => one.check === check).map(({ kind }) => kind)),
    )
    const left = [...new Set(expected.map(({ kind }) => kind))].filter((kind) => !caught.has(kind))
    const used = (kind: string) =>
      [...new Set(expected.filter((one) => one.kind === kind).map(({ scenario }) => scenario))].slice(0, 3)
    expect(
      left.filter((kind) => !(kind in kindsWithoutMutant)).map((kind) => `${kind}, used in ${used(kind).join(', ')}`),
      `${how} Or say in kindsWithoutMutant (${here}) why there can be none.`,
    ).toEqual([])
    expect(
      Object.keys(kindsWithoutMutant).filter((kind) => !left.includes(kind)),
      'these have a mutant now; take the reason away',
    ).toEqual([])
  })
})
