import type { ReseptformidlerState } from '../../contract/generated/harness.js'
import type {
  AnotherActorEvent,
  FaultEvent,
  OtherActorEvent,
  PharmacyEvent,
  TaskEvent,
  WorldEvent,
  WorldSetup,
} from '../../scenario/world/world-setup.js'
import { directory } from '../core/directory.js'
import { kjernejournal, type KjRules } from '../core/kjernejournal/kjernejournal.js'
import { type RfAnswer, rfErrorText } from '../core/reseptformidler/error-code.js'
import { patientKey } from '../core/reseptformidler/patient-key.js'
import { emptyRecord } from '../core/reseptformidler/patient-record.js'
import { recordedState } from '../core/reseptformidler/recorded-state.js'
import { reseptformidler } from '../core/reseptformidler/reseptformidler.js'
import { type ScenarioClock, scenarioClock } from '../core/scenario-clock.js'
import { seededIds } from '../core/seeded-ids.js'
import { isTaskEvent, taskArises } from '../core/tasks/task-event.js'
import { taskList } from '../core/tasks/task-list.js'
import { taskWatch } from '../core/tasks/task-watch.js'
import type { TaskPeople } from '../core/tasks/tasks-of-change.js'
import type { WorldCore } from '../core/world-core.js'
import type { ContentMaker, OpenRoute, RouteService } from '../routes/route.js'
import { heldRecord } from './held-record.js'
import { otherDoctorActs } from './other-actors/other-doctor.js'
import { identityChanges, nurseReads, patientBlocks } from './other-actors/patient-and-nurse.js'
import { pharmacyActs } from './pharmacy/pharmacy.js'
import type { Scene, SceneHandles } from './scene.js'

/** What the national services hold for a scenario, while it is played. */
export interface PlayedWorld {
  readonly setup: WorldSetup
  readonly clock: ScenarioClock
  /** The routes that are open on it, by the name of their service. */
  readonly routes: ReadonlyMap<string, OpenRoute>
  happen(event: Exclude<WorldEvent, FaultEvent | AnotherActorEvent>): void
  state(): ReseptformidlerState
}

export interface WorldWithCore<C> extends PlayedWorld {
  readonly core: WorldCore<C>
}

/** A route and where it is in this world. */
export interface ServedRoute<C> {
  readonly service: RouteService<C>
  /** Base address. */
  readonly url: string
}

/**
 * Brings a world that was laid out to life. The same setup gives the same world, byte for byte. What it holds is written as the first
 * route writes it.
 */
export function playedWorld<C>(
  setup: WorldSetup,
  served: readonly [ServedRoute<C>, ...ServedRoute<C>[]],
): WorldWithCore<C> {
  const clock = scenarioClock(setup.startsAt, setup.clock)
  let patient = setup.patient
  const make = served[0].service.content(setup)
  const first = patientKey(patient)
  const held = new Map([
    [first.key, heldRecord(setup, make)] as const,
    ...(setup.formerIdentities ?? []).map((id) => [id, { ...emptyRecord<C>(id), supersededBy: first.key }] as const),
  ])
  const kj = kjernejournal(held, new Map([[first.key, heldAllergies(setup, make)]]), kjRules(setup))
  const ids = seededIds(setup.seed)
  const people = directory(setup)
  const tasks = taskList({ clock, ids })
  const taskPeople: TaskPeople = {
    workplace: (hpr) => people.practitioner(hpr)?.organisation.herId,
    fastlege: setup.fastlege?.hpr,
  }
  const watchTasks = taskWatch(held, { tasks, clock, people: taskPeople })
  const rf = reseptformidler(held, (changed, record) => {
    kj.copy(changed, record)
    watchTasks(changed, record)
  })
  const core: WorldCore<C> = {
    rf,
    kj,
    clock,
    ids,
    tasks,
    directory: people,
    setup,
    get patient() {
      return patient
    },
  }
  const handles = handlesOf(setup)
  const scene = (): Scene<C> => ({
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
    clock,
    core,
    routes: new Map(served.map(({ service, url }) => [service.service, service.open(core, url)])),
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
function acts<C>(event: ActorsEvent, scene: Scene<C>): RfAnswer<unknown> | undefined {
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

function heldAllergies<C>({ allergies = [], practitioners }: WorldSetup, make: Pick<ContentMaker<C>, 'allergy'>) {
  return allergies.map((one) => {
    const recorder = practitioners.find(({ hpr }) => hpr === one.recorder)
    return { id: one.id, content: make.allergy(one, recorder) }
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
