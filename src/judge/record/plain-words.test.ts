import { expect, it } from 'vitest'
import { plainWords } from './plain-words.js'

it('leaves form of letters, space and case out, and nothing else', () => {
  expect(plainWords('  Pa\u030aga\u030aende \n  KUR ')).toBe('pågående kur')
  expect(plainWords('Metformin 500 mg')).not.toBe(plainWords('Metformin 50 mg'))
})
