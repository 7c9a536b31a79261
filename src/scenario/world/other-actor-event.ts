/** What other people do while the EPJ looks away. The schema is schemas/harness/world.schema.json. */
export type { OtherActorEvent, OthersAnswer, OthersListChange } from '../../contract/generated/harness.js'
