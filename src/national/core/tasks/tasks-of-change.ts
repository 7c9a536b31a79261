import { defined } from '../../../contract/defined.js'
import { standingDispenses } from '../reseptformidler/dispense.js'
import { registeredDoctor } from '../reseptformidler/multidose-registration.js'
import type { PatientKey } from '../reseptformidler/patient-key.js'
import { currentList, findPrescription, type PatientRecord } from '../reseptformidler/patient-record.js'
import { answeredQuestions, isNewerThanList } from '../reseptformidler/pharmacy-mail.js'
import type { NewTask, Task } from './task-list.js'

/** One change in what RF holds for a patient. */
export interface RecordChange<C> {
  readonly patient: PatientKey
  readonly before: PatientRecord<C>
  readonly after: PatientRecord<C>
  /** Milliseconds. */
  readonly at: number
  /** The same moment's day, yyyy-MM-dd. */
  readonly day: string
}

/** Who works where, and who is the patient's fastlege. */
export interface TaskPeople {
  /** HER-id of the workplace, by HPR number. */
  readonly workplace: (hpr: string) => string | undefined
  /** HPR number. */
  readonly fastlege: string | undefined
}

/** The tasks that a change in RF gives to others, whoever made it and by whatever route. */
export function tasksOfChange<C>(change: RecordChange<C>, people: TaskPeople): readonly NewTask[] {
  return [
    ...patientChanged(change),
    ...multidosePatientChanged(change),
    ...pharmacyAsked(change),
    ...recalledByOther(change, people),
    ...takenOver(change),
    ...dispensingReported(change, people),
  ]
}

/** A question is seen to when another M25.2 took its place, or when a list has come since and every question in it has its answer. */
export function isAnswered<C>(task: Task, { patient, after, at }: RecordChange<C>): boolean {
  const about = task.patient?.key ?? ''
  if (task.kind !== 'pharmacy-question' || ![patient.key, ...(after.otherIds ?? [])].includes(about)) return false
  if (after.questions === undefined || after.questions.messageId !== task.messageId) return true
  return !isNewerThanList(after) && answeredQuestions(after, at).every(({ answer }) => answer !== undefined)
}

/** What a person reads: kjernejournal says that something is new, not what. */
export const patientChangedText = 'Pasienten har nye legemiddelopplysninger'

/** Kjernejournal tells of new M1, M5 and M25.1 (KJ-LMV-01). It knows patients by national identity number. */
function patientChanged<C>({ patient, before, after }: RecordChange<C>): readonly NewTask[] {
  if (patient.nationalId === undefined || changers(before, after).length === 0) return []
  return [{ kind: 'patient-changed', patient, text: patientChangedText }]
}

/** The multidose doctor hears of what others did: a new list, a new prescription, a recall. */
function multidosePatientChanged<C>({ patient, before, after, day }: RecordChange<C>): readonly NewTask[] {
  const doctor = registeredDoctor(after.multidose, day)
  if (doctor === undefined || changers(before, after).every((hpr) => hpr === doctor.hpr)) return []
  const messageId = newList(before, after)?.messageId
  return [
    {
      kind: 'multidose-patient-changed',
      patient,
      owner: doctor.hpr,
      herId: doctor.herId,
      ...defined({ messageId }),
      text: 'En annen enn multidoseansvarlig lege har endret pasientens legemidler',
    },
  ]
}

/** M25.2 goes to the registered multidose doctor. */
function pharmacyAsked<C>({ patient, before, after, day }: RecordChange<C>): readonly NewTask[] {
  const doctor = registeredDoctor(after.multidose, day)
  const { questions } = after
  if (doctor === undefined || questions === undefined || questions.messageId === before.questions?.messageId) return []
  return [
    {
      kind: 'pharmacy-question',
      patient,
      owner: doctor.hpr,
      herId: doctor.herId,
      messageId: questions.messageId,
      text: 'Multidoseapoteket har sendt en spørremelding',
    },
  ]
}

/** M7 goes to the EPJ of the doctor whose prescription another one recalled. */
function recalledByOther<C>(
  { patient, before, after }: RecordChange<C>,
  { workplace }: TaskPeople,
): readonly NewTask[] {
  return newRecalls(before, after).flatMap(({ reseptId, rekvirent, recall, name }) =>
    recall?.by === rekvirent
      ? []
      : {
          kind: 'prescription-recalled-by-other' as const,
          patient,
          ...to(rekvirent, workplace),
          reseptId,
          text: `${name} er tilbakekalt av en annen rekvirent`,
        },
  )
}

/** M28 goes to the doctor who was multidoseansvarlig before (SFM-3.3.7). */
function takenOver<C>({ patient, before, after, day }: RecordChange<C>): readonly NewTask[] {
  const former = registeredDoctor(before.multidose, day)
  const { doctor } = after.multidose
  if (
    former === undefined ||
    doctor === undefined ||
    former.hpr === doctor.hpr ||
    before.multidose.doctor?.hpr === doctor.hpr
  )
    return []
  return [
    {
      kind: 'multidose-taken-over',
      patient,
      owner: former.hpr,
      herId: former.herId,
      text: `En annen lege er multidoseansvarlig fra ${doctor.from}`,
    },
  ]
}

/** M8 goes to the fastlege, about others' prescriptions: of their own they have M6 (INFERRED; ER-REK says that reports always go there). */
function dispensingReported<C>(
  { patient, before, after }: RecordChange<C>,
  { workplace, fastlege }: TaskPeople,
): readonly NewTask[] {
  if (fastlege === undefined) return []
  return after.prescriptions.flatMap((prescription) => {
    const known = (findPrescription(before, prescription.reseptId)?.dispenses ?? []).map(({ m10Id }) => m10Id)
    if (prescription.rekvirent === fastlege) return []
    return standingDispenses(prescription)
      .filter(({ m10Id }) => !known.includes(m10Id))
      .map(({ m10Id }) => ({
        kind: 'dispensing-reported' as const,
        patient,
        ...to(fastlege, workplace),
        reseptId: prescription.reseptId,
        messageId: m10Id,
        text: `${prescription.name} er utlevert`,
      }))
  })
}

function to(hpr: string, workplace: TaskPeople['workplace']): Pick<NewTask, 'owner' | 'herId'> {
  const herId = workplace(hpr)
  return { owner: hpr, ...defined({ herId }) }
}

/** HPR numbers of those who sent what is new. */
function changers<C>(before: PatientRecord<C>, after: PatientRecord<C>): readonly string[] {
  const list = newList(before, after)
  return [
    ...(list === undefined ? [] : [list.sentBy]),
    ...after.prescriptions
      .filter(({ reseptId }) => findPrescription(before, reseptId) === undefined)
      .map(({ rekvirent }) => rekvirent),
    ...newRecalls(before, after).flatMap(({ recall }) => recall?.by ?? []),
  ]
}

function newList<C>(before: PatientRecord<C>, after: PatientRecord<C>) {
  const list = currentList(after)
  return list === undefined || list.messageId === currentList(before)?.messageId ? undefined : list
}

const newRecalls = <C>(before: PatientRecord<C>, after: PatientRecord<C>) =>
  after.prescriptions.filter(
    ({ reseptId, recall }) => recall !== undefined && findPrescription(before, reseptId)?.recall === undefined,
  )
