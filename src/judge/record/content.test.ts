import { describe, expect, it } from 'vitest'
import { type Content, losses } from './content.js'

const dose = (text: string, ...more: readonly string[]): Content => ({
  text: [text],
  ...(more.length === 0 ? {} : { note: more }),
})

describe('losses', () => {
  it('are none where all that was there is there, in any order and with more in addition', () => {
    const was: Content = { status: ['active'], dosage: [dose('morning'), dose('evening')] }
    const is: Content = { dosage: [dose('evening'), dose('noon'), dose('morning')], status: ['active'], note: ['new'] }
    expect(losses(was, is)).toEqual([])
    expect(losses(was, was)).toEqual([])
  })

  it('are named by their place from the outside in, with what was and what is there', () => {
    expect(losses({ dosage: [dose('morning')] }, { dosage: [dose('noon')] })).toEqual([
      { path: ['dosage', 'text'], was: 'morning', is: 'noon' },
    ])
    expect(losses({ dosage: [dose('morning', 'with food')] }, { dosage: [dose('morning')] })).toEqual([
      { path: ['dosage', 'note'], was: 'with food', is: undefined },
    ])
  })

  it('are every text of what is gone, however deep', () => {
    const was: Content = { dosage: [dose('morning', 'with food')], status: ['active'] }
    const all = [
      { path: ['dosage', 'text'], was: 'morning', is: undefined },
      { path: ['dosage', 'note'], was: 'with food', is: undefined },
      { path: ['status'], was: 'active', is: undefined },
    ]
    expect(losses(was, {})).toEqual(all)
    expect(losses(was, undefined)).toEqual(all)
    expect(losses(was, 'text')).toEqual(all)
  })

  it('count two of the same as two', () => {
    expect(losses({ code: ['A', 'A'] }, { code: ['A'] })).toEqual([{ path: ['code'], was: 'A', is: undefined }])
    expect(losses({ code: ['A'] }, { code: ['A', 'A'] })).toEqual([])
  })

  it('take a text that became fields, and fields that became a text, as lost', () => {
    expect(losses({ note: ['x'] }, { note: [{ text: ['x'] }] })).toEqual([{ path: ['note'], was: 'x', is: undefined }])
    expect(losses({ note: [{ text: ['x'] }] }, { note: ['x'] })).toEqual([
      { path: ['note', 'text'], was: 'x', is: undefined },
    ])
  })

  it('pair what changed with what lacks least of it', () => {
    const was: Content = { dosage: [dose('morning', 'with food', 'with water'), dose('evening', 'before sleep')] }
    const is: Content = { dosage: [dose('evening', 'early'), dose('morning', 'with food')] }
    expect(losses(was, is)).toEqual([
      { path: ['dosage', 'note'], was: 'with water', is: undefined },
      { path: ['dosage', 'note'], was: 'before sleep', is: 'early' },
    ])
  })

  it('do not arise in one of two alike when something is added to the other', () => {
    const was: Content = { dosage: [dose('morning'), dose('morning')] }
    const is: Content = { dosage: [dose('morning', 'with food'), dose('morning')] }
    expect(losses(was, is)).toEqual([])
  })

  it('of more than can be told apart are each reported as gone', () => {
    const many = (prefix: string) => ({ note: Array.from({ length: 201 }, (_, index) => `${prefix}${String(index)}`) })
    const lost = losses(many('a'), many('b'))
    expect(lost).toHaveLength(201)
    expect(lost.every(({ is }) => is === undefined)).toBe(true)
    expect(losses(many('a'), many('a'))).toEqual([])
  })
})
