import type { Finding } from '../../../contract/generated/harness.js'
import { nothingSent, noValidLookup } from '../../record/applicability.js'
import type { Evidence, SendFacts } from '../../record/evidence.js'
import { type CheckLook, looked } from '../../record/look.js'
import { counterpart, type SendBasis, sendsWithBasis, touchedBefore } from '../../record/send-basis.js'
import type { TreatmentFacts } from '../../record/treatment-facts.js'

/** A treatment that no step touched, as the EPJ received it and as it sent it. */
export interface UntouchedPair {
  readonly send: SendFacts
  readonly basis: SendBasis
  readonly was: TreatmentFacts
  readonly is: TreatmentFacts
}

interface UntouchedLook {
  /** Whether the check is about the treatment. */
  readonly concerns: (pair: UntouchedPair) => boolean
  readonly findings: (pair: UntouchedPair) => readonly Finding[]
  /** What is said when it is about none of them. */
  readonly none: CheckLook
}

/** Looks at each treatment that no step touched. Those that are gone altogether are left to other checks. */
export function lookAtUntouched(evidence: Evidence, { concerns, findings, none }: UntouchedLook): CheckLook {
  if (evidence.sends.length === 0) return nothingSent(evidence)
  const built = sendsWithBasis(evidence)
  if (built.length === 0) return noValidLookup(evidence)
  const pairs = built.flatMap(({ send, basis }) => untouchedPairs(evidence, send, basis)).filter(concerns)
  return pairs.length === 0 ? none : looked(pairs.length, pairs.flatMap(findings))
}

function untouchedPairs(evidence: Evidence, send: SendFacts, basis: SendBasis): readonly UntouchedPair[] {
  const isTouched = touchedBefore(evidence, send)
  return basis.listed
    .filter((was) => !isTouched(was))
    .flatMap((was) => {
      const is = counterpart(was, send.treatments)
      return is === undefined ? [] : [{ send, basis, was, is }]
    })
}
