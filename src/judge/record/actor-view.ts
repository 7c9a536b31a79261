import { defined } from '../../contract/defined.js'
import type { Role } from '../../contract/generated/adapter.js'
import type { RecordedActor, Text } from '../../contract/generated/harness.js'
import type { PerformanceRecord, RecordedExchange, ScenarioRecord } from '../../evidence/scenario-record.js'
import type { PerformedStep } from '../../scenario/language/performed.js'
import { goesOn, type WorldStep } from '../../scenario/steps/step.js'
import { worldOf } from '../../scenario/world/actors-world.js'
import { declaredUnsupported, outcomeOf } from './reach.js'

/**
 * A performance as one of its actors lived it: own steps and calls, what Reseptformidleren held when the actor came and when they were done.
 * What others did in between is for this actor what other doctors did: it happened elsewhere.
 * @throws Error when no one had that role in it
 */
export function actorView({ states, ...record }: PerformanceRecord, role: Role): ScenarioRecord {
  const { plan, world } = record
  const { actors, ...head } = record.head
  const { clientId, clientJwks, system } = actorNamed(actors, role)
  const length = partLength(plan.steps, role)
  const state = (moment: 'before' | 'after') => states.find((one) => one.actor === role && one.moment === moment)?.state
  return {
    ...record,
    head: { ...head, role, environment: { ...head.environment, clientId, clientJwks }, system },
    plan: {
      ...plan,
      roles: [role],
      actors: [role],
      steps: plan.steps
        .slice(0, length)
        .map((step) => (step.by === 'epj' && step.actor !== role ? happenedElsewhere(step) : step)),
      checks: plan.checks.filter(({ actor }) => actor === role),
    },
    world: worldOf(world, role),
    before: state('before'),
    after: state('after'),
    steps: record.steps.filter(({ step }) => step <= length),
    exchanges: record.exchanges.filter((exchange) => ownerOf(record, exchange) === role),
    troubles: record.troubles.filter(({ actor = role }) => actor === role),
    ...defined({ stoppedElsewhere: stoppedElsewhere(record, role) }),
  }
}

/** How many steps an actor's part is: up to their last. What then happens elsewhere is the part of whoever acts last. */
function partLength(steps: readonly PerformedStep[], role: Role): number {
  const last = steps.findLastIndex((step) => step.by === 'epj' && step.actor === role)
  return steps.slice(last + 1).some(({ by }) => by === 'epj') ? last + 1 : steps.length
}

/** The roles that are played by the reference EPJ and not judged. */
export const isPartner = ({ head }: Pick<PerformanceRecord, 'head'>, role: Role): boolean =>
  actorNamed(head.actors, role).played === 'partner'

/** The step that stopped a performance: the first that did not go as the script has it. Undefined: it went through. */
export function stoppingStep(
  record: Pick<PerformanceRecord, 'plan' | 'steps'>,
): { readonly number: number; readonly step: ActorsStep } | undefined {
  for (const [index, step] of record.plan.steps.entries()) {
    if (step.by !== 'epj') continue
    const outcome = outcomeOf(record, index + 1)
    if (!goesOn(step.expect, outcome)) return { number: index + 1, step }
  }
  return undefined
}

type ActorsStep = Extract<PerformedStep, { readonly by: 'epj' }>

function actorNamed(actors: readonly RecordedActor[], role: Role): RecordedActor {
  const found = actors.find((actor) => actor.role === role)
  if (found === undefined) throw new Error(`The evidence has no actor ${role}`)
  return found
}

function happenedElsewhere({ actor, action, instruction, adds }: ActorsStep): WorldStep {
  const dose =
    action.action === 'change-treatment' && action.change.dose !== undefined
      ? { treatment: action.target, dose: action.change.dose }
      : undefined
  return {
    by: 'world',
    event: { kind: 'another-actor-acts', actor, ...defined({ dose }) },
    instruction,
    ...defined({ adds }),
  }
}

/** What changes something, or what the user asks for: an EPJ does none of it for a user whose turn it is not. */
const deliberate: ReadonlySet<string> = new Set([
  'sendMedication',
  'registerResponsibility',
  'deRegisterResponsibility',
])

/**
 * Whose call it is: as recorded, by client and token. But what one EPJ sends while its other user is at the keyboard is that user's
 * doing, whoever's token it carries; that the token is another's is then seen. Two vendors' EPJs are never taken for one another.
 */
function ownerOf({ head, plan }: Pick<PerformanceRecord, 'head' | 'plan'>, exchange: RecordedExchange): Role {
  const { actor, operation, step } = exchange
  const scripted = step === null ? undefined : plan.steps[step - 1]
  if (scripted?.by !== 'epj' || !deliberate.has(operation)) return actor
  const caller = actorNamed(head.actors, actor)
  const atKeyboard = actorNamed(head.actors, scripted.actor)
  const isOneEpj = caller.adapter === atKeyboard.adapter && caller.played === atKeyboard.played
  return isOneEpj ? scripted.actor : actor
}

/** Why an actor did not get to their steps, when another actor's step was the reason. */
function stoppedElsewhere(record: Omit<PerformanceRecord, 'states'>, role: Role): ScenarioRecord['stoppedElsewhere'] {
  // A run that was killed says so itself.
  const stop = record.end === undefined ? undefined : stoppingStep(record)
  if (stop === undefined || stop.step.actor === role) return undefined
  const { actor } = stop.step
  const { system } = actorNamed(record.head.actors, actor)
  const declared =
    outcomeOf(record, stop.number) === 'unsupported' ? declaredUnsupported(system, stop.step.action) : undefined
  const reason: Text =
    declared === undefined
      ? {
          nb: `Kjeden stanset i steg ${String(stop.number)}, som ${actor} tok («${stop.step.instruction.nb}»).`,
          en: `The chain stopped at step ${String(stop.number)}, which ${actor} took ("${stop.step.instruction.en}").`,
        }
      : {
          nb: `Kjeden går gjennom ${actor}, der EPJ-en ikke har funksjonen ${declared.what}: ${declared.why}`,
          en: `The chain goes through ${actor}, where the EPJ does not have the function ${declared.what}: ${declared.why}`,
        }
  return { kind: declared === undefined ? 'broken' : 'declined', reason }
}
