import { type Static, type TObject, type TProperties, type TSchema, Type } from '@sinclair/typebox'
import type { ActionName, Role } from '../../contract/generated/adapter.js'
import { adapterComponent } from '../../contract/schema-documents.js'
import type { Text } from '../../scenario/text.js'
import type { NamedTreatment } from '../../scenario/world/treatment.js'
import type { Check } from '../checks/check.js'
import { member, record } from '../record/json-value.js'

/** The fields that an expectation has beside its kind. */
export type FieldsOf<F extends TProperties> = Static<TObject<F>>

/** The handles of treatments. */
export const keysOf = (treatments: readonly NamedTreatment[]): string[] => treatments.map(({ key }) => key)

/** Gives the medicine behind a scenario's handle. */
export type NameOf = (key: string) => string

/** What is expected, as data: the plan and the evidence hold it so. */
export type Expected<K extends string = string, F extends TProperties = TProperties> = {
  readonly kind: K
  /** In a chain: whose part of it is looked at. */
  readonly actor?: Role
} & Static<TObject<F>>

interface Parts<K extends string, F extends TProperties, A extends readonly unknown[]> {
  /** Stable: plans and evidence name it, and the ids of its checks begin with it. */
  readonly kind: K
  /** Its fields beside the kind, each with its schema. */
  readonly fields: F
  /** Makes the fields of what a scenario says. */
  readonly build: (...said: A) => Static<TObject<F>>
  /** What is expected, as a clinician or tester reads it in the script. */
  readonly words: (expected: Expected<K, F>, nameOf: NameOf) => Text
  /** The check that looks whether it happened. */
  readonly check: (expected: Expected<K, F>) => Check
}

/** A kind of expectation: called as a function it makes one for a scenario. */
export interface Definition<K extends string, F extends TProperties, A extends readonly unknown[]> {
  (...said: A): Expected<K, F>
  readonly kind: K
  readonly schema: TSchema
  /** Whether an expectation in a plan is of this kind. */
  readonly is: (value: { readonly kind: string }) => value is Expected<K, F>
  readonly words: (expected: Expected<K, F>, nameOf: NameOf) => Text
  readonly check: (expected: Expected<K, F>) => Check
  /** The handles of the treatments that it names. */
  readonly treatments: (value: Scripted) => readonly string[]
  /** `words` and `check` for what a plan holds. Both throw where it is of another kind. */
  readonly wordsOf: (value: Scripted, nameOf: NameOf) => Text
  readonly checkOf: (value: Scripted) => Check
}

interface Scripted {
  readonly kind: string
}

/**
 * Defines a kind of expectation, whole: what it is called, which data it holds, how a scenario says it, how a reader reads it, and the check
 * that looks at it. The union of kinds, the registry and every list of kinds derive from these definitions.
 *
 * A file reads from the definition to the logic, and its sentences are at the foot. They are not there yet when the definition is made, so
 * it gets functions of them, never the sentences themselves.
 *
 * @example
 * export const untouched = defineExpectation({
 *   kind: 'untouched',
 *   fields: { treatment: handle },
 *   build: ({ key }: NamedTreatment) => ({ treatment: key }),
 *   words: ({ treatment }, nameOf) => words.expectation(nameOf(treatment)),
 *   check: ({ treatment }) => outcomeCheck({ id: `untouched-${treatment}`, title: words.title, … }),
 * })
 *
 * const words = { expectation: (name: string) => ({ nb: `${name}: …`, en: `${name}: …` }), title: { nb: '…', en: '…' }, … }
 */
export function defineExpectation<const K extends string, F extends TProperties, A extends readonly unknown[]>({
  kind,
  fields,
  build,
  words,
  check,
}: Parts<K, F, A>): Definition<K, F, A> {
  const make = (...said: A): Expected<K, F> => ({ kind, ...build(...said) })
  const schema: TSchema = Type.Object(
    { kind: Type.Literal(kind), actor: Type.Optional(role), ...fields },
    { additionalProperties: false },
  )
  const is = (value: Scripted): value is Expected<K, F> => value.kind === kind
  const own = (value: Scripted): Expected<K, F> => {
    if (is(value)) return value
    throw new Error(`An expectation "${value.kind}" was taken for "${kind}"`)
  }
  return Object.assign(make, {
    kind,
    schema,
    is,
    words,
    check,
    treatments: (value: Scripted) => handlesIn(schema, value),
    wordsOf: (value: Scripted, nameOf: NameOf) => words(own(value), nameOf),
    checkOf: (value: Scripted) => check(own(value)),
  })
}

/** The texts of a value that its schema marks as handles of treatments. */
function handlesIn(schema: unknown, value: unknown): readonly string[] {
  if (member(schema, 'treatment') === true) return typeof value === 'string' ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => handlesIn(member(schema, 'items'), item))
  return Object.entries(record(value) ?? {}).flatMap(([name, item]) =>
    handlesIn(member(member(schema, 'properties'), name), item),
  )
}

/** The handle of a treatment of the scenario. */
export const handle = Type.String({ treatment: true })

/** One of these words. */
export const oneOf = <const W extends readonly string[]>(...words: W) =>
  Type.Unsafe<W[number]>({ type: 'string', enum: [...words] })

const role = Type.Unsafe<Role>({ $ref: adapterComponent('Role') })

/** An action of the adapter protocol. */
export const actionName = Type.Unsafe<ActionName>({ $ref: adapterComponent('ActionName') })
