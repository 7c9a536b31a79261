/**
 * A world laid out whole, as the national services hold it and the judge reads it. The types are made from
 * schemas/harness/world.schema.json, which says what each part means.
 */
export type {
  ActorSetup,
  AnotherActorEvent,
  BlockedPractitioner,
  CallFault,
  FaultEvent,
  HelseIdFault,
  HelseIdSetup,
  InjectedFault,
  KnownPractitioner,
  ListEntrySetup,
  ListSetup,
  Pharmacy,
  PrescriptionSetup,
  StruckCalls,
  WorldEvent,
  WorldSetup,
} from '../../contract/generated/harness.js'
export type * from './world-content.js'
export type * from './other-actor-event.js'
export type * from './pharmacy-event.js'
export type * from './task-event.js'
