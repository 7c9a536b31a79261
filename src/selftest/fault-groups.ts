import type { Text } from '../scenario/text.js'

/** The kinds of error that EPJs make, in the order in which they are shown: what harms most first. */
export const faultGroups = {
  loses: { nb: 'Mister noe', en: 'Loses something' },
  doubles: { nb: 'Fører eller sender noe dobbelt', en: 'Records or sends something twice' },
  'mixes-patients': { nb: 'Blander pasienter', en: 'Mixes patients' },
  misidentifies: { nb: 'Forveksler verdier', en: 'Confuses values' },
  invents: { nb: 'Fører noe ingen har bedt om', en: 'Records what no one asked for' },
  forgets: { nb: 'Glemmer noe', en: 'Forgets something' },
  mistimes: { nb: 'Gjør noe for tidlig eller for sent', en: 'Acts too early or too late' },
  ignores: { nb: 'Bryr seg ikke om et svar', en: 'Ignores an answer' },
  mishandles: { nb: 'Behandler koder, datoer eller id-er feil', en: 'Mishandles codes, dates or identifiers' },
  exposes: { nb: 'Lekker noe andre kan misbruke', en: 'Leaks what others can misuse' },
  silent: { nb: 'Sier ikke fra til brukeren', en: 'Tells the user nothing' },
} as const satisfies Readonly<Record<string, Text>>

export type FaultGroup = keyof typeof faultGroups
