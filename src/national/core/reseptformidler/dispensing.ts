import type { Dispense } from './dispense.js'
import { refused, type RfAnswer } from './error-code.js'
import { findPrescription, type PatientRecord, sameId } from './patient-record.js'
import type { Prescription } from './prescription.js'

type Change<C> = RfAnswer<PatientRecord<C>>

/**
 * M9.3: the prescription is under ekspedering until M10. Refused: 1 (not found, or locked and its reference number not given),
 * 69 (under ekspedering elsewhere), 96 (finished), 97 (recalled).
 */
export function downloadPrescription<C>(
  record: PatientRecord<C>,
  {
    reseptId,
    herId,
    referenceNumber,
  }: { readonly reseptId: string; readonly herId: string; readonly referenceNumber?: string },
): Change<C> {
  const found = findPrescription(record, reseptId)
  if (found === undefined || (found.locked && found.referenceNumber !== referenceNumber)) return refused('1')
  return notOpenTo(found, herId) ?? changed(record, { ...found, status: 'U', dispenser: herId })
}

/**
 * M10: ekspederbar again, finished when concluded, or recalled where a recall has waited for it (kodeverk 7419: 13).
 * Refused: 1, 69, 96, 97.
 */
export function reportDispense<C>(record: PatientRecord<C>, reseptId: string, dispense: Dispense): Change<C> {
  const found = findPrescription(record, reseptId)
  if (found === undefined) return refused('1')
  const refusal = notOpenTo(found, dispense.pharmacy)
  if (refusal !== undefined) return refusal
  const status = dispense.concluded ? 'R' : 'E'
  return changed(record, { ...freed(found, status), dispenses: [...(found.dispenses ?? []), dispense] })
}

/** The pharmacy lets it go with nothing handed over. Refused: 1, 69 (not with this pharmacy). */
export function releasePrescription<C>(
  record: PatientRecord<C>,
  { reseptId, herId }: { readonly reseptId: string; readonly herId: string },
): Change<C> {
  const found = findPrescription(record, reseptId)
  if (found === undefined) return refused('1')
  if (found.status !== 'U' || found.dispenser !== herId) return refused('69')
  return changed(record, freed(found, 'E'))
}

/**
 * M10 with Annullering: the pharmacy takes its last dispense back, and the prescription is ekspederbar again where that had finished it
 * (INFERRED). Refused: 1 (not found, or this pharmacy has handed nothing over).
 */
export function cancelDispense<C>(
  record: PatientRecord<C>,
  { reseptId, herId, m10Id }: { readonly reseptId: string; readonly herId: string; readonly m10Id: string },
): Change<C> {
  const found = findPrescription(record, reseptId)
  const last = found?.dispenses?.findLast(
    ({ pharmacy, cancelledBy }) => pharmacy === herId && cancelledBy === undefined,
  )
  if (found === undefined || last === undefined) return refused('1')
  const dispenses = found.dispenses?.map((one) => (one === last ? { ...one, cancelledBy: m10Id } : one)) ?? []
  const reopened = found.status === 'R' && last.concluded ? { status: 'E' as const } : {}
  return changed(record, { ...found, ...reopened, dispenses })
}

function notOpenTo<C>(
  { status, dispenser }: Prescription<C>,
  herId: string,
): { readonly ok: false; readonly code: '69' | '96' | '97' } | undefined {
  if (status === 'R') return { ok: false, code: '96' }
  if (status === 'T') return { ok: false, code: '97' }
  return status === 'U' && dispenser !== undefined && dispenser !== herId ? { ok: false, code: '69' } : undefined
}

/** No pharmacy has it any more. A recall that waited is carried out. */
function freed<C>({ dispenser: _, ...rest }: Prescription<C>, status: 'E' | 'R'): Prescription<C> {
  return { ...rest, status: rest.recall === undefined ? status : 'T' }
}

function changed<C>(record: PatientRecord<C>, prescription: Prescription<C>): Change<C> {
  const prescriptions = record.prescriptions.map((one) =>
    sameId(one.reseptId, prescription.reseptId) ? prescription : one,
  )
  return { ok: true, record: { ...record, prescriptions } }
}
