import type {
  ActionAnswer,
  Organisation,
  Practitioner,
  WriteOrganisation,
  WritePractitioner,
} from '../../generated/adapter.js'
import { phrases } from '../../phrases/phrases.js'
import type { SfmFailure } from '../client/sfm-client.js'
import { failureWords, type SfmContext } from '../client/sfm-context.js'
import type { Identifier, Resource } from '../fhir/fhir-element.js'
import { foundIn } from '../fhir/search-result.js'
import { profile, system } from '../fhir/vocabulary.js'
import { sfmOrganization, sfmPractitioner } from '../list/people.js'

/**
 * The administrator writes the organisation to SFM, on behalf of that organisation. First it is asked what the instance holds
 * (SFM-3.1.1.1a): none, and this makes a new instance; this organisation, and it is updated; others only, and it is added to them.
 */
export async function writeOrganisation(
  context: SfmContext,
  { organisation, active, partOf }: WriteOrganisation,
): Promise<ActionAnswer> {
  const found = await resourcesFound(context, 'Organization', organisation)
  if ('kind' in found) return context.answer('failed', failureWords(found))
  const { resources: there, instance } = found
  const before = there.find(
    (one) =>
      holds(one, system.enh, organisation.orgnrChild) &&
      (partOf !== organisation.orgnrChild || one['partOf'] !== undefined),
  )
  const isActive = before === undefined ? context.behaviour.activeWhenNew(active) : active
  if (
    before === undefined &&
    instance === 'new' &&
    active &&
    isActive === active &&
    context.behaviour.looksBeforeWriting
  )
    return context.refuse(phrases.refuseNewMustBeInactive)
  const parent =
    partOf === undefined ? undefined : there.find((one) => one !== before && holds(one, system.enh, partOf))
  const written = organizationToWrite(organisation, {
    active: isActive,
    before,
    parent: context.behaviour.statesPartOf ? parent : undefined,
  })
  const failure = await write(context, written, organisation)
  if (failure !== undefined) return context.answer('failed', failureWords(failure))
  if (before !== undefined) return context.answer('done', phrases.organisationUpdated)
  return context.answer('done', instance === 'new' ? phrases.newInstance : phrases.addedToInstance)
}

/** Health personnel are written as sfm-Practitioner, administrative users as sfm-Person, who is both as both (SFM-3.2.1, SFM-3.2.4, SFM-IG-28). */
export async function writePractitioner(
  context: SfmContext,
  { practitioner, active, administrator = false }: WritePractitioner,
): Promise<ActionAnswer> {
  const { hpr, nationalIdentity } = practitioner
  if (hpr === undefined && !administrator) return context.refuse(phrases.refuseNoUser)
  const users = [
    ...(hpr === undefined ? [] : [{ type: 'Practitioner' as const, identifier: `${system.hpr}|${hpr}` }]),
    ...(administrator
      ? [{ type: 'Person' as const, identifier: `${nationalIdentity.system}|${nationalIdentity.value}` }]
      : []),
  ]
  for (const { type, identifier } of users) {
    const found = await resourcesFound(context, type, context.request.organisation, identifier)
    if ('kind' in found) return context.answer('failed', failureWords(found))
    const [before] = found.resources
    if (before !== undefined && !context.behaviour.updatesUsers) continue
    const failure = await write(context, userToWrite(type, practitioner, { active, before }))
    if (failure !== undefined) return context.answer('failed', failureWords(failure))
  }
  return context.answer('done', phrases.userWritten)
}

type Written = 'Organization' | 'Practitioner' | 'Person'

interface Found {
  readonly resources: readonly Resource[]
  /** Whether SFM has an instance with the token's journal-id: it says that it knows none by any status but 200. */
  readonly instance: 'new' | 'existing'
}

async function resourcesFound(
  context: SfmContext,
  type: Written,
  organisation: Organisation,
  identifier?: string,
): Promise<Found | SfmFailure> {
  if (!context.behaviour.looksBeforeWriting) return { resources: [], instance: 'new' }
  const query = identifier === undefined ? '' : `?${new URLSearchParams({ identifier }).toString()}`
  const answer = await context.ask(`${type}${query}`, { method: 'GET' }, organisation)
  if (answer.kind === 'refused' && type === 'Organization' && answer.status >= 400 && answer.status < 500)
    return { resources: [], instance: 'new' }
  if (answer.kind !== 'answered') return answer
  return { resources: foundIn(answer.body, type), instance: 'existing' }
}

/** A new resource is created, a known one updated in its place. */
async function write(
  context: SfmContext,
  resource: Resource,
  organisation?: Organisation,
): Promise<SfmFailure | undefined> {
  const { resourceType, id } = resource
  const answer =
    id === undefined
      ? await context.ask(resourceType, { method: 'POST', body: resource }, organisation)
      : await context.ask(`${resourceType}/${id}`, { method: 'PUT', body: resource }, organisation)
  return answer.kind === 'answered' ? undefined : answer
}

interface Writing {
  readonly active: boolean
  /** What SFM holds: its id stays, and so does what this EPJ has no say about. */
  readonly before: Resource | undefined
}

function organizationToWrite(
  organisation: Organisation,
  { active, before, parent }: Writing & { readonly parent: Resource | undefined },
): Resource {
  const { id: _, ...fresh } = sfmOrganization(organisation)
  const identifier = [
    { use: 'official', type: { text: 'SFM-id' }, value: organisation.journalId },
    ...((fresh as { identifier?: readonly Identifier[] }).identifier ?? []),
  ]
  return {
    ...before,
    ...fresh,
    identifier,
    active,
    ...(parent?.id === undefined ? {} : { partOf: { reference: `Organization/${parent.id}` } }),
  }
}

function userToWrite(
  type: 'Practitioner' | 'Person',
  practitioner: Practitioner,
  { active, before }: Writing,
): Resource {
  const { id: _, ...fresh } = sfmPractitioner(practitioner)
  if (type === 'Practitioner') return { ...before, ...fresh, active }
  const { hpr: _hpr, ...person } = practitioner
  const { id: _id, ...administrator } = sfmPractitioner(person)
  return { ...before, ...administrator, resourceType: 'Person', meta: { profile: [profile.person] }, active }
}

const holds = (resource: Resource, inSystem: string, value: string): boolean => {
  const identifiers = resource['identifier']
  return (
    Array.isArray(identifiers) &&
    (identifiers as readonly Identifier[]).some(
      (identifier) => identifier.system === inSystem && identifier.value === value,
    )
  )
}
