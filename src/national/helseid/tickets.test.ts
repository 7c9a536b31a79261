import { expect, test } from 'vitest'
import { tickets } from './tickets.js'

test('a ticket is good until it expires, however often it is looked at', () => {
  const issued = tickets<string>(() => 60, 'kode:')
  const id = issued.issue('verdi', 0)
  expect(id).toMatch(/^kode:[\w-]{43}$/)
  expect(issued.look(id, 60)).toEqual({ state: 'valid', value: 'verdi', expiresAt: 60 })
  expect(issued.look(id, 60)).toEqual({ state: 'valid', value: 'verdi', expiresAt: 60 })
  expect(issued.look(id, 61)).toEqual({ state: 'expired' })
})

test('a ticket that is redeemed is spent', () => {
  const issued = tickets<string>(() => 60)
  const id = issued.issue('verdi', 0)
  expect(issued.redeem(id, 1)).toEqual({ state: 'valid', value: 'verdi', expiresAt: 60 })
  expect(issued.redeem(id, 2)).toEqual({ state: 'used' })
  expect(issued.look(id, 2)).toEqual({ state: 'used' })
})

test('a ticket that was never issued, or died long ago, is unknown', () => {
  const issued = tickets<string>(() => 60)
  const id = issued.issue('verdi', 0)
  issued.issue('ny', 661)
  expect(issued.look(id, 661)).toEqual({ state: 'unknown' })
  expect(issued.look('oppdiktet', 0)).toEqual({ state: 'unknown' })
})

test('a ticket that is revoked is worthless', () => {
  const issued = tickets<string>(() => 60)
  const id = issued.issue('verdi', 0)
  issued.revoke(id)
  expect(issued.look(id, 1)).toEqual({ state: 'revoked' })
  expect(() => issued.revoke('oppdiktet')).not.toThrow()
})

test('a lifetime that changes holds for what is issued from then on', () => {
  let seconds = 60
  const issued = tickets<string>(() => seconds)
  const before = issued.issue('før', 0)
  seconds = 5
  expect(issued.look(before, 60).state).toBe('valid')
  expect(issued.look(issued.issue('etter', 0), 6).state).toBe('expired')
})
