const clockOnTheWall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'medium',
})
const minute = 60_000

/** Local time in Oslo with its offset, whole seconds: 2026-11-22T10:00:00+01:00. */
export function osloDateTime(at: Date): string {
  const local = clockOnTheWall.format(at).replace(' ', 'T')
  const wholeSeconds = Math.floor(at.getTime() / 1000) * 1000
  const offset = Math.round((Date.parse(`${local}Z`) - wholeSeconds) / minute)
  const size = Math.abs(offset)
  return `${local}${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`
}

/** The date in Oslo: 2026-11-22. */
export function osloDate(at: Date): string {
  return osloDateTime(at).slice(0, 10)
}

/** Midnight in Oslo when this date begins. */
export function osloMidnight(date: string): string {
  const noon = osloDateTime(new Date(`${date}T00:00:00Z`))
  return `${date}T00:00:00${noon.slice(19)}`
}

/** Last day of a prescription's validity: one year less one day after it was written. */
export function lastDayOfValidity(reseptdate: string): string {
  const [year = 0, month = 1, day = 1] = reseptdate.split('-').map(Number)
  return new Date(Date.UTC(year + 1, month - 1, day - 1)).toISOString().slice(0, 10)
}

const twoDigits = (value: number) => String(value).padStart(2, '0')
