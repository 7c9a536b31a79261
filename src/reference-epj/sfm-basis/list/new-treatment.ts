import { randomUUID } from 'node:crypto'

import type { Prescription, Treatment } from '../../generated/adapter.js'
import { osloMidnight } from '../../journal/oslo-time.js'
import { concept, type Reference } from '../fhir/fhir-element.js'
import {
  type BundleEntry,
  compositionOf,
  type MedicationBundle,
  type Statement,
  withEntries,
} from '../fhir/medication-bundle.js'
import { extension, profile, system } from '../fhir/vocabulary.js'
import { magistralEntries } from './magistral.js'
import { sfmMedication } from './medication.js'
import {
  areaExtension,
  useExtension,
  withAmendments,
  withCreateEresept,
  withDiscontinuation,
  withIdentifier,
  withLastChanged,
  withMoreAmendments,
  withPerformer,
  withPrescription,
} from './statement-writing.js'
import { dosingExtensions } from './structured-dose.js'

interface NewTreatment {
  readonly treatment: Treatment
  /** Absent: the patient gets it without prescription (type U). */
  readonly prescription: Prescription | undefined
  /** Absent: prescribed, and kept off the list. */
  readonly pllId: string | undefined
  /** Made by this EPJ, for a prescription (SFM-IG-14). */
  readonly reseptId: string | undefined
  /** The EPJ asks SFM to issue the prescription. */
  readonly createeresept: boolean
  readonly lineKey: string
  readonly medicineKey: string
  readonly at: string
}

/** The bundle with a treatment that was not there before: a medicine, and a statement with every field that SFM asks for (SFM-IG-23, SFM-IG-24). */
export function withNewTreatment(bundle: MedicationBundle, added: NewTreatment, by: Reference): MedicationBundle {
  return withEntries(bundle, ...medicineEntries(added), {
    fullUrl: added.lineKey,
    resource: newStatement(bundle, added, by),
  })
}

function medicineEntries({ treatment: { medicine }, medicineKey }: NewTreatment): readonly BundleEntry[] {
  return medicine.magistral === undefined
    ? [{ fullUrl: medicineKey, resource: sfmMedication(medicine) }]
    : magistralEntries(medicine, medicine.magistral, medicineKey)
}

function newStatement(
  bundle: MedicationBundle,
  { treatment, prescription, pllId, reseptId, createeresept, medicineKey, at }: NewTreatment,
  by: Reference,
): Statement {
  const today = at.slice(0, 10)
  const subject = compositionOf(bundle).resource['subject']
  const bare: Statement = {
    resourceType: 'MedicationStatement',
    id: randomUUID(),
    meta: { profile: [profile.statement], lastUpdated: at },
    extension: [
      { url: extension.effectiveDateTime, valueDate: treatment.start ?? today },
      { url: extension.genericSubstitution, extension: [{ url: 'genericSubstitutionAccepted', valueBoolean: true }] },
    ],
    status: 'active',
    medicationReference: {
      reference: medicineKey,
      type: treatment.medicine.magistral === undefined ? profile.medication : profile.magistral,
      display: treatment.medicine.name,
    },
    subject,
    dosage: [
      { extension: [useExtension(treatment.use), areaExtension(treatment.area)], sequence: 1, text: treatment.dose },
    ],
  }
  const described = withLastChanged(
    withAmendments(
      withPerformer(bare, 'Forskrevet av', by, at),
      { url: 'itemgroup', valueCodeableConcept: concept(system.varegruppe, 'L', 'Legemiddel') },
      { url: 'dssn', valueString: treatment.dose },
      { url: 'typeresept', valueCodeableConcept: concept(system.typeResept, 'U', 'Uten resept') },
      { url: 'reit', valueString: '0' },
    ),
    at,
  )
  const dosed = withMoreAmendments(described, ...dosingExtensions(treatment, today))
  const listed = pllId === undefined ? dosed : withIdentifier(dosed, 'PLL', pllId)
  const prescribed =
    prescription === undefined || reseptId === undefined
      ? listed
      : withPrescription(withIdentifier(listed, 'ReseptId', reseptId), {
          ...prescription,
          reseptdate: today,
          festUpdate: at,
        })
  const flagged = createeresept && prescription !== undefined ? withCreateEresept(prescribed) : prescribed
  return treatment.end === undefined ? flagged : withEnd(flagged, treatment.end, by, at)
}

/** A course has its end from the start: an ended treatment, dated ahead (SFM-HS-04). */
export const withEnd = (statement: Statement, end: string, by: Reference, at: string): Statement =>
  withDiscontinuation(statement, { timedate: osloMidnight(end), reason: 'A', by, at })
