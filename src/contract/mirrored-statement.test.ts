import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { violations } from './registry.js'

interface Extension {
  url: string
  extension?: Extension[]
}
interface Resource {
  resourceType: string
  extension?: Extension[]
}
interface Message {
  resourceType: string
  parameter: { name: string; resource?: { entry: { resource: Resource }[] } }[]
}

const read = (file: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/messages/valid', file), 'utf8')) as Message
const answers = ['first-list', 'discharge', 'multidose', 'multidose-only-registered'].map(
  (name) => `${name}.get-medication-response.json`,
)
const resources = (message: Message) =>
  message.parameter.flatMap(({ resource }) => resource?.entry ?? []).map(({ resource }) => resource)

/** What an EPJ leaves out when it sends an unchanged statement back (SFM-IG-22). */
const unreturned = ['rfstatus', 'recallinfo', 'sfm-deliverysummary']
function withoutUnreturned(extensions: readonly Extension[]): Extension[] {
  return extensions
    .filter(({ url }) => !unreturned.includes(url.split('/').at(-1) ?? ''))
    .map((one) => (one.extension === undefined ? one : { ...one, extension: withoutUnreturned(one.extension) }))
}

/** The answer, sent back: composition and PLL info as a send has them, everything else unchanged. */
function mirrored(answer: Message): Message {
  const sent = structuredClone(answer)
  sent.parameter = sent.parameter.filter(({ name }) => name === 'medication')
  for (const resource of resources(sent)) {
    if (resource.resourceType === 'Composition')
      Object.assign(resource, { relatesTo: [{ code: 'replaces', targetIdentifier: { value: 'forrige' } }] })
    if (resource.resourceType === 'MedicationStatement' && Array.isArray(resource.extension))
      resource.extension = withoutUnreturned(resource.extension)
    for (const information of resource.resourceType === 'Basic' ? (resource.extension ?? []) : [])
      if (information.url.endsWith('sfm-pllInformation'))
        information.extension?.push({ url: 'createPLL', ...{ valueBoolean: true } })
  }
  return sent
}

/** Every place within a statement that could be missing, as a path from the statement. */
function places(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap((key) => [
    [key],
    ...places((value as Record<string, unknown>)[key]).map((rest) => [key, ...rest]),
  ])
}

function drop(value: unknown, [head, ...rest]: readonly (string | number)[]): void {
  if (typeof value !== 'object' || value === null || head === undefined || !(head in value)) return
  const holder = value as Record<string, unknown>
  if (rest.length > 0) drop(holder[head], rest)
  else if (Array.isArray(value)) value.splice(Number(head), 1)
  else Reflect.deleteProperty(holder, head)
}

describe('a statement that SFM may answer', () => {
  test.each(answers)('is valid when it is sent back unchanged: %s', (file) => {
    expect(violations('sfm/send-medication-request', mirrored(read(file)))).toEqual([])
  })

  test('is valid when it is sent back, whatever it lacks', () => {
    const whole = read('discharge.get-medication-response.json')
    const statements = resources(whole).filter(({ resourceType }) => resourceType === 'MedicationStatement')
    const choices = statements.flatMap((statement, index) => places(statement).map((path) => ({ index, path })))
    let answerable = 0
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...choices), { minLength: 1, maxLength: 4 }), (dropped) => {
        const answer = structuredClone(whole)
        const own = resources(answer).filter(({ resourceType }) => resourceType === 'MedicationStatement')
        for (const { index, path } of dropped) drop(own[index], path)
        if (violations('sfm/get-medication-response', answer).length > 0) return
        answerable += 1
        expect(violations('sfm/send-medication-request', mirrored(answer))).toEqual([])
      }),
      { seed: 20260302, numRuns: 250 },
    )
    expect(answerable).toBeGreaterThan(20)
  }, 60_000)
})
