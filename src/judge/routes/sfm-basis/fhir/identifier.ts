import { items, member, sameText, text } from '../../../record/json-value.js'

/** The value of the identifier whose type.text is so, such as PLL or ReseptId, in any case. */
export function identifierByType(resource: unknown, typeText: string): string | undefined {
  return identifierWhere(resource, (identifier) => {
    const own = text(member(member(identifier, 'type'), 'text'))
    return own !== undefined && sameText(own, typeText)
  })
}

/** The value of the identifier of that system. */
export function identifierBySystem(resource: unknown, system: string): string | undefined {
  return identifierWhere(resource, (identifier) => member(identifier, 'system') === system)
}

/** `identifier` is a list in resources, and one alone in a Reference. */
function identifierWhere(resource: unknown, fits: (identifier: unknown) => boolean): string | undefined {
  const own = member(resource, 'identifier')
  return text(member([...items(own), own].find(fits), 'value'))
}
