import { describe, expect, it } from 'vitest'
import { nearestWord } from './nearest-word.js'

const keys = ['SFM-IG-11', 'SFM-IG-16', 'SFM-3.6.3', 'HELSEID-NONCE', 'first-list.create']

describe('the nearest word', () => {
  it.each([
    ['sfm-ig-16', 'SFM-IG-16'],
    ['SFM-3.6.33', 'SFM-3.6.3'],
    ['HELSEID-NONSE', 'HELSEID-NONCE'],
    ['firstlist.create', 'first-list.create'],
    ['SFM-IG-161', 'SFM-IG-16'],
    ['noe helt annet', undefined],
    ['', undefined],
  ])('to %j is %j', (written, meant) => {
    expect(nearestWord(written, keys)).toBe(meant)
  })

  it('of none is none', () => {
    expect(nearestWord('x', [])).toBeUndefined()
  })
})
