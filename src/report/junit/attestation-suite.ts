import type { RequirementResult, RunResult } from '../../contract/generated/harness.js'
import type { Lang } from '../../scenario/text.js'
import {
  type Answered,
  answeredRequirements,
  attestationDetails,
  awaitingRequirements,
  awaitingWords,
} from '../details/attestation-details.js'
import { type Case, paragraphs, propertyOf, type Suite } from './junit-suite.js'

/** What only a person can see, apart from what was tested. */
export function attestationSuite(result: RunResult, lang: Lang): readonly Suite[] {
  const answered = answeredRequirements(result)
  const awaiting = awaitingRequirements(result)
  if (answered.length + awaiting.length === 0) return []
  const properties = [
    ['attested', `${answered.filter(({ verdict }) => verdict === 'attested').length}`],
    ['awaiting-attestation', `${awaiting.length}`],
    ...propertyOf('awaiting', awaiting.length === 0 ? undefined : awaitingWords(awaiting.length, lang)),
  ] as const
  const cases = [
    ...answered.map((requirement) => answeredCase(requirement, lang)),
    ...awaiting.map((requirement): Case => ({
      ...requirementCase(requirement),
      outcome: 'skipped',
      body: requirement.reason?.[lang] ?? requirement.text[lang],
    })),
  ]
  return [{ name: 'attestations', startedAt: result.run.startedAt, properties, cases }]
}

function answeredCase(requirement: Answered, lang: Lang): Case {
  const { attestation, verdict, reason } = requirement
  const { answer, who, when, validUntil, scenario, product, version } = attestation
  const common = requirementCase(requirement)
  const answered = {
    ...common,
    properties: [
      ...common.properties,
      ['answer', answer],
      ['attested-by', who.name],
      ['attested-by-role', who.role],
      ['attested-when', when],
      ['attested-in', `${product} ${version}`],
      ['valid-until', validUntil],
      ...propertyOf('scenario', scenario),
    ] as const,
    body: paragraphs(attestationDetails(requirement, lang)),
  }
  if (verdict !== 'failed') return { ...answered, outcome: 'passed' }
  return { ...answered, outcome: 'failure', type: 'vendor', message: reason?.[lang] ?? requirement.text[lang] }
}

const requirementCase = ({ key, severity, verdict }: RequirementResult) => ({
  classname: 'attestations',
  name: key,
  properties: [
    ['requirements', key],
    ['level', severity],
    ['verdict', verdict],
  ] as const,
})
