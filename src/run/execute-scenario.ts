import { join } from 'node:path'
import { AdapterTrouble, type Adapter } from '../adapter/adapter.js'
import { EvidenceFile, type Masked } from '../evidence/evidence-file.js'
import type { NationalServices, OpenWorld, RegisteredClient } from '../national/national-services.js'
import type { ActionAnswer, SessionRequest, System } from '../schema/generated/adapter.js'
import type { TroubleLine } from '../schema/generated/harness.js'
import { layOut } from '../scenario/layout.js'
import { goesOn, type EpjStep } from '../scenario/step.js'
import type { Text } from '../scenario/text.js'
import type { WorldSetup } from '../scenario/world-setup.js'
import type { ProgressEvent } from '../report/progress.js'
import type { PlannedScenario } from './plan.js'
import { actionFor } from './target.js'

/** What every scenario of a run shares. */
export interface Stage {
  readonly national: NationalServices
  readonly adapter: Adapter
  readonly system: System
  readonly client: RegisteredClient | undefined
  readonly folder: string
  readonly seed: string
  readonly clock: 'fixed' | 'live'
  /** Where a fixed clock starts. */
  readonly startsAt: Date
  readonly locale: 'nb' | 'en'
  readonly tool: { readonly name: string; readonly version: string }
  readonly progress: (event: ProgressEvent) => void
  /** Aborted: no further step is begun. */
  readonly signal: AbortSignal
  /** A part of the address that keeps scenarios that run side by side apart. */
  readonly lane?: string
}

/** A user takes a moment between two things; a fixed clock must not stand still, or no time of change could be told from another. */
const betweenSteps = 60_000

/**
 * Plays one scenario: lays the world out, drives the EPJ through the script, and records all of it. Judges nothing.
 * Never throws: whatever goes wrong is recorded as trouble, with whose it is to mend.
 */
export async function executeScenario(item: PlannedScenario, stage: Stage): Promise<void> {
  const { scenario } = item
  const started = stage.clock === 'fixed' ? stage.startsAt : new Date()
  const setup = layOut(scenario.given, { seed: `${stage.seed}/${item.id}`, role: item.role, startsAt: started, clock: stage.clock })
  const play = new Play(item, stage, setup)
  try {
    await play.run()
  } catch (error) {
    play.trouble('harness', 'harness-failed', {
      nb: `Feil i testverktøyet: ${messageOf(error)}. Meld den gjerne inn, med denne bevisfilen.`,
      en: `A fault of the harness: ${messageOf(error)}. Please report it, with this evidence file.`,
    })
  } finally {
    play.close()
  }
}

class Play {
  readonly #file: EvidenceFile
  readonly #world: OpenWorld
  #step: number | null = null
  #finished = false
  #maskedIdentity = false

  constructor(
    private readonly item: PlannedScenario,
    private readonly stage: Stage,
    private readonly setup: WorldSetup,
  ) {
    this.#file = new EvidenceFile(
      join(stage.folder, item.evidence),
      () => this.#world.environment.issuer,
      (masked) => this.#tellMasked(masked),
    )
    this.#world = stage.national.open(setup, {
      ...(stage.lane === undefined ? {} : { lane: stage.lane }),
      ...(stage.client === undefined ? {} : { client: stage.client }),
      onExchange: (exchange) => this.#file.write({ type: 'exchange', ...exchange, step: this.#step }),
      onTrouble: (trouble) => this.trouble(trouble.blame, trouble.code, trouble.message),
    })
  }

  async run(): Promise<void> {
    const { item, stage } = this
    const { issuer, jwks, sfm, clientId, clientJwks, scope, audience } = this.#world.environment
    this.#file.write({
      type: 'scenario',
      format: 1,
      scenario: item.scenario.id,
      role: item.role,
      route: 'sfm-basis',
      seed: stage.seed,
      tool: stage.tool,
      startedAt: new Date().toISOString(),
      clock: stage.clock,
      now: this.setup.startsAt,
      plan: { ...item.scenario },
      world: { ...this.setup },
      environment: { issuer, jwks: { ...jwks }, sfm, clientId, clientJwks: { ...clientJwks }, scope, audience },
      system: { ...stage.system },
    })
    this.#state('before')
    const session = `${item.id}-${this.setup.seed.split('/')[0] ?? ''}`
    try {
      await stage.adapter.openSession(this.#sessionRequest(session))
      this.#finished = await this.#playSteps(session)
    } catch (error) {
      this.#adapterTrouble(error)
    }
    this.#step = null
    await stage.adapter.closeSession(session).catch((error: unknown) => this.#adapterTrouble(error))
    this.#state('after')
  }

  trouble(blame: TroubleLine['blame'], code: string, message: Text): void {
    this.#file.write({ type: 'trouble', step: this.#step, at: this.#now(), blame, code, message: { ...message } })
  }

  close(): void {
    this.#file.write({ type: 'end', at: this.#now(), finished: this.#finished })
    this.#file.close()
    this.#world.close()
  }

  /** Whether every step was carried through. A step that did not go as scripted ends the play: what follows would mean something else. */
  async #playSteps(session: string): Promise<boolean> {
    const { steps } = this.item.scenario
    for (const [index, step] of steps.entries()) {
      if (this.stage.signal.aborted || this.#maskedIdentity) return false
      this.#step = index + 1
      this.#world.passTime(betweenSteps)
      this.stage.progress({ kind: 'step', scenario: this.item.id, number: this.#step, of: steps.length, instruction: step.instruction })
      if (step.by === 'world') this.#happen(step.event)
      else if (!(await this.#act(session, step))) return false
    }
    return true
  }

  #happen(event: Parameters<OpenWorld['happen']>[0]): void {
    this.#file.write({ type: 'step', step: this.#step ?? 0, at: this.#now(), action: { ...event } })
    this.#world.happen(event)
  }

  async #act(session: string, step: EpjStep): Promise<boolean> {
    const number = this.#step ?? 0
    const action = actionFor(step.action, this.item.scenario, this.setup, this.#now())
    this.#file.write({ type: 'step', step: number, at: this.#now(), action: { ...action } })
    const before = performance.now()
    const { outcome, message, view }: ActionAnswer = await this.stage.adapter.act(session, action)
    this.#file.write({
      type: 'answer',
      step: number,
      at: this.#now(),
      ms: Math.round(performance.now() - before),
      outcome,
      ...(message === undefined ? {} : { message }),
      ...(view === undefined ? {} : { view: view.map((line) => ({ ...line })) }),
    })
    return goesOn(step.expect, outcome)
  }

  #sessionRequest(session: string): SessionRequest {
    const { issuer, clientId, redirectUri, scope, privateJwk, sfm } = this.#world.environment
    const { role, practitioner, organisation, patient } = this.setup
    return {
      session,
      role,
      route: 'sfm-basis',
      environment: {
        helseId: { issuer, clientId, redirectUri, scope, ...(privateJwk === undefined ? {} : { privateJwk: { ...privateJwk } }) },
        sfm,
      },
      practitioner,
      organisation,
      patient,
      locale: this.stage.locale,
      now: this.#now(),
    }
  }

  #state(moment: 'before' | 'after'): void {
    this.#file.write({ type: 'state', moment, at: this.#now(), state: this.#world.state() })
  }

  #adapterTrouble(error: unknown): void {
    if (!(error instanceof AdapterTrouble)) throw error
    this.trouble('adapter', error.code, error.text)
  }

  /** Told once; the script stops at the next step, since more of the same would follow. */
  #tellMasked({ realIdentities, foreignTokens }: Masked): void {
    if (realIdentities > 0 && !this.#maskedIdentity) {
      this.#maskedIdentity = true
      this.trouble('vendor', 'real-person-data', {
        nb: 'EPJ-en sendte et nummer med form som et ekte fødselsnummer eller D-nummer. Nummeret er maskert i bevisfilen, og scenarioet er stoppet. Bruk bare de syntetiske personene som økten oppgir.',
        en: 'The EPJ sent a number with the form of a real fødselsnummer or D-nummer. The number is masked in the evidence, and the scenario was stopped. Use only the synthetic people that the session names.',
      })
    }
    if (foreignTokens > 0)
      this.trouble('vendor', 'foreign-token', {
        nb: 'EPJ-en brukte et token fra en annen utsteder enn HelseID i denne kjøringen. Tokenet er maskert i bevisfilen.',
        en: "The EPJ used a token from another issuer than this run's HelseID. The token is masked in the evidence.",
      })
  }

  #now(): string {
    return this.#world.now()
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
