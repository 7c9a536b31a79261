/**
 * Records that the judge's tests judge: a scenario laid out for real, and what an EPJ did, written as little as a test needs.
 * `record(script).lookup().send()` is what a correct EPJ did; a test says what was different.
 */
import { defined } from '../../contract/defined.js'
import type { Role, ViewLine } from '../../contract/generated/adapter.js'
import type { ReseptformidlerState, StepResult, TroubleLine } from '../../contract/generated/harness.js'
import type { PerformanceRecord, RecordedExchange, ScenarioRecord } from '../../evidence/scenario-record.js'
import { performed } from '../../scenario/language/performed.js'
import type { Scenario } from '../../scenario/language/scenario.js'
import { type ActorsWorld, worldOf } from '../../scenario/world/actors-world.js'
import { layOut } from '../../scenario/world/layout.js'
import { seededUuid } from '../../scenario/world/seeded-uuid.js'
import { actorView } from '../record/actor-view.js'
import { bundleOf, patientResource, type WrittenBundle } from './bundle.test.kit.js'
import { at, clientId, file, issuer, received, sfm, startsAt } from './environment.test.kit.js'
import { type CallOptions, recordedExchange, refusal } from './exchange.test.kit.js'
import type { Json } from './fhir-parts.test.kit.js'
import { clientKey, helseIdKey, jwkOf } from './keys.test.kit.js'
import { lookupAnswer, type LookupOptions, lookupRequest } from './lookup.test.kit.js'
import { stateOf } from './reseptformidler-state.test.kit.js'
import { sendAnswer, type SendOptions } from './send.test.kit.js'
import { recordedSteps, type StepAnswer } from './steps.test.kit.js'
import type { Wire } from './wire.test.kit.js'
import { heldByWorld, type Written } from './written.test.kit.js'

/** A record in the making. Each method gives a new one. */
export class Draft {
  constructor(
    readonly script: Scenario,
    readonly world: ActorsWorld,
    private readonly made: {
      readonly exchanges: readonly RecordedExchange[]
      /** What the EPJ has in hand: as last looked up or sent. */
      readonly held: readonly Written[]
      readonly related: string | undefined
      readonly answers: Readonly<Record<number, StepAnswer>>
      readonly after: (state: ReseptformidlerState) => ReseptformidlerState | undefined
      readonly troubles: readonly TroubleLine[]
      readonly system: Json
      readonly killed: boolean
    },
  ) {}

  #with(change: Partial<Draft['made']>): Draft {
    return new Draft(this.script, this.world, { ...this.made, ...change })
  }

  /** How many calls were made so far: each message gets identifiers of its own. */
  get #number(): string {
    return String(this.made.exchanges.length)
  }

  /** The number of the first step with that action. */
  step(action: string): number {
    return this.script.steps.findIndex((step) => step.by === 'epj' && step.action.action === action) + 1
  }

  /** The EPJ looks up: what the world holds comes back. */
  lookup({
    minutes = 1,
    step = 1,
    rf = true,
    rfCode = '0',
    status = 200,
    identifier = seededUuid('lookup', this.#number),
    statements = (all) => all,
    patient,
    asking = [],
    wire,
  }: LookupOptions = {}): Draft {
    const held = statements(heldByWorld(this.world))
    const seed = `answer-${this.#number}`
    const answer = lookupAnswer(this.world, { seed, identifier, statements: held, minutes, rf, rfCode })
    const called = this.call(
      {
        operation: 'getMedication',
        url: `${sfm}/Patient/$getMedication`,
        body: JSON.stringify(lookupRequest(this.world, { asking, ...defined({ patient }) })),
        minutes,
        step,
        status,
        answer: status === 200 ? answer : refusal,
      },
      wire,
    )
    return status === 200 ? called.#with({ held, related: identifier }) : called
  }

  /** The EPJ sends what it has in hand, with what the steps so far changed left to `statements`. */
  send({
    minutes = 10,
    step = this.step('send-list'),
    statements = (all) => all,
    bundle,
    message = (one) => one,
    status = 200,
    listCode = '0',
    wire,
    text,
  }: SendOptions = {}): Draft {
    const held = statements(this.made.held)
    const written: WrittenBundle = {
      identifier: seededUuid('send', this.#number),
      statements: held,
      patient: patientResource(this.world),
      relatesTo: this.made.related,
      createPLL: true,
      author: this.world.practitioner.hpr,
      ...bundle,
    }
    const resource = bundleOf(`sent-${this.#number}`, written)
    const sent = message({ resourceType: 'Parameters', parameter: [{ name: 'medication', resource }] })
    const answer = status === 200 ? sendAnswer(seededUuid('list', this.#number), listCode) : refusal
    const called = this.call(
      {
        operation: 'sendMedication',
        url: `${sfm}/Patient/$sendMedication`,
        body: text ?? JSON.stringify(sent),
        minutes,
        step,
        status,
        ...defined({ answer: status === 0 ? undefined : answer }),
      },
      wire,
    )
    return status === 200 ? called.#with({ held, related: written.identifier }) : called
  }

  /** Any call, as it is; to SFM with a correct token and proof unless headers are given. */
  call(options: CallOptions, wire?: (wire: Wire) => Wire): Draft {
    const { exchanges } = this.made
    return this.#with({ exchanges: [...exchanges, recordedExchange(exchanges.length + 1, this.world, options, wire)] })
  }

  #answer(step: number, answer: StepAnswer): Draft {
    return this.#with({ answers: { ...this.made.answers, [step]: answer } })
  }

  /** How a step went, when it did not go as the script says. */
  answered(step: number, outcome: StepResult['outcome'], message?: string): Draft {
    return this.#answer(step, { outcome, ...defined({ message }) })
  }

  /** The step was done, and this is what the user saw then, with a message where there is one. */
  saw(step: number, view: readonly ViewLine[], message?: string): Draft {
    return this.#answer(step, { outcome: 'done', view, ...defined({ message }) })
  }

  /** The adapter does not show what the user sees. */
  withoutView(): Draft {
    return this.#with({ system: { ...this.made.system, features: [] } })
  }

  /** The step was done, and this was in the task lists then. */
  listed(step: number, tasks: readonly { readonly id: string; readonly text: string }[]): Draft {
    return this.#answer(step, { outcome: 'done', tasks }).#with({
      system: { ...this.made.system, features: ['view', 'tasks'] },
    })
  }

  /** The EPJ says beforehand that it does not have the action. */
  unsupported(action: string, reason: string): Draft {
    return this.#with({ system: { ...this.made.system, unsupported: { [action]: reason } } })
  }

  /** What Reseptformidleren holds when the script is over. */
  after(change: (state: ReseptformidlerState) => ReseptformidlerState | undefined): Draft {
    return this.#with({ after: change })
  }

  trouble(blame: TroubleLine['blame'], code = 'adapter-died'): Draft {
    const line: TroubleLine = {
      type: 'trouble',
      step: null,
      at: at(5),
      blame,
      code,
      message: { nb: 'Adapteren døde.', en: 'The adapter died.' },
    }
    return this.#with({ troubles: [...this.made.troubles, line] })
  }

  killed(): Draft {
    return this.#with({ killed: true })
  }

  /** Changes the last call. */
  lastCall(change: (exchange: RecordedExchange) => RecordedExchange): Draft {
    const { exchanges } = this.made
    return this.#with({
      exchanges: exchanges.map((exchange, index) => (index === exchanges.length - 1 ? change(exchange) : exchange)),
    })
  }

  /** The whole record, of a performance with this one actor. */
  performance(): PerformanceRecord {
    const { script, made } = this
    const { role, practitioner, organisation, ...world } = this.world
    const before = stateOf(this.world)
    const after = made.after(before)
    const setup = { ...world, actors: [{ role, practitioner, organisation }] }
    return {
      file,
      head: {
        type: 'scenario',
        format: 2,
        scenario: script.id,
        route: 'sfm-basis',
        seed: world.seed,
        tool: { name: 'pll-conformance', version: '0.0.0' },
        startedAt: received,
        clock: 'fixed',
        now: world.startsAt,
        plan: script,
        world: setup,
        environment: {
          issuer,
          jwks: { keys: [{ ...jwkOf(helseIdKey), kid: 'helseid' }] },
          sfm,
          scope: 'openid',
          audience: 'e-helse:sfm.api',
        },
        actors: [
          {
            role,
            played: 'under-test',
            adapter: 'embedded',
            clientId,
            clientJwks: { keys: [{ ...jwkOf(clientKey), kid: 'client' }] },
            system: made.system,
          },
        ],
      },
      plan: performed(script, role),
      world: setup,
      states: [
        { actor: role, moment: 'before', state: before },
        ...(after === undefined ? [] : [{ actor: role, moment: 'after', state: after } as const]),
      ],
      steps: recordedSteps(script, made.answers),
      exchanges: made.exchanges,
      troubles: made.troubles.map((trouble, index) => ({ ...trouble, line: 200 + index })),
      end: made.killed ? undefined : { type: 'end', at: at(20), finished: true },
    }
  }

  /** What the judge reads of it. */
  build(): ScenarioRecord {
    return actorView(this.performance(), this.world.role)
  }
}

/** Begins a record of the script. Unless the test says otherwise, each step went as the script says and Reseptformidleren holds what it held. */
export function record(script: Scenario, change: (world: ActorsWorld) => ActorsWorld = (world) => world): Draft {
  const role: Role = script.roles[0] ?? 'fastlege'
  const world = change(worldOf(layOut(script.given, { seed: 'test', actors: [role], startsAt, clock: 'fixed' }), role))
  return new Draft(script, world, {
    exchanges: [],
    held: [],
    related: undefined,
    answers: {},
    after: (state) => state,
    troubles: [],
    system: { features: ['view'], unsupported: {} },
    killed: false,
  })
}
