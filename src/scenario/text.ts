/** The same text in Norwegian bokmål and English. Reports choose by --lang. */
export interface Text {
  readonly nb: string
  readonly en: string
}

export type Lang = keyof Text
