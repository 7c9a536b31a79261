import { defined } from '../../../../contract/defined.js'
import { invalid, type Refusal } from './operation-outcome.js'

/** One condition of a search; a resource fits when any of the values does. `modifier`: what follows the colon in the name. */
export interface SearchCondition {
  readonly name: string
  readonly modifier?: string
  readonly values: readonly string[]
}

export interface SearchQuery {
  /** What was understood, all of which must hold. */
  readonly conditions: readonly SearchCondition[]
  /** The query with what was understood alone, for the self link: what is not known is passed over (UNKNOWN), and seen to be. */
  readonly understood: string
}

/** Reads the query of a search. Names are the same whatever the case of their letters: the guide writes PatientNiN, the service patientNiN. */
export function searchQuery(url: string, known: readonly string[]): SearchQuery {
  const pairs = [...new URL(url).searchParams].flatMap(([key, value]) => {
    const [written = '', modifier] = key.split(':', 2)
    const name = known.find((one) => one.toLowerCase() === written.toLowerCase())
    return name === undefined || value === '' ? [] : [{ name, modifier, value }]
  })
  return {
    conditions: pairs.map(({ name, modifier, value }) => ({
      name,
      ...defined({ modifier }),
      values: value.split(',').filter((one) => one !== ''),
    })),
    understood: new URLSearchParams(
      pairs.map(({ name, modifier, value }): [string, string] => [
        modifier === undefined ? name : `${name}:${modifier}`,
        value,
      ]),
    ).toString(),
  }
}

/** A code or identifier as a search writes it: `value`, or `system|value`. */
export function fitsToken(
  wanted: string,
  one: { readonly system?: string | undefined; readonly value: string },
): boolean {
  const bar = wanted.indexOf('|')
  if (bar < 0) return one.value.toLowerCase() === wanted.toLowerCase()
  const [system, value] = [wanted.slice(0, bar), wanted.slice(bar + 1)]
  return (one.system ?? '') === system && (value === '' || one.value.toLowerCase() === value.toLowerCase())
}

/** A text as a search finds it: from its beginning, whatever the case; `exact` and `contains` as they say. */
export function fitsText(wanted: string, one: string, modifier?: string): boolean {
  if (modifier === 'exact') return one === wanted
  const [text, part] = [one.toLowerCase(), wanted.toLowerCase()]
  return modifier === 'contains' ? text.includes(part) : text.startsWith(part)
}

type Prefix = 'gt' | 'ge' | 'lt' | 'le' | 'eq'
export interface MomentCondition {
  readonly prefix: Prefix
  readonly millis: number
}

/** A date, or a date with time and zone; a plus sign that was not escaped arrives as a space. */
const momentForm =
  /^(?<prefix>gt|ge|lt|le|eq)?(?<at>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+ -]\d{2}:\d{2})?)?)$/

/** Reads the values of `_lastUpdated`: gt2031-03-10T09:00:00Z. A time without a zone is refused: no one knows which moment it is. */
export function momentConditions({
  name,
  values,
}: SearchCondition):
  | { readonly ok: true; readonly moments: readonly MomentCondition[] }
  | { readonly ok: false; readonly refusal: Refusal } {
  const moments: MomentCondition[] = []
  for (const value of values) {
    const found = momentForm.exec(value)?.groups
    const at = found?.['at']?.replace(' ', '+')
    const millis = at === undefined ? Number.NaN : Date.parse(at)
    if (at === undefined || Number.isNaN(millis) || (at.includes('T') && !/(Z|[+-]\d{2}:\d{2})$/.test(at)))
      return {
        ok: false,
        refusal: invalid(`${name} invalid: ${value} is not a time with zone, such as gt2031-03-10T09:00:00Z`, name),
      }
    moments.push({ prefix: (found?.['prefix'] ?? 'eq') as Prefix, millis })
  }
  return { ok: true, moments }
}

export function fitsMoment({ prefix, millis }: MomentCondition, at: number): boolean {
  switch (prefix) {
    case 'gt':
      return at > millis
    case 'ge':
      return at >= millis
    case 'lt':
      return at < millis
    case 'le':
      return at <= millis
    case 'eq':
      return at === millis
  }
}
