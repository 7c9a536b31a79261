import { defined } from '../../contract/defined.js'
import type { Finding, Text, Where } from '../../contract/generated/harness.js'
import { type Check } from '../checks/check.js'
import { hasCalled, sendIsDue } from '../record/applicability.js'
import type { Evidence } from '../record/evidence.js'
import { type CheckLook, looked, nothing } from '../record/look.js'
import { reachOf } from '../record/reach.js'

/** What an outcome check found. `proven`: it is a defect however the script went, because no step that was left undone could fix it. */
export interface OutcomeFinding {
  readonly finding: Finding
  readonly proven: boolean
}

export interface OutcomeLook {
  readonly looked: number
  readonly findings: readonly OutcomeFinding[]
  /** The requirements that apply in the scenario, where that is not all of the check's. */
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
 * A check of the outcome of a script. A script that was carried through is judged whole. One that was not is judged only by what is proven
 * all the same; otherwise the check stays open, with the reason.
 */
export function outcomeCheck({ id, krav, title, why, look }: OutcomeParts): Check {
  return { id, krav, title, why, kind: 'outcome', routes: 'all', look: (evidence) => judged(evidence, look) }
}

function judged(evidence: Evidence, look: OutcomeParts['look']): CheckLook {
  const reach = reachOf(evidence.record)
  const nothingHeld: OutcomeLook = { looked: 0, findings: [] }
  const { looked: count, findings, about } = evidence.record.after === undefined ? nothingHeld : look(evidence)
  const more = defined({ about })
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
const silence = (evidence: Evidence): CheckLook | undefined =>
  hasActed(evidence) ? undefined : nothing(words.didNothing)

/** A list that was changed says something of the EPJ only where no one else was at work meanwhile. */
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

/** A defect only when the script was carried through. */
export const inTheEnd = (message: Text, parts?: FindingParts): OutcomeFinding => ({
  finding: finding(message, parts),
  proven: false,
})

/** A defect however far the script got. */
export const anyhow = (message: Text, parts?: FindingParts): OutcomeFinding => ({
  finding: finding(message, parts),
  proven: true,
})

interface FindingParts {
  readonly expected?: Text | undefined
  readonly krav?: readonly string[] | undefined
  readonly where?: Where | undefined
}

function finding(message: Text, { expected, krav, where }: FindingParts = {}): Finding {
  return defined({ message, expected, where, krav: krav === undefined ? undefined : [...krav] })
}

const words = {
  didNothing: {
    nb: 'EPJ-en gjorde ikke noe som viser dette: den svarte «utført», men ingen melding kom fram.',
    en: 'The EPJ did nothing that shows this: it answered "done", but no message arrived.',
  },
}
