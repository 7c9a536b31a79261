import type { ListDifference } from '../journal/list-difference.js'

/** What the user reads, in the session's language. */
export type Locale = 'nb' | 'en'

export interface Phrase {
  readonly nb: string
  readonly en: string
}

const phrase = (nb: string, en: string): Phrase => ({ nb, en })

export const phrases = {
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
      `The multidose pharmacy has sent a request${words === '' ? '.' : `: ${words}.`} Take a stand on it before you send the list.`,
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

  refuseNoLookup: phrase(
    'Listen er ikke hentet. Hent legemiddellisten først.',
    'The list has not been fetched. Fetch the medication list first.',
  ),
  refuseIncompleteLookup: phrase(
    'Siste oppslag i Reseptformidleren mislyktes. Listen kan ikke sendes før et nytt oppslag lykkes. Ingenting er sendt.',
    'The last lookup in Reseptformidleren failed. The list cannot be sent until a new lookup succeeds. Nothing has been sent.',
  ),
  refuseNotDoctor: phrase(
    'Bare leger kan sende pasientens legemiddelliste. Ingenting er sendt.',
    'Only doctors can send the medication list. Nothing has been sent.',
  ),
  refuseNotPrescriber: phrase('Du har ikke rekvireringsrett.', 'You have no right to prescribe.'),
  refuseNoNationalId: phrase(
    'En pasient uten fødselsnummer eller D-nummer kan ikke ha legemiddelliste. Ingenting er sendt.',
    'A patient without national identity number cannot have a medication list. Nothing has been sent.',
  ),
  refuseNoLine: (name: string) =>
    phrase(
      `Finner ikke ${name} i listen, eller flere linjer har det navnet.`,
      `${name} is not in the list, or more than one line has that name.`,
    ),
  refuseLocked: phrase('En låst resept kan ikke stå på listen.', 'A locked prescription cannot be on the list.'),
  refuseOnList: phrase('Legemidlet står allerede på listen.', 'The medicine is on the list already.'),
  refuseNoActivePrescription: phrase('Det er ingen aktiv resept her.', 'There is no active prescription here.'),
  refuseNoPrescription: phrase('Det er ingen resept å fornye.', 'There is no prescription to renew.'),
  refuseNotForTheList: phrase(
    'Vaksiner og næringsmidler skal ikke stå på legemiddellisten.',
    'Vaccines and nutrition products are not to be on the medication list.',
  ),
  refuseSupplementPrescription: phrase(
    'Et kosttilskudd kan ikke stå på resept. Legg det til uten resept.',
    'A supplement cannot be prescribed. Add it without prescription.',
  ),
  refuseBandasjist: (name: string) =>
    phrase(
      `${name} er bandasjist og kan ikke ekspedere legemidler. Velg et apotek.`,
      `${name} is a bandasjist and cannot dispense medicines. Choose a pharmacy.`,
    ),
  refuseParagraph: (paragraph: string) =>
    phrase(
      `Hjemmelen ${paragraph} gjelder ikke for denne typen vare. Velg en annen hjemmel.`,
      `The paragraph ${paragraph} is not for this kind of product. Choose another paragraph.`,
    ),
  refuseReiteration: phrase(
    'Legemidler i reseptgruppe A og B kan ikke reitereres uten refusjon. Sett reit til 0.',
    'Medicines of groups A and B cannot be reiterated without reimbursement. Set reiterations to 0.',
  ),
  refuseNoReaction: (name: string) =>
    phrase(
      `Finner ingen registrert reaksjon på ${name}, eller flere har det navnet.`,
      `There is no recorded reaction to ${name}, or more than one has that name.`,
    ),
  refuseGoneLines: (names: string) =>
    phrase(
      `Listen er endret av andre, og disse er borte: ${names}. Endringene dine for dem er forkastet. Se over listen og send på nytt. Ingenting er sendt.`,
      `Others have changed the list, and these are gone: ${names}. Your changes to them are dropped. Look the list over and send again. Nothing has been sent.`,
    ),
  refuseChangedByOthers: ({ added, gone, changed }: ListDifference) => {
    const nb = [named('Nytt', added), named('Borte', gone), named('Endret', changed)].flat().join(' ')
    const en = [named('New', added), named('Gone', gone), named('Changed', changed)].flat().join(' ')
    return phrase(
      `Andre har endret listen siden du så den. ${nb} Se over listen og send på nytt. Ingenting er sendt.`,
      `Others have changed the list since you saw it. ${en} Look the list over and send again. Nothing has been sent.`,
    )
  },
  refuseNewMustBeInactive: phrase(
    'Virksomheten er ny i SFM. Skriv den først som ikke aktiv, så brukerne, og gjør den aktiv til slutt.',
    'The organisation is new to SFM. Write it as not active first, then its users, and make it active last.',
  ),
  refuseNoUser: phrase(
    'Personen har ikke HPR-nummer og er ikke administrator.',
    'The person has no HPR number and is no administrator.',
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

  sfmRefused: (diagnostics: string) =>
    phrase(`SFM avviste meldingen: ${diagnostics}`, `SFM rejected the message: ${diagnostics}`),
  sfmPartly: (errors: string) => phrase(`SFM meldte feil: ${errors}`, `SFM reported errors: ${errors}`),
  sfmSilent: (why: string) => phrase(`SFM svarte ikke: ${why}`, `SFM did not answer: ${why}`),
  sendUncertain: phrase(
    'Listen hentes på nytt før neste sending.',
    'The list will be fetched anew before the next send.',
  ),
  signInFailed: (why: string) =>
    phrase(`Innlogging med HelseID mislyktes: ${why}`, `Sign-in with HelseID failed: ${why}`),
  broken: (why: string) => phrase(`Det gikk galt: ${why}`, `Something went wrong: ${why}`),
} as const

const named = (what: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${what}: ${names.join(', ')}.`]

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

const because = (why: string) => (why === '' ? '.' : ` (${why}).`)
