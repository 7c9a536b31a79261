import { join } from 'node:path'

import { AdapterTrouble } from '../adapter/adapter.js'
import { defined } from '../contract/defined.js'
import type { Role } from '../contract/generated/adapter.js'
import { EvidenceFile, type Masked } from '../evidence/evidence-file.js'
import type { OpenWorld } from '../national/server/national-services.js'
import { chainSetup } from '../scenario/language/chain-setup.js'
import { type EpjStep, goesOn } from '../scenario/steps/step.js'
import { signInMustStop } from '../scenario/world/injected-fault.js'
import { layOut } from '../scenario/world/layout.js'
import type { WorldEvent, WorldSetup } from '../scenario/world/world-setup.js'
import { type ActorSession, actorSessions, clientsOf, sessionRequest } from './actor-session.js'
import { EvidenceRecorder } from './evidence-recorder.js'
import type { Performance } from './performance.js'
import type { Stage } from './stage.js'
import { actionFor, eventFor } from './target.js'
import {
  adapterFailed,
  foreignToken,
  harnessFailed,
  partnerFailed,
  realPersonData,
  type TroubleWords,
} from './troubles.js'

/** A user takes a moment between two things; a fixed clock must move, or no time of change could be told from another. */
const betweenSteps = 60_000

/**
 * Plays one scenario: lays the world out, drives the EPJ through the script, and records all of it. Judges nothing.
 * Never throws: whatever goes wrong is recorded as trouble, with whose it is to fix.
 */
export async function playScenario(item: Performance, stage: Stage): Promise<void> {
  const { scenario } = item
  const started = stage.clock === 'fixed' ? stage.startsAt : new Date()
  const laidOut = layOut(scenario.given, {
    seed: `${stage.seed}/${item.id}`,
    role: item.role,
    startsAt: started,
    clock: stage.clock,
  })
  const setup = scenario.actors === undefined ? laidOut : chainSetup(laidOut, scenario.actors)
  const player = new ScenarioPlayer(item, stage, setup)
  try {
    await player.play()
  } catch (error) {
    player.report(harnessFailed(error))
  } finally {
    player.close()
  }
}

class ScenarioPlayer {
  readonly #file: EvidenceFile
  readonly #recorder: EvidenceRecorder
  readonly #world: OpenWorld
  readonly #actors: ReadonlyMap<Role, ActorSession>
  /** Who was at work last. */
  #turn: ActorSession | undefined
  #finished = false
  #triedHelseId = false
  #maskedIdentity = false

  constructor(
    private readonly item: Performance,
    private readonly stage: Stage,
    private readonly setup: WorldSetup,
  ) {
    this.#file = new EvidenceFile(
      join(stage.folder, item.evidence),
      () => this.#world.environment.issuer,
      (masked) => this.#reportMasked(masked),
    )
    this.#recorder = new EvidenceRecorder(this.#file, () => this.#world.now())
    this.#actors = actorSessions(setup.actors?.map(({ role }) => role) ?? [item.role], item, stage)
    const [lead] = this.#actors.values()
    this.#world = stage.national.open(setup, {
      ...defined({
        endpointSet: stage.endpointSet,
        client: lead?.epj.client,
        clientsOfActors: setup.actors === undefined ? undefined : clientsOf(this.#actors),
      }),
      onExchange: (exchange) => {
        this.#triedHelseId ||= exchange.service === 'helseid'
        this.#recorder.exchange(exchange)
      },
      onTrouble: (trouble) => this.report(trouble),
    })
  }

  async play(): Promise<void> {
    const lead = this.#actor(this.item.role)
    this.#recordHead(lead)
    this.#recordState('before')
    try {
      if (this.setup.actors === undefined) await this.#open(lead)
      this.#finished = await this.#playSteps()
    } catch (error) {
      if (!this.#stoppedAtSignIn(error)) this.#reportAdapter(error)
    }
    this.#recorder.step = null
    for (const actor of this.#actors.values()) {
      if (!actor.isOpen) continue
      this.#turn = actor
      await actor.close().catch((error: unknown) => this.#reportAdapter(error))
    }
    this.#recordState('after')
  }

  report(trouble: TroubleWords, actor?: Role): void {
    this.#recorder.trouble(trouble, actor)
  }

  close(): void {
    this.#recorder.end(this.#finished)
    this.#world.close()
  }

  #recordHead(lead: ActorSession): void {
    const { item, stage, setup } = this
    const { issuer, jwks, sfm, clientId, clientJwks, scope, audience } = this.#world.environment
    const actors = [...this.#actors.values()]
    this.#file.write({
      type: 'scenario',
      format: 2,
      scenario: item.scenario.id,
      role: item.role,
      route: stage.route,
      seed: stage.seed,
      tool: stage.tool,
      startedAt: new Date().toISOString(),
      clock: stage.clock,
      now: setup.startsAt,
      plan: { ...item.scenario },
      world: { ...setup },
      environment: { issuer, jwks: { ...jwks }, sfm, clientId, clientJwks: { ...clientJwks }, scope, audience },
      system: { ...lead.epj.system },
      ...defined({
        actors:
          setup.actors === undefined
            ? undefined
            : actors.map((actor) => actor.recorded(this.#world.environmentOf(actor.role))),
      }),
    })
  }

  /**
   * Where HelseID lets no one in, an EPJ that signs in as the session opens refuses the session. That is its answer to the first step,
   * which one that signs in later gives when it comes to it; both are recorded alike.
   */
  #stoppedAtSignIn(error: unknown): boolean {
    const [first] = this.item.scenario.steps
    const isRefusal = error instanceof AdapterTrouble && error.code === 'session-refused'
    const isExpected = this.#triedHelseId && signInMustStop(this.setup.faults)
    if (!isRefusal || !isExpected || this.#recorder.step !== null || first?.by !== 'epj') return false
    const at = this.#world.now()
    this.#recorder.step = 1
    this.#recorder.action(actionFor(first.action, this.item.scenario, this.setup, at), { at })
    this.#recorder.answer({ outcome: 'refused', ...defined({ message: error.said }) }, { at, ms: 0 })
    this.#finished = goesOn(first.expect, 'refused') && this.item.scenario.steps.length === 1
    return true
  }

  /** Whether every step was carried through. A step that did not go as scripted ends the play: what follows would mean something else. */
  async #playSteps(): Promise<boolean> {
    const { steps } = this.item.scenario
    for (const [index, step] of steps.entries()) {
      if (this.stage.signal.aborted || this.#maskedIdentity) return false
      const actor = step.by === 'epj' ? this.#actor(step.actor ?? this.item.role) : undefined
      if (actor !== undefined) await this.#giveTurn(actor)
      const number = index + 1
      this.#recorder.step = number
      this.#world.passTime(betweenSteps)
      this.stage.progress({
        kind: 'step',
        scenario: this.item.id,
        number,
        of: steps.length,
        instruction: step.instruction,
        ...defined({ actor: this.#inChain(actor)?.role }),
      })
      if (step.by === 'world') this.#happen(eventFor(step.event, this.setup))
      else if (actor !== undefined && !(await this.#act(actor, step))) return false
      if (actor !== undefined && isLastOf(actor.role, index, steps)) this.#recordStateOf(actor, 'after')
    }
    return true
  }

  #happen(event: WorldEvent): void {
    if (event.kind === 'another-actor-acts')
      throw new Error('A script gives a step its actor; it has no event another-actor-acts')
    this.#recorder.action(event)
    this.#world.happen(event)
  }

  /** In a chain an actor comes to work, and signs in, when it is first their turn. */
  async #giveTurn(actor: ActorSession): Promise<void> {
    if (this.setup.actors === undefined) return
    this.#turn = actor
    this.#world.takeTurn(actor.role)
    if (actor.isOpen) return
    this.#recorder.step = null
    this.#recordStateOf(actor, 'before')
    await this.#open(actor)
  }

  async #open(actor: ActorSession): Promise<void> {
    this.#turn = actor
    const { setup, stage } = this
    const environment = setup.actors === undefined ? this.#world.environment : this.#world.environmentOf(actor.role)
    const servicesUrl = stage.national.url
    await actor.open(
      sessionRequest(actor, {
        setup,
        environment,
        route: stage.route,
        servicesUrl,
        locale: stage.locale,
        now: this.#world.now(),
      }),
    )
  }

  async #act(actor: ActorSession, step: EpjStep): Promise<boolean> {
    const action = actionFor(step.action, this.item.scenario, this.setup, this.#world.now())
    this.#recorder.action(action, defined({ actor: step.actor === undefined ? undefined : actor.role }))
    const before = performance.now()
    const answer = await actor.act(action)
    this.#recorder.answer(answer, { ms: Math.round(performance.now() - before) })
    return goesOn(step.expect, answer.outcome)
  }

  #actor(role: Role): ActorSession {
    const actor = this.#actors.get(role)
    if (actor === undefined) throw new Error(`Scenario ${this.item.scenario.id} has no actor ${role}`)
    return actor
  }

  /** Lines about an actor name them in a chain; with one actor there is no one to tell them from. */
  #inChain(actor: ActorSession | undefined): ActorSession | undefined {
    return this.setup.actors === undefined ? undefined : actor
  }

  /** What Reseptformidleren holds. */
  #recordState(moment: 'before' | 'after'): void {
    this.#recorder.state(moment, this.#world.state())
  }

  /** In a chain: what it holds when an actor comes, and when they are done. */
  #recordStateOf(actor: ActorSession, moment: 'before' | 'after'): void {
    if (this.#inChain(actor) !== undefined) this.#recorder.state(moment, this.#world.state(), actor.role)
  }

  #reportAdapter(error: unknown): void {
    const whose = this.#inChain(this.#turn)
    if (whose?.isPartner === true) this.report(partnerFailed(error, whose.role))
    else this.report(adapterFailed(error), whose?.role)
  }

  /** A real person's number is reported once; the script stops at the next step, since more of the same would follow. */
  #reportMasked({ realIdentities, foreignTokens }: Masked): void {
    const whose = this.#inChain(this.#turn)?.role
    if (realIdentities > 0 && !this.#maskedIdentity) {
      this.#maskedIdentity = true
      this.report(realPersonData, whose)
    }
    if (foreignTokens > 0) this.report(foreignToken, whose)
  }
}

/** Whether this is the actor's last step. */
const isLastOf = (role: Role, index: number, steps: Performance['scenario']['steps']): boolean =>
  !steps.slice(index + 1).some((step) => step.by === 'epj' && step.actor === role)
