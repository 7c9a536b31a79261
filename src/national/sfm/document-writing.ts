import type { SeededIds } from '../seeded-ids.js'
import type { Directory } from './directory.js'
import type { JsonObject } from './json.js'
import type { SfmDocument } from './sfm-document.js'

/** A document while it is written. */
export interface Writing {
  readonly document: SfmDocument
  readonly ids: SeededIds
  readonly directory: Directory
  readonly patient: JsonObject
  readonly now: number
  /** Where each statement stands, by its `id`. */
  readonly urns: ReadonlyMap<string, string>
  readonly withOriginals: boolean
}
