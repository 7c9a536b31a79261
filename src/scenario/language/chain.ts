import type { Role } from '../../contract/generated/adapter.js'
import type { ScriptedExpectation, WrittenScenario } from '../../contract/generated/harness.js'
import { BadScenario } from '../bad-scenario.js'
import type { EpjStep, Step } from '../steps/step.js'

/**
 * Steps that this actor of a chain takes, in their own EPJ.
 *
 * @example steps: [...as('sykehus', openPatient(), addTreatment(apixaban5), sendList()), ...as('fastlege', openPatient())]
 */
export const as = (actor: Role, ...steps: readonly EpjStep[]): readonly EpjStep[] =>
  steps.map((step) => ({ ...step, actor }))

/** What must be true of this actor's part of a chain: what Reseptformidleren holds when the actor is done, what the actor's EPJ sent and showed. */
export const of = (actor: Role, ...checks: readonly ScriptedExpectation[]): readonly ScriptedExpectation[] =>
  checks.map((check) => ({ ...check, actor }))

interface Script {
  readonly roles: readonly Role[]
  readonly steps: readonly Step[]
  readonly checks: readonly ScriptedExpectation[]
}

/**
 * Who takes steps in a chain, in the order that they appear. Not there where no step says who takes it: the script is then performed once
 * for each of its roles.
 * @throws BadScenario when a step or an expectation does not say whose it is, though others do, or the roles are not those of the steps.
 */
export function namedActors({ roles, steps, checks }: Script): Pick<WrittenScenario, 'actors'> {
  const taken = steps.flatMap((step) => (step.by === 'epj' ? [step.actor] : []))
  if ([...taken, ...checks.map(({ actor }) => actor)].every((actor) => actor === undefined)) return {}
  const actors = [...new Set(taken.flatMap((actor) => actor ?? []))]
  const named = actors.join(', ')
  if (taken.includes(undefined))
    throw new BadScenario({
      nb: 'Noen steg sier hvem som tar dem, og da må alle steg i en EPJ gjøre det. Skriv dem med as(rolle, …).',
      en: 'Some steps say who takes them, so every step in an EPJ must. Write them with as(role, …).',
    })
  const stray = checks.find(({ actor }) => actor === undefined || !actors.includes(actor))
  if (stray !== undefined)
    throw new BadScenario({
      nb: `Kontrollen ${stray.kind} må gjelde en av aktørene ${named}. Skriv den med of(rolle, …).`,
      en: `The check ${stray.kind} must be of one of the actors ${named}. Write it with of(role, …).`,
    })
  if (roles.length !== actors.length || !actors.every((actor) => roles.includes(actor)))
    throw new BadScenario({
      nb: `Rollene er ${roles.join(', ')}, men det er ${named} som tar steg. La rollene være aktørene.`,
      en: `The roles are ${roles.join(', ')}, but ${named} take steps. Let the roles be the actors.`,
    })
  return { actors }
}
