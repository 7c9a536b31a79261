import type { Text } from '../../scenario/text.js'

/** «2 (seponering)»; a code that is not in the list is given alone. */
export function coded(code: string, codes: Readonly<Record<string, Text | undefined>>): Text {
  const words = codes[code]
  return words === undefined ? { nb: code, en: code } : { nb: `${code} (${words.nb})`, en: `${code} (${words.en})` }
}

/** Kodeverk 7500. */
export const recallReasons: Readonly<Record<string, Text | undefined>> = {
  1: { nb: 'fornying', en: 'renewal' },
  2: { nb: 'seponering', en: 'discontinuation' },
  3: { nb: 'fornying med endring', en: 'renewal with change' },
  4: { nb: 'annen', en: 'other' },
  5: { nb: 'administrativ sletting', en: 'administrative deletion' },
}
