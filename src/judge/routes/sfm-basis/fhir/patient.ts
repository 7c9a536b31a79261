import { items, member, text } from '../../../record/json-value.js'
import { identifierBySystem } from './identifier.js'
import {
  type BundleEntry,
  compositionOf,
  type MedicationBundle,
  resolve,
  resourcesOfType,
} from './medication-bundle.js'
import { system } from './system.js'

/** Who a Patient is. */
export interface PatientIdentity {
  readonly fødselsnummer: string | undefined
  readonly dNummer: string | undefined
  readonly birthDate: string | undefined
  readonly gender: string | undefined
  readonly family: string | undefined
  readonly given: string | undefined
  readonly hasAddress: boolean
}

/** The patient that the composition is about, else the first one. */
export function patientOf(bundle: MedicationBundle): BundleEntry | undefined {
  const subject = resolve(bundle, member(compositionOf(bundle)?.resource, 'subject'))
  return subject?.resource.resourceType === 'Patient' ? subject : resourcesOfType(bundle, 'Patient')[0]
}

export function patientIdentity(patient: unknown): PatientIdentity {
  const name = items(member(patient, 'name'))[0]
  return {
    fødselsnummer: identifierBySystem(patient, system.fødselsnummer),
    dNummer: identifierBySystem(patient, system.dNummer),
    birthDate: text(member(patient, 'birthDate')),
    gender: text(member(patient, 'gender')),
    family: text(member(name, 'family')),
    given: text(items(member(name, 'given'))[0]),
    hasAddress: items(member(patient, 'address')).length > 0,
  }
}
