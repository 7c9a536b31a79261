/** The FHIR Parameters that every operation takes and gives. */
import type { Coding, Parameters, ParametersParameter } from '../../src/contract/generated/sfm.js'
import { type Coded, codeSystem, concept } from './fhir-parts.js'

export const parameters = (...parameter: ParametersParameter[]): Parameters => ({
  resourceType: 'Parameters',
  parameter,
})

const errorCodes = codeSystem('sfm-kj-rf-error-code')

/** A result code as a concept. */
export const resultConcept = (...coded: Coded) => concept(errorCodes, ...coded)

/** The result code of what went well, as a coding. */
export const resultOk: Coding = { system: errorCodes, code: '0', display: 'OK' }
