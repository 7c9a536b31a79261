import type { Lang } from '../../scenario/text.js'

/** Direction marks and other characters that are legal in text, but that change how the text around them reads. */
const unseen = /[\u0080-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu
const controls = /[\u0000-\u0008\u000b-\u001f]/g
const controlPictures = 0x2400

/**
 * Makes text from elsewhere safe to print: control characters become their pictures (U+241B for escape), characters
 * that cannot be seen and lone surrogates become \uXXXX. Tab and line feed stay; CR LF becomes LF.
 * Without it an EPJ's message could clear a tester's screen, or vanish from the JUnit file.
 */
export function visible(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(controls, (character) => String.fromCharCode(controlPictures + character.charCodeAt(0)))
    .replaceAll('\u007f', '\u2421')
    .replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
}

/** The same on one line. */
export function visibleLine(text: string): string {
  return visible(text)
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('\t', ' ')
    .trim()
}

/** Cuts a text that is longer than `most` characters, and says how long it was. A surrogate pair is never split. */
export function cut(text: string, most: number, lang: Lang): string {
  if (text.length <= most) return text
  const last = text.charCodeAt(most - 1)
  const end = last >= 0xd800 && last <= 0xdbff ? most - 1 : most
  return `${text.slice(0, end)} … ${lang === 'nb' ? `(kuttet, ${text.length} tegn i alt)` : `(cut, ${text.length} characters in total)`}`
}

/** Cut and made visible: what an EPJ sent takes no more room than this, also where its characters become longer to be seen. */
export const visibleCut = (text: string, most: number, lang: Lang): string =>
  cut(visible(cut(text, most, lang)), most, lang)
