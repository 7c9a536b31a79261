import { describe, expect, it } from 'vitest'
import { lastDayOfValidity, osloDate, osloDateTime, osloMidnight } from './oslo-time.js'

describe('times as Norwegian health messages carry them', () => {
  it('are local in Oslo, with the offset of the season', () => {
    expect(osloDateTime(new Date('2026-11-22T09:00:00.999Z'))).toBe('2026-11-22T10:00:00+01:00')
    expect(osloDateTime(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02T00:30:00+02:00')
    expect(osloDate(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02')
    expect(osloMidnight('2026-12-01')).toBe('2026-12-01T00:00:00+01:00')
  })

  it('let a prescription be valid for a year less a day, also from a leap day', () => {
    expect(lastDayOfValidity('2026-11-22')).toBe('2027-11-21')
    expect(lastDayOfValidity('2027-01-01')).toBe('2027-12-31')
    expect(lastDayOfValidity('2028-02-29')).toBe('2029-02-28')
  })
})
