import type { Directory } from '../../../core/directory.js'
import type { ApiIdentity } from '../../../helseid/helseid.js'
import { identifierSystems } from '../fhir/fhir-element.js'
import { type JsonObject, object, objects, text } from '../fhir/json.js'
import { current, nationalIdOf, type SfmRegister, type Written, type WrittenType } from './sfm-register.js'

/** What someone wants written: a new resource, or another version of one that stands. */
export interface Writing {
  readonly content: JsonObject
  /** The one that it is a version of. */
  readonly before?: Written
  /** Journal-id or SFM-id of the token, as the instance is named. */
  readonly instance: string
  readonly identity: ApiIdentity
}

/** What is known while a writing is judged. */
export interface Known {
  readonly register: SfmRegister
  readonly directory: Directory
}

/** Why a writing is refused, and at which element; undefined: it is taken. */
export interface WritingProblem {
  readonly at: string
  readonly problem: string
}

type Rule = (writing: Writing, known: Known) => WritingProblem | undefined

/** The first rule that is broken. */
export function writingProblem(type: WrittenType, writing: Writing, known: Known): WritingProblem | undefined {
  for (const rule of rules[type]) {
    const problem = rule(writing, known)
    if (problem !== undefined) return problem
  }
  return undefined
}

const valuesOf = (resource: JsonObject, ...systems: readonly string[]): readonly string[] =>
  objects(resource.identifier).flatMap(({ system, value }) =>
    systems.includes(text(system) ?? '') ? [text(value) ?? ''] : [],
  )

/** SFM-id has no known system: it is told by its type, or by a system that ends so. */
export function sfmIds(resource: JsonObject): readonly string[] {
  const names = ({ type, system }: JsonObject) => [
    text(object(type).text),
    ...objects(object(type).coding).map(({ code }) => text(code)),
    text(system),
  ]
  return objects(resource.identifier).flatMap((identifier) =>
    names(identifier).some((name) => /(^|[/:#])(sfm|journal)-?id$/i.test(name ?? ''))
      ? [text(identifier.value) ?? '']
      : [],
  )
}

const others = (type: WrittenType, { before }: Writing, { register }: Known): readonly Written[] =>
  register.all(type).filter(({ id }) => id !== before?.id)

/** Identifier[SFM-id] is that of the token (SFM-ORG-02). Left out, the token says it (SFM-IG-17): its being required is not sure. */
const sfmIdOfToken: Rule = ({ content, instance }) => {
  const other = sfmIds(content).find((id) => id.toLowerCase() !== instance.toLowerCase())
  return other === undefined
    ? undefined
    : {
        at: 'Organization.identifier:SFM-id',
        problem: `invalid: ${other} is not the journal-id of the token, ${instance}`,
      }
}

const named: Rule = ({ content }) =>
  text(content.name) === undefined ? { at: 'Organization.name', problem: 'missing or invalid' } : undefined

const activeStated =
  (type: WrittenType): Rule =>
  ({ content }) =>
    typeof content.active === 'boolean'
      ? undefined
      : { at: `${type}.active`, problem: 'missing or invalid: it must be true or false' }

/** ENH is orgnr_child of the token when it has one, else orgnr_parent (SFM-ORG-02). */
const organisationNumberOfToken: Rule = ({ content, identity: { orgnrChild, orgnrParent } }) => {
  const at = 'Organization.identifier:ENH'
  const [number, ...more] = valuesOf(content, identifierSystems.enh)
  if (number === undefined || number === '' || more.length > 0)
    return { at, problem: 'missing or invalid: exactly one organisation number' }
  if (number === (orgnrChild ?? orgnrParent)) return undefined
  return orgnrChild === undefined
    ? { at, problem: `invalid: ${number} is not orgnr_parent of the token, ${orgnrParent}` }
    : { at, problem: `invalid: ${number} is not orgnr_child of the token, ${orgnrChild}` }
}

/** HER-id stands in one instance only (SFM-ORG-01). */
const herIdOfOneInstance: Rule = (writing, known) => {
  const at = 'Organization.identifier:HER-id'
  const [herId, ...more] = valuesOf(writing.content, identifierSystems.her)
  if (more.length > 0) return { at, problem: 'invalid: at most one HER-id' }
  const taken = others('Organization', writing, known).some(
    (one) => one.instance !== writing.instance && valuesOf(current(one), identifierSystems.her).includes(herId ?? ''),
  )
  return taken ? { at, problem: `invalid: the HER-id ${herId ?? ''} is in use in another instance of SFM` } : undefined
}

/** An organisation number stands once in an instance, but for units of an organisation (partOf) (SFM-ORG-01). */
const organisationOnce: Rule = (writing, known) => {
  if (writing.content.partOf !== undefined) return undefined
  const [number = ''] = valuesOf(writing.content, identifierSystems.enh)
  const twin = others('Organization', writing, known).find(
    (one) =>
      one.instance === writing.instance &&
      current(one).partOf === undefined &&
      valuesOf(current(one), identifierSystems.enh).includes(number),
  )
  return twin === undefined
    ? undefined
    : {
        at: 'Organization.identifier:ENH',
        problem: `invalid: ${number} is in this instance already, as Organization/${twin.id}: update it`,
      }
}

const partOfKnown: Rule = (writing, known) => {
  if (writing.content.partOf === undefined) return undefined
  const reference = text(object(writing.content.partOf).reference) ?? ''
  const id = /(?:^|\/)Organization\/([^/]+)$/i.exec(reference)?.[1]
  const whole = others('Organization', writing, known).find((one) => one.id === id && one.instance === writing.instance)
  return whole === undefined
    ? { at: 'Organization.partOf', problem: `invalid: ${reference} is no other organisation of this instance` }
    : undefined
}

/** SFM-IG-19: active=false, then users, then active=true. The order is FACT; that SFM refuses another one is UNKNOWN, here and below. */
const inactiveFirst: Rule = ({ content, before }) =>
  before === undefined && content.active === true
    ? {
        at: 'Organization.active',
        problem: 'invalid: a new organisation is written with active=false, then its users, then active=true',
      }
    : undefined

const usersFirst: Rule = (writing, { register }) => {
  const { content, before, instance } = writing
  if (before === undefined || content.active !== true || current(before).active === true) return undefined
  const users = [...register.all('Practitioner'), ...register.all('Person')].filter((one) => one.instance === instance)
  return users.length > 0
    ? undefined
    : {
        at: 'Organization.active',
        problem: 'invalid: write the users (Practitioner, Person) before the organisation is made active',
      }
}

/** Exactly one of fødselsnummer and D-nummer (SFM-IG-28, SFM-3.2.1), and of someone who does not exist: this service is a simulation. */
const oneNationalId =
  (type: WrittenType): Rule =>
  ({ content }) => {
    const at = `${type}.identifier`
    const [number = '', ...more] = valuesOf(content, identifierSystems.fnr, identifierSystems.dnr)
    if (number === '' || more.length > 0)
      return { at, problem: 'missing or invalid: exactly one of fødselsnummer (FNR) and D-nummer (DNR)' }
    if (!/^\d{11}$/.test(number)) return { at, problem: 'invalid: fødselsnummer and D-nummer have eleven digits' }
    return Number(number.slice(2, 4)) > 12
      ? undefined
      : { at, problem: 'invalid: only synthetic people may be written here (month + 80, + 65 or + 40)' }
  }

const oneHprNumber: Rule = ({ content }) => {
  const [number = '', ...more] = valuesOf(content, identifierSystems.hpr)
  return number === '' || more.length > 0
    ? { at: 'Practitioner.identifier:HPR', problem: 'missing or invalid: exactly one HPR number' }
    : undefined
}

const wholeName: Rule = ({ content }) => {
  const whole = objects(content.name).some(
    ({ given, family }) => Array.isArray(given) && given.length > 0 && text(family) !== undefined,
  )
  return whole
    ? undefined
    : { at: 'Practitioner.name', problem: 'missing or invalid: at least one given name and one family name' }
}

/** SFM checks with Helsepersonellregisteret at create and update (SFM-3.2.2). */
const inHelsepersonellregisteret: Rule = ({ content }, { directory }) => {
  const [number = ''] = valuesOf(content, identifierSystems.hpr)
  const person = directory.practitioner(number)
  if (person === undefined)
    return { at: 'Practitioner.identifier:HPR', problem: `invalid: ${number} is not in Helsepersonellregisteret` }
  return person.nationalIdentity.value === nationalIdOf(content)
    ? undefined
    : { at: 'Practitioner.identifier', problem: `invalid: the HPR number ${number} belongs to someone else` }
}

/** A user is written once to an instance, then updated: INFERRED from the Datadeling API, which refuses a second POST (SFM-DD-02). */
const userOnce =
  (type: WrittenType): Rule =>
  (writing, known) => {
    const twin = others(type, writing, known).find(
      (one) => one.instance === writing.instance && nationalIdOf(current(one)) === nationalIdOf(writing.content),
    )
    return twin === undefined
      ? undefined
      : {
          at: `${type}.identifier`,
          problem: `invalid: the person is in this instance already, as ${type}/${twin.id}: update it`,
        }
  }

const rules: Readonly<Record<WrittenType, readonly Rule[]>> = {
  Organization: [
    named,
    activeStated('Organization'),
    organisationNumberOfToken,
    sfmIdOfToken,
    herIdOfOneInstance,
    partOfKnown,
    organisationOnce,
    inactiveFirst,
    usersFirst,
  ],
  Practitioner: [
    oneNationalId('Practitioner'),
    oneHprNumber,
    activeStated('Practitioner'),
    wholeName,
    inHelsepersonellregisteret,
    userOnce('Practitioner'),
  ],
  Person: [oneNationalId('Person'), userOnce('Person')],
}
