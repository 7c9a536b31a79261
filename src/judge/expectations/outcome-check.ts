import type { Finding, Text, Where } from '../../contract/generated/harness.js'
import { type Check, type CheckLook, looked, nothing } from '../checks/check.js'
import { hasCalled, sendIsDue } from '../record/applicability.js'
import type { Evidence } from '../record/evidence.js'
import { reachOf } from '../record/reach.js'

/** What an outcome check found. `proven`: it is a fault however the script went, since no step that was left undone could mend it. */
export interface OutcomeFinding {
  readonly finding: Finding
  readonly proven: boolean
}

export interface OutcomeLook {
  readonly looked: number
  readonly findings: readonly OutcomeFinding[]
  /** The requirements that the scenario gives occasion for, where that is not all of the check's. */
  readonly about?: readonly string[]
}

export interface OutcomeParts {
  readonly id: string
  readonly krav: readonly string[]
  readonly title: Text
  readonly why: Text
  readonly look: (evidence: Evidence) => OutcomeLook
}

/**
 * A check of what came of the script. A script that was carried through is judged whole. One that was not is judged only by
 * what is proven all the same; else the check stays open, with the reason.
 */
export function outcomeCheck({ id, krav, title, why, look }: OutcomeParts): Check {
  return { id, krav, title, why, kind: 'outcome', routes: 'all', look: (evidence) => judged(evidence, look) }
}

function judged(evidence: Evidence, look: OutcomeParts['look']): CheckLook {
  const reach = reachOf(evidence.record)
  const {
    looked: count,
    findings,
    about,
  }: OutcomeLook = evidence.record.after === undefined ? { looked: 0, findings: [] } : look(evidence)
  const more = about === undefined ? {} : { about }
  const all = findings.map(({ finding }) => finding)
  if (reach.kind === 'whole')
    return all.length === 0 ? (silence(evidence) ?? looked(count, all, more)) : looked(count, all, more)
  const proven = findings.filter((found) => found.proven).map(({ finding }) => finding)
  if (proven.length > 0) return looked(count, proven, more)
  return reach.kind === 'declined'
    ? { kind: 'not-applicable', reason: reach.reason }
    : { kind: 'nothing', reason: reach.reason }
}

/** An EPJ that answers politely and does nothing leaves much as it should be. Nothing is shown by that. */
function silence(evidence: Evidence): CheckLook | undefined {
  if (!hasActed(evidence))
    return nothing(
      'EPJ-en gjorde ikke noe som viser dette: den svarte «utført», men ingen melding kom fram.',
      'The EPJ did nothing that shows this: it answered "done", but no message arrived.',
    )
  return undefined
}

/** A list that was changed tells of the EPJ only where nobody else was at work meanwhile. */
function hasActed(evidence: Evidence): boolean {
  const { record, sends } = evidence
  if (!sendIsDue(evidence)) return hasCalled(evidence)
  if (sends.some(({ accepted }) => accepted)) return true
  const versions = (record.after?.history.length ?? 0) - (record.before?.history.length ?? 0)
  return versions > listsOfOthers(evidence)
}

/** Versions of the list that other doctors in the script sent: they show nothing of the EPJ. */
const listsOfOthers = ({ record }: Evidence): number =>
  record.plan.steps.filter(
    (step) => step.by === 'world' && ['doctor-sends-list', 'doctor-renews'].includes(step.event.kind),
  ).length

/** A fault only when the script was carried through. */
export const inTheEnd = (nb: string, en: string, more: FindingParts = {}): OutcomeFinding => ({
  finding: finding(nb, en, more),
  proven: false,
})

/** A fault however far the script got. */
export const anyhow = (nb: string, en: string, more: FindingParts = {}): OutcomeFinding => ({
  finding: finding(nb, en, more),
  proven: true,
})

interface FindingParts {
  readonly expected?: Text
  readonly krav?: readonly string[]
  readonly where?: Where
}

export function finding(nb: string, en: string, { expected, krav, where }: FindingParts = {}): Finding {
  return {
    message: { nb, en },
    ...(expected === undefined ? {} : { expected }),
    ...(where === undefined ? {} : { where }),
    ...(krav === undefined ? {} : { krav: [...krav] }),
  }
}
