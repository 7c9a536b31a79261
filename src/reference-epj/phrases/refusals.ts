import { phrase } from './phrase.js'

/** What others have changed, by the names of the treatments. */
interface ChangedByOthers {
  readonly added: readonly string[]
  readonly gone: readonly string[]
  readonly changed: readonly string[]
}

/** What the user reads when the EPJ stops them. */
export const refusals = {
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
    'Medicines of groups A and B cannot have refills without reimbursement. Set refills (reit) to 0.',
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
  refuseChangedByOthers: ({ added, gone, changed }: ChangedByOthers) => {
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
} as const

const named = (what: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${what}: ${names.join(', ')}.`]
