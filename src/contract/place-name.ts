import { childOf, tokensOf } from './json-pointer.js'

/**
 * The resource a pointer leads into, in words, such as MedicationStatement «Paracet tab 500 mg»: an entry's number says little.
 * Undefined outside the resources of a bundle.
 */
export function placeName(root: unknown, pointer: string): string | undefined {
  let value = root
  let resource: unknown
  let underEntry = false
  for (const token of tokensOf(pointer)) {
    value = childOf(value, token)
    if (token === 'entry') underEntry = true
    else if (underEntry && token === 'resource') resource = value
  }
  const type = childOf(resource, 'resourceType')
  if (typeof type !== 'string') return undefined
  const name = [childOf(childOf(resource, 'medicationReference'), 'display'), ...codingDisplays(resource)].find(
    (display) => typeof display === 'string' && display !== '',
  )
  return typeof name === 'string' ? `${type} «${name}»` : type
}

function codingDisplays(resource: unknown): readonly unknown[] {
  const codings = childOf(childOf(resource, 'code'), 'coding')
  return Array.isArray(codings) ? codings.map((coding) => childOf(coding, 'display')) : []
}
