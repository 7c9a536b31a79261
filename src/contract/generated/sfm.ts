/* Made by scripts/generate-types.mjs from schemas/. Do not edit. */

/**
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Uri".
 */
export type Uri = string
/**
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Code".
 */
export type Code = string
/**
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "FhirDate".
 */
export type FhirDate = string
/**
 * A date, or a date with time and zone; any zone, any fraction of a second.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "FhirDateTime".
 */
export type FhirDateTime = string
/**
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Instant".
 */
export type Instant = string
/**
 * A UUID or a number, as a string.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Id".
 */
export type Id = string
/**
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "UrnUuid".
 */
export type UrnUuid = string
/**
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Uuid".
 */
export type Uuid = string

export interface Sfm {}
/**
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "AllergyReaction".
 */
export interface AllergyReaction {
  substance?: CodeableConcept
  manifestation?: CodeableConcept[]
  description?: string
  [k: string]: unknown | undefined
}
/**
 * A concept, with one coding or more, or a text.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "CodeableConcept".
 */
export interface CodeableConcept {
  coding?: Coding[]
  text?: string
  extension?: Extension[]
  [k: string]: unknown | undefined
}
/**
 * A code of a code system. Display texts never matter.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Coding".
 */
export interface Coding {
  system?: Uri
  version?: string
  code?: Code
  display?: string
  userSelected?: boolean
  extension?: Extension[]
  [k: string]: unknown | undefined
}
/**
 * An extension, with a value or with extensions of its own.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Extension".
 */
export interface Extension {
  id?: string
  /**
   * A canonical address, or a bare name within another extension; SFM also has the bare name effectiveDateTime at the top.
   */
  url: string
  extension?: Extension[]
  valueString?: string
  valueBoolean?: boolean
  valueInteger?: number
  valuePositiveInt?: number
  valueDecimal?: number
  valueDate?: FhirDate
  valueDateTime?: FhirDateTime
  valueInstant?: Instant
  valueCode?: Code
  valueUri?: Uri
  valueUrl?: Uri
  valueUuid?: Uri
  valueId?: string
  valueCoding?: Coding
  valueCodeableConcept?: CodeableConcept
  valueIdentifier?: Identifier
  valueReference?: Reference
  valueQuantity?: Quantity
  valueRatio?: Ratio
  valuePeriod?: Period
  valueAddress?: Address
  valueHumanName?: HumanName
  [k: string]: unknown | undefined
}
/**
 * An identifier.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Identifier".
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "StatementIdentifier".
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "PatientIdentifier".
 */
export interface Identifier {
  use?: Code
  type?: CodeableConcept
  system?: Uri
  value?: string
  period?: Period
  assigner?: Reference
  extension?: Extension[]
  [k: string]: unknown | undefined
}
/**
 * A period of time.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Period".
 */
export interface Period {
  start?: FhirDateTime
  end?: FhirDateTime
  [k: string]: unknown | undefined
}
/**
 * A reference; within the bundle urn:uuid:…, and `type` is the canonical address of the profile.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Reference".
 */
export interface Reference {
  reference?: string
  type?: Uri
  identifier?: Identifier
  display?: string
  extension?: Extension[]
  [k: string]: unknown | undefined
}
/**
 * An amount; whole numbers and decimals alike.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export interface Quantity {
  value?: number
  comparator?: Code
  unit?: string
  system?: Uri
  code?: Code
  extension?: Extension[]
  [k: string]: unknown | undefined
}
/**
 * A ratio; SFM gives the numerator alone for amounts.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Ratio".
 */
export interface Ratio {
  numerator?: Quantity
  denominator?: Quantity
  extension?: Extension[]
  [k: string]: unknown | undefined
}
/**
 * An address.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Address".
 */
export interface Address {
  use?: Code
  type?: Code
  text?: string
  line?: string[]
  city?: string
  district?: string
  state?: string
  postalCode?: string
  country?: string
  period?: Period
  extension?: Extension[]
  [k: string]: unknown | undefined
}
/**
 * A name; the middle name stands in an extension.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "HumanName".
 */
export interface HumanName {
  use?: Code
  text?: string
  family?: string
  given?: string[]
  prefix?: string[]
  suffix?: string[]
  period?: Period
  extension?: Extension[]
  [k: string]: unknown | undefined
}
/**
 * KjAllergyIntolerance: a CAVE of kjernejournal.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "AllergyIntolerance".
 */
export interface AllergyIntolerance {
  resourceType: 'AllergyIntolerance'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  identifier?: Identifier[]
  clinicalStatus?: CodeableConcept
  verificationStatus?: CodeableConcept
  type?: Code
  category?: Code[]
  criticality?: Code
  code?: CodeableConcept
  patient?: Reference
  onsetDateTime?: FhirDateTime
  recordedDate?: FhirDateTime
  recorder?: Reference
  asserter?: Reference
  note?: Annotation[]
  reaction?: AllergyReaction[]
  [k: string]: unknown | undefined
}
/**
 * Where the resource comes from and which profile it follows.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Meta".
 */
export interface Meta {
  versionId?: string
  lastUpdated?: Instant
  source?: Uri
  profile?: Uri[]
  security?: Coding[]
  tag?: Coding[]
  extension?: Extension[]
  [k: string]: unknown | undefined
}
/**
 * Text for people.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Narrative".
 */
export interface Narrative {
  status?: Code
  div?: string
  [k: string]: unknown | undefined
}
/**
 * Any resource.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Resource".
 */
export interface Resource {
  resourceType: string
  id?: Id
  meta?: Meta
  [k: string]: unknown | undefined
}
/**
 * A remark.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Annotation".
 */
export interface Annotation {
  authorString?: string
  authorReference?: Reference
  time?: FhirDateTime
  text?: string
  extension?: Extension[]
  [k: string]: unknown | undefined
}
/**
 * sfm-BandaPrescription: a prescription of something that is not a medicine.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "BandaPrescription".
 */
export interface BandaPrescription {
  resourceType: 'Basic'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  identifier?: Identifier[]
  code?: CodeableConcept
  subject?: Reference
  created?: FhirDateTime
  author?: Reference
  [k: string]: unknown | undefined
}
/**
 * An original message, on request (IncludeOriginal).
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Binary".
 */
export interface Binary {
  resourceType: 'Binary'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  contentType: Code
  data?: string
  [k: string]: unknown | undefined
}
/**
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "BundleEntry".
 */
export interface BundleEntry {
  fullUrl: UrnUuid
  resource: Resource
  [k: string]: unknown | undefined
}
/**
 * A bundle of type document. `total` stands in answers though the profile does not know it.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Bundle".
 */
export interface Bundle {
  resourceType: 'Bundle'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  identifier?: Identifier
  type?: Code
  timestamp?: Instant
  total?: number
  link?: {
    relation?: string
    url?: Uri
    [k: string]: unknown | undefined
  }[]
  entry?: BundleEntry[]
  [k: string]: unknown | undefined
}
/**
 * What GET metadata answers.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "CapabilityStatement".
 */
export interface CapabilityStatement {
  resourceType: 'CapabilityStatement'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  name?: string
  status?: Code
  date?: FhirDateTime
  kind?: Code
  software?: {
    name?: string
    version?: string
    [k: string]: unknown | undefined
  }
  fhirVersion: Code
  format: Code[]
  patchFormat?: Code[]
  rest: {
    mode?: Code
    security?: {
      [k: string]: unknown | undefined
    }
    resource?: {
      type?: Code
      profile?: Uri
      [k: string]: unknown | undefined
    }[]
    operation?: {
      name?: string
      definition?: Uri
      [k: string]: unknown | undefined
    }[]
    [k: string]: unknown | undefined
  }[]
  [k: string]: unknown | undefined
}
/**
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "CompositionAttester".
 */
export interface CompositionAttester {
  mode?: Code
  time?: FhirDateTime
  party?: Reference
  [k: string]: unknown | undefined
}
/**
 * On send: code replaces, and the identifier of the lookup (or of the own last send) that this builds on.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "CompositionRelatesTo".
 */
export interface CompositionRelatesTo {
  code?: Code
  targetIdentifier?: Identifier
  targetReference?: Reference
  [k: string]: unknown | undefined
}
/**
 * A section by its code of sfm-section-types. More sections may come.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "CompositionSection".
 */
export interface CompositionSection {
  title?: string
  code?: CodeableConcept
  text?: Narrative
  entry?: Reference[]
  emptyReason?: CodeableConcept
  section?: CompositionSection[]
  extension?: Extension[]
  [k: string]: unknown | undefined
}
/**
 * sfm-MedicationComposition: the head of the document. What SFM answers and what an EPJ sends have this shape in common.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Composition".
 */
export interface Composition {
  resourceType: 'Composition'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  identifier?: Identifier
  status?: Code
  type?: CodeableConcept
  subject?: Reference
  date?: FhirDateTime
  author?: Reference[]
  title?: string
  confidentiality?: Code
  attester?: CompositionAttester[]
  relatesTo?: CompositionRelatesTo[]
  section?: CompositionSection[]
  [k: string]: unknown | undefined
}
/**
 * A phone number or the like.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "ContactPoint".
 */
export interface ContactPoint {
  system?: Code
  value?: string
  use?: Code
  rank?: number
  period?: Period
  extension?: Extension[]
  [k: string]: unknown | undefined
}
/**
 * sfm-GeneralDispense: what a pharmacy handed over of something that is not a medicine. Server only.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "GeneralDispense".
 */
export interface GeneralDispense {
  resourceType: 'Basic'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  identifier?: Identifier[]
  code?: CodeableConcept
  subject?: Reference
  created?: FhirDateTime
  author?: Reference
  [k: string]: unknown | undefined
}
/**
 * sfm-MedicationDispense: what a pharmacy handed over. Server only.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "MedicationDispense".
 */
export interface MedicationDispense {
  resourceType: 'MedicationDispense'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  identifier?: Identifier[]
  status?: Code
  medicationReference?: Reference
  subject?: Reference
  performer?: {
    actor?: Reference
    [k: string]: unknown | undefined
  }[]
  authorizingPrescription?: Reference[]
  quantity?: Quantity
  whenHandedOver?: FhirDateTime
  dosageInstruction?: {
    text?: string
    [k: string]: unknown | undefined
  }[]
  substitution?: {
    wasSubstituted?: boolean
    [k: string]: unknown | undefined
  }
  [k: string]: unknown | undefined
}
/**
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "StatementDosage".
 */
export interface StatementDosage {
  sequence?: number
  text?: string
  patientInstruction?: string
  additionalInstruction?: CodeableConcept[]
  timing?: {
    [k: string]: unknown | undefined
  }
  extension?: Extension[]
  [k: string]: unknown | undefined
}
/**
 * sfm-MedicationStatement: a treatment on the list (identifier PLL), a prescription (identifier ReseptId), or both.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "MedicationStatement".
 */
export interface MedicationStatement {
  resourceType: 'MedicationStatement'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  identifier?: Identifier[]
  basedOn?: Reference[]
  partOf?: Reference[]
  status?: Code
  statusReason?: CodeableConcept[]
  category?: CodeableConcept
  medicationReference?: Reference
  medicationCodeableConcept?: CodeableConcept
  subject?: Reference
  informationSource?: Reference
  derivedFrom?: Reference[]
  effectiveDateTime?: FhirDateTime
  effectivePeriod?: Period
  dateAsserted?: FhirDateTime
  reasonCode?: CodeableConcept[]
  note?: Annotation[]
  dosage?: StatementDosage[]
  [k: string]: unknown | undefined
}
/**
 * A ratio, or for sfm-Medication the extension sfm-amountText.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "MedicationAmount".
 */
export interface MedicationAmount {
  numerator?: Quantity
  denominator?: Quantity
  extension?: Extension[]
  [k: string]: unknown | undefined
}
/**
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "MedicationIngredient".
 */
export interface MedicationIngredient {
  itemReference?: Reference
  itemCodeableConcept?: CodeableConcept
  isActive?: boolean
  strength?: Ratio
  extension?: Extension[]
  [k: string]: unknown | undefined
}
/**
 * Any Medication: sfm-Medication, sfm-Magistrell-Medication, or a plain one as an ingredient.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Medication".
 */
export interface Medication {
  resourceType: 'Medication'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  identifier?: Identifier[]
  code?: CodeableConcept
  status?: Code
  manufacturer?: Reference
  form?: CodeableConcept
  amount?: MedicationAmount
  ingredient?: MedicationIngredient[]
  batch?: {
    [k: string]: unknown | undefined
  }
  [k: string]: unknown | undefined
}
/**
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "OperationOutcomeIssue".
 */
export interface OperationOutcomeIssue {
  severity: Code
  code: Code
  details?: CodeableConcept
  diagnostics?: string
  location?: string[]
  expression?: string[]
  [k: string]: unknown | undefined
}
/**
 * What SFM answers when a message is refused.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "OperationOutcome".
 */
export interface OperationOutcome {
  resourceType: 'OperationOutcome'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  issue: OperationOutcomeIssue[]
  [k: string]: unknown | undefined
}
/**
 * What a search for Organization answers.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "OrganizationBundle".
 */
export interface OrganizationBundle {
  resourceType: 'Bundle'
  id?: Id
  meta?: Meta
  type: 'searchset'
  total?: number
  link?: {
    relation?: string
    url?: Uri
    [k: string]: unknown | undefined
  }[]
  entry?: {
    fullUrl?: Uri
    resource: Organization
    search?: {
      mode?: Code
      [k: string]: unknown | undefined
    }
    [k: string]: unknown | undefined
  }[]
  [k: string]: unknown | undefined
}
/**
 * sfm-Organization.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Organization".
 */
export interface Organization {
  resourceType: 'Organization'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  identifier?: Identifier[]
  active?: boolean
  type?: CodeableConcept[]
  name?: string
  telecom?: ContactPoint[]
  address?: Address[]
  partOf?: Reference
  [k: string]: unknown | undefined
}
/**
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "ParametersParameter".
 */
export interface ParametersParameter {
  name: string
  part?: ParametersParameter[]
  resource?: Resource
  valueString?: string
  valueBoolean?: boolean
  valueInteger?: number
  valueDateTime?: FhirDateTime
  valueCode?: Code
  valueCoding?: Coding
  valueCodeableConcept?: CodeableConcept
  valueIdentifier?: Identifier
  valueReference?: Reference
  valueUri?: Uri
  valueDecimal?: number
  valueDate?: FhirDate
  valueInstant?: Instant
  valuePeriod?: Period
  valueQuantity?: Quantity
  [k: string]: unknown | undefined
}
/**
 * FHIR Parameters, of any operation.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Parameters".
 */
export interface Parameters {
  resourceType: 'Parameters'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  parameter?: ParametersParameter[]
  [k: string]: unknown | undefined
}
/**
 * sfm-Patient.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Patient".
 */
export interface Patient {
  resourceType: 'Patient'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  identifier?: Identifier[]
  active?: boolean
  name?: HumanName[]
  telecom?: ContactPoint[]
  gender?: Code
  birthDate?: FhirDate
  address?: Address[]
  contact?: {
    [k: string]: unknown | undefined
  }[]
  generalPractitioner?: Reference[]
  managingOrganization?: Reference
  [k: string]: unknown | undefined
}
/**
 * What a search for Person answers.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "PersonBundle".
 */
export interface PersonBundle {
  resourceType: 'Bundle'
  id?: Id
  meta?: Meta
  type: 'searchset'
  total?: number
  link?: {
    relation?: string
    url?: Uri
    [k: string]: unknown | undefined
  }[]
  entry?: {
    fullUrl?: Uri
    resource: Person
    search?: {
      mode?: Code
      [k: string]: unknown | undefined
    }
    [k: string]: unknown | undefined
  }[]
  [k: string]: unknown | undefined
}
/**
 * sfm-Person: an administrative user.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Person".
 */
export interface Person {
  resourceType: 'Person'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  identifier?: Identifier[]
  name?: HumanName[]
  telecom?: ContactPoint[]
  gender?: Code
  birthDate?: FhirDate
  address?: Address[]
  managingOrganization?: Reference
  active?: boolean
  link?: {
    target?: Reference
    assurance?: Code
    [k: string]: unknown | undefined
  }[]
  [k: string]: unknown | undefined
}
/**
 * sfm-PLL-info: what is known of a list message (code M25.1, M25.2, M25.3) or of the multidose parties alone (M9.12).
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "PllInfo".
 */
export interface PllInfo {
  resourceType: 'Basic'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  identifier?: Identifier[]
  code?: CodeableConcept
  subject?: Reference
  created?: FhirDateTime
  author?: Reference
  [k: string]: unknown | undefined
}
/**
 * What a search for Practitioner answers.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "PractitionerBundle".
 */
export interface PractitionerBundle {
  resourceType: 'Bundle'
  id?: Id
  meta?: Meta
  type: 'searchset'
  total?: number
  link?: {
    relation?: string
    url?: Uri
    [k: string]: unknown | undefined
  }[]
  entry?: {
    fullUrl?: Uri
    resource: Practitioner
    search?: {
      mode?: Code
      [k: string]: unknown | undefined
    }
    [k: string]: unknown | undefined
  }[]
  [k: string]: unknown | undefined
}
/**
 * sfm-Practitioner.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Practitioner".
 */
export interface Practitioner {
  resourceType: 'Practitioner'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  identifier?: Identifier[]
  active?: boolean
  name?: HumanName[]
  telecom?: ContactPoint[]
  gender?: Code
  birthDate?: FhirDate
  address?: Address[]
  qualification?: {
    [k: string]: unknown | undefined
  }[]
  [k: string]: unknown | undefined
}
/**
 * sfm-PractitionerRole or KjPractitionerRole; the role is a code of kodeverk 7490, or a text.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "PractitionerRole".
 */
export interface PractitionerRole {
  resourceType: 'PractitionerRole'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  identifier?: Identifier[]
  active?: boolean
  practitioner?: Reference
  organization?: Reference
  code?: CodeableConcept[]
  specialty?: CodeableConcept[]
  telecom?: ContactPoint[]
  [k: string]: unknown | undefined
}
/**
 * sfm-Substance: an ingredient by its FEST id.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Substance".
 */
export interface Substance {
  resourceType: 'Substance'
  id?: Id
  meta?: Meta
  text?: Narrative
  contained?: Resource[]
  extension?: Extension[]
  identifier?: Identifier[]
  status?: Code
  code: CodeableConcept
  [k: string]: unknown | undefined
}
/**
 * What GET Task answers.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "TaskBundle".
 */
export interface TaskBundle {
  resourceType: 'Bundle'
  id?: Id
  meta?: Meta
  type: 'searchset'
  total?: number
  link?: {
    relation?: string
    url?: Uri
    [k: string]: unknown | undefined
  }[]
  entry?: {
    fullUrl?: Uri
    resource: Task
    search?: {
      mode?: Code
      [k: string]: unknown | undefined
    }
    [k: string]: unknown | undefined
  }[]
  [k: string]: unknown | undefined
}
/**
 * sfm-Task, as a poll gives it. The patient is contained, and `for` refers to it.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "Task".
 */
export interface Task {
  resourceType: 'Task'
  id: Id
  meta?: Meta
  text?: Narrative
  contained?: TaskPatient[]
  extension?: Extension[]
  identifier?: Identifier[]
  status: Code
  intent: Code
  priority?: Code
  code: CodeableConcept
  description?: string
  focus?: Reference
  for?: Reference
  authoredOn?: FhirDateTime
  lastModified?: FhirDateTime
  requester?: Reference
  owner?: Reference
  note?: Annotation[]
  [k: string]: unknown | undefined
}
/**
 * The patient of a task.
 *
 * This interface was referenced by `Sfm`'s JSON-Schema
 * via the `definition` "TaskPatient".
 */
export interface TaskPatient {
  resourceType: 'Patient'
  id: Id
  identifier?: Identifier[]
  name?: HumanName[]
  [k: string]: unknown | undefined
}
