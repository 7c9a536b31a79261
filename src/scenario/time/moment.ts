import { osloDate } from './oslo-time.js'

const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/i
const date = /^\d{4}(-\d{2}(-\d{2})?)?$/

/**
 * A time in one form, so that the same moment is the same text whatever zone or fraction it was written with:
 * yyyy-MM-dd for a date and for midnight in Oslo, else whole seconds in UTC. Text that is no time stays as it is.
 * (ER-M25-05: writing a time in another format is no change.)
 */
export function instantOf(text: string): string {
  const trimmed = text.trim()
  if (date.test(trimmed) || !dateTime.test(trimmed)) return trimmed
  const at = new Date(withZone(trimmed))
  if (Number.isNaN(at.getTime())) return trimmed
  const seconds = new Date(Math.round(at.getTime() / 1000) * 1000)
  return isMidnightInOslo(seconds) ? osloDate(seconds) : seconds.toISOString()
}

/** Milliseconds since 1970, or undefined when the text is no time. A bare date is midnight in Oslo, give or take the summer hour. */
export function millisecondsOf(text: string): number | undefined {
  const trimmed = text.trim()
  if (!dateTime.test(trimmed) && !date.test(trimmed)) return undefined
  const at = Date.parse(dateTime.test(trimmed) ? withZone(trimmed) : `${trimmed.padEnd(10, '-01')}T00:00:00+01:00`)
  return Number.isNaN(at) ? undefined : at
}

/** A time without a zone is taken as UTC, so that the same text gives the same moment on every machine. */
const withZone = (text: string) => (/(Z|[+-]\d{2}:\d{2})$/i.test(text) ? text : `${text}Z`)

function isMidnightInOslo(at: Date): boolean {
  return at.getTime() % 3_600_000 === 0 && osloDate(at) !== osloDate(new Date(at.getTime() - 1000))
}
