import type { PatientKey } from '../../../core/reseptformidler/patient-key.js'
import { patientWithNationalId, patientWithoutNationalId } from '../../../core/reseptformidler/patient-key.js'
import { identifierOfSystem, identifierSystems, isDate } from './fhir-element.js'
import { type JsonObject, objects, text } from './json.js'

export type PatientIdentity =
  { readonly ok: true; readonly patient: PatientKey } | { readonly ok: false; readonly missing: string }

/**
 * Reads who a Patient resource is about: it must have name, address and (identifier or (birthDate and gender)), as the
 * operation's definition says (SFM-IG-21).
 */
export function patientIdentity(resource: JsonObject): PatientIdentity {
  if (objects(resource.name).length === 0) return { ok: false, missing: 'Patient.name' }
  if (objects(resource.address).length === 0) return { ok: false, missing: 'Patient.address' }
  return patientNamedBy(resource)
}

/** The same by identifier, or birth date and gender, alone. */
export function patientNamedBy(resource: JsonObject): PatientIdentity {
  const nationalId =
    identifierOfSystem(resource, identifierSystems.fnr) ?? identifierOfSystem(resource, identifierSystems.dnr)
  const birthDate = text(resource.birthDate)
  const gender = text(resource.gender)
  if (nationalId !== undefined) return { ok: true, patient: patientWithNationalId(nationalId) }
  if (birthDate === undefined || !isDate(birthDate) || gender === undefined)
    return { ok: false, missing: 'Patient.identifier, or Patient.birthDate and Patient.gender,' }
  return { ok: true, patient: patientWithoutNationalId(birthDate, gender) }
}
