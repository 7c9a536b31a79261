import type { Reimbursement, Treatment } from '../../../../contract/generated/adapter.js'
import type { ListEntrySetup, MagistralSetup, PrescriptionSetup } from '../../../../scenario/world/world-setup.js'
import { codeWords } from '../fhir/code-words.js'
import { sfm, valueConcept, volven } from '../fhir/fhir-element.js'
import { type JsonObject } from '../fhir/json.js'
import { profiled } from '../fhir/sfm-document.js'
import type { KeptContent } from './kept-content.js'
import { magistralResources } from './magistral-resources.js'
import { medicationResource } from './medication-resource.js'
import { discontinued, performers, regInfo } from './registration-info.js'
import { middayOf, numberFrom } from './seeded-values.js'
import { structuredDosing } from './structured-dosing.js'
import { unknownDetail, unknownExtensions } from './unknown-content.js'

/** How SFM would show an entry that the world begins with, with its prescription when there is one. */
export function entryContent(
  entry: ListEntrySetup,
  prescription: PrescriptionSetup | undefined,
  seed: string,
): KeptContent {
  const { treatment, rekvirent, lastChanged, discontinuation, unknownContent = false } = entry
  const registered = [regInfo(performers.prescribedBy, rekvirent, lastChanged)]
  const type = entry.reseptId === undefined ? 'U' : 'E'
  const details = [
    ...(prescription === undefined ? [{ url: 'reit', valueString: '0' }] : prescriptionDetails(prescription)),
    ...commonDetails(treatment, type),
    { url: 'lastchanged', valueDateTime: lastChanged },
  ]
  const parts = [
    ...(treatment.start === undefined ? [] : [{ url: 'effectiveDateTime', valueDate: treatment.start }]),
    reseptamendment(details, unknownContent),
    ...registered,
    ...(discontinuation === undefined ? [] : discontinued(discontinuation)),
    ...(entry.packed === undefined ? [] : [packedAsMultidose(entry.packed)]),
    genericSubstitution,
    ...(unknownContent ? unknownExtensions(entry.key) : []),
  ]
  return content(treatment, seed, entry.pllId, parts, entry.magistral)
}

/** How SFM would show a prescription that the world begins with, apart from any list. */
export function prescriptionContent(prescription: PrescriptionSetup, seed: string): KeptContent {
  const { treatment, rekvirent, issued, unknownContent = false } = prescription
  const details = [...prescriptionDetails(prescription), ...commonDetails(treatment, 'E')]
  const parts = [
    reseptamendment(details, unknownContent),
    regInfo(performers.prescribedBy, rekvirent, middayOf(issued)),
    genericSubstitution,
    ...(unknownContent ? unknownExtensions(prescription.key) : []),
  ]
  return content(treatment, seed, prescription.reseptId, parts, prescription.magistral)
}

function content(
  treatment: Treatment,
  seed: string,
  id: string,
  extension: readonly JsonObject[],
  magistral: MagistralSetup | undefined,
): KeptContent {
  const carried =
    magistral === undefined
      ? [medicationResource(treatment.medicine, numberFrom(seed, 'Medication', id))]
      : magistralResources(magistral, treatment.medicine, {
          firstPlace: 0,
          number: (what) => numberFrom(seed, what, id),
        })
  const profile = magistral === undefined ? 'sfm-Medication' : 'sfm-Magistrell-Medication'
  const resource = {
    resourceType: 'MedicationStatement',
    id: numberFrom(seed, 'MedicationStatement', id),
    meta: profiled('sfm-MedicationStatement'),
    extension,
    identifier: [],
    status: 'active',
    medicationReference: {
      reference: 'kept:0',
      type: sfm(profile),
      display: magistral?.name ?? treatment.medicine.name,
    },
    subject: { reference: 'patient:', type: sfm('sfm-Patient'), display: '' },
    dosage: [
      {
        extension: [
          valueConcept(sfm('sfm-use'), volven(9101), treatment.use, codeWords(9101, treatment.use)),
          { url: sfm('sfm-application-area'), extension: [{ url: 'text', valueString: treatment.area }] },
        ],
        sequence: 1,
        text: treatment.dose,
      },
    ],
  }
  return { origin: 'world', resource, carried }
}

const genericSubstitution: JsonObject = {
  url: sfm('sfm-generic-substitution'),
  extension: [{ url: 'genericSubstitutionAccepted', valueBoolean: true }],
}

const packedAsMultidose = (packed: boolean): JsonObject => ({
  url: sfm('sfm-administration'),
  extension: [
    { url: 'nocombination', valueBoolean: false },
    { url: 'mddispensed', valueBoolean: packed },
  ],
})

/** What sfm-reseptamendment holds of a prescription. */
export function prescriptionDetails(
  prescription: Omit<PrescriptionSetup, 'treatment' | 'key' | 'status'>,
): readonly JsonObject[] {
  const {
    issued,
    expires,
    packages,
    amount,
    reiterations,
    locked = false,
    inDoctorsName = false,
    reimbursement,
  } = prescription
  return [
    { url: 'reseptdate', valueDate: issued },
    { url: 'expirationdate', valueDate: expires },
    { url: 'festUpdate', valueDateTime: middayOf(issued) },
    ...(packages === undefined ? [] : [{ url: 'numberofpackages', valueDecimal: packages }]),
    ...(amount === undefined ? [] : [{ url: 'amount', valueQuantity: { value: amount.value, unit: amount.unit } }]),
    { url: 'reit', valueString: String(reiterations) },
    ...(reimbursement === undefined ? [] : reimbursed(reimbursement)),
    { url: 'guardiantransparencyreservation', valueBoolean: false },
    { url: 'indoctorsname', valueBoolean: inDoctorsName },
    { url: 'lockedresept', valueBoolean: locked },
  ]
}

const reimbursed = ({ paragraph, indication }: Reimbursement): readonly JsonObject[] => [
  valueConcept('reimbursementparagraph', volven(7427), paragraph.code, paragraph.display),
  ...(indication === undefined
    ? []
    : [valueConcept('reimbursementcode', volven(7435), indication.code, indication.display)]),
]

function commonDetails(treatment: Treatment, type: 'E' | 'U'): readonly JsonObject[] {
  return [
    { url: 'dssn', valueString: treatment.dose },
    valueConcept('itemgroup', volven(7402), 'L', codeWords(7402, 'L')),
    valueConcept('typeresept', volven(7491), type, codeWords(7491, type)),
    ...structuredDosing(treatment),
  ]
}

const reseptamendment = (details: readonly JsonObject[], unknownContent: boolean): JsonObject => ({
  url: sfm('sfm-reseptamendment'),
  extension: [...details, ...(unknownContent ? [unknownDetail] : [])],
})
