import type { Patient } from '../contract/generated/adapter.js'
import type { ReseptformidlerState } from '../contract/generated/harness.js'
import type {
  AnotherActorEvent,
  FaultEvent,
  OtherActorEvent,
  PharmacyEvent,
  TaskEvent,
  WorldEvent,
  WorldSetup,
} from '../scenario/world/world-setup.js'
import { sfmRegister } from './directory/sfm-register.js'
import { heldRecord } from './held-record.js'
import { kjernejournal, type KjRules } from './kjernejournal/kjernejournal.js'
import { otherDoctorActs } from './other-people/other-doctor.js'
import { identityChanges, nurseReads, patientBlocks } from './other-people/patient-and-nurse.js'
import { pharmacyActs } from './pharmacy/pharmacy.js'
import { type RfAnswer, rfErrorText } from './reseptformidler/error-code.js'
import { emptyRecord } from './reseptformidler/patient-record.js'
import { recordedState } from './reseptformidler/recorded-state.js'
import { type PatientKey, reseptformidler } from './reseptformidler/reseptformidler.js'
import { scenarioClock } from './scenario-clock.js'
import type { ContentEditor, Scene, SceneHandles } from './scene.js'
import { seededIds } from './seeded-ids.js'
import { changedContent } from './sfm/changed-content.js'
import { directory } from './sfm/directory.js'
import type { KeptContent } from './sfm/kept-content.js'
import { patientWithNationalId, patientWithoutNationalId } from './sfm/patient-identity.js'
import { entryContent, prescriptionContent } from './sfm/setup-content.js'
import { allergyContent, otherPrescriptionContent } from './sfm/setup-others.js'
import type { SfmWorld } from './sfm/sfm-world.js'
import { isTaskEvent, taskArises } from './tasks/task-event.js'
import { taskList } from './tasks/task-list.js'
import { taskWatch } from './tasks/task-watch.js'
import type { TaskPeople } from './tasks/tasks-of-change.js'

/** What the national services hold for a scenario, while it is played. */
export interface PlayedWorld {
  readonly setup: WorldSetup
  readonly sfm: SfmWorld
  happen(event: Exclude<WorldEvent, FaultEvent | AnotherActorEvent>): void
  state(): ReseptformidlerState
}

/** Brings a world that was laid out to life. The same setup gives the same world, byte for byte. */
export function playedWorld(setup: WorldSetup, sfmUrl: string): PlayedWorld {
  const clock = scenarioClock(setup.startsAt, setup.clock)
  let patient = setup.patient
  const make = contentOf(setup)
  const first = patientKey(patient)
  const held = new Map([
    [first.key, heldRecord(setup, make)] as const,
    ...(setup.formerIdentities ?? []).map(
      (id) => [id, { ...emptyRecord<KeptContent>(id), supersededBy: first.key }] as const,
    ),
  ])
  const kj = kjernejournal(held, new Map([[first.key, heldAllergies(setup)]]), kjRules(setup))
  const ids = seededIds(setup.seed)
  const people = directory(setup)
  const tasks = taskList({ clock, ids })
  const taskPeople: TaskPeople = {
    workplace: (hpr) => people.practitioner(hpr)?.organisation.herId,
    fastlege: setup.fastlege?.hpr,
  }
  const tellTasks = taskWatch(held, { tasks, clock, people: taskPeople })
  const rf = reseptformidler(held, (changed, record) => {
    kj.copy(changed, record)
    tellTasks(changed, record)
  })
  const sfm: SfmWorld = {
    rf,
    kj,
    clock,
    directory: people,
    ids,
    get patient() {
      return patient
    },
    faults: setup.faults,
    foreignContent: setup.foreignContent === true,
    url: sfmUrl,
    sessions: new Map(),
    tasks,
    taskCodes: setup.taskCodes ?? {},
    register: sfmRegister(setup, ids),
  }
  const handles = handlesOf(setup)
  const scene = (): Scene<KeptContent> => ({
    rf,
    kj,
    clock,
    ids,
    make,
    patient: patientKey(patient),
    person: (hpr) => people.practitioner(hpr),
    handles,
    prescriptions: setup.prescriptions,
  })
  return {
    setup,
    sfm,
    happen: (event) => {
      if (event.kind === 'time-passes') clock.pass(event.minutes * 60_000)
      else if (isTaskEvent(event)) taskArises(event, { tasks, people: taskPeople, patient: patientKey(patient) })
      else {
        const answer = acts(event, scene())
        if (answer !== undefined) happened(event, answer)
        if (event.kind === 'patient-gets-new-identity') patient = { ...patient, nationalIdentity: event.identity }
      }
    },
    state: () => recordedState(patientKey(patient).key, rf.lookUp(patientKey(patient)), handles, clock.millis()),
  }
}

type ActorsEvent = Exclude<WorldEvent, AnotherActorEvent | FaultEvent | TaskEvent | { readonly kind: 'time-passes' }>

/** What others do, through the same rules as the EPJ's messages. Undefined: nothing was asked of Reseptformidleren. */
function acts(event: ActorsEvent, scene: Scene<KeptContent>): RfAnswer<unknown> | undefined {
  switch (event.kind) {
    case 'pharmacy-registers':
      return scene.rf.registerPharmacy(scene.patient, { herId: event.herId, from: scene.clock.date() })
    case 'doctor-sends-list':
    case 'doctor-renews':
    case 'doctor-recalls':
    case 'doctor-takes-over-multidose':
    case 'doctor-ends-multidose':
      return otherDoctorActs(event, scene)
    case 'patient-blocks':
    case 'patient-unblocks':
      return patientBlocks(event, scene)
    case 'patient-gets-new-identity':
      return identityChanges({ key: event.identity.value, nationalId: event.identity.value }, scene)
    case 'nurse-reads':
      nurseReads(event, scene)
      return undefined
    default:
      return pharmacyActs(event, scene)
  }
}

/** What the script says that RF does, RF must do: else the script is wrong. */
function happened(event: PharmacyEvent | OtherActorEvent | ActorsEvent, answer: RfAnswer<unknown>): void {
  const expected = 'refused' in event ? event.refused : event.kind === 'second-pharmacy-registers' ? '154' : undefined
  if (answer.ok && expected === undefined) return
  if (!answer.ok && answer.code === expected) return
  const refusal = answer.ok ? '' : `${answer.code} ${rfErrorText(answer.code)}`
  const said = answer.ok ? 'was taken in by Reseptformidleren' : `was refused by Reseptformidleren: ${refusal}`
  throw new Error(
    `The event ${event.kind} ${said}${expected === undefined ? '' : `; the script expects the refusal ${expected}`}`,
  )
}

function patientKey({ nationalIdentity, birthDate, gender }: Patient): PatientKey {
  return nationalIdentity === undefined
    ? patientWithoutNationalId(birthDate, gender)
    : patientWithNationalId(nationalIdentity.value)
}

function contentOf({ seed }: WorldSetup): ContentEditor<KeptContent> {
  return {
    entry: (entry, prescription) => entryContent(entry, prescription, seed),
    prescription: (prescription) => prescriptionContent(prescription, seed),
    otherPrescription: (prescription) => otherPrescriptionContent(prescription, seed),
    changed: changedContent,
  }
}

function heldAllergies({ allergies = [], practitioners, seed }: WorldSetup) {
  return allergies.map((one) => {
    const recorder = practitioners.find(({ hpr }) => hpr === one.recorder)
    return { id: one.id, content: allergyContent(one, recorder, seed) }
  })
}

function kjRules({ kjernejournal: rules = {}, list, prescriptions, blocked = [] }: WorldSetup): KjRules {
  const { restricted = [], ...rest } = rules
  const isRestricted = ({ key }: { readonly key: string }) => restricted.includes(key)
  return {
    ...rest,
    restricted: [
      ...(list?.entries ?? []).filter(isRestricted).map(({ pllId }) => pllId),
      ...prescriptions.filter(isRestricted).map(({ reseptId }) => reseptId),
    ],
    blocked: blocked.filter(({ from }) => from !== 'reseptformidler').map(({ hpr }) => hpr),
  }
}

/** Which of the world's first entries and prescriptions the scenario calls what. */
function handlesOf({ list, prescriptions, otherPrescriptions = [], questions }: WorldSetup): SceneHandles {
  const entries = [...(list?.entries ?? []), ...(questions?.newEntries ?? [])]
  return {
    pllId: new Map(entries.map(({ pllId, key }) => [pllId.toLowerCase(), key])),
    reseptId: new Map(
      [...prescriptions, ...otherPrescriptions].map(({ reseptId, key }) => [reseptId.toLowerCase(), key]),
    ),
  }
}
