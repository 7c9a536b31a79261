import { type Phrase, phrase } from './phrase.js'

/** Words of the task lists. */
export const taskLists = {
  multidose: phrase('Multidose', 'Multidose'),
  toSign: phrase('Til godkjenning og signering', 'To approve and sign'),
  changes: phrase('Endringer på pasienter', 'Changes on patients'),
  fest: phrase('FEST-varsler', 'FEST alerts'),
  messages: phrase('Meldinger', 'Messages'),
} as const

/** Words of the list's columns. */
export const words = {
  active: phrase('I bruk', 'In use'),
  newFromPharmacy: phrase('I bruk, nytt fra multidoseapoteket', 'In use, new from the multidose pharmacy'),
  endsLater: (date: string) => phrase(`I bruk til ${date}`, `In use until ${date}`),
  stopped: phrase('Seponert', 'Discontinued'),
  completed: phrase('Avsluttet', 'Completed'),
  enteredInError: phrase('Feilregistrert', 'Entered in error'),
  loose: phrase('Ikke bekreftet i bruk', 'Not confirmed in use'),
  duringStay: phrase('Gis under oppholdet, ikke på listen', 'Given during the stay, not on the list'),
  locked: phrase('Låst resept, ikke på listen', 'Locked prescription, not on the list'),
  newPrescription: phrase('Ny e-resept, ikke sendt', 'New e-prescription, not sent'),
  willBeRecalled: phrase('E-resept, tilbakekalles ved sending', 'E-prescription, recalled on sending'),
  recallWaits: phrase(
    'E-resept, tilbakekalles når apoteket er ferdig',
    'E-prescription, recalled when the pharmacy is done',
  ),
  recalledAlready: phrase('E-resept, tilbakekalt', 'E-prescription, recalled'),
  dispensable: phrase('E-resept, ekspederbar', 'E-prescription, can be dispensed'),
  beingDispensed: phrase('E-resept, under ekspedering', 'E-prescription, being dispensed'),
  finished: phrase('E-resept, avsluttet', 'E-prescription, finished'),
  expired: phrase('E-resept, foreldet', 'E-prescription, expired'),
  gone: phrase('E-resept, ikke lenger i Reseptformidleren', 'E-prescription, no longer in Reseptformidleren'),
  otherPrescriptionState: (code: string) => phrase(`E-resept, status ${code}`, `E-prescription, status ${code}`),
  withoutPrescription: phrase('Uten resept', 'Without prescription'),
  uses: {
    1: phrase('Fast', 'Regular'),
    2: phrase('Kur', 'Course'),
    3: phrase('Ved behov', 'As needed'),
    4: phrase('Vaksine', 'Vaccine'),
    5: phrase('Næringsmiddel/vitaminer', 'Nutrition/vitamins'),
  } as Readonly<Record<string, Phrase>>,
} as const
