/** Names of kinds that version 0.1.0 wrote in its evidence (format 1), and what they are called now. */
export const renamedKinds = {
  /** Events in the world. */
  events: { 'bad-day-begins': 'fault-begins', 'bad-days-end': 'faults-end' },
  /** Expectations. */
  expectations: { 'sent-by-decision': 'nothing-sent-while-reading', 'goods-prescribed': 'handelsvare-prescribed' },
} as const satisfies Record<string, Readonly<Record<string, string>>>

type Kinds = Readonly<Record<string, string>>
type Members = Readonly<Record<string, unknown>>

/** Whether this line heads a record of format 1. The first records named no format. */
export const isHeadOfFormat1 = (line: unknown): boolean =>
  isObject(line) && line['type'] === 'scenario' && (line['format'] === undefined || line['format'] === 1)

/** A line of a record of format 1, as format 2 has it. What does not have the form that is looked for is left for the schema to refuse. */
export function fromFormat1(line: unknown): unknown {
  if (!isObject(line)) return line
  if (line['type'] === 'scenario') return { ...line, format: 2, ...changed(line, 'plan', currentPlan) }
  return line['type'] === 'step' ? { ...line, ...changed(line, 'action', renamed(renamedKinds.events)) } : line
}

const currentPlan = inObject((plan) => ({
  ...plan,
  ...changed(
    plan,
    'steps',
    each(inObject((step) => ({ ...step, ...changed(step, 'event', renamed(renamedKinds.events)) }))),
  ),
  ...changed(plan, 'checks', each(renamed(renamedKinds.expectations))),
}))

type Change = (value: unknown) => unknown

/** An object under the new name of its kind, where it has one. */
function renamed(kinds: Kinds): Change {
  return inObject((one) => {
    const { kind } = one
    return typeof kind === 'string' && Object.hasOwn(kinds, kind) ? { ...one, kind: kinds[kind] } : one
  })
}

function inObject(change: (one: Members) => unknown): Change {
  return (value) => (isObject(value) ? change(value) : value)
}

function each(change: Change): Change {
  return (value) => (Array.isArray(value) ? value.map((item: unknown) => change(item)) : value)
}

const changed = (whole: Members, name: string, change: Change): Members =>
  name in whole ? { [name]: change(whole[name]) } : {}

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
