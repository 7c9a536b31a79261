/**
 * Records that the judge's tests judge: a scenario laid out for real, and what an EPJ did, written as little as a test needs.
 * `record(script).lookup().send()` is what a correct EPJ did; a test says what was different.
 */
import type { Role, ViewLine } from '../../contract/generated/adapter.js'
import type { ReseptformidlerState, StepResult, TroubleLine } from '../../contract/generated/harness.js'
import type { RecordedExchange, RecordedStep, ScenarioRecord } from '../../evidence/scenario-record.js'
import type { Scenario } from '../../scenario/language/scenario.js'
import { layOut } from '../../scenario/world/layout.js'
import { seededUuid } from '../../scenario/world/seeded-uuid.js'
import type { WorldSetup } from '../../scenario/world/world-setup.js'
import { bundleOf, patientResource, type WrittenBundle } from './bundle.test.kit.js'
import { at, clientId, file, issuer, received, sfm, startsAt } from './environment.test.kit.js'
import { type Json } from './fhir-parts.test.kit.js'
import { clientKey, helseIdKey, jwkOf } from './keys.test.kit.js'
import { stateOf } from './reseptformidler-state.test.kit.js'
import { headersOf, rightWire, type Wire } from './wire.test.kit.js'
import { heldByWorld, type Written } from './written.test.kit.js'

export interface LookupOptions {
  /** Minutes after the scenario's start. */
  readonly minutes?: number
  readonly step?: number
  /** Reseptformidleren was reached. */
  readonly rf?: boolean
  readonly rfCode?: string
  readonly status?: number
  readonly identifier?: string
  readonly statements?: (statements: readonly Written[]) => readonly Written[]
  readonly patient?: Json | null
  /** What is asked beside the patient: consents, reference numbers. */
  readonly asking?: readonly Json[]
  readonly wire?: (wire: Wire) => Wire
}

export interface SendOptions {
  readonly minutes?: number
  readonly step?: number
  readonly statements?: (statements: readonly Written[]) => readonly Written[]
  readonly bundle?: Partial<WrittenBundle>
  /** Changes the message before it goes out. */
  readonly message?: (message: Json) => unknown
  /** SFM's answer; 0: none. */
  readonly status?: number
  /** Error code of the list. */
  readonly listCode?: string
  readonly wire?: (wire: Wire) => Wire
  readonly text?: string
}

export interface CallOptions {
  readonly service?: 'helseid' | 'sfm'
  readonly operation: string
  readonly method?: string
  readonly url?: string
  readonly headers?: string[][]
  readonly body?: string
  readonly status?: number
  readonly minutes?: number
  readonly step?: number | null
  readonly answer?: Json
}

type Immutable<T> = (value: T) => T

/** A record in the making. Each method gives a new one. */
export class Draft {
  constructor(
    readonly script: Scenario,
    readonly world: WorldSetup,
    private readonly made: {
      readonly exchanges: readonly RecordedExchange[]
      /** What the EPJ has in hand: as last looked up or sent. */
      readonly held: readonly Written[]
      readonly related: string | undefined
      readonly answers: Readonly<
        Record<
          number,
          {
            readonly outcome: StepResult['outcome']
            readonly message?: string
            readonly view?: readonly ViewLine[]
            readonly tasks?: readonly Json[]
          }
        >
      >
      readonly after: (state: ReseptformidlerState) => ReseptformidlerState | undefined
      readonly troubles: readonly TroubleLine[]
      readonly system: Json
      readonly killed: boolean
    },
  ) {}

  #with(change: Partial<Draft['made']>): Draft {
    return new Draft(this.script, this.world, { ...this.made, ...change })
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
    identifier = seededUuid('lookup', String(this.made.exchanges.length)),
    statements = (all) => all,
    patient,
    asking = [],
    wire,
  }: LookupOptions = {}): Draft {
    const held = statements(heldByWorld(this.world))
    const asked = {
      resourceType: 'Parameters',
      parameter: [
        ...(patient === null ? [] : [{ name: 'patient', resource: patient ?? patientResource(this.world) }]),
        ...asking,
      ],
    }
    const bundle = bundleOf(`answer-${String(this.made.exchanges.length)}`, {
      identifier,
      statements: held,
      patient: patientResource(this.world),
    })
    const answer = {
      resourceType: 'Parameters',
      parameter: [
        { name: 'medication', resource: bundle },
        ...(rf ? [{ name: 'RFHentetTidspunkt', valueDateTime: at(minutes) }] : []),
        { name: 'RFM96Feilkode', valueCodeableConcept: { coding: [{ code: rfCode }] } },
      ],
    }
    const called = this.#call(
      {
        operation: 'getMedication',
        url: `${sfm}/Patient/$getMedication`,
        body: JSON.stringify(asked),
        minutes,
        step,
        status,
        answer: status === 200 ? answer : outcome,
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
      identifier: seededUuid('send', String(this.made.exchanges.length)),
      statements: held,
      patient: patientResource(this.world),
      relatesTo: this.made.related,
      createPLL: true,
      author: this.world.practitioner.hpr,
      ...bundle,
    }
    const resource = bundleOf(`sent-${String(this.made.exchanges.length)}`, written)
    const sent = message({ resourceType: 'Parameters', parameter: [{ name: 'medication', resource }] })
    const answer = {
      resourceType: 'Parameters',
      parameter: [
        { name: 'prescriptionCount', valueInteger: 0 },
        { name: 'recallCount', valueInteger: 0 },
        {
          name: 'PllResult',
          part: [
            { name: 'PllmessageID', valueString: seededUuid('list', String(this.made.exchanges.length)) },
            { name: 'resultCode', valueCoding: { code: listCode } },
          ],
        },
      ],
    }
    const called = this.#call(
      {
        operation: 'sendMedication',
        url: `${sfm}/Patient/$sendMedication`,
        body: text ?? JSON.stringify(sent),
        minutes,
        step,
        status,
        ...(status === 0 ? {} : { answer: status === 200 ? answer : outcome }),
      },
      wire,
    )
    return status === 200 ? called.#with({ held, related: written.identifier }) : called
  }

  /** Any call, as it is; to SFM with a right token and proof unless headers are given. */
  call(options: CallOptions, wire?: (wire: Wire) => Wire): Draft {
    return this.#call(options, wire)
  }

  #call(
    {
      service = 'sfm',
      operation,
      method = 'POST',
      url = `${sfm}/${operation}`,
      headers,
      body,
      status = 200,
      minutes = 1,
      step = 1,
      answer,
    }: CallOptions,
    wire: Immutable<Wire> = (one) => one,
  ): Draft {
    const { exchanges } = this.made
    const number = exchanges.length + 1
    const own =
      headers ??
      (service === 'sfm' ? headersOf(wire(rightWire(this.world, `proof-${String(number)}`)), method, url) : [])
    const exchange: RecordedExchange = {
      type: 'exchange',
      id: `x${String(number)}`,
      line: 100 + number,
      step,
      service,
      operation,
      at: at(minutes),
      received,
      ms: 1,
      request: { method, url, headers: own, body: body === undefined ? null : { text: body, bytes: body.length } },
      response: { status, headers: [], body: answer === undefined ? null : { text: JSON.stringify(answer), bytes: 1 } },
    }
    return this.#with({ exchanges: [...exchanges, exchange] })
  }

  /** How a step went, when it was not as the script has it. */
  answered(step: number, outcome: StepResult['outcome'], message?: string): Draft {
    return this.#with({
      answers: { ...this.made.answers, [step]: { outcome, ...(message === undefined ? {} : { message }) } },
    })
  }

  /** The step was done, and this is what the user saw then. */
  saw(step: number, view: readonly ViewLine[]): Draft {
    return this.#with({ answers: { ...this.made.answers, [step]: { outcome: 'done', view } } })
  }

  /** The adapter does not show what the user sees. */
  withoutView(): Draft {
    return this.#with({ system: { ...this.made.system, features: [] } })
  }

  /** The step was done, and this stood in the task lists then. */
  listed(step: number, tasks: readonly { readonly id: string; readonly text: string }[]): Draft {
    return this.#with({
      answers: { ...this.made.answers, [step]: { outcome: 'done', tasks } },
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

  build(): ScenarioRecord {
    const { script, world, made } = this
    const before = stateOf(world)
    return {
      file,
      head: {
        type: 'scenario',
        format: 1,
        scenario: script.id,
        role: world.role,
        route: 'sfm-basis',
        seed: world.seed,
        tool: { name: 'pll-conformance', version: '0.0.0' },
        startedAt: received,
        clock: 'fixed',
        now: world.startsAt,
        plan: {},
        world: {},
        environment: {
          issuer,
          jwks: { keys: [{ ...jwkOf(helseIdKey), kid: 'helseid' }] },
          sfm,
          clientId,
          clientJwks: { keys: [{ ...jwkOf(clientKey), kid: 'client' }] },
          scope: 'openid',
          audience: 'e-helse:sfm.api',
        },
        system: made.system,
      },
      plan: script,
      world,
      before,
      after: made.after(before),
      steps: this.#steps(),
      exchanges: made.exchanges,
      troubles: made.troubles.map((trouble, index) => ({ ...trouble, line: 200 + index })),
      end: made.killed ? undefined : { type: 'end', at: at(20), finished: true },
    }
  }

  #steps(): readonly RecordedStep[] {
    return this.script.steps.flatMap((step, index): readonly RecordedStep[] => {
      const number = index + 1
      const line = 10 * number
      const right = step.by === 'epj' && step.expect === 'refused' ? 'refused' : 'done'
      const { outcome, message, view, tasks } = this.made.answers[number] ?? { outcome: right }
      if (outcome === 'not-reached') return []
      const begun = {
        type: 'step' as const,
        step: number,
        at: at(number),
        action: { ...(step.by === 'epj' ? step.action : step.event) },
        line,
      }
      if (step.by === 'world' || outcome === 'no-answer') return [{ ...begun, answer: undefined }]
      return [
        {
          ...begun,
          answer: {
            type: 'answer',
            step: number,
            at: at(number),
            ms: 5,
            outcome,
            line: line + 5,
            ...(message === undefined ? {} : { message }),
            ...(view === undefined ? {} : { view: view.map((line) => ({ ...line })) }),
            ...(tasks === undefined ? {} : { tasks: tasks.map((line) => ({ ...line })) }),
          },
        },
      ]
    })
  }
}

const outcome = {
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'invalid', diagnostics: 'noe er galt' }],
}

/** Begins a record of the script. Until told otherwise each step went as the script has it, and Reseptformidleren holds what it held. */
export function record(script: Scenario, change: (world: WorldSetup) => WorldSetup = (world) => world): Draft {
  const role: Role = script.roles[0] ?? 'fastlege'
  const world = change(layOut(script.given, { seed: 'test', role, startsAt, clock: 'fixed' }))
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
