import { invalid, type Refusal } from '../fhir/operation-outcome.js'

/**
 * Categories of health personnel (kodeverk 9060) that may prescribe: lege, tannlege, jordmor (V6).
 * A helsesykepleier may too, but has no category of their own and cannot be told from other nurses here.
 */
export const prescribingProfessions: readonly string[] = ['LE', 'TL', 'JO']

/** V6: the user must have the right to deliver prescriptions to Reseptformidleren. */
export function withoutRight(profession: string | undefined): Refusal | undefined {
  if (profession === undefined) return invalid('The user was not found in Helsepersonellregisteret (V6)')
  return prescribingProfessions.includes(profession)
    ? undefined
    : invalid(`The user (category ${profession}) has no right to deliver prescriptions to Reseptformidleren (V6)`)
}
