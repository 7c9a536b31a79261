/** Where the parts are that the examples break. */
import type { Part } from './part.js'

export const bundleOf = (message: Part): Part => message.first('parameter').part('resource')

export const resourcesOf = (message: Part): readonly Part[] =>
  bundleOf(message)
    .parts('entry')
    .map((entry) => entry.part('resource'))

/** The nth resource of that type. */
export function resource(message: Part, type: string, nth = 0): Part {
  const found = resourcesOf(message).filter((one) => one.is('resourceType', type))[nth]
  if (found === undefined) throw new Error(`The message has no ${type} number ${nth}`)
  return found
}

export const composition = (message: Part): Part => resource(message, 'Composition')
export const statement = (message: Part): Part => resource(message, 'MedicationStatement')
export const medication = (message: Part): Part => resource(message, 'Medication')
export const patient = (message: Part): Part => resource(message, 'Patient')
export const allergy = (message: Part): Part => resource(message, 'AllergyIntolerance')

/** What a statement says of its prescription. */
export const amendment = (message: Part): Part => statement(message).extension('sfm-reseptamendment')
export const medicationDetails = (message: Part): Part => medication(message).extension('sfm-medicationdetails')

export function indexOfSection(message: Part, code: string): number {
  const index = composition(message)
    .parts('section')
    .findIndex((section) => section.part('code').first('coding').is('code', code))
  if (index < 0) throw new Error(`The message has no ${code}`)
  return index
}
