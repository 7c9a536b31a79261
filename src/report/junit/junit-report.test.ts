import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

import { parse, type TestCase, type TestSuite, type TestSuites } from 'junit2json'
import { describe, expect, it } from 'vitest'
import type { CheckResult, RunResult, ScenarioResult } from '../../contract/generated/harness.js'
import {
  attestedRequirement,
  awaitingRequirement,
  conformantRun,
  exampleRun,
  failedCheck,
  failedScenario,
  nonConformantRun,
  passedCheck,
  passedScenario,
  unseenRequirement,
} from '../example-results.test.kit.js'
import { junitXml } from './junit-report.js'

const xmllint = '/usr/bin/xmllint'
const hasXmllint = existsSync(xmllint)
if (!hasXmllint) console.warn(`${xmllint} is not installed: well-formedness is only checked by junit2json's parser`)

const trouble = {
  blame: 'adapter',
  code: 'adapter-died',
  message: { nb: 'Adapteren stoppet.', en: 'The adapter died.' },
  step: null,
} as const

function checked(check: Partial<CheckResult>, scenario: Partial<ScenarioResult> = {}): ScenarioResult {
  return { ...passedScenario, checks: [{ ...passedCheck, ...check }], ...scenario }
}

async function read(result: RunResult, lang: 'nb' | 'en' = 'nb'): Promise<TestSuites> {
  const xml = junitXml(result, { lang })
  if (hasXmllint) {
    const { status, stderr } = spawnSync(xmllint, ['--noout', '--huge', '-'], { input: xml, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  }
  return (await parse(xml)) as TestSuites
}

const suites = (report: TestSuites): readonly TestSuite[] => report.testsuite ?? []
const cases = (report: TestSuites): readonly TestCase[] => suites(report).flatMap(({ testcase }) => testcase ?? [])
const only = (report: TestSuites): TestCase => {
  const all = cases(report)
  expect(all.length).toBe(1)
  return all[0] ?? {}
}
const red = (report: TestSuites) =>
  cases(report).filter(({ failure, error }) => failure !== undefined || error !== undefined)

describe('what came of a check', () => {
  it('passed: a testcase under stable ids', async () => {
    const testcase = only(await read(conformantRun))
    expect([testcase.classname, testcase.name]).toEqual(['discharge.changed-treatment', 'lookup-before-send'])
    expect([testcase.failure, testcase.error, testcase.skipped, testcase['system-out']]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('failed: a failure whose text says all that the console says', async () => {
    const [, testcase] = cases(await read(nonConformantRun))
    expect(testcase?.failure).toEqual([
      {
        message: 'Atorvastatin tab 40 mg mangler en utvidelse.',
        type: 'vendor',
        inner: `Innhold EPJ-en ikke kjenner, kommer uendret tilbake
Hva skjedde: Atorvastatin tab 40 mg mangler en utvidelse.
Forventet: Utvidelsen fra oppslaget.
Melding: evidence/discharge.changed-treatment.jsonl, linje 41, steg 5, utveksling x-0007, forespørselen, /parameter/0/resource/entry/3/resource/extension
Krav: SFM-IG-22 (må): Ukjent innhold skal returneres uendret. [offisiell id 5.4; kilde https://example.test/unknown; utledet, kilden sier det ikke rett ut]
For pasienten: Opplysninger fra andre systemer går tapt for neste behandler.
Må rettes av: leverandøren, i EPJ-en
Kjør på nytt: npx pll-conformance run discharge.changed-treatment --role sykehus --seed 1a2b`,
      },
    ])
  })

  it('the same in English', async () => {
    const [, testcase] = cases(await read(nonConformantRun, 'en'))
    expect(testcase?.failure?.[0]?.message).toBe('Atorvastatin tab 40 mg lacks an extension.')
    expect(testcase?.failure?.[0]?.inner).toContain('To be fixed by: the vendor, in the EPJ')
  })

  it('error: an error, its type is whose it is to fix', async () => {
    const testcase = only(
      await read(
        exampleRun([checked({ verdict: 'error', blame: 'harness', reason: { nb: 'Kontrollen stoppet.', en: 'x' } })], {
          exitCode: 5,
        }),
      ),
    )
    expect(testcase.error?.[0]).toMatchObject({ type: 'harness', message: 'Kontrollen stoppet.' })
  })

  it('inconclusive: an error of its own type, for CI shows skipped as fine', async () => {
    const testcase = only(
      await read(
        exampleRun([checked({ verdict: 'inconclusive', reason: { nb: 'Ingen liste ble sendt.', en: 'x' } })], {
          exitCode: 4,
        }),
      ),
    )
    expect(testcase.error?.[0]).toMatchObject({ type: 'inconclusive', message: 'ikke avgjort: Ingen liste ble sendt.' })
    expect(testcase.skipped).toBeUndefined()
  })

  it('not applicable: skipped, with the reason', async () => {
    const result = exampleRun([
      checked({ verdict: 'not-applicable', reason: { nb: 'Pasienten har ikke multidose.', en: 'x' } }),
    ])
    const testcase = only(await read(result))
    expect(testcase.skipped?.length).toBe(1)
    expect(testcase['system-out']).toEqual(['ikke relevant: Pasienten har ikke multidose.'])
    expect(junitXml(result, { lang: 'nb' })).toContain(
      '<property name="reason" value="Pasienten har ikke multidose."/>',
    )
  })

  it('warning: passes, and says why', async () => {
    const result = exampleRun([
      { ...passedScenario, verdict: 'warning', checks: [{ ...failedCheck, level: 'should', verdict: 'warning' }] },
    ])
    const testcase = only(await read(result))
    expect([testcase.failure, testcase.error, testcase.skipped]).toEqual([undefined, undefined, undefined])
    expect(testcase['system-out']?.[0]).toMatch(
      /^advarsel: Innhold EPJ-en ikke kjenner, kommer uendret tilbake\nHva skjedde: /,
    )
    expect(junitXml(result, { lang: 'nb' })).toContain('<property name="verdict" value="warning"/>')
  })
})

describe('what a reader finds with it', () => {
  it('the head of the declaration on each suite', async () => {
    const [suite] = suites(await read(conformantRun))
    expect(suite).toMatchObject({
      name: 'discharge.changed-treatment',
      timestamp: '2026-03-02T08:00:00.000Z',
      time: 1.234,
      tests: 1,
    })
    expect(Object.fromEntries((suite?.properties ?? []).map(({ name, value }) => [name, value]))).toMatchObject({
      vendor: 'Eksempel AS',
      product: 'Journal',
      version: '3.2.1',
      route: 'sfm-basis',
      roles: 'sykehus',
      tool: 'pll-conformance',
      'tool-version': '0.1.0',
      'requirement-set': '2026-11',
      'run-id': '2026-03-02T09-00-00-1a2b',
      seed: '1a2b',
    })
  })

  it('requirement keys, level, verdict and evidence file on each testcase', () => {
    expect(junitXml(conformantRun, { lang: 'nb' }))
      .toContain(`    <testcase classname="discharge.changed-treatment" name="lookup-before-send">
      <properties>
        <property name="requirements" value="V1"/>
        <property name="level" value="must"/>
        <property name="verdict" value="passed"/>
        <property name="evidence" value="evidence/discharge.changed-treatment.jsonl"/>
        <property name="looked" value="1"/>
      </properties>
    </testcase>`)
  })

  it('counts that agree with the result', async () => {
    const verdicts = [
      'passed',
      'passed',
      'failed',
      'warning',
      'not-applicable',
      'inconclusive',
      'error',
      'failed',
    ] as const
    const checks = verdicts.map((verdict, index): CheckResult => ({ ...failedCheck, check: `check-${index}`, verdict }))
    const result = exampleRun([{ ...failedScenario, checks }, passedScenario], {
      verdict: 'non-conformant',
      exitCode: 1,
    })
    const report = await read(result)
    const { counts } = result
    expect([report.tests, report.failures, report.errors]).toEqual([
      9,
      counts.failed,
      counts.error + counts.inconclusive,
    ])
    expect(suites(report).map(({ tests, skipped }) => [tests, skipped])).toEqual([
      [8, counts['not-applicable']],
      [1, 0],
    ])
  })
})

describe('never green by silence', () => {
  it('trouble in a scenario is a testcase of its own', async () => {
    const [first, ...rest] = cases(
      await read(exampleRun([{ ...passedScenario, verdict: 'error', troubles: [trouble] }], { exitCode: 3 })),
    )
    expect([first?.classname, first?.name, first?.error?.[0]?.type, first?.error?.[0]?.message]).toEqual([
      'discharge.changed-treatment',
      'scenario',
      'adapter',
      'Adapteren stoppet.',
    ])
    expect(rest.length).toBe(1)
  })

  it('trouble that a scenario got through is shown and not red', async () => {
    const report = await read(exampleRun([{ ...passedScenario, troubles: [trouble] }]))
    expect(red(report)).toEqual([])
    expect(cases(report)[0]?.['system-out']?.[0]).toContain('Adapteren stoppet.')
  })

  it('trouble outside the scenarios is in a suite `run`, once for each code', async () => {
    const port = {
      blame: 'environment',
      code: 'port-not-free',
      message: { nb: 'Porten 8080 er i bruk.', en: 'x' },
      step: null,
    } as const
    const report = await read(exampleRun([], { verdict: 'setup-error', exitCode: 3, troubles: [port, trouble, port] }))
    expect(suites(report).map(({ name, tests, errors }) => [name, tests, errors])).toEqual([['run', 2, 2]])
    expect(cases(report).map(({ classname, name, error }) => [classname, name, error?.[0]?.type])).toEqual([
      ['run', 'port-not-free', 'environment'],
      ['run', 'adapter-died', 'adapter'],
    ])
  })

  it('a planned scenario that was not run is red', async () => {
    const result = exampleRun([passedScenario], { verdict: 'incomplete', exitCode: 4 })
    result.run.planned.push({
      id: 'multidose.start',
      scenario: 'multidose.start',
      role: 'fastlege',
      evidence: 'evidence/multidose.start.jsonl',
    })
    expect(
      red(await read(result)).map(({ classname, name, error }) => [
        classname,
        name,
        error?.[0]?.type,
        error?.[0]?.message,
      ]),
    ).toEqual([['multidose.start', 'scenario', 'inconclusive', 'Scenarioet var planlagt, men ble ikke kjørt.']])
  })

  it('a scenario where nothing was checked is red', async () => {
    const report = await read(exampleRun([{ ...passedScenario, checks: [] }]))
    expect(only(report).error?.[0]).toMatchObject({ type: 'inconclusive', message: 'Ingenting ble kontrollert.' })
  })

  it('a scenario that is not decided is red, also when each of its checks passed', async () => {
    const report = await read(
      exampleRun([{ ...passedScenario, verdict: 'inconclusive' }], { verdict: 'incomplete', exitCode: 4 }),
    )
    expect(red(report).map(({ name, error }) => [name, error?.[0]?.message])).toEqual([
      ['scenario', 'Scenarioet er ikke avgjort.'],
    ])
  })

  it('a run that holds nothing is red', async () => {
    const report = await read(exampleRun([]))
    expect([report.tests, report.errors]).toEqual([1, 1])
    expect(only(report).error?.[0]?.message).toBe('Ingenting ble kontrollert.')
  })

  it.each([1, 3, 4, 5, 6])('exit code %i is never all green', async (exitCode) => {
    expect(
      red(await read(exampleRun([passedScenario], { verdict: 'incomplete', exitCode }))).map(({ classname, name }) => [
        classname,
        name,
      ]),
    ).toEqual([['run', 'verdict']])
  })
})

describe('well-formed for any text', () => {
  const failing = (message: string) =>
    exampleRun([checked({ ...failedCheck, findings: [{ message: { nb: message, en: message } }] })], {
      verdict: 'non-conformant',
      exitCode: 1,
    })

  it.each([
    ['control characters are made visible', 'a\u0000b\u001b[31mc\u0008', 'a␀b␛[31mc␈'],
    ['the end of CDATA, more than once', 'x]]>y]]>z', 'x]]\\u003Ey]]\\u003Ez'],
    ['lone surrogates, without losing their neighbours', 'p\ud83dq\udc8ar', 'p\\uD83Dq\\uDC8Ar'],
    ['emoji and Norwegian letters stay', 'æøå 💊', 'æøå 💊'],
    ['markup is text', '<b a="1">&amp;</b>', '<b a="1">&amp;</b>'],
    ['non-characters', 'n\uffffm', 'n\\uFFFFm'],
  ])('%s', async (_, message, shown) => {
    const { failure } = only(await read(failing(message)))
    expect(failure?.[0]?.inner).toContain(`\nHva skjedde: ${shown}\n`)
  })

  it('in attributes and ids too', async () => {
    const result = failing('x')
    const report = await read({ ...result, run: { ...result.run, vendor: 'A\u0000"<>& \ud83d' } })
    expect(suites(report)[0]?.properties?.[0]).toEqual({ name: 'vendor', value: 'A␀"<>& \\uD83D' })
    expect(only(await read(failing('linje 1\nlinje 2 ]]> "hei"'))).failure?.[0]?.message).toBe(
      'linje 1 linje 2 ]]> "hei"',
    )
  })

  it('a message of a megabyte is cut, and says so', async () => {
    const xml = junitXml(failing('x'.repeat(1_048_576)), { lang: 'nb' })
    expect(xml.length).toBeLessThan(10_000)
    expect(xml).toContain(' … (kuttet, 1048576 tegn i alt)')
    await read(failing('\ud83d'.repeat(1_048_576)))
  })
})

describe('what only a person can see', () => {
  const suiteOf = async (run: RunResult) => suites(await read(run)).find(({ name }) => name === 'attestations')
  const propertiesOf = (of: object | undefined) => {
    const { properties = [] } = (of ?? {}) as { properties?: readonly { name: string; value: unknown }[] }
    return Object.fromEntries(properties.map(({ name, value }) => [name, String(value)]))
  }

  it('attested: a passing testcase apart from what was tested, with who and when', async () => {
    const suite = await suiteOf(exampleRun([passedScenario], { requirements: [attestedRequirement] }))
    const [testcase] = suite?.testcase ?? []
    expect([testcase?.classname, testcase?.name, testcase?.failure, testcase?.skipped]).toEqual([
      'attestations',
      'SFM-IG-16',
      undefined,
      undefined,
    ])
    expect(propertiesOf(testcase)).toMatchObject({
      verdict: 'attested',
      answer: 'seen',
      'attested-by': 'Kari Tester',
      'attested-by-role': 'testansvarlig',
      'attested-when': '2026-02-27',
      'attested-in': 'Journal 3.2.1',
      'valid-until': '2027-02-27',
      scenario: 'first-list.create',
    })
    expect(testcase?.['system-out']?.join('')).toContain('Svar: Bekreftet av Kari Tester (testansvarlig) 2026-02-27')
    expect(propertiesOf(suite)).toMatchObject({ attested: '1', 'awaiting-attestation': '0' })
  })

  it('awaited: skipped, and counted', async () => {
    const suite = await suiteOf(exampleRun([passedScenario], { requirements: [awaitingRequirement] }))
    const [testcase] = suite?.testcase ?? []
    expect(testcase?.skipped).toBeDefined()
    expect(testcase?.['system-out']?.join('')).toContain('Venter på bekreftelse fra en person. Sa EPJ-en fra?')
    expect(propertiesOf(suite)).toMatchObject({
      'awaiting-attestation': '1',
      awaiting: '1 krav venter på bekreftelse fra en person.',
    })
  })

  it('not seen: a failure of the vendor at must, and passing at should', async () => {
    const run = exampleRun([passedScenario], {
      requirements: [unseenRequirement],
      verdict: 'non-conformant',
      exitCode: 1,
    })
    const report = await read(run)
    expect(red(report).map(({ name }) => name)).toEqual(['SFM-IG-16'])
    expect(red(report)[0]?.failure?.[0]).toMatchObject({ type: 'vendor' })
    const warning = { ...unseenRequirement, verdict: 'warning', severity: 'should' } as const
    expect(red(await read(exampleRun([passedScenario], { requirements: [warning] })))).toEqual([])
  })

  it('does not make a file green in which nothing was checked', async () => {
    expect(
      red(await read(exampleRun([], { requirements: [attestedRequirement], verdict: 'incomplete', exitCode: 4 }))),
    ).toHaveLength(1)
  })
})

describe('a note on how a scenario was judged', () => {
  it('is a property of its testsuite', async () => {
    const note = { nb: 'Vurdert etter planen i bevisfilen.', en: 'Judged by the plan in the evidence.' }
    const noted = { ...passedScenario, notes: [{ code: 'recorded-plan' as const, message: note }] }
    const [suite] = suites(await read(exampleRun([noted])))
    expect(suite?.properties).toContainEqual({ name: 'note', value: note.nb })
  })
})
