/** What the user reads, in the session's language. */
export type Locale = 'nb' | 'en'

export interface Phrase {
  readonly nb: string
  readonly en: string
}

export const phrase = (nb: string, en: string): Phrase => ({ nb, en })
