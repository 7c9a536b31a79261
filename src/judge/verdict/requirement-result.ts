import { attested } from '../../attestation/attestation.js'
import type {
  Attestation,
  CheckResult,
  Requirement,
  RequirementResult,
  RunHead,
  Text,
} from '../../contract/generated/harness.js'
import type { Catalogue } from '../../requirements/catalogue.js'
import type { Severity } from '../../requirements/severity.js'
import { kravOf } from './check-verdict.js'

/** What people have said, and the run that it is held against. */
export interface Vouched {
  readonly attestations: readonly Attestation[]
  readonly run: RunHead
}

/**
 * What a run says of each requirement of the catalogue: the worst of what its checks contribute, each capped at the requirement's
 * own severity. A check contributes only what its findings say of this requirement; no finding about it is a pass.
 * Where only a person can see, a person's answer stands instead (attestation.ts).
 */
export function requirementResults(
  checks: readonly CheckResult[],
  { requirements, severity }: Catalogue,
  vouched: Vouched,
): RequirementResult[] {
  const byKey = new Map<string, CheckResult[]>()
  for (const check of checks)
    for (const key of new Set(check.krav)) {
      const own = byKey.get(key)
      if (own === undefined) byKey.set(key, [check])
      else own.push(check)
    }
  return requirements.map((requirement) =>
    requirementResult(requirement, byKey.get(requirement.key) ?? [], severity[requirement.key] ?? 'should', vouched),
  )
}

type RequirementVerdict = RequirementResult['verdict']

/** Worst first. */
const worstFirst: readonly RequirementVerdict[] = [
  'failed',
  'error',
  'inconclusive',
  'warning',
  'passed',
  'not-applicable',
]

function requirementResult(
  requirement: Requirement,
  own: readonly CheckResult[],
  severity: Severity,
  { attestations, run }: Vouched,
): RequirementResult {
  const { key, officialId, text, verification, sourceUrl, chapter, route, confidence } = requirement
  const isVouched = verification.how === 'attested' && own.length === 0
  return {
    key,
    officialId,
    text: { ...text },
    severity,
    verification: verification.how,
    ...(isVouched ? attested(requirement, attestations, run, severity) : worstOf(requirement, own, severity)),
    checks: own.map(({ id }) => id),
    source: sourceUrl ?? chapter ?? route,
    confidence,
  }
}

function worstOf(
  requirement: Requirement,
  own: readonly CheckResult[],
  severity: Severity,
): Pick<RequirementResult, 'verdict' | 'reason'> {
  const contributions = own.map((check) => ({ verdict: contribution(check, requirement.key, severity), check }))
  const verdict =
    worstFirst.find((one) => contributions.some((contributed) => contributed.verdict === one)) ?? 'not-tested'
  const reason =
    verdict === 'not-tested'
      ? untestedReason(requirement)
      : contributions.find((contributed) => contributed.verdict === verdict)?.check.reason
  return { verdict, ...(reason === undefined ? {} : { reason: { ...reason } }) }
}

function contribution(check: CheckResult, key: string, severity: Severity): RequirementVerdict {
  if (check.verdict !== 'failed' && check.verdict !== 'warning') return check.verdict
  const isAbout = check.findings.some((finding) => kravOf(finding, check.krav).includes(key))
  if (!isAbout) return 'passed'
  return severity === 'must' ? 'failed' : 'warning'
}

function untestedReason({ verification: { note } }: Requirement): Text {
  return (
    note ?? {
      nb: 'Ingen av scenarioene i kjøringen ser på kravet.',
      en: 'No scenario of the run looks at the requirement.',
    }
  )
}
