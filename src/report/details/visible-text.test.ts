import { describe, expect, it } from 'vitest'
import { cut, visible, visibleLine } from './visible-text.js'

describe('visible text', () => {
  it('shows control characters as their pictures, so that they can neither vanish nor act', () => {
    expect(visible('a\u0000b\u001b[2Jc\u007f')).toBe('a␀b␛[2Jc␡')
  })

  it('keeps tabs and line feeds, and reads CR LF as a line feed', () => {
    expect(visible('a\tb\r\nc\rd')).toBe('a\tb\nc␍d')
  })

  it('names what cannot be seen: lone surrogates, direction marks, C1 controls, non-characters', () => {
    expect(visible('\ud83d|\u202e|\u009b|\uffff|\udc8a')).toBe('\\uD83D|\\u202E|\\u009B|\\uFFFF|\\uDC8A')
  })

  it('leaves Norwegian letters and emoji alone', () => {
    expect(visible('Blåbærsyltetøy 💊 «1+0+0+1»')).toBe('Blåbærsyltetøy 💊 «1+0+0+1»')
  })

  it('sets a text on one line', () => {
    expect(visibleLine(' Feil:\n   mangler dose\t(v2) ')).toBe('Feil: mangler dose (v2)')
  })

  it('cuts a long text, says how long it was, and never splits a surrogate pair', () => {
    expect(cut('abcdef', 3, 'nb')).toBe('abc … (kuttet, 6 tegn i alt)')
    expect(cut('ab💊cd', 3, 'en')).toBe('ab … (cut, 6 characters in total)')
    expect(cut('abc', 3, 'nb')).toBe('abc')
  })
})
