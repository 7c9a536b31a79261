import type { Role } from '../contract/generated/adapter.js'
import type {
  AnswerLine,
  EndLine,
  EvidenceLine,
  Exchange,
  ReseptformidlerState,
  ScenarioLine,
  StepLine,
  TroubleLine,
  WorldSetup,
  WrittenScenario,
} from '../contract/generated/harness.js'
import type { Text } from '../scenario/text.js'

/** Everything recorded for a scenario, as the judge reads it. Every part knows its line in the evidence file. */
export interface ScenarioRecord {
  /** The evidence file, relative to the run folder. */
  readonly file: string
  readonly head: ScenarioLine
  /** The scenario as the run had it. What each expectation of a kind must hold is for the judge to know. */
  readonly plan: WrittenScenario
  readonly world: WorldSetup
  readonly before: ReseptformidlerState | undefined
  readonly after: ReseptformidlerState | undefined
  /** Of a chain: what RF held when each actor came, and when they were done. */
  readonly partStates?: readonly PartState[]
  /** In an actor's view of a chain: why it ended before the actor's steps, when that was for another's. */
  readonly stoppedElsewhere?: { readonly kind: 'broken' | 'declined'; readonly reason: Text }
  readonly steps: readonly RecordedStep[]
  readonly exchanges: readonly RecordedExchange[]
  readonly troubles: readonly (TroubleLine & { readonly line: number })[]
  /** Undefined: the run was killed within the scenario. */
  readonly end: EndLine | undefined
}

/** What RF held at one end of an actor's part of a chain. */
export interface PartState {
  readonly actor: Role
  readonly moment: 'before' | 'after'
  readonly state: ReseptformidlerState
}

export interface RecordedStep extends StepLine {
  readonly line: number
  readonly answer: (AnswerLine & { readonly line: number }) | undefined
}

export interface RecordedExchange extends Exchange {
  readonly line: number
}

/** Puts the lines of one evidence file together. The lines are taken to fit the evidence schema. */
export function scenarioRecord(file: string, lines: readonly EvidenceLine[]): ScenarioRecord {
  const numbered = lines.map((content, index) => ({ ...content, line: index + 1 }))
  const head = numbered.find((line) => line.type === 'scenario')
  if (head === undefined) throw new Error(`${file} has no line of type "scenario"`)
  const state = (moment: 'before' | 'after') =>
    numbered.find((line) => line.type === 'state' && line.moment === moment && line.actor === undefined)
  const parts = numbered.flatMap((line) =>
    line.type === 'state' && line.actor !== undefined
      ? [{ actor: line.actor, moment: line.moment, state: line.state }]
      : [],
  )
  const before = state('before')
  const after = state('after')
  const answers = numbered.filter((line) => line.type === 'answer')
  return {
    file,
    head,
    plan: head.plan,
    world: head.world,
    before: before?.type === 'state' ? before.state : undefined,
    after: after?.type === 'state' ? after.state : undefined,
    ...(head.actors === undefined ? {} : { partStates: parts }),
    steps: numbered
      .filter((line) => line.type === 'step')
      .map((step) => ({ ...step, answer: answers.find((answer) => answer.step === step.step) })),
    exchanges: numbered.filter((line) => line.type === 'exchange'),
    troubles: numbered.filter((line) => line.type === 'trouble'),
    end: numbered.find((line) => line.type === 'end'),
  }
}
