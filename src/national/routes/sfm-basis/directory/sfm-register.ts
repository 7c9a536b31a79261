import type { WorldSetup } from '../../../../scenario/world/world-setup.js'
import type { SeededIds } from '../../../core/seeded-ids.js'
import type { ApiIdentity } from '../../../helseid/helseid.js'
import { identifierOfSystem, identifierSystems } from '../fhir/fhir-element.js'
import { type JsonObject, object } from '../fhir/json.js'
import { seededOrganisation, seededPractitioner } from './seeded-people.js'

/** What an EPJ writes to SFM before its users can work: its organisation, its health personnel, its administrators. */
export type WrittenType = 'Organization' | 'Practitioner' | 'Person'

/** A resource as an EPJ wrote it, in an SFM instance. Every version is kept; the last one stands. */
export interface Written {
  readonly type: WrittenType
  readonly id: string
  /** Journal-id or SFM-id. */
  readonly instance: string
  readonly versions: readonly Version[]
}

export interface Version {
  readonly content: JsonObject
  /** Milliseconds. */
  readonly at: number
}

/** The instances of SFM, and who is written to each. */
export interface SfmRegister {
  /** The instance that a token names; undefined when SFM has none such. */
  instanceOf(identity: Pick<ApiIdentity, 'journalId' | 'sfmId' | 'orgnrParent' | 'orgnrChild'>): string | undefined
  all(type: WrittenType): readonly Written[]
  put(written: Written): void
  /** Written to the instance as health personnel that is not active: such a user has no access (SFM-3.2.3). */
  isInactive(instance: string, pid: string): boolean
}

/** What a new register holds: every workplace of the world is an instance with its people, but the one that the EPJ has yet to write. */
export function sfmRegister(setup: WorldSetup, ids: SeededIds): SfmRegister {
  const entries = new Map<string, Written>()
  const keyOf = ({ type, id }: Pick<Written, 'type' | 'id'>) => `${type}/${id}`
  const put = (written: Written) => void entries.set(keyOf(written), written)
  const at = Date.parse(setup.startsAt)
  const actors = setup.actors.map(({ practitioner, organisation }) => ({ ...practitioner, organisation }))
  const isActors = (journalId: string) => actors.some(({ organisation }) => organisation.journalId === journalId)
  for (const person of [...actors, ...setup.practitioners]) {
    const { organisation } = person
    if (setup.sfmInstance === 'absent' && isActors(organisation.journalId)) continue
    const version = (content: JsonObject): readonly Version[] => [{ content, at }]
    const place = {
      type: 'Organization',
      id: ids.number('Organization', organisation.herId),
      instance: organisation.journalId,
    } as const
    if (!entries.has(keyOf(place))) put({ ...place, versions: version(seededOrganisation(organisation)) })
    const user = {
      type: 'Practitioner',
      id: ids.number('Practitioner', person.nationalIdentity.value),
      instance: organisation.journalId,
    } as const
    if (person.hpr !== undefined && !entries.has(keyOf(user)))
      put({ ...user, versions: version(seededPractitioner(person)) })
  }
  const all = (type: WrittenType) => [...entries.values()].filter((one) => one.type === type)
  const instances = () => new Map(all('Organization').map(({ instance }) => [instance.toLowerCase(), instance]))
  return {
    instanceOf: ({ journalId, sfmId, orgnrChild, orgnrParent }) =>
      instances().get((journalId ?? sfmId ?? '').toLowerCase()) ??
      // A vendor's own single-tenant client has an SFM-id that the world cannot know: its organisation number tells the instance.
      (journalId === undefined ? instanceOfOrganisation(all('Organization'), orgnrChild ?? orgnrParent) : undefined),
    all,
    put,
    isInactive: (instance, pid) => {
      const own = all('Practitioner').filter((one) => one.instance === instance && nationalIdOf(current(one)) === pid)
      return own.length > 0 && own.every((one) => current(one).active === false)
    },
  }
}

const instanceOfOrganisation = (organisations: readonly Written[], orgnr: string): string | undefined =>
  organisations.find((one) => identifierOfSystem(current(one), identifierSystems.enh) === orgnr)?.instance

/** The content that stands. */
export const current = ({ versions }: Written): JsonObject => object(versions.at(-1)?.content)

export const nationalIdOf = (resource: JsonObject): string | undefined =>
  identifierOfSystem(resource, identifierSystems.fnr) ?? identifierOfSystem(resource, identifierSystems.dnr)
