import { defined } from '../../contract/defined.js'
import type {
  DispenseSetup,
  ListEntrySetup,
  OtherPrescriptionSetup,
  PharmacyEntry,
  PrescriptionSetup,
  WorldSetup,
} from '../../scenario/world/world-setup.js'
import type { Dispense } from '../core/reseptformidler/dispense.js'
import type { ListEntry, ListVersion, Party } from '../core/reseptformidler/list-version.js'
import type { PatientRecord } from '../core/reseptformidler/patient-record.js'
import type { PackingReport, PharmacyList } from '../core/reseptformidler/pharmacy-message.js'
import type { Prescription } from '../core/reseptformidler/prescription.js'
import type { ContentMaker } from '../routes/route.js'

/** What RF holds of the world's patient when the scenario begins. */
export function heldRecord<C>(setup: WorldSetup, make: ContentMaker<C>): PatientRecord<C> {
  const {
    patient,
    list,
    multidose,
    prescriptions,
    otherPrescriptions = [],
    startsAt,
    blocked = [],
    formerIdentities,
  } = setup
  const from = startsAt.slice(0, 'yyyy-MM-dd'.length)
  const questions = heldQuestions(setup, make)
  const packing = heldPacking(setup)
  const lists = list === null ? [] : [heldList(list, setup, make)]
  return {
    nationalId: patient.nationalIdentity?.value,
    prescriptions: [
      ...prescriptions.map((one) => heldPrescription(one, make)),
      ...otherPrescriptions.map((one) => heldOtherPrescription(one, make)),
    ],
    lists,
    multidose: {
      ...defined({
        doctor: multidose.doctor === undefined ? undefined : { ...multidose.doctor, from },
        pharmacy: multidose.pharmacy === undefined ? undefined : { ...multidose.pharmacy, from },
      }),
    },
    ...defined({ questions, packing }),
    ...lastOf([...lists, ...(questions === undefined ? [] : [questions]), ...(packing === undefined ? [] : [packing])]),
    ...defined({ otherIds: formerIdentities }),
    blocked: blocked.filter((one) => one.from !== 'kjernejournal').map(({ hpr }) => hpr),
  }
}

/** The M25 message that came in last. */
function lastOf(messages: readonly { readonly messageId: string; readonly at: string }[]): {
  readonly lastMessage?: string
} {
  const last = [...messages].sort((one, other) => Date.parse(one.at) - Date.parse(other.at)).at(-1)
  return last === undefined ? {} : { lastMessage: last.messageId }
}

function heldList<C>(
  { messageId, sentBy, sentAt, entries }: NonNullable<WorldSetup['list']>,
  setup: WorldSetup,
  make: ContentMaker<C>,
): ListVersion<C> {
  return {
    messageId,
    previous: null,
    sentBy,
    at: sentAt,
    parties: [],
    entries: entries.map((entry) => heldEntry(entry, setup.prescriptions, make)),
  }
}

/** A prescription as RF holds it. */
export function heldPrescription<C>(
  one: PrescriptionSetup,
  make: Pick<ContentMaker<C>, 'prescription'>,
): Prescription<C> {
  const { reseptId, status, rekvirent, issued, expires, treatment, magistral, locked = false } = one
  const { inDoctorsName, referenceNumber, recall, dispenser, dispenses } = one
  const { name, code, prescriptionGroup } = treatment.medicine
  return {
    reseptId,
    status,
    name: magistral?.name ?? name,
    ...(code === undefined || magistral !== undefined ? {} : { medicineCode: code }),
    prescriptionGroup,
    dose: treatment.dose,
    rekvirent,
    issued,
    expires,
    locked,
    ...defined({ inDoctorsName, referenceNumber, recall, dispenser, dispenses: dispenses?.map(heldDispense) }),
    content: make.prescription(one),
  }
}

function heldDispense({
  m10Id,
  at,
  pharmacy,
  packages,
  concluded = false,
  cancelled = false,
  medicine,
  intervention,
}: DispenseSetup): Dispense {
  return {
    m10Id,
    at,
    pharmacy,
    packages,
    concluded,
    ...(cancelled ? { cancelledBy: m10Id } : {}),
    ...defined({ medicine, intervention }),
  }
}

function heldOtherPrescription<C>(one: OtherPrescriptionSetup, make: ContentMaker<C>): Prescription<C> {
  const { reseptId, status, name, use, rekvirent, issued, expires, dispenses } = one
  return {
    reseptId,
    status,
    name,
    dose: use,
    rekvirent,
    issued,
    expires,
    locked: false,
    goods: 'handelsvare',
    ...defined({ dispenses: dispenses?.map(heldDispense) }),
    content: make.otherPrescription(one),
  }
}

/** An entry of the list as RF holds it. */
export function heldEntry<C>(
  entry: ListEntrySetup,
  prescriptions: readonly PrescriptionSetup[],
  make: Pick<ContentMaker<C>, 'entry'>,
): ListEntry<C> {
  const { pllId, reseptId, lastChanged, rekvirent, treatment, discontinuation, magistral } = entry
  const { medicine, dose, use, start, end } = treatment
  const prescription = prescriptions.find((one) => one.reseptId === reseptId)
  return {
    pllId,
    type: reseptId === undefined ? 'U' : 'E',
    ...defined({ reseptId }),
    lastChanged,
    name: magistral?.name ?? medicine.name,
    ...(medicine.code === undefined || magistral !== undefined ? {} : { medicineCode: medicine.code }),
    dose,
    use,
    rekvirent,
    ...defined({ start, end, discontinuation }),
    content: make.entry(entry, prescription),
  }
}

/** An entry that a pharmacy has put in. */
export function pharmacyEntry<C>(
  { key, pllId, treatment, rekvirent, reseptId }: PharmacyEntry,
  { at, prescriptions }: { readonly at: string; readonly prescriptions: readonly PrescriptionSetup[] },
  make: Pick<ContentMaker<C>, 'entry'>,
): ListEntry<C> {
  const entry = { key, pllId, treatment, rekvirent, lastChanged: at, ...defined({ reseptId }) }
  return heldEntry(entry, prescriptions, make)
}

/** The parties that a message from the pharmacy names: itself, and the doctor who is registered. */
function partiesOf({ multidose }: WorldSetup, pharmacy: string): readonly Party[] {
  return [
    ...(multidose.doctor === undefined ? [] : [{ role: 'M', ...multidose.doctor }]),
    { role: 'A', herId: pharmacy },
  ]
}

function heldQuestions<C>(setup: WorldSetup, make: ContentMaker<C>): PharmacyList<C> | undefined {
  const { questions: asked, list, prescriptions } = setup
  if (asked === undefined) return undefined
  const { messageId, pharmacy, sentAt, questions, newEntries = [], beforeList = false, lastDose } = asked
  const listed = list === null ? [] : heldList(list, setup, make).entries
  const added = newEntries.map((entry) => pharmacyEntry(entry, { at: sentAt, prescriptions }, make))
  const entries = [...listed, ...added]
  const known = [...(list?.entries ?? []), ...newEntries]
  return {
    messageId,
    previous: beforeList ? null : (list?.messageId ?? null),
    sentBy: pharmacy,
    at: sentAt,
    parties: partiesOf(setup, pharmacy),
    entries,
    questions: questions.map(({ treatment, code, text }) => {
      const about = known.find(({ key }) => key === treatment)
      if (about === undefined)
        throw new Error(`The pharmacy's question is about "${treatment}", which is neither on the list nor added`)
      return {
        pllId: about.pllId,
        name: about.treatment.medicine.name,
        code,
        at: sentAt,
        ...defined({ note: text }),
      }
    }),
    ...defined({ lastDose }),
    // A list that came after it is another than the one it was written on.
    list: beforeList ? 'a list before' : (list?.messageId ?? null),
  }
}

function heldPacking(setup: WorldSetup): PackingReport | undefined {
  const { packing, list, prescriptions } = setup
  if (packing === undefined) return undefined
  const { messageId, pharmacy, sentAt, deliveries } = packing
  return {
    messageId,
    previous: list?.messageId ?? null,
    sentBy: pharmacy,
    at: sentAt,
    parties: partiesOf(setup, pharmacy),
    deliveries: deliveries.map(({ treatment, ...delivery }) => {
      const entry = list?.entries.find(({ key }) => key === treatment)
      const reseptId = entry?.reseptId ?? prescriptions.find(({ key }) => key === treatment)?.reseptId
      return {
        ...delivery,
        ...defined({ pllId: entry?.pllId, reseptId }),
      }
    }),
  }
}
