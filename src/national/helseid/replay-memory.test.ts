import { expect, test } from 'vitest'
import { replayMemory } from './replay-memory.js'

test('an id is new once, for as long as it is remembered', () => {
  const memory = replayMemory(() => 60)
  expect(memory.firstTime('a', 0)).toBe(true)
  expect(memory.firstTime('b', 30)).toBe(true)
  expect(memory.firstTime('a', 59)).toBe(false)
  expect(memory.firstTime('a', 60)).toBe(false)
  expect(memory.firstTime('a', 61)).toBe(true)
  expect(memory.firstTime('b', 61)).toBe(false)
})
