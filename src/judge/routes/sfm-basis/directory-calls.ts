import type { DirectoryCall, DirectoryType, WrittenInDirectory } from '../../record/directory-call.js'
import { operationOf } from '../../record/evidence.js'
import { items, member, parseJson, record, text } from '../../record/json-value.js'
import { identifierBySystem } from './fhir/identifier.js'
import { system } from './fhir/system.js'
import { type SfmCall } from './sfm-call.js'

const types: Readonly<Record<string, DirectoryType | undefined>> = {
  organization: 'Organization',
  practitioner: 'Practitioner',
  person: 'Person',
}

/** The calls to Organization, Practitioner and Person. */
export function directoryCalls(calls: readonly SfmCall[]): readonly DirectoryCall[] {
  return calls.flatMap(({ exchange }) => {
    const type = types[operationOf(exchange)]
    if (type === undefined) return []
    const { method, body } = exchange.request
    const { status } = exchange.response
    const resource = body === null ? undefined : record(parseJson(body.text))
    return [
      {
        exchange,
        type,
        method: method.toUpperCase(),
        written: resource === undefined ? undefined : writtenIn(resource),
        accepted: status >= 200 && status < 300,
      },
    ]
  })
}

function writtenIn(resource: unknown): WrittenInDirectory {
  const active = member(resource, 'active')
  return {
    active: typeof active === 'boolean' ? active : undefined,
    orgnr: identifierBySystem(resource, system.organisasjonsnummer),
    numbers: [system.hpr, system.fødselsnummer, system.dNummer].flatMap(
      (one) => identifierBySystem(resource, one) ?? [],
    ),
    familyNames: items(member(resource, 'name')).flatMap((name) => text(member(name, 'family')) ?? []),
    isPart: member(resource, 'partOf') !== undefined,
  }
}
