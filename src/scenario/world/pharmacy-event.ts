/** What a pharmacy does while the EPJ looks away. The schema is schemas/harness/world.schema.json. */
export type { PharmacyEvent } from '../../contract/generated/harness.js'
