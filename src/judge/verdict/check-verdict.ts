import type { CheckResult, Finding, Text } from '../../contract/generated/harness.js'
import { biteOf, type Catalogue } from '../../requirements/catalogue.js'
import type { Check, CheckLook } from '../checks/check.js'
import type { Evidence } from '../record/evidence.js'

/**
 * Turns what a check saw into a verdict. Findings fail when a requirement that they are about bites at must in the frozen set, else they
 * warn. Looking at nothing is never a pass. A check that throws is the harness' own fault, and the others go on.
 */
export function checkResult<E extends Evidence>(
  scenario: string,
  check: Check<E>,
  evidence: E,
  catalogue: Catalogue,
): CheckResult {
  const { id, title, why, krav, warnsOnly } = check
  const look = lookSafely(check, evidence)
  const standsFor = requirementsOf(look, krav)
  const head = {
    id: `${scenario}/${id}`,
    check: id,
    title: { ...title },
    why: { ...why },
    krav: [...standsFor],
    level: warnsOnly ? 'should' : biteOf(standsFor, catalogue),
  }
  const result = { ...head, ...verdictOf(look, standsFor, catalogue) }
  return warnsOnly && result.verdict === 'failed' ? { ...result, verdict: 'warning' } : result
}

/** The check's requirements; where it saw occasion for some of them only, those, and whatever its findings are about. */
function requirementsOf(look: CheckLook, krav: readonly string[]): readonly string[] {
  if (look.kind !== 'looked' || look.about === undefined) return krav
  const seen = new Set([...look.about, ...look.findings.flatMap((finding) => finding.krav ?? [])])
  return krav.filter((key) => seen.has(key))
}

function lookSafely<E extends Evidence>(check: Check<E>, evidence: E): CheckLook {
  try {
    const reason = check.notApplicable?.(evidence)
    return reason === undefined ? check.look(evidence) : { kind: 'not-applicable', reason }
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    return {
      kind: 'error',
      blame: 'harness',
      looked: 0,
      findings: [],
      reason: {
        nb: `Kontrollen feilet selv: ${what}. Meld det gjerne inn, med bevisfilen.`,
        en: `The check itself failed: ${what}. Please report it, with the evidence file.`,
      },
    }
  }
}

type Outcome = Pick<CheckResult, 'verdict' | 'findings' | 'looked'> & Partial<Pick<CheckResult, 'blame' | 'reason'>>

function verdictOf(look: CheckLook, krav: readonly string[], catalogue: Catalogue): Outcome {
  switch (look.kind) {
    case 'not-applicable':
      return { verdict: 'not-applicable', reason: look.reason, findings: [], looked: 0 }
    case 'nothing':
      return { verdict: 'inconclusive', reason: look.reason, findings: [], looked: 0 }
    case 'error':
      return {
        verdict: 'error',
        blame: look.blame,
        reason: look.reason,
        findings: [...look.findings],
        looked: look.looked,
      }
    case 'looked':
      return lookedVerdict(look, krav, catalogue)
  }
}

function lookedVerdict(
  { looked, findings, open }: Extract<CheckLook, { kind: 'looked' }>,
  krav: readonly string[],
  catalogue: Catalogue,
): Outcome {
  if (findings.length > 0) {
    const fails = findings.some((finding) => biteOf(kravOf(finding, krav), catalogue) === 'must')
    return { verdict: fails ? 'failed' : 'warning', blame: 'vendor', findings: [...findings], looked }
  }
  if (open !== undefined) return { verdict: 'inconclusive', reason: open, findings: [], looked }
  return looked === 0
    ? { verdict: 'inconclusive', reason: nothingSeen, findings: [], looked }
    : { verdict: 'passed', findings: [], looked }
}

const nothingSeen: Text = { nb: 'Det var ikke noe å se på.', en: 'There was nothing to look at.' }

/** The requirements that a finding is about: its own where it narrows, else the check's. */
export function kravOf(finding: Finding, krav: readonly string[]): readonly string[] {
  return finding.krav ?? krav
}
