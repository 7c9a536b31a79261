import { osloDateTime } from '../../../../scenario/time/oslo-time.js'
import { seededUuid } from '../../../../scenario/world/seeded-uuid.js'

/** The number that stands as resource id for this source. */
export const numberFrom = (...source: readonly string[]): string =>
  String(parseInt(seededUuid(...source).slice(0, 7), 16))

/** Registered at midday of that date: a setup knows no hour. */
export const middayOf = (date: string): string => osloDateTime(new Date(`${date}T11:00:00Z`))
