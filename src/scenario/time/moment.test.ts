import { describe, expect, it } from 'vitest'
import { instantOf, millisecondsOf } from './moment.js'

describe('a moment', () => {
  it('is the same text in any zone and with any fraction', () => {
    const forms = [
      '2026-03-01T12:30:00+01:00',
      '2026-03-01T11:30:00Z',
      '2026-03-01T11:30:00.000Z',
      '2026-03-01T13:30:00.2+02:00',
      ' 2026-03-01T11:30Z ',
    ]
    expect(new Set(forms.map(instantOf))).toEqual(new Set(['2026-03-01T11:30:00.000Z']))
  })

  it('is a date at midnight in Oslo, winter and summer', () => {
    expect(['2026-03-01', '2026-03-01T00:00:00+01:00', '2026-02-28T23:00:00Z'].map(instantOf)).toEqual([
      '2026-03-01',
      '2026-03-01',
      '2026-03-01',
    ])
    expect(instantOf('2026-07-01T00:00:00+02:00')).toBe('2026-07-01')
  })

  it('leaves text that is no time as it is', () => {
    expect(['1+0+0+1', '2026-13-45T99:00:00Z', 'ID_2026-03-01'].map(instantOf)).toEqual([
      '1+0+0+1',
      '2026-13-45T99:00:00Z',
      'ID_2026-03-01',
    ])
  })

  it('has milliseconds only when it is a time', () => {
    expect(millisecondsOf('2026-03-01T12:30:00+01:00')).toBe(Date.parse('2026-03-01T11:30:00Z'))
    expect(millisecondsOf('2026-03-01')).toBe(Date.parse('2026-02-28T23:00:00Z'))
    expect(millisecondsOf('snart')).toBeUndefined()
  })
})
