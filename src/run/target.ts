import { defined } from '../contract/defined.js'
import type { ActionRequest, DosingPeriod, Target, Treatment } from '../contract/generated/adapter.js'
import type { Scenario } from '../scenario/language/scenario.js'
import { broughtIn, type ScriptedAction, type Step } from '../scenario/steps/step.js'
import { dateOf, dateTimeOf } from '../scenario/time/relative-date.js'
import type { ActorsWorld } from '../scenario/world/actors-world.js'
import { patient } from '../scenario/world/people.js'
import type { WorldEvent } from '../scenario/world/world-setup.js'

/** The action of an actor as the adapter gets it: a treatment's handle becomes the line the user points at, a script's day becomes a date. */
export function actionFor(
  scripted: ScriptedAction,
  scenario: Scenario,
  world: ActorsWorld,
  now: string,
): ActionRequest {
  const dated = withDates(scripted, new Date(world.startsAt))
  if (dated.action === 'write-organisation') {
    const { unit, ...action } = dated
    const { organisation } = world
    return unit === undefined
      ? { ...action, organisation, now }
      : { ...action, organisation: { ...organisation, ...unit }, partOf: organisation.orgnrChild, now }
  }
  if (dated.action === 'lookup') return lookupOf(dated, now)
  if (dated.action === 'poll-tasks') return pollOf(dated.patients, scenario, world, now)
  if (dated.action === 'write-practitioner')
    return { ...dated, practitioner: dated.practitioner ?? world.practitioner, now }
  if (!('target' in dated)) return { ...dated, now }
  return { ...dated, target: targetOf(dated.target, scenario, world), now }
}

/** What happens elsewhere, with dates for the script's days. */
export function eventFor(event: WorldEvent, { startsAt }: Pick<ActorsWorld, 'startsAt'>): WorldEvent {
  if (event.kind !== 'pharmacy-packs') return event
  const day = (text: string) => dateOf(text, new Date(startsAt))
  return {
    ...event,
    deliveries: event.deliveries.map((one) => ({ ...one, firstDose: day(one.firstDose), lastDose: day(one.lastDose) })),
  }
}

function lookupOf(
  { referenceNumbers, ...lookup }: Extract<ScriptedAction, { action: 'lookup' }>,
  now: string,
): ActionRequest {
  return { ...lookup, ...defined({ referenceNumbers: referenceNumbers && [...referenceNumbers] }), now }
}

/** The patient at hand is the one that the world has; the others are those of the fixtures. */
function pollOf(
  keys: readonly string[] | undefined,
  { given }: Scenario,
  world: ActorsWorld,
  now: string,
): ActionRequest {
  if (keys === undefined) return { action: 'poll-tasks', now }
  const followed = keys.map((key) => (key === given.patient ? world.patient : patient(key)))
  return { action: 'poll-tasks', patients: followed.flatMap(({ nationalIdentity }) => nationalIdentity ?? []), now }
}

function withDates(action: ScriptedAction, startsAt: Date): ScriptedAction {
  switch (action.action) {
    case 'add-treatment':
    case 'prescribe-only':
    case 'chart-inpatient':
      return { ...action, treatment: datedTreatment(action.treatment, startsAt) }
    case 'change-treatment':
      return action.change.end === undefined
        ? action
        : { ...action, change: { ...action.change, end: dateOf(action.change.end, startsAt) } }
    case 'discontinue-treatment':
      return action.at === undefined ? action : { ...action, at: dateTimeOf(action.at, startsAt) }
    case 'register-multidose':
    case 'deregister-multidose':
      return action.from === undefined ? action : { ...action, from: dateOf(action.from, startsAt) }
    default:
      return action
  }
}

function datedTreatment(treatment: Treatment, startsAt: Date): Treatment {
  return {
    ...treatment,
    ...defined({
      start: dayOf(treatment.start, startsAt),
      end: dayOf(treatment.end, startsAt),
      dosing: treatment.dosing?.map((period) => datedPeriod(period, startsAt)),
    }),
  }
}

const dayOf = (text: string | undefined, startsAt: Date): string | undefined =>
  text === undefined ? undefined : dateOf(text, startsAt)

const datedPeriod = ({ from, to, doses }: DosingPeriod, startsAt: Date): DosingPeriod => ({
  ...defined({ from: dayOf(from, startsAt), to: dayOf(to, startsAt) }),
  doses,
})

function targetOf(key: string, scenario: Scenario, world: ActorsWorld): Target {
  const entry = world.list?.entries.find((candidate) => candidate.key === key)
  const prescription = world.prescriptions.find((candidate) => candidate.key === key)
  const added = scenario.steps.flatMap(broughtIn).find((brought) => brought.key === key)
  const pharmacys = scenario.steps.flatMap(pharmacyEntries).find((candidate) => candidate.key === key)
  const listed = entry ?? pharmacys
  const name = (entry ?? prescription ?? added)?.treatment.medicine.name
  if (name === undefined) throw new Error(`Scenario ${scenario.id} points at "${key}", which is not in its world`)
  return {
    name,
    ...defined({ pllId: listed?.pllId, reseptId: prescription?.reseptId }),
  }
}

/** What the multidose pharmacy puts in on the way: the list shows it under an id that the pharmacy gave it. */
const pharmacyEntries = (step: Step) =>
  step.by === 'world' && step.event.kind === 'pharmacy-asks' ? (step.event.newEntries ?? []) : []
