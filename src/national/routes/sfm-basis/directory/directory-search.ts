import { type JsonObject, object, objects, text } from '../fhir/json.js'
import { fitsText, fitsToken, type SearchCondition } from '../fhir/search-query.js'
import { current, type Written, type WrittenType } from './sfm-register.js'

/** What each resource can be searched by (CapabilityStatement). */
export const directorySearch: Readonly<Record<WrittenType, readonly string[]>> = {
  Practitioner: ['identifier', 'given', 'family', 'active'],
  Organization: ['identifier', 'partof', 'active', 'name', '_id'],
  Person: ['identifier', 'name', '_id'],
}

/** Whether a resource fits every condition. */
export const fitsSearch = (written: Written, conditions: readonly SearchCondition[]): boolean =>
  conditions.every((condition) => condition.values.some((wanted) => fits(written, condition, wanted)))

function fits(written: Written, { name, modifier }: SearchCondition, wanted: string): boolean {
  const content = current(written)
  switch (name) {
    case '_id':
      return written.id === wanted
    case 'identifier':
      return objects(content.identifier).some(({ system, value }) =>
        fitsToken(wanted, { system: text(system), value: text(value) ?? '' }),
      )
    case 'active':
      return content.active === (wanted.toLowerCase() === 'true') && /^(true|false)$/i.test(wanted)
    case 'partof':
      return text(object(content.partOf).reference)?.split('/').at(-1) === wanted.split('/').at(-1)
    case 'given':
      return objects(content.name).some(({ given }) => givenNames(given).some((one) => fitsText(wanted, one, modifier)))
    case 'family':
      return objects(content.name).some(({ family }) => fitsText(wanted, text(family) ?? '', modifier))
    case 'name':
      return namesOf(content).some((one) => fitsText(wanted, one, modifier))
    default:
      return false
  }
}

const givenNames = (given: JsonObject[string]): readonly string[] =>
  Array.isArray(given) ? given.flatMap((one) => text(one as never) ?? []) : []

/** The name of an organisation, and each part of a person's. */
const namesOf = (content: JsonObject): readonly string[] =>
  typeof content.name === 'string'
    ? [content.name]
    : objects(content.name).flatMap(({ given, family, text: whole }) =>
        [...givenNames(given), text(family) ?? [], text(whole) ?? []].flat(),
      )
