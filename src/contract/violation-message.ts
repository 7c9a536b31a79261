import type { ErrorObject } from 'ajv/dist/2020.js'
import localize from 'ajv-i18n/localize/nb/index.js'
import { childOf } from './json-pointer.js'

/** The package is CommonJS and exports the function itself; its types speak of a default export. */
const localizeNb = localize as unknown as (errors: ErrorObject[]) => void

export interface Message {
  readonly nb: string
  readonly en: string
}

/** Longer values are cut in messages. */
const longestValueShown = 60
/** Eleven digits in a row may be someone's number and are never repeated in a message. */
const nationalNumber = /\d{11}/

/**
 * A sentence that tells a developer what is wrong: the schema's own (`melding`) where it has one,
 * else one made for the keyword, else ajv's.
 */
export function messageOf(error: ErrorObject): Message {
  const own = childOf(error.parentSchema, 'melding')
  if (isMessage(own)) return withValue(own, error)
  return forKeyword(error) ?? fallback(error)
}

function isMessage(value: unknown): value is Message {
  return typeof childOf(value, 'nb') === 'string' && typeof childOf(value, 'en') === 'string'
}

/** A rule about the value itself shows the value. */
function withValue(message: Message, { keyword, data }: ErrorObject): Message {
  const shown = ['pattern', 'const', 'enum', 'format'].includes(keyword) ? shownValue(data) : undefined
  return shown === undefined ? message : { nb: `${shown}: ${message.nb}`, en: `${shown}: ${message.en}` }
}

function shownValue(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null) return undefined
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (nationalNumber.test(text)) return undefined
  return `«${text.length > longestValueShown ? `${text.slice(0, longestValueShown)}…` : text}»`
}

const typeNames: Readonly<Record<string, Message>> = {
  string: { nb: 'en tekst', en: 'a string' },
  number: { nb: 'et tall', en: 'a number' },
  integer: { nb: 'et heltall', en: 'a whole number' },
  boolean: { nb: 'true eller false', en: 'true or false' },
  object: { nb: 'et objekt', en: 'an object' },
  array: { nb: 'en liste', en: 'a list' },
  null: { nb: 'null', en: 'null' },
}

/** Patterns that are said in words. */
const patternWords: Readonly<Record<string, Message>> = {
  '^https?://': { nb: 'må begynne med http:// eller https://', en: 'must begin with http:// or https://' },
}

const formatNames: Readonly<Record<string, Message>> = {
  'date-time': { nb: 'et tidspunkt med tidssone', en: 'a time with its zone' },
  date: { nb: 'en dato (åååå-mm-dd)', en: 'a date (yyyy-mm-dd)' },
  uri: { nb: 'en adresse (URI)', en: 'an address (URI)' },
  uuid: { nb: 'en UUID', en: 'a UUID' },
}

function forKeyword(error: ErrorObject): Message | undefined {
  const params = error.params as Readonly<Record<string, unknown>>
  const shown = shownValue(error.data)
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  const [prefixNb, prefixEn] = shown === undefined ? ['', ''] : [`${shown} `, `${shown} `]
  switch (error.keyword) {
    case 'required':
      return { nb: `mangler «${text(params['missingProperty'])}»`, en: `lacks "${text(params['missingProperty'])}"` }
    case 'additionalProperties':
      return {
        nb: `«${text(params['additionalProperty'])}» skal ikke være her`,
        en: `"${text(params['additionalProperty'])}" does not belong here`,
      }
    case 'type': {
      const names = [params['type']]
        .flat()
        .map((type) => typeNames[String(type)] ?? { nb: String(type), en: String(type) })
      return {
        nb: `må være ${names.map(({ nb }) => nb).join(' eller ')}`,
        en: `must be ${names.map(({ en }) => en).join(' or ')}`,
      }
    }
    case 'const':
      return {
        nb: `${prefixNb}må være ${text(params['allowedValue'])}`,
        en: `${prefixEn}must be ${text(params['allowedValue'])}`,
      }
    case 'enum': {
      const allowed = Array.isArray(params['allowedValues']) ? params['allowedValues'].map(text).join(', ') : ''
      return { nb: `${prefixNb}må være en av ${allowed}`, en: `${prefixEn}must be one of ${allowed}` }
    }
    case 'pattern': {
      const words = patternWords[text(params['pattern'])]
      if (words !== undefined) return { nb: `${prefixNb}${words.nb}`, en: `${prefixEn}${words.en}` }
      return {
        nb: `${prefixNb}har ikke formen ${text(params['pattern'])}`,
        en: `${prefixEn}does not have the form ${text(params['pattern'])}`,
      }
    }
    case 'format': {
      const name = formatNames[text(params['format'])] ?? { nb: text(params['format']), en: text(params['format']) }
      return { nb: `${prefixNb}må være ${name.nb}`, en: `${prefixEn}must be ${name.en}` }
    }
    case 'minLength':
      return params['limit'] === 1 ? { nb: 'er tom', en: 'is empty' } : undefined
    case 'minItems':
      return params['limit'] === 1 ? { nb: 'listen er tom', en: 'the list is empty' } : undefined
    case 'anyOf':
      return { nb: 'har ingen av de formene som er tillatt her', en: 'has none of the forms that are allowed here' }
    case 'not':
      return { nb: `${prefixNb}er ikke tillatt her`, en: `${prefixEn}is not allowed here` }
    case 'discriminator':
      return params['error'] === 'tag'
        ? { nb: `«${text(params['tag'])}» må være en tekst`, en: `"${text(params['tag'])}" must be a string` }
        : {
            nb: `«${text(params['tag'])}» har den ukjente verdien ${text(params['tagValue'])}`,
            en: `"${text(params['tag'])}" has the unknown value ${text(params['tagValue'])}`,
          }
    default:
      return undefined
  }
}

function fallback(error: ErrorObject): Message {
  const norwegian = [{ ...error }]
  localizeNb(norwegian)
  return { nb: norwegian[0]?.message ?? error.keyword, en: error.message ?? error.keyword }
}
