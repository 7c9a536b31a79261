import { defined } from '../../contract/defined.js'
import type { Role } from '../../contract/generated/adapter.js'
import type { RecordedActor, Text } from '../../contract/generated/harness.js'
import type { RecordedExchange, ScenarioRecord } from '../../evidence/scenario-record.js'
import { type EpjStep, goesOn, type Step, type WorldStep } from '../../scenario/steps/step.js'
import { declaredUnsupported, outcomeOf } from './reach.js'

/**
 * A chain as one of its actors lived it: own steps and calls, what Reseptformidleren held when the actor came and when they were done.
 * What others did in between is for this actor what other doctors did: it happened elsewhere. A scenario with one actor is its own view.
 */
export function actorView(record: ScenarioRecord, role: Role): ScenarioRecord {
  const { head, plan, world } = record
  const actor = actorNamed(head.actors, role)
  const setup = world.actors?.find((one) => one.role === role)
  if (actor === undefined || setup === undefined) return record
  const last = plan.steps.findLastIndex((step) => isOf(step, role))
  const steps = plan.steps.slice(0, last + 1)
  const state = (moment: 'before' | 'after') =>
    record.partStates?.find((part) => part.actor === role && part.moment === moment)?.state
  const before = state('before')
  const { actors: _, ...ownHead } = head
  return {
    ...record,
    head: {
      ...ownHead,
      role,
      environment: { ...head.environment, clientId: actor.clientId, clientJwks: actor.clientJwks },
      system: actor.system,
    },
    plan: {
      ...plan,
      roles: [role],
      steps: steps.map((step) => (step.by === 'epj' && !isOf(step, role) ? happenedElsewhere(step) : step)),
      checks: plan.checks.filter((check) => check.actor === role),
    },
    world: { ...world, role, practitioner: setup.practitioner, organisation: setup.organisation },
    before,
    // A part that was begun and broken off ended where the chain did.
    after: state('after') ?? (before === undefined ? undefined : record.after),
    steps: record.steps.filter(({ step }) => step <= last + 1),
    exchanges: record.exchanges.filter((exchange) => ownerOf(record, exchange) === role),
    troubles: record.troubles.filter((trouble) => trouble.actor === undefined || trouble.actor === role),
    ...defined({ stoppedElsewhere: stoppedElsewhere(record, role) }),
  }
}

/** The roles in a chain that are played by the reference EPJ and not judged. */
export const isPartner = ({ head }: ScenarioRecord, role: Role): boolean =>
  actorNamed(head.actors, role)?.played === 'partner'

/** The step that stopped a chain: the first that did not go as the script has it. Undefined: it went through, or someone stopped the run. */
export function stoppingStep(record: ScenarioRecord): { readonly number: number; readonly step: EpjStep } | undefined {
  for (const [index, step] of record.plan.steps.entries()) {
    if (step.by !== 'epj') continue
    const outcome = outcomeOf(record, index + 1)
    if (!goesOn(step.expect, outcome)) return { number: index + 1, step }
  }
  return undefined
}

const actorNamed = (actors: readonly RecordedActor[] | undefined, role: Role): RecordedActor | undefined =>
  actors?.find((actor) => actor.role === role)

const isOf = (step: Step, role: Role): boolean => step.by === 'epj' && step.actor === role

function happenedElsewhere({ actor, action, instruction, adds }: EpjStep): WorldStep {
  const dose =
    action.action === 'change-treatment' && action.change.dose !== undefined
      ? { treatment: action.target, dose: action.change.dose }
      : undefined
  return {
    by: 'world',
    event: { kind: 'another-actor-acts', actor: actor ?? 'fastlege', ...defined({ dose }) },
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
function ownerOf({ head, plan }: ScenarioRecord, { actor, operation, step }: RecordedExchange): Role | undefined {
  const scripted = step === null ? undefined : plan.steps[step - 1]
  const user = scripted?.by === 'epj' ? scripted.actor : undefined
  const caller = actor === undefined ? undefined : actorNamed(head.actors, actor)
  const atKeyboard = user === undefined ? undefined : actorNamed(head.actors, user)
  const isOneEpj = caller?.adapter === atKeyboard?.adapter && caller?.played === atKeyboard?.played
  return deliberate.has(operation) && atKeyboard !== undefined && isOneEpj ? user : actor
}

/** Why an actor did not get to their steps, when another actor's step was the reason. */
function stoppedElsewhere(record: ScenarioRecord, role: Role): ScenarioRecord['stoppedElsewhere'] {
  // A run that was killed says so itself.
  const stop = record.end === undefined ? undefined : stoppingStep(record)
  const actor = stop?.step.actor
  if (stop === undefined || actor === undefined || actor === role) return undefined
  const system = actorNamed(record.head.actors, actor)?.system ?? {}
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
