/** A text as a reader compares it: form of letters, space and case aside. */
export const plainWords = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
