import { items, member, text } from '../../../record/json-value.js'
import { codeOf, codes } from './concept.js'
import { extensionText, extensionValue } from './extension.js'
import { identifierByType } from './identifier.js'
import { type BundleEntry, type MedicationBundle, resolve } from './medication-bundle.js'
import { system } from './system.js'

/** The medicine of a statement or a dispense, within the bundle. */
export function medicationOf(bundle: MedicationBundle, resource: unknown): BundleEntry | undefined {
  return resolve(bundle, member(resource, 'medicationReference'))
}

/** NavnFormStyrke: the display of the FEST code; the own name of a magistral medicine; else any name there is. */
export function medicationName(medication: unknown): string | undefined {
  const code = member(medication, 'code')
  return (
    codes(code).find((one) => one.system === system.fest)?.display ??
    displayWithoutCode(code) ??
    extensionText(medication, 'sfm-name') ??
    codes(code).find(({ display }) => display !== undefined)?.display ??
    text(member(code, 'text'))
  )
}

/** A local medicine has a display in the FEST system, and no code. */
function displayWithoutCode(concept: unknown): string | undefined {
  const local = items(member(concept, 'coding')).find((one) => member(one, 'system') === system.fest)
  return text(member(local, 'display'))
}

/** FEST id of a substance or brand, varenummer of a package; undefined for a local or a magistral medicine. */
export function medicationCode(medication: unknown): string | undefined {
  return codeOf(member(medication, 'code'), system.fest) ?? identifierByType(medication, 'identifier')
}

/** 1 virkestoff, 2 merkevare, 3 pakning. */
export function registrationType(medication: unknown): string | undefined {
  return codes(extensionValue(medication, 'sfm-medicationdetails', 'registreringstype'))[0]?.code
}
