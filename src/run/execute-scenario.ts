import { join } from 'node:path'

import { AdapterTrouble } from '../adapter/adapter.js'
import type { ActionAnswer, Role, SessionRequest } from '../contract/generated/adapter.js'
import type { RecordedActor, TroubleLine } from '../contract/generated/harness.js'
import { EvidenceFile, type Masked } from '../evidence/evidence-file.js'
import type { NationalServices, OpenWorld } from '../national/national-services.js'
import type { ProgressEvent } from '../report/progress.js'
import { chainSetup } from '../scenario/language/chain-setup.js'
import { type EpjStep, goesOn } from '../scenario/steps/step.js'
import type { Text } from '../scenario/text.js'
import { signInMustStop } from '../scenario/world/injected-fault.js'
import { layOut } from '../scenario/world/layout.js'
import type { WorldEvent, WorldSetup } from '../scenario/world/world-setup.js'
import { type Cast, type DrivenEpj, epjOf } from './cast.js'
import type { Performance } from './performance.js'
import { actionFor, eventFor } from './target.js'

/** What every scenario of a run shares. */
export interface Stage {
  readonly national: NationalServices
  readonly cast: Cast
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
export async function executeScenario(item: Performance, stage: Stage): Promise<void> {
  const { scenario } = item
  const started = stage.clock === 'fixed' ? stage.startsAt : new Date()
  const laidOut = layOut(scenario.given, {
    seed: `${stage.seed}/${item.id}`,
    role: item.role,
    startsAt: started,
    clock: stage.clock,
  })
  const setup = scenario.actors === undefined ? laidOut : chainSetup(laidOut, scenario.actors)
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
  /** Those who take steps, each in an EPJ of their own. */
  readonly #actors: ReadonlyMap<Role, Actor>
  #step: number | null = null
  /** Who was at work last. */
  #turn: Actor | undefined
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
      (masked) => this.#tellMasked(masked),
    )
    const roles = setup.actors?.map(({ role }) => role) ?? [item.role]
    this.#actors = new Map(roles.map((role) => [role, actorFor(role, item, stage)] as const))
    const [lead] = this.#actors.values()
    this.#world = stage.national.open(setup, {
      ...(stage.lane === undefined ? {} : { lane: stage.lane }),
      ...(lead?.epj.client === undefined ? {} : { client: lead.epj.client }),
      ...(setup.actors === undefined ? {} : { clientsOfActors: clientsOf(this.#actors) }),
      onExchange: (exchange) => {
        this.#triedHelseId ||= exchange.service === 'helseid'
        this.#file.write({ type: 'exchange', ...exchange, step: this.#step })
      },
      onTrouble: (trouble) => this.trouble(trouble.blame, trouble.code, trouble.message),
    })
  }

  async run(): Promise<void> {
    const { item, stage } = this
    const { issuer, jwks, sfm, clientId, clientJwks, scope, audience } = this.#world.environment
    const lead = this.#actor(item.role)
    this.#file.write({
      type: 'scenario',
      format: 2,
      scenario: item.scenario.id,
      role: item.role,
      route: 'sfm-basis',
      seed: stage.seed,
      tool: stage.tool,
      startedAt: new Date().toISOString(),
      clock: stage.clock,
      now: this.setup.startsAt,
      plan: item.scenario,
      world: this.setup,
      environment: { issuer, jwks: { ...jwks }, sfm, clientId, clientJwks: { ...clientJwks }, scope, audience },
      system: { ...lead.epj.system },
      ...(this.setup.actors === undefined
        ? {}
        : { actors: [...this.#actors.values()].map((actor) => this.#recorded(actor)) }),
    })
    this.#state('before')
    try {
      if (this.setup.actors === undefined) await this.#open(lead)
      this.#finished = await this.#playSteps()
    } catch (error) {
      if (!this.#stoppedAtSignIn(error)) this.#adapterTrouble(error)
    }
    this.#step = null
    for (const actor of this.#actors.values()) {
      if (!actor.isOpen) continue
      this.#turn = actor
      await actor.epj.adapter.closeSession(actor.session).catch((error: unknown) => this.#adapterTrouble(error))
    }
    this.#state('after')
  }

  /**
   * Where HelseID lets nobody in, an EPJ that signs in as the session opens refuses the session. That is its answer to the first step,
   * which one that signs in later gives when it comes to it; both are recorded alike.
   */
  #stoppedAtSignIn(error: unknown): boolean {
    const [first] = this.item.scenario.steps
    const isRefusal = error instanceof AdapterTrouble && error.code === 'session-refused'
    const isExpected = this.#triedHelseId && signInMustStop(this.setup.faults)
    if (!isRefusal || !isExpected || this.#step !== null || first?.by !== 'epj') return false
    const at = this.#now()
    const message = error.said === undefined ? {} : { message: error.said }
    this.#file.write({
      type: 'step',
      step: 1,
      at,
      action: { ...actionFor(first.action, this.item.scenario, this.setup, at) },
    })
    this.#file.write({ type: 'answer', step: 1, at, ms: 0, outcome: 'refused', ...message })
    this.#finished = goesOn(first.expect, 'refused') && this.item.scenario.steps.length === 1
    return true
  }

  trouble(blame: TroubleLine['blame'], code: string, message: Text, actor?: Role): void {
    this.#file.write({
      type: 'trouble',
      step: this.#step,
      at: this.#now(),
      blame,
      code,
      message: { ...message },
      ...(actor === undefined ? {} : { actor }),
    })
  }

  close(): void {
    this.#file.write({ type: 'end', at: this.#now(), finished: this.#finished })
    this.#file.close()
    this.#world.close()
  }

  /** Whether every step was carried through. A step that did not go as scripted ends the play: what follows would mean something else. */
  async #playSteps(): Promise<boolean> {
    const { steps } = this.item.scenario
    for (const [index, step] of steps.entries()) {
      if (this.stage.signal.aborted || this.#maskedIdentity) return false
      const actor = step.by === 'epj' ? this.#actor(step.actor ?? this.item.role) : undefined
      if (actor !== undefined) await this.#giveTurn(actor)
      this.#step = index + 1
      this.#world.passTime(betweenSteps)
      const { instruction } = step
      const whose = this.setup.actors === undefined || actor === undefined ? {} : { actor: actor.role }
      this.stage.progress({
        kind: 'step',
        scenario: this.item.id,
        number: this.#step,
        of: steps.length,
        instruction,
        ...whose,
      })
      if (step.by === 'world') this.#happen(eventFor(step.event, this.setup))
      else if (actor !== undefined && !(await this.#act(actor, step))) return false
      if (actor !== undefined && isLastOf(actor.role, index, steps)) this.#state('after', actor.role)
    }
    return true
  }

  #happen(event: WorldEvent): void {
    if (event.kind === 'another-actor-acts')
      throw new Error('A script gives a step its actor; it has no event another-actor-acts')
    this.#file.write({ type: 'step', step: this.#step ?? 0, at: this.#now(), action: { ...event } })
    this.#world.happen(event)
  }

  /** In a chain an actor comes to work, and signs in, when it is first their turn. */
  async #giveTurn(actor: Actor): Promise<void> {
    if (this.setup.actors === undefined) return
    this.#turn = actor
    this.#world.takeTurn(actor.role)
    if (actor.isOpen) return
    this.#step = null
    this.#state('before', actor.role)
    await this.#open(actor)
  }

  async #open(actor: Actor): Promise<void> {
    this.#turn = actor
    actor.isOpen = true
    await actor.epj.adapter.openSession(this.#sessionRequest(actor))
  }

  async #act({ epj, session, role }: Actor, step: EpjStep): Promise<boolean> {
    const number = this.#step ?? 0
    const action = actionFor(step.action, this.item.scenario, this.setup, this.#now())
    const whose = step.actor === undefined ? {} : { actor: role }
    this.#file.write({ type: 'step', step: number, at: this.#now(), action: { ...action }, ...whose })
    const before = performance.now()
    const { outcome, message, view, tasks }: ActionAnswer = await epj.adapter.act(session, action)
    this.#file.write({
      type: 'answer',
      step: number,
      at: this.#now(),
      ms: Math.round(performance.now() - before),
      outcome,
      ...(message === undefined ? {} : { message }),
      ...(view === undefined ? {} : { view: view.map((line) => ({ ...line })) }),
      ...(tasks === undefined ? {} : { tasks: tasks.map((line) => ({ ...line })) }),
    })
    return goesOn(step.expect, outcome)
  }

  #sessionRequest({ session, role }: Actor): SessionRequest {
    const { issuer, clientId, redirectUri, scope, privateJwk, sfm } = this.#environmentOf(role)
    const { practitioner, organisation } = this.setup.actors?.find((actor) => actor.role === role) ?? this.setup
    return {
      session,
      role,
      route: 'sfm-basis',
      environment: {
        helseId: {
          issuer,
          clientId,
          redirectUri,
          scope,
          ...(privateJwk === undefined ? {} : { privateJwk: { ...privateJwk } }),
        },
        sfm,
      },
      practitioner,
      organisation,
      patient: this.setup.patient,
      locale: this.stage.locale,
      now: this.#now(),
    }
  }

  #environmentOf(role: Role): OpenWorld['environment'] {
    return this.setup.actors === undefined ? this.#world.environment : this.#world.environmentOf(role)
  }

  #recorded({ role, epj, isPartner }: Actor): RecordedActor {
    const { clientId, clientJwks } = this.#environmentOf(role)
    return {
      role,
      played: isPartner ? 'partner' : 'under-test',
      adapter: epj.adapter.address,
      clientId,
      clientJwks: { ...clientJwks },
      system: { ...epj.system },
    }
  }

  #actor(role: Role): Actor {
    const actor = this.#actors.get(role)
    if (actor === undefined) throw new Error(`Scenario ${this.item.scenario.id} has no actor ${role}`)
    return actor
  }

  /** What Reseptformidleren holds; of an actor of a chain, when they come and when they are done. */
  #state(moment: 'before' | 'after', actor?: Role): void {
    if (actor !== undefined && this.setup.actors === undefined) return
    this.#file.write({
      type: 'state',
      moment,
      at: this.#now(),
      state: this.#world.state(),
      ...(actor === undefined ? {} : { actor }),
    })
  }

  #adapterTrouble(error: unknown): void {
    if (!(error instanceof AdapterTrouble)) throw error
    const whose = this.setup.actors === undefined ? undefined : this.#turn
    if (whose?.isPartner === true) this.trouble('harness', 'partner-failed', partnerFailed(whose.role, error.text))
    else this.trouble('adapter', error.code, error.text, whose?.role)
  }

  /** Told once; the script stops at the next step, since more of the same would follow. */
  #tellMasked({ realIdentities, foreignTokens }: Masked): void {
    const whose = this.setup.actors === undefined ? undefined : this.#turn?.role
    if (realIdentities > 0 && !this.#maskedIdentity) {
      this.#maskedIdentity = true
      this.trouble(
        'vendor',
        'real-person-data',
        {
          nb: 'EPJ-en sendte et nummer med form som et ekte fødselsnummer eller D-nummer. Nummeret er maskert i bevisfilen, og scenarioet er stoppet. Bruk bare de syntetiske personene som økten oppgir.',
          en: 'The EPJ sent a number with the form of a real fødselsnummer or D-nummer. The number is masked in the evidence, and the scenario was stopped. Use only the synthetic people that the session names.',
        },
        whose,
      )
    }
    if (foreignTokens > 0)
      this.trouble(
        'vendor',
        'foreign-token',
        {
          nb: 'EPJ-en brukte et token fra en annen utsteder enn HelseID i denne kjøringen. Tokenet er maskert i bevisfilen.',
          en: "The EPJ used a token from another issuer than this run's HelseID. The token is masked in the evidence.",
        },
        whose,
      )
  }

  #now(): string {
    return this.#world.now()
  }
}

/** Somebody who takes steps, and the EPJ that they take them in. */
interface Actor {
  readonly role: Role
  readonly epj: DrivenEpj
  /** The reference EPJ, in a role that is not under test. */
  readonly isPartner: boolean
  readonly session: string
  isOpen: boolean
}

function actorFor(role: Role, { id, scenario, underTest }: Performance, { cast, seed }: Stage): Actor {
  const isPartner = !underTest.includes(role)
  const epj = isPartner ? cast.partner : epjOf(cast, role)
  if (epj === undefined) throw new Error(`No EPJ plays the role ${role} in ${scenario.id}`)
  const part = scenario.actors === undefined ? id : `${id}-${role}`
  return { role, epj, isPartner, session: `${part}-${seed.split('/')[0] ?? ''}`, isOpen: false }
}

const clientsOf = (actors: ReadonlyMap<Role, Actor>) =>
  Object.fromEntries([...actors].flatMap(([role, { epj }]) => (epj.client === undefined ? [] : [[role, epj.client]])))

/** Whether this is the actor's last step. */
const isLastOf = (role: Role, index: number, steps: Performance['scenario']['steps']): boolean =>
  !steps.slice(index + 1).some((step) => step.by === 'epj' && step.actor === role)

const partnerFailed = (role: Role, { nb, en }: Text): Text => ({
  nb: `Referanse-EPJ-en, som spilte rollen ${role} i kjeden, sviktet: ${nb} Meld det gjerne inn.`,
  en: `The reference EPJ, which played the role ${role} in the chain, failed: ${en} Please report it.`,
})

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
