import { defined } from '../../contract/defined.js'
import { OAuthRefusal, shown } from './oauth-refusal.js'

/**
 * What a client asks the token to say about the organisation: `helseid_authorization` names the organisation, `nhn:sfm:journal-id` the
 * SFM instance. Sent as one object when there is one element, as an array when there are several; both are read.
 */
export interface RequestedDetails {
  readonly organisation?: NamedOrganisation
  readonly journalId?: string
}

/** `tenancy` says which of the two forms was used: only the form of a multi-tenant client names the parent. */
export type NamedOrganisation =
  | { readonly tenancy: 'multi'; readonly orgnrParent: string; readonly orgnrChild?: string }
  | { readonly tenancy: 'single'; readonly orgnrChild: string }

const multiTenantSystem = 'urn:oid:1.0.6523'
const singleTenantSystem = 'urn:oid:2.16.578.1.12.4.1.4.101'

/** With a child, or without one: NHN's .NET library then leaves a colon at the end, its Java library does not. */
const parentAndChild = /^NO:ORGNR:(?<parent>\d{9})(?::(?<child>\d{9})?)?$/
const oneOrgnr = /^\d{9}$/
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Known to HelseID, of no meaning to SFM. */
const otherKnownTypes: readonly unknown[] = ['nhn:tillitsrammeverk:parameters']

/** Reads details, parsed from JSON already. Throws `invalid_authorization_details` with the reason. */
export function readDetails(details: unknown): RequestedDetails {
  const elements: readonly unknown[] = Array.isArray(details) ? details : [details]
  return elements.map(readElement).reduce(joined, {})
}

/**
 * Reads the details of a client assertion sent to the token endpoint: `assertion_details`, or the older name `authorization_details`,
 * never both.
 */
export function detailsOfAssertion(claims: Readonly<Record<string, unknown>>): RequestedDetails {
  const { assertion_details: newName, authorization_details: oldName } = claims
  if (newName !== undefined && oldName !== undefined) {
    throw refusal(
      'The client assertion has both assertion_details and authorization_details. Send assertion_details only.',
    )
  }
  const details = newName ?? oldName
  return details === undefined ? {} : readDetails(details)
}

function readElement(element: unknown): RequestedDetails {
  if (!isRecord(element)) throw refusal(`Details are objects with a type; this is ${shown(element)}.`)
  if (element['type'] === 'helseid_authorization') return { organisation: readOrganisation(element) }
  if (element['type'] === 'nhn:sfm:journal-id') return { journalId: readJournalId(element) }
  if (otherKnownTypes.includes(element['type'])) return {}
  throw refusal(
    `Details of type ${shown(element['type'])} are not known. SFM reads helseid_authorization and nhn:sfm:journal-id (with hyphen).`,
  )
}

function readOrganisation(element: Readonly<Record<string, unknown>>): NamedOrganisation {
  const identifier = at(element, 'practitioner_role', 'organization', 'identifier')
  if (!isRecord(identifier)) throw refusal('helseid_authorization lacks practitioner_role.organization.identifier.')
  const { system, type, value } = identifier
  if (type !== 'ENH') throw refusal(`The type of the organisation's identifier must be "ENH"; it is ${shown(type)}.`)
  if (system === multiTenantSystem) {
    const { parent, child } = (typeof value === 'string' ? parentAndChild.exec(value)?.groups : undefined) ?? {}
    if (parent === undefined) {
      throw refusal(
        `With system ${multiTenantSystem} the value must be "NO:ORGNR:<parent>:<child>" (nine digits each, child optional); it is ${shown(value)}.`,
      )
    }
    return { tenancy: 'multi', orgnrParent: parent, ...defined({ orgnrChild: child }) }
  }
  if (system === singleTenantSystem) {
    if (typeof value !== 'string' || !oneOrgnr.test(value)) {
      throw refusal(
        `With system ${singleTenantSystem} the value must be the child's orgnr alone (nine digits); it is ${shown(value)}.`,
      )
    }
    return { tenancy: 'single', orgnrChild: value }
  }
  throw refusal(
    `The system of the organisation's identifier must be "${multiTenantSystem}" or "${singleTenantSystem}"; it is ${shown(system)}.`,
  )
}

function readJournalId(element: Readonly<Record<string, unknown>>): string {
  const id = at(element, 'value', 'journal_id')
  if (typeof id !== 'string' || !uuid.test(id)) {
    throw refusal(`nhn:sfm:journal-id must have value.journal_id (with underscore), a UUID; it is ${shown(id)}.`)
  }
  return id
}

function joined(all: RequestedDetails, one: RequestedDetails): RequestedDetails {
  if (all.organisation !== undefined && one.organisation !== undefined)
    throw refusal('helseid_authorization stands more than once.')
  if (all.journalId !== undefined && one.journalId !== undefined)
    throw refusal('nhn:sfm:journal-id stands more than once.')
  return { ...all, ...one }
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), value)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The error code is that of RFC 9396; no NHN page names HelseID's own. */
function refusal(description: string): OAuthRefusal {
  return new OAuthRefusal('invalid_authorization_details', description)
}
