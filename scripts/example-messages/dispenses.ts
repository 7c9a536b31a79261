/** What a pharmacy handed over: a medicine, and something that is not one. */
import type { Extension, GeneralDispense, MedicationDispense, Reference } from '../../src/contract/generated/sfm.js'
import { bandageIdOf } from './bandages.js'
import type { Document } from './document.js'
import { reseptIdOf, uuid } from './example-ids.js'
import { concept, ehelse, extension, kodeverk, typed } from './fhir-parts.js'
import { pharmacy } from './people.js'
import { addOrganisation } from './roles.js'

const ekornapoteket = pharmacy('ekornapoteket')

const dispenseInfo = (prescription: string): Extension =>
  extension(
    `${ehelse}sfm-dispenseinfo`,
    { url: 'cancellation', valueBoolean: false },
    { url: 'concluded', valueBoolean: false },
    { url: 'prescriptionid', valueString: prescription },
  )

/** The metoprolol of the statement, handed over. */
export function addDispense(document: Document, statement: Reference, medicine: Reference): Reference {
  const resource: MedicationDispense = {
    resourceType: 'MedicationDispense',
    identifier: [typed('official', 'M10id', uuid(document.name, 'm10'))],
    status: 'completed',
    medicationReference: medicine,
    subject: document.subject,
    performer: [{ actor: addOrganisation(document, ekornapoteket) }],
    authorizingPrescription: [statement],
    quantity: { value: 1 },
    whenHandedOver: '2026-02-16',
    dosageInstruction: [{ text: '1+0+0+0' }],
    substitution: { wasSubstituted: false },
    extension: [dispenseInfo(reseptIdOf('metoprolol'))],
  }
  return document.add({
    profile: 'sfm-MedicationDispense',
    key: 'm10',
    display: medicine.display ?? 'm10',
    resource,
    section: 'sectionDispense',
  })
}

/** The bandage of the document, handed over. */
export function addGeneralDispense(document: Document): Reference {
  const group = concept(kodeverk(7403), '601', 'Forbruksmateriell')
  const resource: GeneralDispense = {
    resourceType: 'Basic',
    identifier: [typed('official', 'M10id', uuid(document.name, 'm10-general'))],
    code: group,
    subject: document.subject,
    extension: [
      dispenseInfo(bandageIdOf(document)),
      extension(
        `${ehelse}sfm-generaldispenseextention`,
        { url: 'product', valueString: 'Kompresjonsbind' },
        { url: 'productgroup', valueCodeableConcept: group },
        { url: 'text', valueString: 'Skiftes daglig' },
        { url: 'performer', valueString: ekornapoteket.herId },
        { url: 'name', valueString: ekornapoteket.name },
        { url: 'noofpackages', valueDecimal: 2 },
        { url: 'whenHandedOver', valueDateTime: '2026-02-16' },
      ),
    ],
  }
  return document.add({
    profile: 'sfm-GeneralDispense',
    key: 'm10-general',
    display: 'Kompresjonsbind',
    resource,
    section: 'sectionDispense',
  })
}
