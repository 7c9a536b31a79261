import type { RecordedListEntry, RecordedPrescription, ReseptformidlerState } from '../../contract/generated/harness.js'
import type { ScenarioRecord } from '../../evidence/scenario-record.js'
import { isMedicine, type KnownTreatment, knownTreatments, sameWords } from './known-treatments.js'

/** What Reseptformidleren holds of each treatment the scenario knows, and of what it does not know. */
export interface HeldTreatments {
  readonly entries: (key: string) => readonly RecordedListEntry[]
  readonly prescriptions: (key: string) => readonly RecordedPrescription[]
  /** Entries of no treatment in the scenario. */
  readonly strangers: readonly RecordedListEntry[]
}

/**
 * Says which treatment each entry and prescription is of: by the ids that the world began with, and where there is none,
 * by medicine, preferring the treatment with the same dose and one that nothing is found for yet.
 */
export function heldTreatments(record: ScenarioRecord, state: ReseptformidlerState): HeldTreatments {
  const treatments = knownTreatments(record)
  const entries = assign(
    state.list?.entries ?? [],
    treatments,
    (entry, { key, pllId, reseptId }) =>
      entry.key === key || sameId(entry.pllId, pllId) || sameId(entry.reseptId, reseptId),
  )
  const prescriptions = assign(
    state.prescriptions,
    treatments,
    (one, { key, reseptId }) => one.key === key || sameId(one.reseptId, reseptId),
  )
  return {
    entries: (key) => entries.filter((held) => held.key === key).map(({ one }) => one),
    prescriptions: (key) => prescriptions.filter((held) => held.key === key).map(({ one }) => one),
    strangers: entries.filter(({ key }) => key === undefined).map(({ one }) => one),
  }
}

interface Held {
  readonly name: string
  readonly medicineCode?: string
  readonly dose: string
}

interface Assigned<T> {
  readonly one: T
  readonly key: string | undefined
}

function assign<T extends Held>(
  all: readonly T[],
  treatments: readonly KnownTreatment[],
  byId: (one: T, treatment: KnownTreatment) => boolean,
): readonly Assigned<T>[] {
  const keys = new Map<T, string>()
  const taken = new Set<string>()
  const give = (one: T, treatment: KnownTreatment | undefined) => {
    if (treatment === undefined) return
    keys.set(one, treatment.key)
    taken.add(treatment.key)
  }
  for (const one of all)
    give(
      one,
      treatments.find((treatment) => byId(one, treatment)),
    )
  for (const one of all) {
    if (keys.has(one)) continue
    const candidates = treatments.filter(({ treatment }) =>
      isMedicine(treatment.medicine, { code: one.medicineCode, name: one.name }),
    )
    const free = candidates.filter(({ key }) => !taken.has(key))
    const withDose = (some: readonly KnownTreatment[]) => some.find(({ dose }) => sameWords(dose, one.dose))
    give(one, withDose(free) ?? withDose(candidates) ?? free[0] ?? candidates[0])
  }
  return all.map((one) => ({ one, key: keys.get(one) }))
}

/** Ids are compared as ids: letter case aside, and nothing equals nothing. */
export function sameId(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toLowerCase() === other.toLowerCase()
}

/** A prescription that a pharmacy may dispense from: E or U, and no recall is waiting. */
export function isDispensable({ status, recall }: RecordedPrescription): boolean {
  return (status === 'E' || status === 'U') && recall === undefined
}
