import { expect, test } from 'vitest'
import { tickets } from './tickets.js'

test('a ticket is good until it expires, however often it is looked at', () => {
  const office = tickets<string>(() => 60, 'kode:')
  const id = office.issue('verdi', 0)
  expect(id).toMatch(/^kode:[\w-]{43}$/)
  expect(office.look(id, 60)).toEqual({ state: 'valid', value: 'verdi', expiresAt: 60 })
  expect(office.look(id, 60)).toEqual({ state: 'valid', value: 'verdi', expiresAt: 60 })
  expect(office.look(id, 61)).toEqual({ state: 'expired' })
})

test('a ticket that is redeemed is spent', () => {
  const office = tickets<string>(() => 60)
  const id = office.issue('verdi', 0)
  expect(office.redeem(id, 1)).toEqual({ state: 'valid', value: 'verdi', expiresAt: 60 })
  expect(office.redeem(id, 2)).toEqual({ state: 'used' })
  expect(office.look(id, 2)).toEqual({ state: 'used' })
})

test('a ticket that was never issued, or died long ago, is unknown', () => {
  const office = tickets<string>(() => 60)
  const id = office.issue('verdi', 0)
  office.issue('ny', 661)
  expect(office.look(id, 661)).toEqual({ state: 'unknown' })
  expect(office.look('oppdiktet', 0)).toEqual({ state: 'unknown' })
})

test('a ticket that is revoked is worthless', () => {
  const office = tickets<string>(() => 60)
  const id = office.issue('verdi', 0)
  office.revoke(id)
  expect(office.look(id, 1)).toEqual({ state: 'revoked' })
  expect(() => office.revoke('oppdiktet')).not.toThrow()
})

test('a lifetime that changes holds for what is issued from then on', () => {
  let seconds = 60
  const office = tickets<string>(() => seconds)
  const before = office.issue('før', 0)
  seconds = 5
  expect(office.look(before, 60).state).toBe('valid')
  expect(office.look(office.issue('etter', 0), 6).state).toBe('expired')
})
