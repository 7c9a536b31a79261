import type { OtherActorEvent } from '../../../scenario/world/world-setup.js'
import type { RfAnswer } from '../../core/reseptformidler/error-code.js'
import type { PatientKey } from '../../core/reseptformidler/patient-key.js'
import type { Scene } from '../scene.js'

type Blocks = Extract<OtherActorEvent, { kind: 'patient-blocks' | 'patient-unblocks' }>

/** The patient blocks someone in Reseptformidleren, in kjernejournal or in both, or lets them see again. */
export function patientBlocks<C>(event: Blocks, { rf, kj, patient }: Scene<C>): RfAnswer<unknown> {
  const { hpr } = event
  if (event.kind === 'patient-unblocks') {
    kj.unblock(hpr)
    return rf.unblock(patient, hpr)
  }
  if (event.from !== 'reseptformidler') kj.block(hpr)
  return event.from === 'kjernejournal' ? { ok: true, record: rf.lookUp(patient) } : rf.block(patient, hpr)
}

/** The patient's new number finds what the old one found. */
export function identityChanges<C>(
  to: PatientKey & { readonly nationalId: string },
  { rf, kj, patient }: Scene<C>,
): RfAnswer<unknown> {
  kj.changeIdentity(patient, to)
  return rf.changeIdentity(patient, to)
}

/** A nurse reads in kjernejournal; nothing changes. Throws when kjernejournal refuses: then the script is wrong. */
export function nurseReads<C>(
  { hpr }: Extract<OtherActorEvent, { kind: 'nurse-reads' }>,
  { kj, patient, person, clock }: Scene<C>,
): void {
  if (person(hpr) === undefined)
    throw new Error(`The script has someone with HPR number ${hpr} read, whom no one knows`)
  if (!kj.ask(patient, { hpr, today: clock.date(), consent: 'HPMOTTATTSAMTYKKE' }).ok)
    throw new Error(`Kjernejournal refuses ${hpr} (code 5)`)
}
