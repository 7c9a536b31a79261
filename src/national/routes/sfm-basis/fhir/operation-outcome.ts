import { defined } from '../../../../contract/defined.js'
import type { SeededIds } from '../../../core/seeded-ids.js'
import type { JsonObject } from './json.js'

/** Why SFM answers with an error, and where in the request it saw it (path in SFM's manner, such as Parameters.Parameter[0].Resource). */
export interface Refusal {
  readonly status: number
  readonly diagnostics: string
  readonly expression?: readonly string[]
}

/**
 * HTTP status of an OperationOutcome for content that breaks a rule. The real service's status is UNKNOWN
 * (only the body was ever seen); 400 is chosen because the request is the client's to fix.
 */
export const invalidContentStatus = 400

export const invalid = (diagnostics: string, ...expression: readonly string[]): Refusal => ({
  status: invalidContentStatus,
  diagnostics,
  ...(expression.length === 0 ? {} : { expression }),
})

/** OperationOutcome as observed: how to reach support, what is wrong, and the trace id. */
export function operationOutcome(
  { diagnostics, expression }: Pick<Refusal, 'diagnostics' | 'expression'>,
  ids: SeededIds,
): JsonObject {
  const id = ids.next('operation-outcome')
  return {
    resourceType: 'OperationOutcome',
    id,
    issue: [
      {
        severity: 'error',
        code: 'processing',
        diagnostics: `Please use the id '${id}' and contact our support team if the problem persists.`,
      },
      {
        severity: 'error',
        code: 'invalid',
        diagnostics,
        ...defined({ location: expression, expression }),
      },
      {
        severity: 'information',
        code: 'informational',
        details: { text: `TraceId: ${ids.trace()} (Also include this value in support requests)` },
      },
    ],
  }
}
