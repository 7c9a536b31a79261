import type { Attestation, Attestations } from '../contract/generated/harness.js'
import { checked } from '../input/checked-file.js'
import { answered, type Known } from './attestation-entries.js'

/**
 * What people have said in a text of YAML; questions that no one has answered yet are left out. `name` is what errors call the text.
 * @throws UsageError naming line and column, what is wrong and what to write instead.
 */
export function parseAttestations(text: string, name: string, known: Known): readonly Attestation[] {
  return answered(checked<Attestations>(text, name, 'harness/attestations'), known)
}
