/**
 * The schema of a scripted action, made from the actions of the adapter protocol, so that no action is described twice.
 * A script has no calendar and no ids: it points at a treatment by its handle and writes a day as days from when the scenario begins.
 */
const adapter = 'adapter.openapi.json#/components/schemas/'
const world = 'world.schema.json#/$defs/'
const handle = { type: 'string', minLength: 1, description: "The treatment's handle in the scenario." }

/** Where a script says something else than the adapter gets: the run adds what is missing here. */
const ownProperties = {
  PollTasks: {
    patients: {
      type: 'array',
      description: 'Keys of fixtures/patients.json. Absent: the patient at hand.',
      items: { type: 'string', minLength: 1 },
    },
  },
  WriteOrganisation: {
    organisation: undefined,
    partOf: undefined,
    unit: { $ref: '#/$defs/ScriptedUnit' },
  },
}
/** A person who is not named is the signed-in one. */
const optional = { WriteOrganisation: ['organisation'], WritePractitioner: ['practitioner'] }

const scriptedUnit = {
  type: 'object',
  description: 'A unit of the organisation that the signed-in works for.',
  properties: Object.fromEntries(
    ['name', 'orgnrChild', 'herId'].map((name) => [name, { $ref: `${adapter}Organisation/properties/${name}` }]),
  ),
  required: ['name', 'orgnrChild', 'herId'],
  additionalProperties: false,
}

export const scriptedName = (name) => `Scripted${name}`

export function scriptedActionSchema(components) {
  const $defs = { ScriptedUnit: scriptedUnit }
  const refsIn = (node) =>
    node === null || typeof node !== 'object'
      ? []
      : Object.entries(node).flatMap(([key, value]) => (key === '$ref' ? [nameIn(value)] : refsIn(value)))
  const nameIn = (pointer) => pointer.replace('#/components/schemas/', '')
  const hasDays = (name) => JSON.stringify(components[name]).includes('"format":"date') && !isPerson(name)
  /** A birth date is a date in a script too. */
  const isPerson = (name) => 'birthDate' in (components[name].properties ?? {})
  const isScripted = (name) => hasDays(name) || refsIn(components[name]).some(isScripted)

  function scripted(node) {
    if (Array.isArray(node)) return node.map(scripted)
    if (node === null || typeof node !== 'object') return node
    if (node.format === 'date') return { $ref: `${world}Day`, ...described(node) }
    if (node.format === 'date-time') return { $ref: `${world}Moment`, ...described(node) }
    if (typeof node.$ref !== 'string')
      return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, scripted(value)]))
    const name = nameIn(node.$ref)
    if (name === 'Target') return handle
    if (!isScripted(name)) return { ...node, $ref: `${adapter}${name}` }
    $defs[scriptedName(name)] ??= scripted(components[name])
    return { ...node, $ref: `#/$defs/${scriptedName(name)}` }
  }

  const actions = refsIn(components.ActionRequest)
  for (const name of actions) {
    const { properties, required, ...rest } = components[name]
    const { now: _, ...own } = { ...properties, ...ownProperties[name] }
    const kept = Object.entries(own).filter(([, schema]) => schema !== undefined)
    $defs[scriptedName(name)] = {
      ...rest,
      properties: Object.fromEntries(
        kept.map(([key, schema]) => [key, key in (ownProperties[name] ?? {}) ? schema : scripted(schema)]),
      ),
      required: required.filter((key) => optional[name]?.includes(key) !== true),
    }
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://pll-conformance/schemas/harness/scripted-action.schema.json',
    $comment: 'Made by scripts/generate-types.mjs from adapter.openapi.json. Do not edit.',
    title: 'ScriptedAction',
    description:
      "An action as a scenario writes it. It differs from the adapter's in this: the target is a treatment's handle, which the run turns into what the user points at; a day is counted from when the scenario begins; an organisation or a person that is not named is the signed-in one; patients are named by their keys; the time of the action is not written.",
    type: 'object',
    required: ['action'],
    discriminator: { propertyName: 'action' },
    oneOf: actions.map((name) => ({ $ref: `#/$defs/${scriptedName(name)}` })),
    $defs,
  }
}

const described = ({ description }) => (description === undefined ? {} : { description })
