import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'
import { defined } from '../contract/defined.js'
import { evidence, headOf, manifestOf, script } from './record.test.kit.js'
import { readRun } from './run-folder.js'
import type { PerformanceRecord } from './scenario-record.js'
import { UnreadableEvidence } from './unreadable-evidence.js'

const root = mkdtempSync(join(tmpdir(), 'pll-run-folder-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const asText = (value: unknown): string => JSON.stringify(value)
const head = asText(headOf(script))

/** A run folder whose one evidence file has these lines. */
function folderOf(...lines: readonly string[]): string {
  const folder = mkdtempSync(join(root, 'run-'))
  mkdirSync(join(folder, 'evidence'))
  writeFileSync(join(folder, 'manifest.json'), asText(manifestOf(script)))
  writeFileSync(join(folder, evidence), lines.map((line) => `${line}\n`).join(''))
  return folder
}

function recordOf(...lines: readonly string[]): PerformanceRecord {
  const [record] = readRun(folderOf(...lines)).records
  if (record === undefined) throw new Error('no record')
  return record
}

function missing(what: string): never {
  throw new Error(`no ${what}`)
}

function refusalOf(folder: string): UnreadableEvidence['text'] {
  try {
    readRun(folder)
  } catch (error) {
    if (error instanceof UnreadableEvidence) return error.text
    throw error
  }
  throw new Error('no refusal')
}

describe('a record', () => {
  it('has the plan and the world that were run', () => {
    const { plan, world } = recordOf(head)
    expect(plan.steps.map(({ by }) => by)).toEqual(['epj', 'world', 'world', 'epj', 'epj'])
    expect(world.list?.entries.map(({ key }) => key)).toEqual(['metoprolol50'])
  })

  it.each<[string, (text: string) => string, RegExp, RegExp]>([
    [
      'a plan with an action that there is none of',
      (text) => text.replace('"action":"open-patient"', '"action":"open-door"'),
      /test\.short\.jsonl:1: \/plan\/steps\/0\/action.*«action» har den ukjente verdien open-door$/,
      /"action" has the unknown value open-door$/,
    ],
    [
      'a plan with an event that there is none of',
      (text) => text.replace('"kind":"time-passes"', '"kind":"time-flies"'),
      /test\.short\.jsonl:1: \/plan\/steps\/2\/event.*«kind» har den ukjente verdien time-flies$/,
      /"kind" has the unknown value time-flies$/,
    ],
    [
      'a plan with a step that has no expectation',
      (text) => text.replace(',"expect":"done"', ''),
      /test\.short\.jsonl:1: \/plan\/steps\/0: mangler «expect»$/,
      /lacks "expect"$/,
    ],
    [
      'a plan with a treatment from no day that a script can write',
      (text) => text.replace('"area":"Blodfortynnende"', '"area":"Blodfortynnende","start":"tomorrow"'),
      /\/plan\/steps\/3\/.*\/start: «tomorrow»: må være en dato, som 2026-01-31, eller dager/,
      /must be a date, such as 2026-01-31, or days from when the scenario begins/,
    ],
    [
      'a plan without expectations',
      (text) => text.replace(/"checks":\[.*?\}\],?/, '"checks":[],').replace(',}', '}'),
      /test\.short\.jsonl:1: \/plan\/checks: listen er tom$/,
      /the list is empty$/,
    ],
    [
      'a world without a seed',
      (text) => text.replace('"seed":"a/test.short",', ''),
      /test\.short\.jsonl:1: \/world: mangler «seed»$/,
      /lacks "seed"$/,
    ],
    [
      'a world with a prescription of a status that there is none of',
      (text) => text.replace('"status":"E"', '"status":"Q"'),
      /\/world\/prescriptions\/0\/status: «Q» må være en av E, U, R, T$/,
      /must be one of E, U, R, T$/,
    ],
    [
      'a format that this version does not know',
      (text) => text.replace('"format":2', '"format":3'),
      /test\.short\.jsonl:1: \/format: «3»: formatet er ikke kjent i denne utgaven/,
      /does not know the format/,
    ],
  ])('is refused with file, line and what is wrong: %s', (_, change, nb, en) => {
    expect(change(head)).not.toBe(head)
    const words = refusalOf(folderOf(change(head)))
    expect(words.nb).toMatch(nb)
    expect(words.en).toMatch(en)
  })
})

describe('a record of version 0.1.0', () => {
  const at = '2026-03-02T09:01:00+01:00'
  const today = headOf(script)
  const plan = {
    ...today.plan,
    steps: today.plan.steps.map((step) =>
      step.by === 'world' && step.event.kind === 'fault-begins'
        ? { ...step, event: { ...step.event, kind: 'bad-day-begins' } }
        : step,
    ),
    checks: [
      { kind: 'sent-by-decision' },
      { kind: 'goods-prescribed', name: 'bandasje', productGroup: '505', paragraph: '503' },
      { kind: 'first-version' },
    ],
  }
  const { actors: _, environment, world, ...rest } = today
  const { actors: __, ...laidOut } = world
  const [{ role, practitioner, organisation } = missing('actor')] = world.actors
  const old = {
    ...rest,
    format: 1,
    plan,
    role,
    system: { product: 'EPJ' },
    environment: { ...environment, clientId: 'client', clientJwks: { keys: [] } },
    world: { ...laidOut, role, practitioner, organisation },
  }
  const steps = [
    { type: 'step', step: 2, at, action: { kind: 'bad-day-begins', fault: { kind: 'reseptformidler-down' } } },
    { type: 'step', step: 3, at, action: { kind: 'bad-days-end' } },
    { type: 'step', step: 5, at, action: { action: 'send-list' } },
  ]
  const record = () => recordOf(...[old, ...steps].map(asText))

  it('is read as this version would have written it', () => {
    expect(record().head.format).toBe(2)
    expect(record().plan.steps.flatMap((step) => (step.by === 'world' ? [step.event.kind] : []))).toEqual([
      'fault-begins',
      'time-passes',
    ])
    expect(record().steps.map(({ action }) => action['kind'] ?? action['action'])).toEqual([
      'fault-begins',
      'faults-end',
      'send-list',
    ])
  })

  it('has its expectations under their names of today, with what they hold', () => {
    expect(record().head.plan.checks).toEqual([
      { kind: 'nothing-sent-while-reading' },
      { kind: 'handelsvare-prescribed', name: 'bandasje', productGroup: '505', paragraph: '503' },
      { kind: 'first-version' },
    ])
  })

  it('is one also where it names no format', () => {
    const { format: _, ...unnamed } = old
    expect(recordOf(asText(unnamed)).plan.checks.map(({ kind }) => kind)).toContain('nothing-sent-while-reading')
  })

  it('is left as it is where it is of the format of today', () => {
    const kept = { ...today, plan: { ...today.plan, checks: plan.checks } }
    expect(recordOf(asText(kept)).plan.checks.map(({ kind }) => kind)).toContain('sent-by-decision')
  })

  const state = { patient: '1', list: null, history: [], prescriptions: [], multidose: {} }
  const stateLine = (moment: 'before' | 'after', history: string[], actor?: string) => ({
    type: 'state',
    moment,
    at,
    state: { ...state, history },
    ...defined({ actor }),
  })
  const exchange = {
    type: 'exchange',
    id: 'x1',
    step: 1,
    service: 'sfm',
    operation: 'metadata',
    at,
    received: at,
    ms: 1,
    request: { method: 'GET', url: 'http://localhost/sfm/metadata', headers: [], body: null },
    response: { status: 200, headers: [], body: null },
  }
  const shown = ({ states }: Pick<PerformanceRecord, 'states'>) =>
    states.map(({ actor, moment, state: { history } }) => [actor, moment, ...history])

  it('is one with an actor, whose steps, calls and states they are', () => {
    const lines = [old, stateLine('before', []), ...steps, exchange, stateLine('after', ['m'])]
    const { head, world: current, steps: recorded, exchanges, states } = recordOf(...lines.map(asText))
    expect(head.actors).toEqual([
      {
        role: 'fastlege',
        played: 'under-test',
        adapter: 'embedded',
        clientId: 'client',
        clientJwks: { keys: [] },
        system: { product: 'EPJ' },
      },
    ])
    expect(current).toEqual(world)
    expect(recorded.map(({ actor }) => actor)).toEqual([undefined, undefined, 'fastlege'])
    expect(exchanges.map(({ actor, line }) => [actor, line])).toEqual([['fastlege', 6]])
    expect(shown({ states })).toEqual([
      ['fastlege', 'before'],
      ['fastlege', 'after', 'm'],
    ])
  })

  it('of a chain that was broken off ended for all who had come and were not done', () => {
    const [own = missing('actor')] = today.actors
    const roles = ['sykehus', 'fastlege', 'hjemmetjeneste'] as const
    const chain = {
      ...old,
      role: 'sykehus',
      actors: roles.map((one) => ({ ...own, role: one })),
      world: { ...old.world, actors: roles.map((one) => ({ role: one, practitioner, organisation })) },
    }
    const begun = [
      stateLine('before', []),
      stateLine('before', [], 'sykehus'),
      stateLine('before', ['a'], 'fastlege'),
      stateLine('after', ['a', 'b']),
    ]
    const record = recordOf(...[chain, ...begun].map(asText))
    expect(record.head.actors).toEqual(chain.actors)
    expect(shown(record)).toEqual([
      ['sykehus', 'before'],
      ['sykehus', 'before'],
      ['fastlege', 'before', 'a'],
      ['sykehus', 'after', 'a', 'b'],
      ['fastlege', 'after', 'a', 'b'],
    ])
  })

  it('that does not fit is refused as any other', () => {
    const { world: ___, ...worldless } = old
    expect(refusalOf(folderOf(asText(worldless))).en).toMatch(/test\.short\.jsonl:1: lacks "world"$/)
  })
})
