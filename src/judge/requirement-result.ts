import type { CheckResult, Requirement, RequirementResult, Text } from '../schema/generated/harness.js'
import type { Catalogue } from './catalogue.js'
import { kravOf } from './check-verdict.js'
import type { Severity } from './severity.js'

/**
 * What a run says of each requirement of the catalogue: the worst of what its checks contribute, each capped at the requirement's
 * own severity. A check contributes only what its findings say of this requirement; no finding about it is a pass.
 */
export function requirementResults(checks: readonly CheckResult[], { requirements, severity }: Catalogue): RequirementResult[] {
  return requirements.map((requirement) => requirementResult(requirement, checks, severity[requirement.key] ?? 'should'))
}

type RequirementVerdict = RequirementResult['verdict']

/** Worst first. */
const worstFirst: readonly RequirementVerdict[] = ['failed', 'error', 'inconclusive', 'warning', 'passed', 'not-applicable']

function requirementResult(requirement: Requirement, checks: readonly CheckResult[], severity: Severity): RequirementResult {
  const { key, officialId, text, verification, sourceUrl, chapter, route, confidence } = requirement
  const own = checks.filter(({ krav }) => krav.includes(key))
  const contributions = own.map((check) => ({ verdict: contribution(check, key, severity), check }))
  const verdict = worstFirst.find((one) => contributions.some((contributed) => contributed.verdict === one)) ?? 'not-tested'
  const reason =
    verdict === 'not-tested'
      ? untestedReason(requirement)
      : contributions.find((contributed) => contributed.verdict === verdict)?.check.reason
  return {
    key,
    officialId,
    text: { ...text },
    severity,
    verification: verification.how,
    verdict,
    ...(reason === undefined ? {} : { reason: { ...reason } }),
    checks: own.map(({ id }) => id),
    source: sourceUrl ?? chapter ?? route,
    confidence,
  }
}

function contribution(check: CheckResult, key: string, severity: Severity): RequirementVerdict {
  if (check.verdict !== 'failed' && check.verdict !== 'warning') return check.verdict
  const isAbout = check.findings.some((finding) => kravOf(finding, check.krav).includes(key))
  if (!isAbout) return 'passed'
  return severity === 'must' ? 'failed' : 'warning'
}

/** What an attestation asks, a person answers: the note is then the question. */
function untestedReason({ verification: { how, note } }: Requirement): Text {
  if (note !== undefined && how === 'attested') return { nb: `En person må svare: ${note.nb}`, en: `A person must answer: ${note.en}` }
  if (note !== undefined) return note
  return { nb: 'Ingen av scenarioene i kjøringen ser på kravet.', en: 'No scenario of the run looks at the requirement.' }
}
