import type { Patient } from '../../../contract/generated/adapter.js'

/** How RF finds a patient: by national identity number, else by birth date and gender. */
export interface PatientKey {
  readonly key: string
  readonly nationalId?: string
  /** Described with both fødselsnummer and D-nummer as official: messages that are about a patient are refused (275). */
  readonly bothNumbers?: true
}

export const patientWithNationalId = (nationalId: string): PatientKey => ({ key: nationalId, nationalId })

export const patientWithoutNationalId = (birthDate: string, gender: string): PatientKey => ({
  key: `${birthDate} ${gender}`,
})

export const patientKey = ({ nationalIdentity, birthDate, gender }: Patient): PatientKey =>
  nationalIdentity === undefined
    ? patientWithoutNationalId(birthDate, gender)
    : patientWithNationalId(nationalIdentity.value)
