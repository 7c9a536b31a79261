import { phrase } from './phrase.js'

/** What the user reads when a thing is done. */
export const done = {
  listFetched: phrase('Legemiddellisten er hentet.', 'The medication list has been fetched.'),
  noList: phrase('Pasienten har ingen legemiddelliste fra før.', 'The patient has no medication list yet.'),
  rfFailed: (why: string) =>
    phrase(
      `Reseptformidleren svarte ikke på oppslaget${because(why)} Listen kan være ufullstendig og kan ikke sendes.`,
      `Reseptformidleren did not answer the lookup${because(why)} The list may be incomplete and cannot be sent.`,
    ),
  kjFailed: (why: string) =>
    phrase(
      `Kjernejournal svarte ikke på oppslaget${because(why)} Listen kan brukes.`,
      `Kjernejournal did not answer the lookup${because(why)} The list can be used.`,
    ),
  hasLocked: phrase(
    'Pasienten har låste resepter. Be om referansenummer for å se dem.',
    'The patient has locked prescriptions. Ask for a reference number to see them.',
  ),
  /** A pharmacy alone packs on paper prescriptions; electronic multidose needs both (SFM Basis guide, sfm-PLL-info). */
  multidose: (doctor: string | undefined, pharmacy: string | undefined) => {
    if (doctor === undefined)
      return phrase(
        `Papirmultidose: ${pharmacy ?? ''}. Ingen multidoseansvarlig lege er registrert.`,
        `Paper multidose: ${pharmacy ?? ''}. No multidoseansvarlig lege is registered.`,
      )
    return phrase(
      `Multidose: ${doctor}; ${pharmacy ?? 'ikke noe apotek registrert'}.`,
      `Multidose: ${doctor}; ${pharmacy ?? 'no pharmacy registered'}.`,
    )
  },
  pharmacyAsks: (words: string) =>
    phrase(
      `Multidoseapoteket har sendt en forespørsel${words === '' ? '.' : `: ${words}.`} Ta stilling til den før du sender listen.`,
      `The multidose pharmacy has sent a request${words === '' ? '.' : `: ${words}.`} Decide on it before you send the list.`,
    ),
  answeredByList: phrase('Svaret følger med neste liste.', 'The answer goes with the next list.'),
  needsReferenceNumber: phrase(
    'Pasienten har ikke fødselsnummer eller D-nummer. Oppgi referansenummer for å hente resepter.',
    'The patient has no national identity number. Give a reference number to fetch prescriptions.',
  ),
  pending: (what: string) =>
    phrase(
      `${what} Endringen er ikke sendt. Når du sender listen, signerer du den.`,
      `${what} The change has not been sent. Sending the list is an act of signing.`,
    ),
  added: phrase('Lagt til.', 'Added.'),
  addedOffList: phrase('Lagt til som resept utenfor listen.', 'Added as a prescription outside the list.'),
  addedLocked: phrase(
    'Lagt til som låst resept. Den kommer ikke på listen.',
    'Added as a locked prescription. It will not be on the list.',
  ),
  handelsvareAdded: phrase(
    'Resepten er lagt til. Den kommer ikke på legemiddellisten.',
    'The prescription is added. It will not be on the medication list.',
  ),
  reactionRecorded: phrase('Legemiddelreaksjonen er registrert.', 'The reaction is recorded.'),
  reactionCorrected: phrase('Legemiddelreaksjonen er endret.', 'The reaction is changed.'),
  changed: phrase('Endret.', 'Changed.'),
  changedAndRenewed: phrase(
    'Endret, og resepten fornyes med endringen.',
    'Changed; the prescription is renewed with the change.',
  ),
  renewed: phrase('Resepten fornyes.', 'The prescription is renewed.'),
  discontinued: phrase('Seponert.', 'Discontinued.'),
  discontinuedAndRecalled: phrase(
    'Seponert, og resepten tilbakekalles.',
    'Discontinued; the prescription is recalled.',
  ),
  recalled: phrase('Resepten tilbakekalles.', 'The prescription is recalled.'),
  charted: phrase(
    'Ført i avdelingens kurve. Det står ikke på legemiddellisten.',
    "Entered in the ward's chart. It is not on the medication list.",
  ),
  confirmed: phrase('Bekreftet i bruk.', 'Confirmed in use.'),
  enteredInError: phrase('Merket som feilregistrert.', 'Marked as entered in error.'),
  prescriptionStillValid: phrase(
    'Resepten er fortsatt gyldig. Tilbakekall den om den ikke skal brukes.',
    'The prescription is still valid. Recall it if it is not to be used.',
  ),
  withdrawn: phrase(
    'Endringen var ikke sendt og er trukket tilbake.',
    'The change had not been sent and is withdrawn.',
  ),
  nothingToChange: phrase('Ingenting å endre: det står slik allerede.', 'Nothing to change: it is so already.'),
  sent: (prescriptions: number, recalls: number) =>
    phrase(
      `Legemiddellisten er signert og sendt. Resepter sendt: ${prescriptions}. Tilbakekalt: ${recalls}.`,
      `The medication list has been signed and sent. Prescriptions sent: ${prescriptions}. Recalled: ${recalls}.`,
    ),
  recallWaits: phrase(
    'Apoteket har en av reseptene under ekspedering. Den tilbakekalles når apoteket er ferdig.',
    'The pharmacy is dispensing one of the prescriptions. It is recalled when the pharmacy is done.',
  ),
  lockedSentAlone: phrase(
    'Bare låst resept er skrevet, og en låst resept står ikke på listen. Resepten er signert og sendt. Listen er ikke sendt.',
    'Only a locked prescription was written, and a locked prescription is not on the list. The prescription has been signed and sent. The list has not been sent.',
  ),
  referenceNumber: (number: string, names: string) =>
    phrase(`Referansenummer ${number}: ${names}.`, `Reference number ${number}: ${names}.`),
  prescriptionSent: phrase(
    'Resepten er signert og sendt. Listen er ikke sendt.',
    'The prescription has been signed and sent. The list has not been sent.',
  ),
  prescriptionSentBefore: phrase(
    'Resepten ble sendt i forrige forsøk. Den sendes ikke igjen.',
    'The prescription was sent in the previous attempt. It is not sent again.',
  ),
  responsible: (from: string) =>
    phrase(
      `Du er registrert som multidoseansvarlig lege fra ${from}.`,
      `You are registered as multidoseansvarlig lege from ${from}.`,
    ),
  notResponsible: (from: string) =>
    phrase(`Multidoseansvaret er avsluttet fra ${from}.`, `Your responsibility for multidose ends from ${from}.`),
  view: phrase('Legemiddellisten vises.', 'The medication list is shown.'),
  closed: phrase('Pasienten er lukket.', 'The patient is closed.'),
  closedWithChanges: (count: number) =>
    phrase(
      `Pasienten er lukket. Endringer som ikke ble sendt: ${count}.`,
      `The patient is closed. Changes that were not sent: ${count}.`,
    ),
  newInstance: phrase(
    'Dette er en ny SFM-instans: virksomheten er opprettet i den.',
    'This is a new SFM instance: the organisation has been created in it.',
  ),
  addedToInstance: phrase(
    'SFM-instansen finnes fra før, og virksomheten er lagt til i den. Virksomhetene deler data.',
    'The SFM instance exists already, and the organisation has been added to it. The organisations share data.',
  ),
  organisationUpdated: phrase('Virksomheten er oppdatert i SFM.', 'The organisation has been updated in SFM.'),
  userWritten: phrase('Brukeren er skrevet til SFM.', 'The user has been written to SFM.'),
  tasksFetched: (count: number) => phrase(`Oppgaver: ${count}.`, `Tasks: ${count}.`),
} as const

const because = (why: string) => (why === '' ? '.' : ` (${why}).`)
