import { defined } from '../../../contract/defined.js'
import type { PackedTreatment, PharmacyEvent, PharmacyQuestion } from '../../../scenario/world/world-setup.js'
import type { RfAnswer } from '../../core/reseptformidler/error-code.js'
import { isDiscontinued, type ListEntry, type Party } from '../../core/reseptformidler/list-version.js'
import { registeredDoctor } from '../../core/reseptformidler/multidose-registration.js'
import { currentList, lastMessage, type PatientRecord } from '../../core/reseptformidler/patient-record.js'
import { pharmacyEntries } from '../../core/reseptformidler/pharmacy-mail.js'
import type { PackedDelivery, Question } from '../../core/reseptformidler/pharmacy-message.js'
import { pharmacyEntry } from '../held-record.js'
import { type Scene, treatmentIn } from '../scene.js'

type Asks = Extract<PharmacyEvent, { kind: 'pharmacy-asks' }>
type Packs = Extract<PharmacyEvent, { kind: 'pharmacy-packs' }>

/** What a pharmacy does, as the messages that Reseptformidleren gets of it. Its rules are RF's own; what RF refuses changes nothing. */
export function pharmacyActs<C>(event: PharmacyEvent, scene: Scene<C>): RfAnswer<unknown> {
  const { rf, patient, clock, ids } = scene
  const { herId } = event
  switch (event.kind) {
    case 'second-pharmacy-registers':
      return rf.registerPharmacy(patient, { herId, from: clock.date() })
    case 'pharmacy-deregisters':
      return rf.deregisterPharmacy(patient, { herId })
    case 'pharmacy-downloads': {
      const { referenceNumber } = event
      const reseptId = reseptIdOf(event.treatment, scene)
      return rf.downloadPrescription(patient, {
        reseptId,
        herId,
        ...defined({ referenceNumber }),
      })
    }
    case 'pharmacy-releases':
      return rf.releasePrescription(patient, { reseptId: reseptIdOf(event.treatment, scene), herId })
    case 'pharmacy-dispenses': {
      const { packages, concluded = false, medicine, intervention } = event
      return rf.reportDispense(patient, reseptIdOf(event.treatment, scene), {
        m10Id: ids.next('m10'),
        at: clock.dateTime(),
        pharmacy: herId,
        packages,
        concluded,
        ...defined({ medicine, intervention }),
      })
    }
    case 'pharmacy-cancels-dispense':
      return rf.cancelDispense(patient, { reseptId: reseptIdOf(event.treatment, scene), herId, m10Id: ids.next('m10') })
    case 'pharmacy-asks':
      return asks(event, scene)
    case 'pharmacy-packs':
      return packs(event, scene)
  }
}

function reseptIdOf<C>(treatment: string, { rf, patient, handles }: Scene<C>): string {
  const { prescription } = treatmentIn(rf.lookUp(patient), treatment, handles)
  if (prescription === undefined)
    throw new Error(`The treatment "${treatment}" has no prescription in Reseptformidleren`)
  return prescription.reseptId
}

/** M25.2: what stands on the list and is in use, with what the pharmacy has added and without what it has left out. */
function asks<C>(
  { herId, questions, newEntries = [], without = [], lastDose }: Asks,
  scene: Scene<C>,
): RfAnswer<unknown> {
  const { rf, patient, clock, ids, handles, make, prescriptions } = scene
  const record = rf.lookUp(patient)
  const at = clock.dateTime()
  const leftOut = new Set(without.flatMap((handle) => treatmentIn(record, handle, handles).entry?.pllId ?? []))
  const standing = [...(currentList(record)?.entries ?? []), ...pharmacyEntries(record)].filter(
    (entry) => !isDiscontinued(entry, clock.millis()) && !leftOut.has(entry.pllId),
  )
  const added = newEntries.map((entry) => pharmacyEntry(entry, { at, prescriptions }, make))
  for (const { key, pllId } of newEntries) handles.pllId.set(pllId.toLowerCase(), key)
  const entries = [...standing, ...added]
  return rf.storeQuestions(patient, {
    messageId: ids.next('m25.2'),
    previous: lastMessage(record),
    sentBy: herId,
    at,
    parties: partiesOf(record, herId, clock.date()),
    entries,
    questions: questions.map((question) => questionAbout(question, record, entries, scene)),
    list: currentList(record)?.messageId ?? null,
    ...defined({ lastDose }),
  })
}

/** A question may be about what was just added, or about what the pharmacy has left out. */
function questionAbout<C>(
  { treatment, code, text }: PharmacyQuestion,
  record: PatientRecord<C>,
  entries: readonly ListEntry<C>[],
  { handles, clock }: Scene<C>,
): Question {
  const entry =
    entries.find(({ pllId }) => handles.pllId.get(pllId.toLowerCase()) === treatment) ??
    treatmentIn(record, treatment, handles).entry
  if (entry === undefined) throw new Error(`The pharmacy's question is about "${treatment}", which is not on the list`)
  return {
    pllId: entry.pllId,
    name: entry.name,
    code,
    at: clock.dateTime(),
    ...defined({ note: text }),
  }
}

function packs<C>({ herId, deliveries }: Packs, { rf, patient, clock, ids, handles }: Scene<C>): RfAnswer<unknown> {
  const record = rf.lookUp(patient)
  const packed = ({ treatment, ...delivery }: PackedTreatment): PackedDelivery => {
    const { entry, prescription } = treatmentIn(record, treatment, handles)
    const m10Id = delivery.m10Id ?? prescription?.dispenses?.findLast(({ pharmacy }) => pharmacy === herId)?.m10Id
    return {
      ...delivery,
      ...defined({ m10Id, pllId: entry?.pllId, reseptId: prescription?.reseptId }),
    }
  }
  return rf.storePacking(patient, {
    messageId: ids.next('m25.3'),
    previous: lastMessage(record),
    sentBy: herId,
    at: clock.dateTime(),
    parties: partiesOf(record, herId, clock.date()),
    deliveries: deliveries.map(packed),
  })
}

/** The doctor who is registered, and the pharmacy itself. */
function partiesOf<C>({ multidose }: PatientRecord<C>, herId: string, today: string): readonly Party[] {
  const doctor = registeredDoctor(multidose, today)
  return [...(doctor === undefined ? [] : [{ role: 'M', hpr: doctor.hpr, herId: doctor.herId }]), { role: 'A', herId }]
}
