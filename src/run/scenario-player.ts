import { join } from 'node:path'

import { AdapterTrouble } from '../adapter/adapter.js'
import { defined } from '../contract/defined.js'
import type { ActionRequest, Role } from '../contract/generated/adapter.js'
import { EvidenceFile, type Masked } from '../evidence/evidence-file.js'
import type { OpenWorld } from '../national/server/national-services.js'
import type { PerformedStep } from '../scenario/language/performed.js'
import { goesOn } from '../scenario/steps/step.js'
import { worldOf } from '../scenario/world/actors-world.js'
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
 * Plays one scenario: lays the world out, drives each actor's EPJ through the script, and records all of it. Judges nothing.
 * Never throws: whatever goes wrong is recorded as trouble, with whose it is to fix.
 */
export async function playScenario(item: Performance, stage: Stage): Promise<void> {
  const { scenario } = item
  const started = stage.clock === 'fixed' ? stage.startsAt : new Date()
  const setup = layOut(scenario.given, {
    seed: `${stage.seed}/${item.id}`,
    actors: scenario.actors,
    startsAt: started,
    clock: stage.clock,
  })
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
  /** Those who have taken their last step, with others at work after them. */
  readonly #done = new Set<ActorSession>()
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
    this.#actors = actorSessions(item, stage)
    this.#world = stage.national.open(setup, {
      ...defined({ endpointSet: stage.endpointSet }),
      clients: clientsOf(this.#actors),
      onExchange: (exchange) => {
        this.#triedHelseId ||= exchange.service === 'helseid'
        this.#recorder.exchange(exchange)
      },
      onTrouble: (trouble) => this.report(trouble),
    })
  }

  async play(): Promise<void> {
    this.#recordHead()
    try {
      await this.#giveTurn(this.#actor(this.item.scenario.actors[0]))
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
    for (const actor of this.#actors.values())
      if (actor.isOpen && !this.#done.has(actor)) this.#recordState(actor, 'after')
  }

  report(trouble: TroubleWords, actor?: Role): void {
    this.#recorder.trouble(trouble, actor)
  }

  close(): void {
    this.#recorder.end(this.#finished)
    this.#world.close()
  }

  #recordHead(): void {
    const { item, stage, setup } = this
    const { issuer, jwks, sfm, scope, audience } = this.#world.environment
    const actors = [...this.#actors.values()]
    this.#file.write({
      type: 'scenario',
      format: 2,
      scenario: item.scenario.id,
      route: stage.route,
      seed: stage.seed,
      tool: stage.tool,
      startedAt: new Date().toISOString(),
      clock: stage.clock,
      now: setup.startsAt,
      plan: { ...item.written },
      world: { ...setup },
      environment: { issuer, jwks: { ...jwks }, sfm, scope, audience },
      actors: actors.map((actor) => actor.recorded(this.#world.environmentOf(actor.role))),
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
    this.#recorder.action(this.#actionFor(first, at), { at, actor: first.actor })
    this.#recorder.answer({ outcome: 'refused', ...defined({ message: error.said }) }, { at, ms: 0 })
    this.#finished = goesOn(first.expect, 'refused') && this.item.scenario.steps.length === 1
    return true
  }

  /** Whether every step was carried through. A step that did not go as scripted ends the play: what follows would mean something else. */
  async #playSteps(): Promise<boolean> {
    const { steps } = this.item.scenario
    for (const [index, step] of steps.entries()) {
      if (this.stage.signal.aborted || this.#maskedIdentity) return false
      const actor = step.by === 'epj' ? this.#actor(step.actor) : undefined
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
        ...defined({ actor: this.#named(actor) }),
      })
      if (step.by === 'world') this.#happen(eventFor(step.event, this.setup))
      else if (actor !== undefined && !(await this.#act(actor, step))) return false
      if (actor !== undefined && leavesToOthers(actor.role, steps.slice(number))) {
        this.#done.add(actor)
        this.#recordState(actor, 'after')
      }
    }
    return true
  }

  #happen(event: WorldEvent): void {
    if (event.kind === 'another-actor-acts')
      throw new Error('A script gives a step its actor; it has no event another-actor-acts')
    this.#recorder.event(event)
    this.#world.happen(event)
  }

  /** The first actor comes to work, and signs in, before the script begins; the others when it is first their turn. */
  async #giveTurn(actor: ActorSession): Promise<void> {
    this.#turn = actor
    this.#world.takeTurn(actor.role)
    if (actor.isOpen) return
    this.#recorder.step = null
    this.#recordState(actor, 'before')
    await this.#open(actor)
  }

  async #open(actor: ActorSession): Promise<void> {
    const { setup, stage } = this
    const world = worldOf(setup, actor.role)
    const environment = this.#world.environmentOf(actor.role)
    const servicesUrl = stage.national.url
    await actor.open(
      sessionRequest(actor, {
        world,
        environment,
        route: stage.route,
        servicesUrl,
        locale: stage.locale,
        now: this.#world.now(),
      }),
    )
  }

  async #act(actor: ActorSession, step: ActorsStep): Promise<boolean> {
    const action = this.#actionFor(step, this.#world.now())
    this.#recorder.action(action, { actor: actor.role })
    const before = performance.now()
    const answer = await actor.act(action)
    this.#recorder.answer(answer, { ms: Math.round(performance.now() - before) })
    return goesOn(step.expect, answer.outcome)
  }

  #actionFor({ action, actor }: ActorsStep, now: string): ActionRequest {
    return actionFor(action, this.item.scenario, worldOf(this.setup, actor), now)
  }

  #actor(role: Role): ActorSession {
    const actor = this.#actors.get(role)
    if (actor === undefined) throw new Error(`Scenario ${this.item.scenario.id} has no actor ${role}`)
    return actor
  }

  /** What is told of an actor names them where several act; one actor is not to be told from anyone. */
  #named(actor: ActorSession | undefined): Role | undefined {
    return this.#actors.size > 1 ? actor?.role : undefined
  }

  /** What Reseptformidleren holds when an actor comes, and when they are done. */
  #recordState({ role }: ActorSession, moment: 'before' | 'after'): void {
    this.#recorder.state(moment, this.#world.state(), role)
  }

  #reportAdapter(error: unknown): void {
    const whose = this.#turn
    if (whose?.isPartner === true) this.report(partnerFailed(error, whose.role))
    else this.report(adapterFailed(error), this.#named(whose))
  }

  /** A real person's number is reported once; the script stops at the next step, since more of the same would follow. */
  #reportMasked({ realIdentities, foreignTokens }: Masked): void {
    const whose = this.#named(this.#turn)
    if (realIdentities > 0 && !this.#maskedIdentity) {
      this.#maskedIdentity = true
      this.report(realPersonData, whose)
    }
    if (foreignTokens > 0) this.report(foreignToken, whose)
  }
}

type ActorsStep = Extract<PerformedStep, { readonly by: 'epj' }>

/** Whether all that is left to do in an EPJ is others' to do. */
function leavesToOthers(role: Role, left: readonly PerformedStep[]): boolean {
  const actors = left.flatMap((step) => (step.by === 'epj' ? [step.actor] : []))
  return actors.length > 0 && !actors.includes(role)
}
