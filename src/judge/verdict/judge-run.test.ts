import { describe, expect, it } from 'vitest'
import type { Manifest, RunResult } from '../../contract/generated/harness.js'
import { violations } from '../../contract/registry.js'
import type { PerformanceRecord } from '../../evidence/scenario-record.js'
import { catalogue, defaultRequirementSet } from '../../requirements/catalogue.js'
import { sfmBasisJudge } from '../../routes/routes.js'
import { seededUuid } from '../../scenario/world/seeded-uuid.js'
import type { Check } from '../checks/check.js'
import { sfmBasisReader } from '../routes/sfm-basis/sfm-basis-reader.js'
import { adding, change, without } from '../test-kit/changes.test.kit.js'
import { dischargeChanges, discharged, rightDischarge, rightUnchanged } from '../test-kit/correct-runs.test.kit.js'
import { type Draft, record } from '../test-kit/draft.test.kit.js'
import { discharge, down, unchanged } from '../test-kit/scripts.test.kit.js'
import { albyl, atorvastatin, cetirizin, levaxin, metoprolol } from '../test-kit/treatments.test.kit.js'
import { checkResult } from './check-verdict.js'
import { judgeRun } from './judge-run.js'

type Planned = Manifest['run']['planned'][number]

const judgedRun = (manifest: Manifest, records: readonly PerformanceRecord[]) =>
  judgeRun(manifest, records, { judge: sfmBasisJudge })

function manifest(
  planned: readonly Planned[],
  run: Partial<Manifest['run']> = {},
  troubles: Manifest['troubles'] = [],
): Manifest {
  return {
    format: 1,
    run: {
      id: 'run-1',
      startedAt: '2026-11-22T10:00:00.000Z',
      seed: 'test',
      route: 'sfm-basis',
      roles: ['sykehus'],
      vendor: 'Leverandør',
      product: 'EPJ',
      version: '1.2.3',
      adapter: 'embedded',
      tool: { name: 'pll-conformance', version: '0.1.0' },
      requirementSet: '2026-11',
      planned: [...planned],
      ...run,
    },
    troubles,
  }
}

const planned = (draft: Draft, index = 0): Planned => ({
  id: draft.script.id,
  scenario: draft.script.id,
  role: draft.world.role,
  evidence: `evidence/${String(index)}.jsonl`,
})

function judge(...drafts: readonly Draft[]): RunResult {
  const records = drafts.map((draft, index): PerformanceRecord => ({
    ...draft.performance(),
    file: planned(draft, index).evidence,
  }))
  return judgedRun(manifest(drafts.map(planned)), records)
}

/** The checks that are neither passed nor not-applicable. */
const notGreen = (result: RunResult) =>
  result.scenarios.flatMap(({ checks }) =>
    checks
      .filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable')
      .map(({ check, verdict }) => `${check}: ${verdict}`),
  )

const requirement = (result: RunResult, key: string) => result.requirements.find((one) => one.key === key)

describe('a run', () => {
  it('is conformant when every check passes or does not apply', () => {
    const result = judge(rightDischarge())
    expect(notGreen(result)).toEqual([])
    expect({ verdict: result.verdict, exitCode: result.exitCode }).toEqual({ verdict: 'conformant', exitCode: 0 })
  })

  it('is conformant for a script that only has the EPJ stop', () => {
    const right = record(down).lookup({ rf: false }).answered(2, 'refused', 'Reseptformidleren svarer ikke.')
    const result = judge(right)
    expect(notGreen(result)).toEqual([])
    expect(result.verdict).toBe('conformant')
  })

  it('fits the schema of results, and is the same byte for byte from the same evidence', () => {
    const result = judge(
      rightDischarge(),
      record(unchanged)
        .lookup()
        .send({ statements: without(levaxin) })
        .trouble('adapter'),
    )
    expect(violations('harness/results', JSON.parse(JSON.stringify(result)))).toEqual([])
    const record1 = { ...rightDischarge().performance(), file: 'evidence/0.jsonl' }
    const once = () => JSON.stringify(judgedRun(manifest([planned(rightDischarge())]), [record1]))
    expect(once()).toBe(once())
  })

  it('is non-conformant when an entry is lost, and the finding has all that a reader needs', () => {
    const result = judge(
      record(unchanged)
        .lookup()
        .send({ statements: without(levaxin) }),
    )
    expect({ verdict: result.verdict, exitCode: result.exitCode }).toEqual({ verdict: 'non-conformant', exitCode: 1 })
    const check = result.scenarios[0]?.checks.find((one) => one.check === 'entries-kept')
    expect(check).toMatchObject({
      id: 'test.unchanged/entries-kept',
      verdict: 'failed',
      blame: 'vendor',
      level: 'must',
      findings: [
        {
          where: { exchange: 'x2', part: 'request', pointer: '/parameter/0/resource' },
          krav: ['SFM-IG-08', 'SFM-3.6.2', 'SFM-IG-10'],
        },
      ],
    })
  })

  it('is incomplete when a planned scenario left no record', () => {
    const lost = { id: 'a.b@sykehus', scenario: 'a.b', role: 'sykehus' as const, evidence: 'evidence/lost.jsonl' }
    const result = judgedRun(manifest([lost]), [])
    expect({ verdict: result.verdict, exitCode: result.exitCode }).toEqual({ verdict: 'incomplete', exitCode: 4 })
    expect(result.scenarios).toMatchObject([
      {
        id: 'a.b@sykehus',
        verdict: 'inconclusive',
        checks: [{ id: 'a.b@sykehus/steps-carried-out', verdict: 'inconclusive' }],
      },
    ])
  })

  it('is incomplete with nothing planned, and for an EPJ that answers politely and does nothing', () => {
    expect(judgedRun(manifest([]), [])).toMatchObject({ verdict: 'incomplete', exitCode: 4 })
    const idle = record(unchanged)
    const passed = judge(idle).scenarios[0]?.checks.filter(({ verdict }) => verdict === 'passed')
    expect(passed).toEqual([])
    expect(judge(idle).verdict).toBe('incomplete')
  })

  it('is a setup error when the adapter was not there', () => {
    const trouble = {
      blame: 'adapter' as const,
      code: 'not-there',
      message: { nb: 'Ingen svarer.', en: 'No one answers.' },
      step: null,
    }
    expect(judgedRun(manifest([planned(rightDischarge())], {}, [trouble]), [])).toMatchObject({
      verdict: 'setup-error',
      exitCode: 3,
      troubles: [trouble],
    })
  })

  it('says how to run just this again', () => {
    const [embedded] = judge(rightDischarge()).scenarios
    expect(embedded?.rerun).toBe('npx pll-conformance run test.discharge --role sykehus --seed test')
    const draft = rightDischarge()
    const elsewhere = judgedRun(manifest([planned(draft)], { adapter: 'http://localhost:9090' }), [])
    expect(elsewhere.scenarios[0]?.rerun).toBe(
      'npx pll-conformance run test.discharge --role sykehus --seed test --adapter http://localhost:9090',
    )
  })

  it('says so with the flags that the manifest holds, whatever the adapter is called', () => {
    const draft = rightDischarge()
    const own = { ...manifest([planned(draft)], { adapter: 'somewhere' }), rerunFlags: ['--adapter-somewhere', 'x'] }
    expect(judgedRun(own, []).scenarios[0]?.rerun).toBe(
      'npx pll-conformance run test.discharge --role sykehus --seed test --adapter-somewhere x',
    )
  })
})

describe('a scenario', () => {
  it('tells each step, with what the user was shown', () => {
    const [scenario] = judge(record(down).lookup({ rf: false }).answered(2, 'refused', 'Nede')).scenarios
    expect(
      scenario?.steps.map(({ step, by, outcome, expected, message }) => ({ step, by, outcome, expected, message })),
    ).toEqual([
      { step: 1, by: 'epj', outcome: 'done', expected: 'done', message: undefined },
      { step: 2, by: 'epj', outcome: 'refused', expected: 'refused', message: 'Nede' },
    ])
  })

  it('is an error when there was trouble that is not the EPJ’s; what it needed is open, with that reason', () => {
    const died = record(unchanged).lookup().trouble('adapter').answered(2, 'no-answer')
    const result = judge(died)
    const [scenario] = result.scenarios
    expect(scenario?.verdict).toBe('error')
    expect(scenario?.troubles).toEqual([
      {
        blame: 'adapter',
        code: 'adapter-died',
        message: { nb: 'Adapteren døde.', en: 'The adapter died.' },
        step: null,
      },
    ])
    expect(scenario?.checks.find(({ check }) => check === 'entries-kept')).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'Scenarioet ble ikke gjennomført: steg 2 fikk ikke noe svar. Adapteren døde.' },
    })
    expect({ verdict: result.verdict, exitCode: result.exitCode }).toEqual({ verdict: 'setup-error', exitCode: 3 })
  })

  it('still fails on what the evidence shows before the trouble', () => {
    const result = judge(
      record(discharge)
        .lookup()
        .send({ statements: without(levaxin) })
        .trouble('adapter')
        .answered(5, 'no-answer'),
    )
    expect(result).toMatchObject({ verdict: 'non-conformant', exitCode: 1, scenarios: [{ verdict: 'error' }] })
  })

  it('is an error, and the run a setup error, when a number of a real person was sent', () => {
    expect(judge(rightDischarge().trouble('vendor', 'real-person-data'))).toMatchObject({
      verdict: 'setup-error',
      exitCode: 3,
      scenarios: [{ verdict: 'error' }],
    })
  })

  it('does not apply when the EPJ had said that it lacks the function: it neither passes nor fails', () => {
    const declined = record(unchanged).lookup().unsupported('send-list', 'kommer').answered(2, 'unsupported')
    const [scenario] = judge(declined).scenarios
    expect(notGreen(judge(declined))).toEqual([])
    expect(scenario?.checks.find(({ check }) => check === 'entries-kept')).toMatchObject({
      verdict: 'not-applicable',
      reason: { nb: 'EPJ-en har ikke funksjonen send-list: kommer' },
    })
  })

  it('whose plan cannot be read is the harness’ fault, and the others go on', () => {
    const broken = {
      ...rightUnchanged().performance(),
      file: 'evidence/0.jsonl',
      plan: {} as PerformanceRecord['plan'],
    }
    const whole = { ...rightDischarge().performance(), file: 'evidence/1.jsonl' }
    const result = judgedRun(manifest([planned(rightUnchanged(), 0), planned(rightDischarge(), 1)]), [broken, whole])
    expect(result.scenarios.map(({ verdict }) => verdict)).toEqual(['error', 'passed'])
    expect(result.exitCode).toBe(5)
  })
})

describe('a check', () => {
  const throwing: Check = {
    id: 'throws',
    krav: [],
    title: { nb: 'x', en: 'x' },
    why: { nb: 'x', en: 'x' },
    routes: 'all',
    kind: 'universal',
    look: () => {
      throw new Error('au')
    },
  }
  const looking = (look: ReturnType<Check['look']>): Check => ({
    ...throwing,
    id: 'looks',
    krav: ['SFM-IG-08', 'ER-M25-04'],
    look: () => look,
  })
  const result = (check: Check) =>
    checkResult('s', check, sfmBasisReader.read(rightUnchanged().build()), catalogue(defaultRequirementSet))
  const message = { nb: 'feil', en: 'fault' }

  it('that throws is the harness’ fault', () => {
    expect(result(throwing)).toMatchObject({
      verdict: 'error',
      blame: 'harness',
      reason: { nb: 'Kontrollen feilet selv: au. Meld det gjerne inn, med bevisfilen.' },
    })
  })

  it('that looked at nothing never passes', () => {
    expect(result(looking({ kind: 'looked', looked: 0, findings: [] }))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'Det var ikke noe å se på.' },
    })
  })

  it('fails when a finding is about a requirement at must, and warns when it is about one at should', () => {
    expect(result(looking({ kind: 'looked', looked: 1, findings: [{ message }] })).verdict).toBe('failed')
    expect(result(looking({ kind: 'looked', looked: 1, findings: [{ message, krav: ['ER-M25-04'] }] })).verdict).toBe(
      'warning',
    )
  })

  it('that does not apply to the scenario says why, without looking', () => {
    const reason = { nb: 'ikke her', en: 'not here' }
    expect(result({ ...throwing, notApplicable: () => reason })).toMatchObject({ verdict: 'not-applicable', reason })
  })
})

describe('a requirement', () => {
  it('passes when its checks do, and says which', () => {
    expect(requirement(judge(rightDischarge()), 'SFM-IG-08')).toMatchObject({
      verdict: 'passed',
      severity: 'must',
      checks: ['test.discharge/entries-kept'],
    })
  })

  it('is only what the findings are about: a warning under the check leaves its other requirements passed', () => {
    const result = judge(
      record(unchanged)
        .lookup()
        .send({ statements: adding({ ...albyl.treatment, pllId: '43' }) }),
    )
    expect(requirement(result, 'ER-M25-02')?.verdict).toBe('warning')
    expect(requirement(result, 'RF-7419-315')?.verdict).toBe('passed')
  })

  it('is capped at its own severity: ER-M25-05 warns in a check that fails on SFM-IG-22', () => {
    const moved = change(levaxin, (was) => ({ ...was, lastchanged: '2026-03-02T10:00:00+01:00' }))
    const result = judge(record(unchanged).lookup().send({ statements: moved }))
    expect([requirement(result, 'ER-M25-05')?.verdict, requirement(result, 'SFM-IG-22')?.verdict]).toEqual([
      'warning',
      'failed',
    ])
  })

  it('is the worst of its checks over all scenarios', () => {
    const result = judge(
      rightDischarge(),
      record(unchanged)
        .lookup()
        .send({ statements: without(cetirizin) }),
    )
    expect(requirement(result, 'SFM-IG-09')).toMatchObject({
      verdict: 'failed',
      checks: ['test.discharge/active-prescriptions-kept', 'test.unchanged/active-prescriptions-kept'],
    })
  })

  it('is not tested, with the reason, when nothing put it to the test', () => {
    expect(requirement(judge(rightDischarge()), 'SFM-IG-16')).toMatchObject({
      verdict: 'not-tested',
      verification: 'attested',
      reason: {
        nb: 'Venter på bekreftelse fra en person. Sa EPJ-en klart fra at det å sende resept eller legemiddelliste er å signere, før du sendte?',
      },
    })
    expect(requirement(judge(rightDischarge()), 'SFM-V8')).toMatchObject({
      verdict: 'not-tested',
      reason: { nb: 'Ingen av scenarioene i kjøringen ser på kravet.' },
    })
    expect(requirement(judge(rightDischarge()), 'SFM-IG-27')?.verdict).toBe('not-tested')
    expect(
      requirement(judge(record(down).lookup({ rf: false }).answered(2, 'refused', 'Nede')), 'SFM-IG-23')?.verdict,
    ).toBe('not-tested')
  })

  it('of another route is not spoken of: an EPJ on the Basis API is not asked for SFM’s own screens', () => {
    expect(requirement(judge(rightDischarge()), 'SFM-2.4.1')).toBeUndefined()
  })

  it('does not apply when all its checks say so, and is open when one of them is', () => {
    expect(requirement(judge(rightUnchanged()), 'RF-7419-12')?.verdict).toBe('not-applicable')
    expect(requirement(judge(record(unchanged).lookup()), 'SFM-IG-08')?.verdict).toBe('inconclusive')
  })
})

describe('a fault that EPJ systems make is seen by the check made for it', () => {
  const reseptOf = (key: string) => rightDischarge().world.prescriptions.find((one) => one.key === key)?.reseptId
  const sent = (...changes: Parameters<Draft['send']>) =>
    record(discharge)
      .lookup()
      .send(...changes)
      .after(discharged)
  const also =
    (more: Parameters<typeof change>[1], of: Parameters<typeof change>[0]) =>
    (was: Parameters<typeof dischargeChanges>[0]) =>
      change(of, more)(dischargeChanges(was))

  it.each<[string, Draft, string[]]>([
    [
      'drops an entry',
      sent({ statements: (was) => without(levaxin)(dischargeChanges(was)) }),
      ['entries-kept: failed'],
    ],
    [
      'drops a loose prescription',
      sent({ statements: (was) => without(cetirizin)(dischargeChanges(was)) }),
      ['active-prescriptions-kept: failed'],
    ],
    [
      'changes what no one touched',
      sent({ statements: also((was) => ({ ...was, dose: '9' }), atorvastatin) }),
      ['content-kept: failed'],
    ],
    [
      'moves lastchanged',
      sent({ statements: also((was) => ({ ...was, lastchanged: '2026-03-02T09:00:00+01:00' }), atorvastatin) }),
      ['lastchanged-kept: failed'],
    ],
    [
      'names the wrong lookup',
      sent({ statements: dischargeChanges, bundle: { relatesTo: seededUuid('x') } }),
      ['relates-to-latest: failed'],
    ],
    [
      'renews on a new entry',
      sent({ statements: also((was) => ({ ...was, pllId: seededUuid('x') }), metoprolol) }),
      ['list-ids-unique: warning'],
    ],
    [
      'uses a prescription on two entries',
      sent({
        statements: (was) =>
          adding({
            ...albyl.treatment,
            pllId: seededUuid('x'),
            reseptId: reseptOf('atorvastatin40'),
            hpr: '999900013',
            lastchanged: '2026-03-02T09:00:00+01:00',
          })(dischargeChanges(was)),
      }),
      ['resept-id-once: warning'],
    ],
    [
      'puts a vaccine on the list',
      sent({
        statements: (was) =>
          adding({
            ...albyl.treatment,
            use: '4',
            pllId: seededUuid('x'),
            lastchanged: '2026-03-02T09:00:00+01:00',
            hpr: '999900013',
          })(dischargeChanges(was)),
      }),
      ['no-vaccine-or-supplies: warning'],
    ],
    [
      'uses Bearer',
      sent({ statements: dischargeChanges, wire: (wire) => ({ ...wire, scheme: 'Bearer' }) }),
      ['token-and-proof: failed'],
    ],
  ])('an EPJ that %s', (_, draft, expected) => {
    expect(notGreen(judge(draft))).toEqual(expected)
  })

  it('an EPJ that sends after a failed lookup', () => {
    const draft = record(discharge)
      .lookup()
      .lookup({ rf: false })
      .send({ statements: dischargeChanges })
      .after(discharged)
    expect(notGreen(judge(draft))).toContain('lookup-before-send: failed')
  })

  it('an EPJ that sends without looking up leaves nothing to compare with, and that is said', () => {
    const { checks } = judge(record(discharge).send().after(discharged)).scenarios[0] ?? { checks: [] }
    expect(checks.find(({ check }) => check === 'lookup-before-send')?.verdict).toBe('failed')
    expect(checks.find(({ check }) => check === 'content-kept')).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'Ingen sending bygget på et gyldig oppslag, så det er ikke noe å sammenligne med.' },
    })
  })
})
