/** What Reseptformidleren holds, before and after a script. */
import type { RecordedListEntry, RecordedPrescription, ReseptformidlerState } from '../../contract/generated/harness.js'
import type { ActorsWorld } from '../../scenario/world/actors-world.js'
import type { NamedTreatment } from '../../scenario/world/treatment.js'
import { at } from './environment.test.kit.js'

/** The state of Reseptformidleren that the world begins with. */
export function stateOf({ list, prescriptions, patient, multidose }: ActorsWorld): ReseptformidlerState {
  const doctor = multidose.doctor === undefined ? {} : { doctor: { ...multidose.doctor, from: '2026-03-02' } }
  const pharmacy = multidose.pharmacy === undefined ? {} : { pharmacy: { ...multidose.pharmacy, from: '2026-03-02' } }
  return {
    patient: patient.nationalIdentity?.value ?? '',
    list:
      list === null
        ? null
        : {
            messageId: list.messageId,
            previous: null,
            sentBy: list.sentBy,
            at: list.sentAt,
            relatedParties: [],
            entries: list.entries.map(
              ({ key, treatment, pllId, reseptId, lastChanged, rekvirent, discontinuation }) => ({
                ...listEntry({ key, treatment, prescription: { reiterations: 0 } }, pllId, reseptId),
                lastChanged,
                rekvirent,
                ...(discontinuation === undefined ? {} : { status: 'discontinued' as const, discontinuation }),
              }),
            ),
          },
    history: list === null ? [] : [list.messageId],
    prescriptions: prescriptions.map(({ key, treatment, reseptId, status, rekvirent, issued, expires }) => ({
      ...prescription({ key, treatment, prescription: { reiterations: 0 } }, reseptId),
      key,
      status,
      rekvirent,
      issued,
      expires,
    })),
    multidose: { ...doctor, ...pharmacy },
  }
}

/** An entry of the list in Reseptformidleren. */
export function listEntry({ key, treatment }: NamedTreatment, pllId: string, reseptId?: string): RecordedListEntry {
  return {
    pllId,
    key,
    name: treatment.medicine.name,
    ...(treatment.medicine.code === undefined ? {} : { medicineCode: treatment.medicine.code }),
    dose: treatment.dose,
    use: treatment.use,
    type: reseptId === undefined ? 'U' : 'E',
    status: 'active',
    ...(reseptId === undefined ? {} : { reseptId }),
    lastChanged: at(0),
  }
}

/** A prescription in Reseptformidleren. */
export function prescription({ treatment }: NamedTreatment, reseptId: string): RecordedPrescription {
  return {
    reseptId,
    name: treatment.medicine.name,
    ...(treatment.medicine.code === undefined ? {} : { medicineCode: treatment.medicine.code }),
    dose: treatment.dose,
    status: 'E',
    rekvirent: '999900011',
    issued: '2026-03-02',
    expires: '2027-03-01',
    locked: false,
  }
}
