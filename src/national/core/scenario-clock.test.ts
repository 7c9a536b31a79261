import { describe, expect, it } from 'vitest'
import { scenarioClock } from './scenario-clock.js'

describe('a scenario clock', () => {
  it('stands still when fixed, but for the script and a second with each request', () => {
    const clock = scenarioClock('2031-03-10T09:00:00+01:00', 'fixed', () => Math.random())
    clock.pass(60_000)
    clock.request()
    expect(clock.dateTime()).toBe('2031-03-10T09:01:01+01:00')
    expect(clock.date()).toBe('2031-03-10')
  })

  it('follows the wall clock when live, plus what the script moved', () => {
    let wall = 1_000
    const clock = scenarioClock('2031-03-10T09:00:00+01:00', 'live', () => wall)
    wall += 30_000
    clock.pass(60_000)
    clock.request()
    expect(clock.dateTime()).toBe('2031-03-10T09:01:30+01:00')
  })

  it('gives dates in Oslo', () => {
    expect(scenarioClock('2031-07-01T22:30:00Z', 'fixed').dateTime()).toBe('2031-07-02T00:30:00+02:00')
  })
})
