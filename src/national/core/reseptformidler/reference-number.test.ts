import { describe, expect, it } from 'vitest'
import { isReferenceNumber, referenceNumberFrom } from './reference-number.js'

describe('a reference number', () => {
  it('is ten digits, the last a check digit modulus 11', () => {
    expect(referenceNumberFrom(123_456_789)).toBe('1234567892')
    expect(isReferenceNumber('1234567892')).toBe(true)
  })

  it.each(['1234567893', '2134567892', '1234567982', '', '0', 'abc', '12345 67892'])('is not %s', (value) => {
    expect(isReferenceNumber(value)).toBe(false)
  })

  it('skips serials that have no check digit', () => {
    const numbers = Array.from({ length: 50 }, (_, index) => referenceNumberFrom(index))
    expect(numbers.every((number) => number.length === 10 && isReferenceNumber(number))).toBe(true)
  })
})
