/** Lookups: what an EPJ asks for, and what SFM answers. */
import type { Bundle, Parameters, ParametersParameter, Patient } from '../../src/contract/generated/sfm.js'
import { type Coded, profile } from './fhir-parts.js'
import { parameters, resultConcept, resultOk } from './parameters.js'

/** A lookup of the patient, with consents and the like in addition. */
export const lookupRequest = (patient: Patient, ...more: readonly ParametersParameter[]): Parameters =>
  parameters({ name: 'patient', resource: { ...patient, meta: profile('sfm-Patient') } }, ...more)

/** `kjernejournal`: how the lookup in kjernejournal went. */
export const lookupAnswer = (bundle: Bundle, kjernejournal: Coded = ['0', 'OK']): Parameters =>
  parameters(
    { name: 'medication', resource: bundle },
    { name: 'KJHentetTidspunkt', valueDateTime: '2026-03-02T09:00:00.123+01:00' },
    { name: 'RFHentetTidspunkt', valueDateTime: '2026-03-02T08:00:00Z' },
    { name: 'KJFeilkode', valueCodeableConcept: resultConcept(...kjernejournal) },
    { name: 'RFM96Feilkode', valueCodeableConcept: resultConcept('0', 'OK') },
    { name: 'RFM912Feilkode', valueCoding: resultOk },
    { name: 'KJHarLegemidler', valueBoolean: true },
    { name: 'KJHarLaste', valueBoolean: false },
    { name: 'RFHarLaste', valueBoolean: false },
  )
