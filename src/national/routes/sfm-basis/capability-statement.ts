import { sfm } from './fhir/fhir-element.js'
import type { JsonObject } from './fhir/json.js'

/** Operations of the server software, listed without being SFM's. Their definitions were not seen: they stand below the service itself. */
const serverOperations = ['validate', 'anonymized-export', 'member-match', 'patient-everything']

/**
 * What the service says of itself at `GET metadata`, as observed (software version 4.10). Interactions and search parameters are OBS; the
 * types of the search parameters are FHIR's own.
 */
export function capabilityStatement({
  issuer,
  url,
  now,
}: {
  readonly issuer: string
  readonly url: string
  readonly now: string
}): JsonObject {
  return {
    resourceType: 'CapabilityStatement',
    url: `${url}/metadata`,
    name: 'SFM-Basis',
    status: 'active',
    date: now,
    kind: 'instance',
    software: { name: 'SFM Basis API', version: '4.10' },
    implementation: { description: 'SFM Basis API (simulert)', url },
    fhirVersion: '4.0.0',
    format: ['application/fhir+json', 'json', 'application/fhir+xml', 'xml'],
    patchFormat: ['application/fhir+json', 'application/json-patch+json'],
    rest: [
      {
        mode: 'server',
        security: {
          extension: [
            {
              url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
              extension: [
                { url: 'token', valueUri: `${issuer}/connect/token` },
                { url: 'authorize', valueUri: `${issuer}/connect/authorize` },
              ],
            },
          ],
        },
        resource: [
          resource('Practitioner', written, {
            identifier: 'token',
            given: 'string',
            family: 'string',
            active: 'token',
          }),
          resource('Organization', written, {
            identifier: 'token',
            partof: 'reference',
            active: 'token',
            name: 'string',
            _id: 'token',
          }),
          resource('Person', written, { identifier: 'token', name: 'string', _id: 'token' }),
          resource('Task', [], { owner: 'token', code: 'token', patientNiN: 'token', _lastUpdated: 'date' }),
        ],
        operation: [
          ...['getMedication', 'sendMedication', 'registerResponsibility', 'deRegisterResponsibility'].map((name) => ({
            name,
            definition: `http://nhn.no/sfm/fhir/OperationDefinition/SFM-${name}`,
          })),
          ...serverOperations.map((name) => ({ name, definition: `${url}/OperationDefinition/${name}` })),
        ],
      },
    ],
  }
}

const written = ['create', 'update', 'read']

function resource(type: string, interactions: readonly string[], search: Readonly<Record<string, string>>): JsonObject {
  return {
    type,
    profile: sfm(`sfm-${type}`),
    interaction: [...interactions, 'search-type'].map((code) => ({ code })),
    versioning: 'versioned',
    updateCreate: false,
    conditionalCreate: false,
    conditionalRead: 'not-supported',
    conditionalUpdate: false,
    conditionalDelete: 'not-supported',
    searchParam: Object.entries(search).map(([name, kind]) => ({ name, type: kind })),
  }
}
