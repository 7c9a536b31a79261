/** What a world holds beside the list and its prescriptions. The schema is schemas/harness/world.schema.json. */
export type {
  AllergySetup,
  DispenseSetup,
  IngredientSetup,
  KjernejournalSetup,
  MagistralSetup,
  OtherPrescriptionSetup,
  PackedTreatment,
  PackingReportSetup,
  PharmacyEntry,
  PharmacyQuestion,
  PharmacyQuestionsSetup,
  RecallSetup,
} from '../../contract/generated/harness.js'
