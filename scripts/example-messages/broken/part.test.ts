import { expect, test } from 'vitest'
import { Part } from './part.js'

const message = () =>
  new Part({ status: 'active', extension: [{ url: 'http://example.org/sfm-use', valueString: '1' }, { url: 'dssn' }] })

test('a part is broken where its name says', () => {
  const part = message()
  part.remove('status')
  part.extension('sfm-use').replace('valueString', '2')
  part.removeExtension('dssn')
  expect(part.toJSON()).toEqual({ extension: [{ url: 'http://example.org/sfm-use', valueString: '2' }] })
})

test('a copy is broken, and the message is not', () => {
  const part = message()
  part.copy().remove('status')
  expect(part.is('status', 'active')).toBe(true)
})

test.each<[string, (part: Part) => void]>([
  ['a property', (part) => part.remove('name')],
  ['a property to replace', (part) => part.replace('name', 1)],
  ['a part', (part) => part.part('status')],
  ['an extension', (part) => part.extension('rfstatus')],
  ['an extension to remove', (part) => part.removeExtension('rfstatus')],
  ['a number of a list', (part) => part.removeAt('extension', 2)],
])('breaking %s that is not there fails', (_, breaks) => {
  expect(() => breaks(message())).toThrow()
})

test('adding a property that is there already fails', () => {
  expect(() => message().add('status', 'stopped')).toThrow('status is there already')
})
