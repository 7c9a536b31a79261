import { describe, expect, it } from 'vitest'
import { headOf, manifestOf, script } from '../../evidence/record.test.kit.js'
import { evidence } from '../../evidence/record.test.kit.js'
import { performanceRecord } from '../../evidence/scenario-record.js'
import { sfmBasisJudge } from '../../routes/routes.js'
import type { Scenario } from '../../scenario/language/scenario.js'
import { refused } from '../../scenario/steps/step.js'
import { judgeRun } from './judge-run.js'
import { heldAgainst } from './own-plan.js'

const recordOf = (plan: Scenario) => performanceRecord(evidence, [headOf(plan)])
const held = (plan: Scenario, scenarios: readonly Scenario[] = [script]) =>
  heldAgainst({ scenarios, version: '1.0.0' }, recordOf(plan), manifestOf(plan).run)
const differences = (plan: Scenario) => held(plan).differences.map(({ en }) => en)

const [listHolds, nothingSent] = script.checks
const withSteps = (
  change: (step: Scenario['steps'][number], number: number) => Scenario['steps'][number],
): Scenario => ({
  ...script,
  steps: script.steps.map((step, index) => change(step, index + 1)),
})

describe('the plan of a record, held against the suites', () => {
  it('is the suites’ own when it says the same', () => {
    expect(held(script)).toMatchObject({ record: { plan: script }, differences: [] })
    expect(held(script).note).toBeUndefined()
  })

  it('may have other words: nothing is judged by them', () => {
    const reworded = { nb: 'Andre ord', en: 'Other words' }
    const plan = { ...withSteps((step) => ({ ...step, instruction: reworded })), title: reworded, why: reworded }
    expect(held(plan)).toMatchObject({ record: { plan: { title: script.title } }, differences: [] })
  })

  it('counts as the suites have it, whatever was deleted, and says what', () => {
    const plan = { ...script, checks: script.checks.slice(0, 1) }
    expect(held(plan).record.plan.checks).toEqual(script.checks.map((one) => ({ ...one, actor: 'fastlege' })))
    expect(differences(plan)).toEqual(['the expectation {"kind":"nothing-sent"} was taken out'])
  })

  it.each<[string, Scenario, readonly string[]]>([
    [
      'an expectation that was added',
      { ...script, checks: [...script.checks, { kind: 'first-version' }] },
      ['the expectation {"kind":"first-version"} was added'],
    ],
    [
      'an expectation that was changed',
      { ...script, checks: script.checks.map((one) => (one.kind === 'list-holds' ? { ...one, active: [] } : one)) },
      [
        'the expectation {"active":["metoprolol50","albylE75"],"discontinued":[],"kind":"list-holds","orAlso":[]} was taken out',
        'the expectation {"active":[],"discontinued":[],"kind":"list-holds","orAlso":[]} was added',
      ],
    ],
    [
      'an expectation that is there twice',
      { ...script, checks: [...script.checks, { kind: 'nothing-sent' }] },
      ['the expectation {"kind":"nothing-sent"} was added'],
    ],
    [
      'expectations in another order',
      { ...script, checks: [nothingSent, listHolds].flatMap((one) => one ?? []) },
      ['the expectations are in another order'],
    ],
    [
      'a step that may now be refused',
      withSteps((step, number) => (number === 5 && step.by === 'epj' ? refused(step) : step)),
      ['step 5: "expect" is "refused", and was "done"'],
    ],
    [
      'an event that is another',
      withSteps((step) =>
        step.by === 'world' && step.event.kind === 'time-passes'
          ? { ...step, event: { ...step.event, minutes: 5 } }
          : step,
      ),
      ['step 3: "event" is {"kind":"time-passes","minutes":5}, and was {"kind":"time-passes","minutes":30}'],
    ],
    ['a step that is gone', { ...script, steps: script.steps.slice(0, 4) }, ['step 5 was taken out']],
    ['a world that is another', { ...script, given: { ...script.given, listed: [] } }, ['"given" was changed']],
  ])('says precisely what differs: %s', (_, plan, said) => {
    expect(differences(plan)).toEqual(said)
  })

  it('is found for each of the patients whom a script is played for', () => {
    const several = { ...script, patients: ['ekorn', 'granskog'] }
    const second = { ...script, given: { ...script.given, patient: 'granskog' } }
    const { run } = manifestOf(second)
    const planned = run.planned.map((one) => ({ ...one, id: `${script.id}-2` }))
    const suites = { scenarios: [several], version: '1.0.0' }
    expect(heldAgainst(suites, recordOf(second), { ...run, planned }).differences).toEqual([])
    expect(heldAgainst(suites, recordOf(script), { ...run, planned }).differences).toHaveLength(1)
  })
})

describe('a run', () => {
  const altered = { ...script, checks: script.checks.slice(0, 1) }
  const judged = (plan: Scenario, scenarios?: readonly Scenario[], recordedBy = '1.0.0') =>
    judgeRun(manifestOf(plan, recordedBy), [recordOf(plan)], {
      judge: sfmBasisJudge,
      version: '1.0.0',
      ...(scenarios === undefined ? {} : { scenarios }),
    })

  it('with a plan that was altered is no run that can be conformant, and says whose it is to fix', () => {
    const result = judged(altered, [script])
    expect(result).toMatchObject({ verdict: 'setup-error', exitCode: 3 })
    expect(result.scenarios[0]).toMatchObject({
      verdict: 'error',
      troubles: [{ blame: 'environment', code: 'plan-altered', step: null }],
    })
    expect(result.scenarios[0]?.troubles[0]?.message.nb).toMatch(
      /^Planen i evidence\/test\.short\.jsonl er en annen enn scenarioet som verktøyet har: forventningen \{"kind":"nothing-sent"\} er tatt bort\./,
    )
    expect(result.scenarios[0]?.checks.map(({ check }) => check)).toContain('nothing-sent')
  })

  it.each<[string, readonly Scenario[], string, RegExp]>([
    [
      'of another version',
      [script],
      '0.9.0',
      /was run with version 0\.9\.0 of the tool and judged with version 1\.0\.0/,
    ],
    ['of a scenario that the program does not have', [], '1.0.0', /The tool has no scenario test\.short/],
  ])('%s is judged by the plan in its evidence, with a note that changes no verdict', (_, scenarios, version, note) => {
    const result = judged(altered, scenarios, version)
    const [without] = judged(altered, undefined, version).scenarios
    const [scenario] = result.scenarios
    expect(scenario).toEqual({ ...without, notes: scenario?.notes })
    expect(scenario?.notes).toMatchObject([
      { code: 'recorded-plan', message: { en: expect.stringMatching(note) as string } },
    ])
  })
})
