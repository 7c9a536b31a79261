/** One check judges one record. */
import { catalogue, defaultRequirementSet } from '../../requirements/catalogue.js'
import type { Check } from '../checks/check.js'
import { type SfmBasisEvidence, sfmBasisReader } from '../routes/sfm-basis/sfm-basis-reader.js'
import { checkResult } from '../verdict/check-verdict.js'
import type { Draft } from './draft.test.kit.js'

/** What the check says of the record, as the results would have it. */
export function judged(check: Check<SfmBasisEvidence>, draft: Draft) {
  return checkResult(draft.script.id, check, sfmBasisReader.read(draft.build()), catalogue(defaultRequirementSet))
}

/** The verdict and the Norwegian messages: what a reader sees first. */
export function said(
  check: Check<SfmBasisEvidence>,
  draft: Draft,
): { readonly verdict: string; readonly messages: readonly string[] } {
  const { verdict, findings } = judged(check, draft)
  return { verdict, messages: findings.map(({ message }) => message.nb) }
}
