import { osloDate, osloDateTime } from './oslo-time.js'

/** So many days from when the scenario begins (negative: before), as a script writes it: a script has no calendar of its own. */
export const inDays = (days: number): string => `${days < 0 ? '-' : '+'}${Math.abs(days)}d`

const relative = /^([+-]\d+)d$/
const day = 24 * 60 * 60 * 1000

/** The date (yyyy-MM-dd, Oslo) that a script's date stands for; any other text is a date already. */
export const dateOf = (text: string, startsAt: Date): string => {
  const at = timeOf(text, startsAt)
  return at === undefined ? text : osloDate(at)
}

/** The same, as a time with offset. */
export const dateTimeOf = (text: string, startsAt: Date): string => {
  const at = timeOf(text, startsAt)
  return at === undefined ? text : osloDateTime(at)
}

/** How a tester reads it. */
export const dateInWords = (text: string): { nb: string; en: string } => {
  const days = Number(relative.exec(text)?.[1] ?? Number.NaN)
  if (Number.isNaN(days)) return { nb: text, en: text }
  const many = Math.abs(days)
  const nb = many === 1 ? '1 dag' : `${many} dager`
  const en = many === 1 ? '1 day' : `${many} days`
  if (days === 0) return { nb: 'i dag', en: 'today' }
  return days > 0 ? { nb: `om ${nb}`, en: `in ${en}` } : { nb: `for ${nb} siden`, en: `${en} ago` }
}

function timeOf(text: string, startsAt: Date): Date | undefined {
  const found = relative.exec(text)?.[1]
  return found === undefined ? undefined : new Date(startsAt.getTime() + Number(found) * day)
}
