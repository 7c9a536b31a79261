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
const isHeadOfFormat1 = (line: unknown): line is Members =>
  isObject(line) && line['type'] === 'scenario' && (line['format'] === undefined || line['format'] === 1)

/**
 * The lines of a record of format 1 as format 2 has them; those of any other record as they are. What does not have the form that is looked
 * for is left for the schema to refuse. Each line keeps its place, since findings point at it.
 * @param adapter How the EPJ under test was driven: a record of one actor did not say.
 */
export function currentLines(lines: readonly unknown[], adapter: string): readonly unknown[] {
  const head = lines.find(isHeadOfFormat1)
  if (head === undefined) return lines
  const current = currentHead(head, adapter)
  const roles = rolesOf(current['actors'])
  return withOwners(
    lines.map((line) => (line === head ? current : currentLine(line, roles[0]))),
    roles,
  )
}

/** The head and the world of a record of one actor were about that one; with several they had a list too, and were about its first. */
function currentHead({ role, system, ...head }: Members, adapter: string): Members {
  const environment = isObject(head['environment']) ? head['environment'] : {}
  const { clientId, clientJwks, ...services } = environment
  const own = { role, played: 'under-test', adapter, clientId, clientJwks, system }
  return {
    ...head,
    format: 2,
    ...changed(head, 'plan', currentPlan),
    ...changed(head, 'world', currentWorld),
    ...changed(head, 'environment', () => services),
    actors: head['actors'] ?? [own],
  }
}

const currentWorld = inObject(({ role, practitioner, organisation, actors, ...world }) => ({
  ...world,
  actors: actors ?? [{ role, practitioner, organisation }],
}))

/** A line with the names of today, and with whose it is: in a record of one actor that went without saying. */
function currentLine(line: unknown, lead: string | undefined): unknown {
  if (!isObject(line)) return line
  const { type, actor = lead, action } = line
  if (type === 'exchange') return { ...line, actor }
  if (type !== 'step') return line
  const isActors = isObject(action) && 'action' in action
  return { ...line, ...changed(line, 'action', renamed(renamedKinds.events)), ...(isActors ? { actor } : {}) }
}

/**
 * What Reseptformidleren held when the script began and ended was once kept of the whole. It is what the first actor came to, and what those
 * left who came and were not done before; where they are several, the others' lines come last.
 */
function withOwners(lines: readonly unknown[], roles: readonly string[]): readonly unknown[] {
  const owned = lines.filter(isState).filter(({ actor }) => actor !== undefined)
  const has = (role: string, moment: string) => owned.some((one) => one['actor'] === role && one['moment'] === moment)
  const [lead] = roles
  const [first = lead, ...others] = roles.filter(
    (role) => (role === lead || has(role, 'before')) && !has(role, 'after'),
  )
  const isWhole = (line: unknown, moment: string): line is Members =>
    isState(line) && line['actor'] === undefined && line['moment'] === moment
  return [
    ...lines.map((line) => {
      if (isWhole(line, 'before')) return { ...line, actor: lead }
      return isWhole(line, 'after') ? { ...line, actor: first } : line
    }),
    ...lines.filter((line) => isWhole(line, 'after')).flatMap((line) => others.map((actor) => ({ ...line, actor }))),
  ]
}

const isState = (line: unknown): line is Members => isObject(line) && line['type'] === 'state'

const rolesOf = (actors: unknown): readonly string[] =>
  Array.isArray(actors)
    ? actors.flatMap((actor: unknown) => (isObject(actor) && typeof actor['role'] === 'string' ? [actor['role']] : []))
    : []

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
