import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'
import { commonChecks } from '../judge/checks/common/common-checks.js'
import * as expected from '../judge/expectations/expect.js'
import { toyReader } from '../judge/routes/toy-reader.test.kit.js'
import { routeJudge } from '../judge/verdict/route-judge.js'
import { toyRoute } from '../national/routes/toy-route.test.kit.js'
import { executeRun } from '../run/execute-run.js'
import { scenario, treatment, world } from '../scenario/language/language.js'
import * as user from '../scenario/language/user.js'
import { routeSet } from './route-set.js'
import { startToyEpj } from './toy-epj.test.kit.js'

/** A route that no room knows of: its own service, its own reader, and the checks that are for all routes. */
const routes = routeSet({ service: toyRoute, judge: routeJudge(toyReader, commonChecks, ['all routes']) })

const metoprolol = treatment('metoprolol', 'Selo-Zok depottab 50 mg', { dose: '1+0+0+0', area: 'Blodtrykk' })
const albyl = treatment('albyl', 'Albyl-E enterotab 75 mg', { dose: '1+0+0+0', area: 'Hjertet' })

const changeDose = scenario('update.change-dose', {
  title: { nb: 'Ny dose', en: 'A new dose' },
  why: { nb: 'Pasienten skal ha den nye dosen.', en: 'The patient is to have the new dose.' },
  roles: ['fastlege'],
  given: world('ekorn').list(metoprolol, albyl).prescriptions(albyl),
  steps: [user.openPatient(), user.changeTreatment(metoprolol, { dose: '1+0+0+1' }), user.sendList()],
  checks: [
    expected.listInReseptformidler([metoprolol, albyl]),
    expected.dose(metoprolol, '1+0+0+1'),
    expected.untouched(albyl),
  ],
})

describe('a second route', () => {
  const output = mkdtempSync(join(tmpdir(), 'pll-conformance-toy-'))
  afterAll(() => rmSync(output, { recursive: true, force: true }))

  const run = (embeddedEpj: () => ReturnType<typeof startToyEpj>) =>
    executeRun({
      routes,
      scenarios: [changeDose],
      configuration: { output },
      seed: 'toy',
      progress: () => undefined,
      signal: new AbortController().signal,
      embeddedEpj,
    })

  it('is run, recorded, judged and reported without any file of SFM Basis', async () => {
    const { result, folder } = await run(() => startToyEpj())
    expect(result).toMatchObject({ verdict: 'conformant', exitCode: 0, run: { route: 'toy' } })
    const verdicts = Object.fromEntries(
      result.scenarios.flatMap(({ checks }) => checks.map((one) => [one.check, one.verdict])),
    )
    expect(verdicts).toMatchObject({
      'lookup-before-send': 'passed',
      'relates-to-latest': 'passed',
      'entries-kept': 'passed',
      'content-kept': 'passed',
      'active-prescriptions-kept': 'passed',
      'list-holds': 'passed',
      'dose-metoprolol': 'passed',
      'untouched-albyl': 'passed',
    })
    expect(Object.keys(verdicts)).not.toContain('messages-fit-schema')
    expect(readFileSync(join(folder, 'junit.xml'), 'utf8')).toContain('update.change-dose')
  })

  it('lets the checks of all routes see an EPJ that loses an entry', async () => {
    const { result } = await run(() => startToyEpj((entries) => entries.slice(0, 1)))
    const failed = result.scenarios.flatMap(({ checks }) => checks.filter(({ verdict }) => verdict === 'failed'))
    expect(failed.map(({ check }) => check)).toEqual([
      'entries-kept',
      'active-prescriptions-kept',
      'list-holds',
      'untouched-albyl',
    ])
    expect(failed[0]?.findings[0]).toMatchObject({ where: { part: 'request', pointer: '' } })
    expect(result.exitCode).toBe(1)
  })

  it('cannot be judged by one who does not know it', () => {
    expect(() => routes.judge('sfm-basis')).toThrow('The route sfm-basis cannot be tested. The routes are toy.')
  })

  it('is one route: its service and its judge have one name', () => {
    expect(() =>
      routeSet({ service: { ...toyRoute, id: 'other' }, judge: routeJudge(toyReader, commonChecks, []) }),
    ).toThrow('The service is of route other, its judge of toy')
  })
})
