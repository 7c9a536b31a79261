import type { Lang, Text } from '../../scenario/text.js'

/** «2 (seponering)»; a code that is not in the list stands alone. */
export function coded(code: string, codes: Readonly<Record<string, Text | undefined>>, lang: Lang): string {
  const words = codes[code]?.[lang]
  return words === undefined ? code : `${code} (${words})`
}

/** Kodeverk 7500. */
export const recallReasons: Readonly<Record<string, Text | undefined>> = {
  1: { nb: 'fornying', en: 'renewal' },
  2: { nb: 'seponering', en: 'discontinuation' },
  3: { nb: 'fornying med endring', en: 'renewal with change' },
  4: { nb: 'annen', en: 'other' },
  5: { nb: 'administrativ sletting', en: 'administrative deletion' },
}
