import { describe, expect, it } from 'vitest'
import { sfmBasisReader } from '../routes/sfm-basis/sfm-basis-reader.js'
import { type Draft, record } from '../test-kit/draft.test.kit.js'
import { unchanged } from '../test-kit/scripts.test.kit.js'
import { lastList } from './last-list.js'

/** The call in which the last list was sent. */
const sentIn = (draft: Draft) => lastList(sfmBasisReader.read(draft.build()))?.exchange.id

describe('the last list', () => {
  const begun = record(unchanged).lookup()

  it('is the last that was accepted, whatever was refused after it', () => {
    expect(sentIn(begun.send().send())).toBe('x3')
    expect(sentIn(begun.send().send({ status: 400 }))).toBe('x2')
  })

  it('is the last that was refused when none was accepted', () => {
    expect(sentIn(begun.send({ status: 400 }).send({ status: 400 }))).toBe('x3')
  })

  it('is no prescription that was sent alone', () => {
    expect(sentIn(begun.send({ bundle: { createPLL: false } }))).toBeUndefined()
  })

  it('is none when nothing was sent', () => {
    expect(sentIn(begun)).toBeUndefined()
  })
})
