import { defined } from '../../contract/defined.js'
import type { Organisation, Practitioner } from '../../contract/generated/adapter.js'
import type { PrescriptionSetup } from '../../scenario/world/world-setup.js'
import type { Kjernejournal } from '../core/kjernejournal/kjernejournal.js'
import type { ListEntry } from '../core/reseptformidler/list-version.js'
import type { PatientKey } from '../core/reseptformidler/patient-key.js'
import { currentList, findPrescription, type PatientRecord, sameId } from '../core/reseptformidler/patient-record.js'
import { pharmacyEntries } from '../core/reseptformidler/pharmacy-mail.js'
import { isActive, type Prescription } from '../core/reseptformidler/prescription.js'
import type { Reseptformidler } from '../core/reseptformidler/reseptformidler.js'
import type { ScenarioClock } from '../core/scenario-clock.js'
import type { SeededIds } from '../core/seeded-ids.js'
import type { ContentEditor } from '../routes/route.js'

/** What another actor of the world sees and reaches while the EPJ looks away. `C`: content as the route writes it. */
export interface Scene<C> {
  readonly rf: Reseptformidler<C>
  readonly kj: Kjernejournal<C>
  readonly clock: ScenarioClock
  readonly ids: SeededIds
  readonly make: ContentEditor<C>
  readonly patient: PatientKey
  readonly person: (hpr: string) => (Practitioner & { readonly organisation: Organisation }) | undefined
  readonly handles: SceneHandles
  readonly prescriptions: readonly PrescriptionSetup[]
}

/** By what names the script calls treatments: PLL ids and reseptIds, lower case, to handles. Others' new treatments are added as they come. */
export interface SceneHandles {
  readonly pllId: Map<string, string>
  readonly reseptId: Map<string, string>
}

export interface FoundTreatment<C> {
  /** On the list, or added by the pharmacy after it. */
  readonly entry?: ListEntry<C>
  /** The newest prescription of it. */
  readonly prescription?: Prescription<C>
}

/**
 * The treatment that a script speaks of, as it stands now: by the handle it began with, else by the name of its medicine.
 * Throws where there is none: the script is wrong.
 */
export function treatmentIn<C>(
  record: PatientRecord<C>,
  handle: string,
  { pllId, reseptId }: SceneHandles,
): FoundTreatment<C> {
  const entries = [...(currentList(record)?.entries ?? []), ...pharmacyEntries(record)]
  const entry =
    entries.find((one) => pllId.get(one.pllId.toLowerCase()) === handle) ??
    entries.find((one) => one.discontinuation === undefined && one.name === handle)
  const named = record.prescriptions.filter(
    (one) => reseptId.get(one.reseptId.toLowerCase()) === handle || one.name === handle,
  )
  const first =
    entry?.reseptId === undefined ? (named.find(isActive) ?? named.at(-1)) : findPrescription(record, entry.reseptId)
  const prescription = first === undefined ? undefined : newest(record, first)
  if (entry === undefined && prescription === undefined)
    throw new Error(`The script speaks of the treatment "${handle}", which Reseptformidleren does not hold`)
  return defined({ entry, prescription })
}

/** The last one of a chain of renewals. */
function newest<C>(record: PatientRecord<C>, first: Prescription<C>): Prescription<C> {
  const seen = new Set<Prescription<C>>()
  let last = first
  while (!seen.has(last)) {
    seen.add(last)
    const replacedBy = last.recall?.replacedBy
    const next =
      replacedBy === undefined ? undefined : record.prescriptions.find((one) => sameId(one.reseptId, replacedBy))
    last = next ?? last
  }
  return last
}
