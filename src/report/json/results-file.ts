import type { RunResult } from '../../contract/generated/harness.js'
import type { Reporter } from '../reporter.js'

/** The order in which results.json names things: who, what, how it went, details. */
export const keyOrder = [
  ...['format', 'run', 'verdict', 'exitCode', 'counts', 'scenarios', 'requirements'],
  ...[
    'id',
    'key',
    'officialId',
    'scenario',
    'role',
    'check',
    'step',
    'by',
    'code',
    'blame',
    'title',
    'instruction',
    'text',
    'why',
    'krav',
    'level',
  ],
  ...[
    'severity',
    'verification',
    'outcome',
    'message',
    'expected',
    'reason',
    'question',
    'attestation',
    'answer',
    'who',
    'when',
    'validUntil',
    'saw',
    'where',
    'findings',
    'looked',
    'file',
    'line',
    'exchange',
    'part',
    'pointer',
  ],
  ...[
    'evidence',
    'startedAt',
    'ms',
    'exchanges',
    'steps',
    'checks',
    'troubles',
    'rerun',
    'notes',
    'source',
    'confidence',
    'seed',
    'route',
    'roles',
    'systems',
  ],
  ...['vendor', 'product', 'name', 'version', 'contact', 'adapter', 'tool', 'requirementSet', 'planned'],
  ...['nb', 'en', 'passed', 'failed', 'warning', 'not-applicable', 'inconclusive', 'error'],
] as const

const ranks = new Map<string, number>(keyOrder.map((key, index) => [key, index]))
const rank = (key: string) => ranks.get(key) ?? ranks.size

/** The whole result for machines, in both languages. */
export const jsonReporter: Reporter = {
  id: 'json',
  files: (result) => [{ name: 'results.json', content: resultsJson(result) }],
}

/** results.json: the same result always gives the same bytes, whatever order its keys were set in. */
export function resultsJson(result: RunResult): string {
  return `${JSON.stringify(ordered(result), null, 2)}\n`
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map(([key, content]) => [key, ordered(content)]),
  )
}
