import type { Role } from '../contract/generated/adapter.js'
import type {
  AnswerLine,
  EndLine,
  EvidenceLine,
  Exchange,
  RecordedActor,
  ReseptformidlerState,
  ScenarioLine,
  StateLine,
  StepLine,
  TroubleLine,
  WorldSetup,
  WrittenScenario,
} from '../contract/generated/harness.js'
import { performed, type PerformedScenario } from '../scenario/language/performed.js'
import type { Text } from '../scenario/text.js'
import type { ActorsWorld } from '../scenario/world/actors-world.js'

/** Everything recorded of a performance, with one actor or several: one evidence file. Every part knows its line in the file. */
export interface PerformanceRecord extends RecordedEvents {
  readonly head: ScenarioLine
  /** The scenario as it was performed. What each expectation of a kind must hold is for the judge to know. */
  readonly plan: PerformedScenario
  readonly world: WorldSetup
  /** What RF held when each actor came to work, and when they were done. */
  readonly states: readonly ActorState[]
}

/** A performance as one of its actors lived it, as the judge reads it. */
export interface ScenarioRecord extends RecordedEvents {
  readonly head: ActorsHead
  readonly plan: WrittenScenario
  readonly world: ActorsWorld
  readonly before: ReseptformidlerState | undefined
  readonly after: ReseptformidlerState | undefined
  /** Why the performance ended before the actor's steps, when that was for another's. */
  readonly stoppedElsewhere?: { readonly kind: 'broken' | 'declined'; readonly reason: Text }
}

interface RecordedEvents {
  /** The evidence file, relative to the run folder. */
  readonly file: string
  readonly steps: readonly RecordedStep[]
  readonly exchanges: readonly RecordedExchange[]
  readonly troubles: readonly (TroubleLine & { readonly line: number })[]
  /** Undefined: the run was killed within the scenario. */
  readonly end: EndLine | undefined
}

/** The head of a performance's evidence, as it is for one of its actors. */
export interface ActorsHead extends Omit<ScenarioLine, 'actors' | 'environment'> {
  readonly role: Role
  readonly system: RecordedActor['system']
  readonly environment: ScenarioLine['environment'] & Pick<RecordedActor, 'clientId' | 'clientJwks'>
}

/** What RF held at one end of an actor's part. */
export type ActorState = Pick<StateLine, 'actor' | 'moment' | 'state'>

export interface RecordedStep extends StepLine {
  readonly line: number
  readonly answer: (AnswerLine & { readonly line: number }) | undefined
}

export interface RecordedExchange extends Exchange {
  readonly line: number
}

/**
 * Puts the lines of one evidence file together. The lines are taken to fit the evidence schema.
 * @throws Error when they have no head, or it names no actor
 */
export function performanceRecord(file: string, lines: readonly EvidenceLine[]): PerformanceRecord {
  const numbered = lines.map((content, index) => ({ ...content, line: index + 1 }))
  const head = numbered.find((line) => line.type === 'scenario')
  if (head === undefined) throw new Error(`${file} has no line of type "scenario"`)
  const [lead] = head.actors
  if (lead === undefined) throw new Error(`${file} names no actor`)
  const answers = numbered.filter((line) => line.type === 'answer')
  return {
    file,
    head,
    plan: performed(head.plan, lead.role),
    world: head.world,
    states: numbered.filter((line) => line.type === 'state'),
    steps: numbered
      .filter((line) => line.type === 'step')
      .map((step) => ({ ...step, answer: answers.find((answer) => answer.step === step.step) })),
    exchanges: numbered.filter((line) => line.type === 'exchange'),
    troubles: numbered.filter((line) => line.type === 'trouble'),
    end: numbered.find((line) => line.type === 'end'),
  }
}
