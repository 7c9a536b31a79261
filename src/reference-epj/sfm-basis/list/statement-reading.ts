import { type CodeableConcept, codeOf, type Extension, extensionOf } from '../fhir/fhir-element.js'
import { type MedicationBundle, resourceAt, type Statement, statementsOf } from '../fhir/medication-bundle.js'
import { extension, system } from '../fhir/vocabulary.js'

/** What a MedicationStatement says, each by the place where SFM keeps it. */

/** A statement with partOf is an older link of the chain (SFM Basis guide, Getmedicalinformation). */
export const isHead = (statement: Statement): boolean => (statement.partOf ?? []).length === 0

export const pllIdOf = (statement: Statement): string | undefined => identifierOf(statement, 'PLL')
export const reseptIdOf = (statement: Statement): string | undefined => identifierOf(statement, 'ReseptId')

/** A child of sfm-reseptamendment. */
export const amendment = (statement: Statement, child: string): Extension | undefined =>
  extensionOf(extensionOf(statement, extension.reseptamendment), child)

/** Status in Reseptformidleren, kodeverk 7408. */
export const rfStatusOf = (statement: Statement): string | undefined =>
  codeOf(extensionOf(amendment(statement, 'rfstatus'), 'status')?.valueCodeableConcept)

/** Recalled while the pharmacy is dispensing it: the recall waits until the pharmacy is done. */
export const isRecallUnderWay = (statement: Statement): boolean =>
  extensionOf(amendment(statement, 'rfstatus'), 'recallStatus')?.valueBoolean === true

/** ReseptIds that the draft recalls when it is sent. */
export function pendingRecalls(bundle: MedicationBundle): ReadonlySet<string> {
  return new Set(statementsOf(bundle).flatMap(({ resource }) => recalledBy(resource) ?? []))
}

/** The ReseptId that this statement's recallinfo recalls on send: the one it names, else its own. */
export function recalledBy(statement: Statement): string | undefined {
  const recallinfo = amendment(statement, 'recallinfo')
  return recallinfo === undefined
    ? undefined
    : (extensionOf(recallinfo, 'recallId')?.valueString ?? reseptIdOf(statement))
}

/** When the treatment ends, or ended. */
export const endOf = (statement: Statement): string | undefined =>
  extensionOf(extensionOf(statement, extension.discontinuation), 'timedate')?.valueDateTime

export const doseOf = (statement: Statement): string | undefined =>
  amendment(statement, 'dssn')?.valueString ?? statement.dosage?.[0]?.text

export const useOf = (statement: Statement): string | undefined =>
  codeOf(extensionOf(statement.dosage?.[0], extension.use)?.valueCodeableConcept)

/** The medicine's name as the doctor knows it; of a medicine this EPJ cannot read, what the reference shows. */
export function nameOf(bundle: MedicationBundle, statement: Statement): string {
  const medication = resourceAt(bundle, statement.medicationReference)
  const code = medication?.['code'] as CodeableConcept | undefined
  const magistral = extensionOf(medication, extension.magistralName)?.valueString
  const named = code?.coding?.find((coding) => coding.system === system.fest) ?? code?.coding?.[0]
  return magistral ?? named?.display ?? statement.medicationReference?.display ?? '?'
}

const identifierOf = (statement: Statement, type: string): string | undefined =>
  statement.identifier?.find((identifier) => identifier.type?.text === type)?.value
