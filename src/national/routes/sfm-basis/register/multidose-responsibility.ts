import { type RfAnswer, rfErrorText } from '../../../core/reseptformidler/error-code.js'
import { registeredDoctor } from '../../../core/reseptformidler/multidose-registration.js'
import type { Multidose, PatientRecord } from '../../../core/reseptformidler/patient-record.js'
import type { KeptContent } from '../content/kept-content.js'
import { identifierSystems, isDate } from '../fhir/fhir-element.js'
import { type Json, type JsonObject, object, objects, text } from '../fhir/json.js'
import { invalid } from '../fhir/operation-outcome.js'
import { patientNamedBy } from '../fhir/patient-identity.js'
import { rfDownCode } from '../session/sfm-world.js'
import { type Caller, isRfDown, resultCoding, senderOf, type SfmAnswer, type SfmWorld } from '../session/sfm-world.js'

/**
 * `$registerResponsibility` and `$deRegisterResponsibility` (M27.1). Only their names are known: parameters and answer are UNKNOWN.
 * Taken here: Parameters with `patient` (Patient) and, if wanted, `fromDate` (valueDate, else today). Answered: Parameters with
 * `resultCode`, a Coding like those of $sendMedication, and what M27.2 reports (ER-M27-04): `registrationChanged`, and when there are any
 * `multidosePharmacy` (HER-id) and `formerMultidoseDoctor` (HPR number). No verdict may hang on this shape.
 */
export function multidoseResponsibility(
  kind: 'register' | 'deregister',
  body: Json,
  caller: Caller,
  world: SfmWorld,
): SfmAnswer {
  const parameters = object(body)
  if (parameters.resourceType !== 'Parameters')
    return { ok: false, refusal: invalid('The body must be a Parameters resource', 'Parameters') }
  const all = objects(parameters.parameter)
  const resource = object(all.find(({ name }) => name === 'patient')?.resource)
  if (resource.resourceType !== 'Patient')
    return { ok: false, refusal: invalid('Parameters.parameter:patient missing or invalid: it must hold a Patient') }
  const identity = patientNamedBy(resource)
  if (!identity.ok) return { ok: false, refusal: invalid(`${identity.missing} missing or invalid`) }
  const given = text(all.find(({ name }) => name === 'fromDate')?.valueDate)
  if (given !== undefined && !isDate(given))
    return { ok: false, refusal: invalid('Parameters.parameter:fromDate invalid: it must be a date') }
  if (isRfDown(world)) return answered(rfDownCode, 'Reseptformidleren svarer ikke')
  const { patient } = identity
  const today = world.clock.date()
  const before = world.rf.lookUp(patient).multidose
  const when = { from: given ?? today, today }
  const answer: RfAnswer<PatientRecord<KeptContent>> =
    kind === 'register'
      ? world.rf.registerDoctor(patient, { herId: caller.organisation?.herId, ...when }, senderOf(caller))
      : world.rf.deregisterDoctor(patient, senderOf(caller), when)
  return answer.ok
    ? answered('0', 'OK', registrationResult(before, answer.record.multidose, today))
    : answered(answer.code, rfErrorText(answer.code))
}

/** What M27.2 reports: whether something changed, the registered pharmacy, and the doctor that another has taken over from. */
function registrationResult(before: Multidose, after: Multidose, today: string): readonly JsonObject[] {
  const former = registeredDoctor(before, today)
  const changed = JSON.stringify(before) !== JSON.stringify(after)
  return [
    { name: 'registrationChanged', valueBoolean: changed },
    ...(after.pharmacy === undefined
      ? []
      : [
          {
            name: 'multidosePharmacy',
            valueIdentifier: { system: identifierSystems.her, value: after.pharmacy.herId },
          },
        ]),
    ...(former === undefined || former.hpr === after.doctor?.hpr
      ? []
      : [{ name: 'formerMultidoseDoctor', valueIdentifier: { system: identifierSystems.hpr, value: former.hpr } }]),
  ]
}

const answered = (code: string, display: string, more: readonly JsonObject[] = []): SfmAnswer => ({
  ok: true,
  parameters: {
    resourceType: 'Parameters',
    parameter: [{ name: 'resultCode', valueCoding: resultCoding(code, display) }, ...more],
  },
})
