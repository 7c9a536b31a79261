import { existsSync, readFileSync, writeFileSync } from 'node:fs'

import { isSeq, parseDocument } from 'yaml'
import type { Attestation, Attestations } from '../contract/generated/harness.js'
import { readChecked } from '../input/checked-file.js'
import { answered, type Known } from './attestation-entries.js'

export const defaultAttestationsFile = 'attestations.yaml'

export const known = (scenarios: readonly { readonly id: string }[]): Known => ({
  scenarios: scenarios.map(({ id }) => id),
  now: new Date(),
})

/**
 * Reads what people have said, such as attestations.yaml; questions that no one has answered yet are left out.
 * @throws UsageError naming file, line and column, what is wrong and what to write instead.
 */
export function readAttestations(path: string, known: Known): readonly Attestation[] {
  return answered(readChecked<Attestations>(path, 'harness/attestations'), known)
}

/** Puts answers at the end of the file, and leaves what is there, comments too, as it is. Makes the file when it does not exist. */
export function appendAttestations(path: string, attestations: readonly Attestation[]): void {
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : 'attestations: []\n')
  const list = document.get('attestations')
  if (!isSeq(list)) throw new Error(`${path} has no list of attestations`)
  list.flow = false
  for (const attestation of attestations) list.add(document.createNode(attestation))
  writeFileSync(path, document.toString({ lineWidth: 0 }))
}
