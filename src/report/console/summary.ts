import type { RunResult } from '../../contract/generated/harness.js'
import type { TextReport } from '../reporter.js'
import { answered, awaiting } from './attestation-sections.js'
import { closing } from './closing.js'
import { deviations, findings, troubles, undecided } from './finding-sections.js'
import { notes } from './notes.js'
import type { RenderOptions } from './render-options.js'
import { runHead } from './run-head.js'
import { scenarioLines } from './scenario-lines.js'
import { totals } from './totals.js'

/**
 * The whole run for a person who must act: what was run, how each scenario went, everything that is not a pass with all
 * that is needed to fix it, the totals, and the verdict in plain words with what to do next.
 */
function summary(result: RunResult, options: RenderOptions): string {
  const sections = [
    runHead,
    scenarioLines,
    notes,
    troubles,
    deviations,
    findings,
    undecided,
    answered,
    awaiting,
    totals,
    closing,
  ].map((part) => part(result, options))
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

export const consoleSummary: TextReport<RunResult, RenderOptions> = { id: 'console', text: summary }
