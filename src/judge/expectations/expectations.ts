import type { ScriptedExpectation, Text } from '../../contract/generated/harness.js'
import { type Violation, violationsOf } from '../../contract/registry.js'
import type { Check } from '../checks/check.js'
import type { NameOf } from './define-expectation.js'
import * as definitions from './expect.js'

/** What a scenario can expect. */
export type Expectation = ReturnType<(typeof definitions)[keyof typeof definitions]>

/** A definition, whatever its kind. Its words and its check are only given what `is` and the schema have let through. */
interface AnyDefinition {
  readonly kind: string
  readonly schema: object
  readonly treatments: (expected: ScriptedExpectation) => readonly string[]
  readonly wordsOf: (expected: ScriptedExpectation, nameOf: NameOf) => Text
  readonly checkOf: (expected: ScriptedExpectation) => Check
}

const byKind: ReadonlyMap<string, AnyDefinition> = new Map(
  Object.values(definitions).map((definition): [string, AnyDefinition] => [definition.kind, definition]),
)

/** Every kind of expectation. */
export const expectationKinds: readonly string[] = [...byKind.keys()].sort()

/** @throws Error for an unknown kind. */
function definitionOf({ kind }: ScriptedExpectation): AnyDefinition {
  const found = byKind.get(kind)
  if (found === undefined) throw new Error(`There is no kind of expectation "${kind}"`)
  return found
}

/** What is wrong with an expectation as data: an unknown kind, or fields that its kind does not have. */
export function expectationViolations(expected: ScriptedExpectation): readonly Violation[] {
  const found = byKind.get(expected.kind)
  if (found === undefined)
    return [{ pointer: '/kind', message: words.unknownKind(expected.kind), krav: [], keyword: 'enum' }]
  return violationsOf(`https://pll-conformance/expectations/${expected.kind}`, found.schema, expected)
}

/** What is expected, as a clinician or tester reads it. */
export const expectationWords = (expected: ScriptedExpectation, nameOf: NameOf): Text =>
  definitionOf(expected).wordsOf(expected, nameOf)

/** The handles of the treatments that an expectation names, at whatever depth; none for an unknown kind. */
export const namedTreatments = (expected: ScriptedExpectation): readonly string[] =>
  byKind.get(expected.kind)?.treatments(expected) ?? []

/**
 * The checks of a scenario's expectations, in their order. Ids: the kind, and the treatment where it names one; two of one
 * kind without a treatment get numbers, so that an id names one check.
 * @throws Error for an unknown kind.
 */
export function expectedChecks(expectations: readonly ScriptedExpectation[]): readonly Check[] {
  const checks = expectations.map((expected) => definitionOf(expected).checkOf(expected))
  return checks.map((check, index) => {
    const earlier = checks.slice(0, index).filter(({ id }) => id === check.id).length
    return earlier === 0 ? check : { ...check, id: `${check.id}-${String(earlier + 1)}` }
  })
}

const words = {
  unknownKind: (kind: string) => ({ nb: `«${kind}» er ingen forventning`, en: `"${kind}" is no expectation` }),
}
