import { expect, it } from 'vitest'
import { dateInWords, dateOf, dateTimeOf, inDays } from './relative-date.js'

const monday = new Date('2026-03-02T08:00:00Z')

it('counts from when the scenario begins, as Oslo counts days', () => {
  expect(dateOf(inDays(10), monday)).toBe('2026-03-12')
  expect(dateOf(inDays(-2), monday)).toBe('2026-02-28')
  expect(dateTimeOf(inDays(14), monday)).toBe('2026-03-16T09:00:00+01:00')
})

it('leaves a date that is written out as it is', () => {
  expect(dateOf('2026-05-17', monday)).toBe('2026-05-17')
})

it('reads as a tester says it', () => {
  expect(dateInWords(inDays(10))).toEqual({ nb: 'om 10 dager', en: 'in 10 days' })
  expect(dateInWords(inDays(-1))).toEqual({ nb: 'for 1 dag siden', en: '1 day ago' })
  expect(dateInWords(inDays(0))).toEqual({ nb: 'i dag', en: 'today' })
})
