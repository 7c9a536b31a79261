import type { Directory } from '../../../core/directory.js'
import type { SeededIds } from '../../../core/seeded-ids.js'
import type { JsonObject } from '../fhir/json.js'
import type { SfmDocument } from '../fhir/sfm-document.js'

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
