import { type SchemaName, violations } from '../../../../contract/registry.js'
import type { WorldCore } from '../../../core/world-core.js'
import type { ApiIdentity } from '../../../helseid/helseid.js'
import { instant } from '../fhir/instant.js'
import { isObject, type Json, type JsonObject, object, without } from '../fhir/json.js'
import { invalid, type Refusal } from '../fhir/operation-outcome.js'
import { searchBundle } from '../fhir/search-bundle.js'
import { searchQuery } from '../fhir/search-query.js'
import { directorySearch, fitsSearch } from './directory-search.js'
import type { SfmRegister, Written, WrittenType } from './sfm-register.js'
import { sfmIds, writingProblem } from './written-rules.js'

/** What the directory needs of SFM. */
export interface DirectoryWorld extends Pick<WorldCore<unknown>, 'directory' | 'ids' | 'clock'> {
  readonly register: SfmRegister
  /** Base address of the API. */
  readonly url: string
}

/** Below the type: `''` is the type itself, `17` a resource, `17/_history/2` a version of it. */
export interface DirectoryRequest {
  readonly method: string
  readonly type: WrittenType
  readonly below: string
  /** As the client called it, with its query. */
  readonly url: string
  readonly ifMatch: string | undefined
  readonly identity: ApiIdentity
  /** Read when it is needed: what does not take a body does not look at one. */
  readonly body: () => ReadBody
}

type ReadBody = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly refusal: Refusal }

export type DirectoryAnswer =
  | {
      readonly ok: true
      readonly status: 200 | 201
      readonly body: JsonObject
      readonly schema: SchemaName
      readonly headers: readonly (readonly [string, string])[]
    }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Refuses a token that names an instance that SFM does not have. FACT: GET Organization is then not 200 (SFM-3.1.1.1a), and nothing but
 * creating the organisation is allowed (SFM-ORG-02). Which status is UNKNOWN: 404 to who asks whether it is there, else 403.
 */
export function unknownInstance({ journalId, sfmId }: ApiIdentity, status: 403 | 404 = 403): Refusal {
  const diagnostics = `SFM has no instance with the journal-id of the token (${journalId ?? sfmId ?? ''}): create the organisation first`
  return { status, diagnostics }
}

/** FHIR's status for an update of another version than the one that stands. Without If-Match an update is taken. */
const wrongVersionStatus = 412

/** Create, search, read (also a version) and update. Anything else is not implemented (SFM-IG-18, SFM-IG-28). */
export function isDirectoryCall(method: string, below: string): boolean {
  const [id = '', history, version, ...deeper] = below.split('/')
  if (method === 'POST') return below === ''
  if (method === 'PUT') return id !== '' && history === undefined
  return (
    method === 'GET' &&
    (history === undefined || (history.toLowerCase() === '_history' && version !== undefined && deeper.length === 0))
  )
}

/** Organization, Practitioner and Person: for a call that `isDirectoryCall`. */
export function answerDirectory(request: DirectoryRequest, world: DirectoryWorld): DirectoryAnswer {
  const { method, type, below, identity } = request
  const instance = world.register.instanceOf(identity)
  const isCreate = method === 'POST'
  const [id = '', , version] = below.split('/')
  if (instance === undefined && !(isCreate && type === 'Organization'))
    return { ok: false, refusal: unknownInstance(identity, type === 'Organization' ? 404 : 403) }
  if (isCreate) return create(request, instance ?? identity.journalId ?? identity.sfmId ?? '', world)
  if (id === '') return search(request, instance ?? '', world)
  const found = world.register.all(type).find((one) => one.id === id && one.instance === instance)
  if (found === undefined) return refused(404, `${type}/${id} is not known`)
  if (method === 'PUT') return update(request, found, world)
  const number = version === undefined ? found.versions.length : Number(version)
  return found.versions[number - 1] === undefined
    ? refused(404, `${type}/${id} has no version ${version ?? ''}`)
    : answered(200, { ...found, versions: found.versions.slice(0, number) })
}

function create(request: DirectoryRequest, instance: string, world: DirectoryWorld): DirectoryAnswer {
  const { type, identity } = request
  const content = contentOf(request)
  if (!content.ok) return content
  const problem = writingProblem(type, { content: content.value, instance, identity }, world)
  if (problem !== undefined) return { ok: false, refusal: invalid(`${problem.at} ${problem.problem}`, problem.at) }
  const written: Written = {
    type,
    id: world.ids.number(type, world.ids.next(type)),
    instance,
    versions: [{ content: withSfmId(type, content.value, instance), at: world.clock.millis() }],
  }
  world.register.put(written)
  return answered(201, written, [['Location', `${world.url}/${type}/${written.id}/_history/1`]])
}

function update(request: DirectoryRequest, before: Written, world: DirectoryWorld): DirectoryAnswer {
  const { type, identity, ifMatch } = request
  const { id, instance, versions } = before
  if (ifMatch !== undefined && ifMatch.replace(/^W\//, '').replaceAll('"', '') !== String(versions.length))
    return refused(
      wrongVersionStatus,
      `${type}/${id} is at version ${versions.length}, and If-Match asks for ${ifMatch}`,
    )
  const content = contentOf(request)
  if (!content.ok) return content
  if (content.value.id !== undefined && content.value.id !== id)
    return {
      ok: false,
      refusal: invalid(
        `${type}.id invalid: ${JSON.stringify(content.value.id)} is not the id in the address, ${id}`,
        `${type}.id`,
      ),
    }
  const problem = writingProblem(type, { content: content.value, before, instance, identity }, world)
  if (problem !== undefined) return { ok: false, refusal: invalid(`${problem.at} ${problem.problem}`, problem.at) }
  const written: Written = {
    ...before,
    versions: [...versions, { content: withSfmId(type, content.value, instance), at: world.clock.millis() }],
  }
  world.register.put(written)
  return answered(200, written)
}

function search({ type, url }: DirectoryRequest, instance: string, world: DirectoryWorld): DirectoryAnswer {
  const { conditions, understood } = searchQuery(url, directorySearch[type])
  const found = world.register.all(type).filter((one) => one.instance === instance && fitsSearch(one, conditions))
  const body = searchBundle(found.map(resourceOf), {
    id: world.ids.next('search'),
    now: instant(world.clock.millis()),
    url: understood === '' ? `${world.url}/${type}` : `${world.url}/${type}?${understood}`,
    base: world.url,
  })
  return { ok: true, status: 200, body, schema: schemas[type].bundle, headers: [] }
}

const schemas = {
  Organization: { one: 'sfm/organization', bundle: 'sfm/organization-bundle' },
  Practitioner: { one: 'sfm/practitioner', bundle: 'sfm/practitioner-bundle' },
  Person: { one: 'sfm/person', bundle: 'sfm/person-bundle' },
} as const satisfies Readonly<Record<WrittenType, { readonly one: SchemaName; readonly bundle: SchemaName }>>

/** The resource in the body, if it is one of the type and has the form of one. */
function contentOf({
  type,
  body,
}: DirectoryRequest):
  { readonly ok: true; readonly value: JsonObject } | { readonly ok: false; readonly refusal: Refusal } {
  const read = body()
  if (!read.ok) return read
  if (!isObject(read.value) || read.value.resourceType !== type)
    return { ok: false, refusal: invalid(`The body must be a ${type} resource`, type) }
  const [first] = violations(schemas[type].one, read.value)
  if (first === undefined) return { ok: true, value: read.value }
  return {
    ok: false,
    refusal: invalid(
      `${type}${first.pointer.replaceAll('/', '.')} invalid: ${first.message.en}`,
      `${type}${first.pointer.replaceAll('/', '.')}`,
    ),
  }
}

/** The token says which instance it is, whether or not the resource does. */
function withSfmId(type: WrittenType, content: JsonObject, instance: string): JsonObject {
  if (type !== 'Organization' || sfmIds(content).length > 0) return content
  const own = Array.isArray(content.identifier) ? (content.identifier as readonly Json[]) : []
  return { ...content, identifier: [...own, { use: 'official', type: { text: 'SFM-id' }, value: instance }] }
}

/** As SFM gives it back: with its id, version and time, and everything else as it was written. */
function resourceOf({ id, type, versions }: Written): JsonObject {
  const last = versions.at(-1)
  const content = object(last?.content)
  const meta = { ...object(content.meta), versionId: String(versions.length), lastUpdated: instant(last?.at ?? 0) }
  return { resourceType: type, id, meta, ...without(content, 'resourceType', 'id', 'meta') }
}

function answered(
  status: 200 | 201,
  written: Written,
  headers: readonly (readonly [string, string])[] = [],
): DirectoryAnswer {
  const at = written.versions.at(-1)?.at ?? 0
  return {
    ok: true,
    status,
    body: resourceOf(written),
    schema: schemas[written.type].one,
    headers: [...headers, ['ETag', `W/"${written.versions.length}"`], ['Last-Modified', new Date(at).toUTCString()]],
  }
}

const refused = (status: number, diagnostics: string): DirectoryAnswer => ({
  ok: false,
  refusal: { status, diagnostics },
})

/** Whether the user of a token has been made inactive in the instance that it names. */
export function isInactiveUser(identity: ApiIdentity, { register }: DirectoryWorld): boolean {
  const instance = register.instanceOf(identity)
  return instance !== undefined && identity.pid !== undefined && register.isInactive(instance, identity.pid)
}
