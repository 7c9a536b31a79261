import { expect, test } from 'vitest'
import { defined } from './defined.js'

test('what is undefined is left out, and everything else stays', () => {
  const note: string | undefined = undefined
  expect(Object.keys(defined({ pllId: 'a', note, packed: false, end: null, amount: 0 }))).toEqual([
    'pllId',
    'packed',
    'end',
    'amount',
  ])
})

test('the type says so: a property that may be undefined may be absent', () => {
  const line: { readonly pllId: string; readonly note?: string } = defined({
    pllId: 'a',
    note: undefined as string | undefined,
  })
  expect(line).toStrictEqual({ pllId: 'a' })
})
