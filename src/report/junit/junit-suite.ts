import type { RunResult } from '../../contract/generated/harness.js'
import type { Labelled } from '../details/labelled-lines.js'
import type { DetailLimits } from '../details/limits.js'

/** CI pages hang on megabytes in a testcase; the whole is in results.json. */
export const limits: DetailLimits = { findings: 50, characters: 4000 }

export type Property = readonly [string, string]

export interface Suite {
  readonly name: string
  readonly startedAt: string
  readonly ms?: number
  readonly properties: readonly Property[]
  readonly cases: readonly Case[]
}

/** A testcase: what came of it, as JUnit can say it. */
export interface Case {
  readonly classname: string
  readonly name: string
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped'
  readonly type?: string
  readonly message?: string
  readonly body?: string
  readonly properties: readonly Property[]
}

/** The suite of what is about the run as a whole. */
export const runSuite = ({ run }: RunResult, cases: readonly Case[]): Suite => ({
  name: 'run',
  startedAt: run.startedAt,
  properties: [],
  cases,
})

export const isAllGreen = (suites: readonly Suite[]): boolean =>
  suites.every(({ cases }) => cases.every(({ outcome }) => outcome === 'passed' || outcome === 'skipped'))

/** A property that is left out when it has no value. */
export const propertyOf = (name: string, value: string | undefined): readonly Property[] =>
  value === undefined ? [] : [[name, value]]

export const paragraphs = (parts: readonly Labelled[]): string =>
  parts.map(({ label, text }) => (label === '' ? text : `${label}: ${text}`)).join('\n')
