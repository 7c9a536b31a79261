import { expect, it } from 'vitest'
import { paintFor } from './paint.js'

it('colours on a terminal', () => {
  expect(paintFor({ isTTY: true }, {})('bad', 'ikke bestått')).toBe('\u001b[31mikke bestått\u001b[39m')
})

it('colours nothing in a file or a pipe', () => {
  expect(paintFor({}, {})('bad', 'ikke bestått')).toBe('ikke bestått')
  expect(paintFor({ isTTY: false }, {})('good', 'bestått')).toBe('bestått')
})

it('colours nothing where NO_COLOR is set', () => {
  expect(paintFor({ isTTY: true }, { NO_COLOR: '1' })('bad', 'ikke bestått')).toBe('ikke bestått')
  expect(paintFor({ isTTY: true }, { NO_COLOR: '' })('strong', 'x')).toBe('\u001b[1mx\u001b[22m')
})
