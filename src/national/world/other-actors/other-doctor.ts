import { defined } from '../../../contract/defined.js'
import type { OtherActorEvent, OthersListChange, PrescriptionSetup } from '../../../scenario/world/world-setup.js'
import type { RfAnswer } from '../../core/reseptformidler/error-code.js'
import { discontinuedTooLong, type ListEntry } from '../../core/reseptformidler/list-version.js'
import {
  currentList,
  lastMessage,
  type PatientRecord,
  sameId,
  type Sender,
} from '../../core/reseptformidler/patient-record.js'
import { pharmacyEntries } from '../../core/reseptformidler/pharmacy-mail.js'
import { isActive, type Prescription } from '../../core/reseptformidler/prescription.js'
import type { NewPrescription, RecallMessage } from '../../core/reseptformidler/prescription-messages.js'
import { heldEntry, heldPrescription } from '../held-record.js'
import { type Scene, treatmentIn } from '../scene.js'

export type DoctorEvent = Extract<OtherActorEvent, { kind: `doctor-${string}` }>
type SendsList = Extract<DoctorEvent, { kind: 'doctor-sends-list' }>

/** A renewed prescription is valid for a year less a day (observed in clients). */
const validityDays = 364

/** What another doctor does, as the messages that Reseptformidleren gets of it: M1, M5, M25.1 in that order, and M27.1. */
export function otherDoctorActs<C>(event: DoctorEvent, scene: Scene<C>): RfAnswer<unknown> {
  const { rf, patient, clock, person } = scene
  const { hpr } = event
  const sender: Sender = { hpr, profession: person(hpr)?.profession ?? '' }
  const today = clock.date()
  switch (event.kind) {
    case 'doctor-sends-list':
      return sendList(event, sender, scene)
    case 'doctor-renews':
      return renews(event.treatment, sender, scene)
    case 'doctor-recalls': {
      const { prescription } = treatmentIn(rf.lookUp(patient), event.treatment, scene.handles)
      if (prescription === undefined)
        throw new Error(`The treatment "${event.treatment}" has no prescription in Reseptformidleren`)
      const { code, text } = event
      const message = { reseptId: prescription.reseptId, code, ...defined({ text }) }
      return rf.recall(patient, message, { sender, at: clock.dateTime() })
    }
    case 'doctor-takes-over-multidose':
      return rf.registerDoctor(patient, { herId: person(hpr)?.organisation.herId, from: today, today }, sender)
    case 'doctor-ends-multidose':
      return rf.deregisterDoctor(patient, sender, { from: today, today })
  }
}

/** What a doctor is about to send. */
interface Outgoing<C> {
  readonly prescriptions: readonly NewPrescription<C>[]
  readonly recalls: readonly RecallMessage[]
  readonly entries: readonly ListEntry<C>[]
}

/** The list as it stands, with what the pharmacy has added: another doctor takes it in unless a change says otherwise. */
function standingList<C>(record: PatientRecord<C>, now: number): Outgoing<C> {
  const entries = [...(currentList(record)?.entries ?? []), ...pharmacyEntries(record)].filter(
    (entry) => !discontinuedTooLong(entry, now),
  )
  return { prescriptions: [], recalls: [], entries }
}

function sendList<C>(event: SendsList, sender: Sender, scene: Scene<C>): RfAnswer<unknown> {
  const record = scene.rf.lookUp(scene.patient)
  const outgoing = event.changes.reduce(
    (before, change) => changedBy(change, before, { record, sender, scene }),
    standingList(record, scene.clock.millis()),
  )
  return send(outgoing, event, { record, sender, scene })
}

function renews<C>(treatment: string, sender: Sender, scene: Scene<C>): RfAnswer<unknown> {
  const record = scene.rf.lookUp(scene.patient)
  const doing = { record, sender, scene }
  const found = treatmentIn(record, treatment, scene.handles)
  const { prescription, entry } = found
  if (prescription === undefined)
    throw new Error(`The treatment "${treatment}" has no prescription in Reseptformidleren`)
  const outgoing = renewed({ prescription, entry }, { code: '1' }, standingList(record, scene.clock.millis()), doing)
  const sent = sendPrescriptions(outgoing, doing)
  if (!sent.ok || entry === undefined || sender.profession !== 'LE') return sent
  return storeList(outgoing, {}, doing)
}

interface Doing<C> {
  /** As the doctor looked it up. */
  readonly record: PatientRecord<C>
  readonly sender: Sender
  readonly scene: Scene<C>
}

function changedBy<C>(change: OthersListChange, before: Outgoing<C>, doing: Doing<C>): Outgoing<C> {
  if (change.change === 'adds') return added(change, before, doing)
  const { record, sender, scene } = doing
  const { entry, prescription } = treatmentIn(record, change.treatment, scene.handles)
  if (entry === undefined)
    throw new Error(`The script has another doctor change "${change.treatment}", which is not on the list`)
  const at = scene.clock.dateTime()
  const active = prescription !== undefined && isActive(prescription) ? prescription : undefined
  switch (change.change) {
    case 'changes-dose': {
      if (active !== undefined)
        return renewed({ prescription: active, entry }, { code: '3', dose: change.dose }, before, doing)
      const content = scene.make.changed(entry.content, { at, dose: change.dose })
      return withEntry(before, { ...entry, dose: change.dose, lastChanged: at, content })
    }
    case 'discontinues': {
      const { reason, note } = change
      const discontinuation = { at: change.at ?? at, reason, by: sender.hpr, ...defined({ note }) }
      const content = scene.make.changed(entry.content, { at, discontinuation })
      return recalling(active, '2', withEntry(before, { ...entry, lastChanged: at, discontinuation, content }))
    }
    case 'removes':
      return recalling(active, '4', {
        ...before,
        entries: before.entries.filter(({ pllId }) => !sameId(pllId, entry.pllId)),
      })
  }
}

const withEntry = <C>(before: Outgoing<C>, entry: ListEntry<C>): Outgoing<C> => ({
  ...before,
  entries: before.entries.map((one) => (sameId(one.pllId, entry.pllId) ? entry : one)),
})

const recalling = <C>(prescription: Prescription<C> | undefined, code: string, before: Outgoing<C>): Outgoing<C> =>
  prescription === undefined
    ? before
    : { ...before, recalls: [...before.recalls, { reseptId: prescription.reseptId, code }] }

/** A new prescription in place of the one before: code 1 unchanged, 3 with another dose. The entry keeps its PLL id. */
function renewed<C>(
  { prescription, entry }: { readonly prescription: Prescription<C>; readonly entry: ListEntry<C> | undefined },
  { code, dose }: { readonly code: '1' | '3'; readonly dose?: string },
  before: Outgoing<C>,
  { sender, scene }: Doing<C>,
): Outgoing<C> {
  const { clock, ids, make } = scene
  const reseptId = ids.next('resept of others')
  const at = clock.dateTime()
  const dates = { issued: clock.date(), expires: daysLater(clock.date(), validityDays) }
  const changedDose = dose === undefined ? {} : { dose }
  const change = { at, ...changedDose, renewed: { ...dates, by: sender.hpr } }
  const { status: _, recall: __, dispenser: ___, dispenses: ____, referenceNumber: _____, ...carriedOn } = prescription
  const next: NewPrescription<C> = {
    ...carriedOn,
    ...changedDose,
    ...dates,
    reseptId,
    rekvirent: sender.hpr,
    content: make.changed(prescription.content, change),
  }
  const recalled = { reseptId: prescription.reseptId, code, replacedBy: reseptId }
  const sent = { ...before, prescriptions: [...before.prescriptions, next], recalls: [...before.recalls, recalled] }
  if (entry === undefined) return sent
  const content = make.changed(entry.content, change)
  return withEntry(sent, { ...entry, ...changedDose, reseptId, rekvirent: sender.hpr, lastChanged: at, content })
}

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * 60 * 1000)
    .toISOString()
    .slice(0, 'yyyy-MM-dd'.length)
}

function added<C>(
  { key, treatment, prescription }: Extract<OthersListChange, { change: 'adds' }>,
  before: Outgoing<C>,
  { sender, scene }: Doing<C>,
): Outgoing<C> {
  const { clock, ids, make, handles } = scene
  const [pllId, reseptId] = [ids.next('pll of others'), ids.next('resept of others')]
  const common = { key, treatment: { ...treatment, start: treatment.start ?? clock.date() }, rekvirent: sender.hpr }
  const prescribed: PrescriptionSetup | undefined =
    prescription === undefined
      ? undefined
      : {
          ...common,
          ...prescription,
          reseptId,
          issued: clock.date(),
          expires: daysLater(clock.date(), validityDays),
          status: 'E',
        }
  const entry = { ...common, pllId, lastChanged: clock.dateTime(), ...(prescribed === undefined ? {} : { reseptId }) }
  handles.pllId.set(pllId, key)
  if (prescribed !== undefined) handles.reseptId.set(reseptId, key)
  return {
    ...before,
    prescriptions: [...before.prescriptions, ...(prescribed === undefined ? [] : [heldPrescription(prescribed, make)])],
    entries: [...before.entries, heldEntry(entry, prescribed === undefined ? [] : [prescribed], make)],
  }
}

function send<C>(outgoing: Outgoing<C>, event: SendsList, doing: Doing<C>): RfAnswer<unknown> {
  const sent = sendPrescriptions(outgoing, doing)
  return sent.ok ? storeList(outgoing, event, doing) : sent
}

/** Every M1, then every M5; the first refusal ends it. */
function sendPrescriptions<C>({ prescriptions, recalls }: Outgoing<C>, { sender, scene }: Doing<C>): RfAnswer<unknown> {
  const { rf, patient, clock } = scene
  for (const { reseptId, name, dose, rekvirent, issued, expires, locked, content, ...optional } of prescriptions) {
    const { medicineCode, prescriptionGroup, goods } = optional
    const answer = rf.storePrescription(patient, {
      reseptId,
      name,
      dose,
      rekvirent,
      issued,
      expires,
      locked,
      content,
      ...defined({ medicineCode, prescriptionGroup, goods }),
    })
    if (!answer.ok) return answer
  }
  for (const message of recalls) {
    const answer = rf.recall(patient, message, { sender, at: clock.dateTime() })
    if (!answer.ok) return answer
  }
  return { ok: true, record: rf.lookUp(patient) }
}

function storeList<C>(
  { entries }: Outgoing<C>,
  { answers = [], substitute = false }: Partial<Pick<SendsList, 'answers' | 'substitute'>>,
  { record, sender, scene }: Doing<C>,
): RfAnswer<unknown> {
  const { rf, patient, clock, ids, handles } = scene
  const list = currentList(record)
  return rf.storeList(
    patient,
    {
      messageId: ids.next('m25.1 of others'),
      previous: lastMessage(record),
      sentBy: sender.hpr,
      at: clock.dateTime(),
      parties: list?.parties ?? [],
      entries,
      ...(substitute ? { substitute } : {}),
      ...(answers.length === 0
        ? {}
        : {
            answers: answers.map(({ treatment, code, text }) => {
              const { entry } = treatmentIn(record, treatment, handles)
              const asked = record.questions?.questions.find(
                ({ pllId }) => handles.pllId.get(pllId.toLowerCase()) === treatment,
              )
              const pllId = entry?.pllId ?? asked?.pllId
              if (pllId === undefined)
                throw new Error(`The answer is about "${treatment}", which no one has asked about`)
              return { pllId, code, ...defined({ note: text }) }
            }),
          }),
      ...defined({ content: list?.content }),
    },
    sender,
  )
}
