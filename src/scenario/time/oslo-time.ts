/** Times as Norwegian health messages carry them: local time in Oslo with its offset. */
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'longOffset',
})

/** Formatting is slow, and the same times come again and again. */
const known = new Map<number, Record<string, string>>()
const mostKnown = 5_000

function split(at: Date): Record<string, string> {
  const found = known.get(at.getTime())
  if (found !== undefined) return found
  const made = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  if (known.size >= mostKnown) known.clear()
  known.set(at.getTime(), made)
  return made
}

/** yyyy-MM-dd in Oslo. */
export function osloDate(at: Date): string {
  const { year, month, day } = split(at)
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}`
}

/** yyyy-MM-ddTHH:mm:ss+01:00, whole seconds, in Oslo. */
export function osloDateTime(at: Date): string {
  const { year, month, day, hour, minute, second, timeZoneName } = split(at)
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}${timeZoneName?.replace('GMT', '') ?? ''}`
}
