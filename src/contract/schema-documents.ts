import type { AnySchemaObject } from 'ajv/dist/2020.js'
import adapterOpenapi from '../../schemas/harness/adapter.openapi.json' with { type: 'json' }
import harnessAttestations from '../../schemas/harness/attestations.schema.json' with { type: 'json' }
import harnessConfig from '../../schemas/harness/config.schema.json' with { type: 'json' }
import harnessEvidence from '../../schemas/harness/evidence.schema.json' with { type: 'json' }
import harnessManifest from '../../schemas/harness/manifest.schema.json' with { type: 'json' }
import harnessRequirementSet from '../../schemas/harness/requirement-set.schema.json' with { type: 'json' }
import harnessRequirements from '../../schemas/harness/requirements.schema.json' with { type: 'json' }
import harnessResults from '../../schemas/harness/results.schema.json' with { type: 'json' }
import harnessScenario from '../../schemas/harness/scenario.schema.json' with { type: 'json' }
import harnessScriptedAction from '../../schemas/harness/scripted-action.schema.json' with { type: 'json' }
import harnessWorld from '../../schemas/harness/world.schema.json' with { type: 'json' }
import sfmAllergyIntolerance from '../../schemas/sfm/allergy-intolerance.schema.json' with { type: 'json' }
import sfmAllergyIntoleranceSent from '../../schemas/sfm/allergy-intolerance-sent.schema.json' with { type: 'json' }
import sfmBandaPrescription from '../../schemas/sfm/banda-prescription.schema.json' with { type: 'json' }
import sfmBandaPrescriptionSent from '../../schemas/sfm/banda-prescription-sent.schema.json' with { type: 'json' }
import sfmBinary from '../../schemas/sfm/binary.schema.json' with { type: 'json' }
import sfmBundle from '../../schemas/sfm/bundle.schema.json' with { type: 'json' }
import sfmBundleAnswered from '../../schemas/sfm/bundle-answered.schema.json' with { type: 'json' }
import sfmBundleSent from '../../schemas/sfm/bundle-sent.schema.json' with { type: 'json' }
import sfmCapabilityStatement from '../../schemas/sfm/capability-statement.schema.json' with { type: 'json' }
import sfmComposition from '../../schemas/sfm/composition.schema.json' with { type: 'json' }
import sfmCompositionAnswered from '../../schemas/sfm/composition-answered.schema.json' with { type: 'json' }
import sfmCompositionSent from '../../schemas/sfm/composition-sent.schema.json' with { type: 'json' }
import sfmExtensionShapes from '../../schemas/sfm/extension-shapes.schema.json' with { type: 'json' }
import sfmFhirTypes from '../../schemas/sfm/fhir-types.schema.json' with { type: 'json' }
import sfmGeneralDispense from '../../schemas/sfm/general-dispense.schema.json' with { type: 'json' }
import sfmGetMedicationRequest from '../../schemas/sfm/get-medication-request.schema.json' with { type: 'json' }
import sfmGetMedicationResponse from '../../schemas/sfm/get-medication-response.schema.json' with { type: 'json' }
import sfmMedication from '../../schemas/sfm/medication.schema.json' with { type: 'json' }
import sfmMedicationAnswered from '../../schemas/sfm/medication-answered.schema.json' with { type: 'json' }
import sfmMedicationDispense from '../../schemas/sfm/medication-dispense.schema.json' with { type: 'json' }
import sfmMedicationMagistrell from '../../schemas/sfm/medication-magistrell.schema.json' with { type: 'json' }
import sfmMedicationSent from '../../schemas/sfm/medication-sent.schema.json' with { type: 'json' }
import sfmMedicationStatement from '../../schemas/sfm/medication-statement.schema.json' with { type: 'json' }
import sfmMedicationStatementAnswered from '../../schemas/sfm/medication-statement-answered.schema.json' with { type: 'json' }
import sfmMedicationStatementSent from '../../schemas/sfm/medication-statement-sent.schema.json' with { type: 'json' }
import sfmOperationOutcome from '../../schemas/sfm/operation-outcome.schema.json' with { type: 'json' }
import sfmOrganization from '../../schemas/sfm/organization.schema.json' with { type: 'json' }
import sfmOrganizationBundle from '../../schemas/sfm/organization-bundle.schema.json' with { type: 'json' }
import sfmOrganizationSent from '../../schemas/sfm/organization-sent.schema.json' with { type: 'json' }
import sfmParameters from '../../schemas/sfm/parameters.schema.json' with { type: 'json' }
import sfmPatient from '../../schemas/sfm/patient.schema.json' with { type: 'json' }
import sfmPatientAnswered from '../../schemas/sfm/patient-answered.schema.json' with { type: 'json' }
import sfmPatientLookedUp from '../../schemas/sfm/patient-looked-up.schema.json' with { type: 'json' }
import sfmPatientSent from '../../schemas/sfm/patient-sent.schema.json' with { type: 'json' }
import sfmPerson from '../../schemas/sfm/person.schema.json' with { type: 'json' }
import sfmPersonBundle from '../../schemas/sfm/person-bundle.schema.json' with { type: 'json' }
import sfmPersonSent from '../../schemas/sfm/person-sent.schema.json' with { type: 'json' }
import sfmPllInfo from '../../schemas/sfm/pll-info.schema.json' with { type: 'json' }
import sfmPllInfoSent from '../../schemas/sfm/pll-info-sent.schema.json' with { type: 'json' }
import sfmPractitioner from '../../schemas/sfm/practitioner.schema.json' with { type: 'json' }
import sfmPractitionerBundle from '../../schemas/sfm/practitioner-bundle.schema.json' with { type: 'json' }
import sfmPractitionerRole from '../../schemas/sfm/practitioner-role.schema.json' with { type: 'json' }
import sfmPractitionerSent from '../../schemas/sfm/practitioner-sent.schema.json' with { type: 'json' }
import sfmRegisterResponsibilityRequest from '../../schemas/sfm/register-responsibility-request.schema.json' with { type: 'json' }
import sfmRegisterResponsibilityResponse from '../../schemas/sfm/register-responsibility-response.schema.json' with { type: 'json' }
import sfmResourceKinds from '../../schemas/sfm/resource-kinds.schema.json' with { type: 'json' }
import sfmSendMedicationRequest from '../../schemas/sfm/send-medication-request.schema.json' with { type: 'json' }
import sfmSendMedicationResponse from '../../schemas/sfm/send-medication-response.schema.json' with { type: 'json' }
import sfmSubstance from '../../schemas/sfm/substance.schema.json' with { type: 'json' }
import sfmTask from '../../schemas/sfm/task.schema.json' with { type: 'json' }
import sfmTaskBundle from '../../schemas/sfm/task-bundle.schema.json' with { type: 'json' }

/** Where the adapter protocol's schemas live: its OpenAPI document has no `$id` of its own. */
export const adapterId = 'https://pll-conformance/schemas/harness/adapter.openapi.json'

/** Every schema document of the product, by its `$id`. */
export const schemaDocuments: ReadonlyMap<string, AnySchemaObject> = new Map<string, AnySchemaObject>([
  [adapterId, adapterOpenapi],
  ...[
    harnessAttestations,
    harnessConfig,
    harnessEvidence,
    harnessManifest,
    harnessRequirementSet,
    harnessRequirements,
    harnessResults,
    harnessScenario,
    harnessScriptedAction,
    harnessWorld,
    sfmAllergyIntolerance,
    sfmAllergyIntoleranceSent,
    sfmBandaPrescription,
    sfmBandaPrescriptionSent,
    sfmBinary,
    sfmBundle,
    sfmBundleAnswered,
    sfmBundleSent,
    sfmCapabilityStatement,
    sfmComposition,
    sfmCompositionAnswered,
    sfmCompositionSent,
    sfmExtensionShapes,
    sfmFhirTypes,
    sfmGeneralDispense,
    sfmGetMedicationRequest,
    sfmGetMedicationResponse,
    sfmMedication,
    sfmMedicationAnswered,
    sfmMedicationDispense,
    sfmMedicationMagistrell,
    sfmMedicationSent,
    sfmMedicationStatement,
    sfmMedicationStatementAnswered,
    sfmMedicationStatementSent,
    sfmOperationOutcome,
    sfmOrganization,
    sfmOrganizationBundle,
    sfmOrganizationSent,
    sfmParameters,
    sfmPatient,
    sfmPatientAnswered,
    sfmPatientLookedUp,
    sfmPatientSent,
    sfmPerson,
    sfmPersonBundle,
    sfmPersonSent,
    sfmPllInfo,
    sfmPllInfoSent,
    sfmPractitioner,
    sfmPractitionerBundle,
    sfmPractitionerRole,
    sfmPractitionerSent,
    sfmRegisterResponsibilityRequest,
    sfmRegisterResponsibilityResponse,
    sfmResourceKinds,
    sfmSendMedicationRequest,
    sfmSendMedicationResponse,
    sfmSubstance,
    sfmTask,
    sfmTaskBundle,
  ].map((document): [string, AnySchemaObject] => [document.$id, document]),
])

const base = 'https://pll-conformance/schemas/'
/** Where a component of the adapter protocol's OpenAPI document is. */
export const adapterComponent = (name: string): string => `${adapterId}#/components/schemas/${name}`

/** What a value can be held against: a message of SFM, a file of the harness, or a body of the adapter protocol. */
export const schemaIds = {
  'sfm/get-medication-request': `${base}sfm/get-medication-request.schema.json`,
  'sfm/get-medication-response': `${base}sfm/get-medication-response.schema.json`,
  'sfm/send-medication-request': `${base}sfm/send-medication-request.schema.json`,
  'sfm/send-medication-response': `${base}sfm/send-medication-response.schema.json`,
  'sfm/register-responsibility-request': `${base}sfm/register-responsibility-request.schema.json`,
  'sfm/register-responsibility-response': `${base}sfm/register-responsibility-response.schema.json`,
  'sfm/operation-outcome': `${base}sfm/operation-outcome.schema.json`,
  'sfm/capability-statement': `${base}sfm/capability-statement.schema.json`,
  'sfm/task': `${base}sfm/task.schema.json`,
  'sfm/task-bundle': `${base}sfm/task-bundle.schema.json`,
  'sfm/organization': `${base}sfm/organization.schema.json`,
  'sfm/organization-sent': `${base}sfm/organization-sent.schema.json`,
  'sfm/organization-bundle': `${base}sfm/organization-bundle.schema.json`,
  'sfm/practitioner': `${base}sfm/practitioner.schema.json`,
  'sfm/practitioner-sent': `${base}sfm/practitioner-sent.schema.json`,
  'sfm/practitioner-bundle': `${base}sfm/practitioner-bundle.schema.json`,
  'sfm/person': `${base}sfm/person.schema.json`,
  'sfm/person-sent': `${base}sfm/person-sent.schema.json`,
  'sfm/person-bundle': `${base}sfm/person-bundle.schema.json`,
  'harness/attestations': `${base}harness/attestations.schema.json`,
  'harness/config': `${base}harness/config.schema.json`,
  'harness/evidence': `${base}harness/evidence.schema.json`,
  'harness/manifest': `${base}harness/manifest.schema.json`,
  'harness/requirement-set': `${base}harness/requirement-set.schema.json`,
  'harness/requirements': `${base}harness/requirements.schema.json`,
  'harness/results': `${base}harness/results.schema.json`,
  'harness/scenario': `${base}harness/scenario.schema.json`,
  'harness/world': `${base}harness/world.schema.json`,
  'adapter/System': adapterComponent('System'),
  'adapter/SessionRequest': adapterComponent('SessionRequest'),
  'adapter/ActionRequest': adapterComponent('ActionRequest'),
  'adapter/ActionAnswer': adapterComponent('ActionAnswer'),
  'adapter/Problem': adapterComponent('Problem'),
} as const

export type SchemaName = keyof typeof schemaIds
