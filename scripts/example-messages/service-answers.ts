/** What SFM says of itself, and what it says when it refuses a message. */
import type { CapabilityStatement, OperationOutcome } from '../../src/contract/generated/sfm.js'
import { uuid } from './example-ids.js'

const missingName = 'Parameters.Parameter[0].Resource.Entry[7].Resource.Extension[1]'

const refused: OperationOutcome = {
  resourceType: 'OperationOutcome',
  id: uuid('outcome'),
  issue: [
    {
      severity: 'error',
      code: 'processing',
      diagnostics: `Please use the id '${uuid('outcome')}' and contact our support team if the problem persists.`,
    },
    {
      severity: 'error',
      code: 'invalid',
      diagnostics: 'Medication.extension:medicationdetails.extension:name missing or invalid',
      expression: [missingName],
      location: [missingName],
    },
    {
      severity: 'information',
      code: 'informational',
      details: { text: 'TraceId: 0123456789abcdef0123456789abcdef (Also include this value in support requests)' },
    },
  ],
}

const metadata: CapabilityStatement = {
  resourceType: 'CapabilityStatement',
  name: 'SFM-Basis',
  status: 'active',
  date: '2026-01-01',
  kind: 'instance',
  implementation: { description: 'SFM Basis API' },
  software: { name: 'SFM Basis API', version: '4.10' },
  fhirVersion: '4.0.0',
  format: ['application/fhir+json', 'json'],
  rest: [
    {
      mode: 'server',
      operation: [
        { name: 'getMedication', definition: 'http://nhn.no/sfm/fhir/OperationDefinition/SFM-getMedication' },
      ],
    },
  ],
}

export const serviceAnswers = { 'refused.operation-outcome': refused, 'metadata.capability-statement': metadata }
