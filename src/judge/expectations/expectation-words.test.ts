import { expect, it } from 'vitest'
import type { Expectation } from './expectations.js'
import { expectationKinds, expectationWords } from './expectations.js'

const names: Readonly<Record<string, string>> = {
  a: 'Albyl-E enterotab 75 mg',
  b: 'Furix tab 20 mg',
  c: 'Cetimax tab 10 mg',
}
const words = (expectation: Expectation) => expectationWords(expectation, (key) => names[key] ?? key)

const table: readonly (readonly [Expectation, string, string])[] = [
  [
    { kind: 'list-holds', active: ['b', 'c'], discontinued: [{ treatment: 'a', reason: 'A' }], orAlso: [] },
    'Legemiddellisten i Reseptformidleren har disse legemidlene som aktive, og ingen andre: Furix tab 20 mg og Cetimax tab 10 mg. Som seponert står Albyl-E enterotab 75 mg (årsak A, avsluttet behandling).',
    'The medication list in Reseptformidleren has these medicines as active, and no others: Furix tab 20 mg and Cetimax tab 10 mg. Discontinued: Albyl-E enterotab 75 mg (reason A, treatment completed).',
  ],
  [
    { kind: 'list-holds', active: [], discontinued: [], orAlso: ['c'] },
    'Legemiddellisten i Reseptformidleren har ingen aktive legemidler. I tillegg kan Cetimax tab 10 mg stå der eller ikke; begge deler godtas.',
    'The medication list in Reseptformidleren has no active medicines. In addition, Cetimax tab 10 mg may be there or not; both are accepted.',
  ],
  [
    { kind: 'first-version' },
    'Listen er pasientens første: den bygger på ingen tidligere liste, og det finnes bare én versjon.',
    "The list is the patient's first: it builds on no earlier list, and there is only one version.",
  ],
  [
    { kind: 'linked', treatment: 'b' },
    'Furix tab 20 mg: resepten som fantes fra før, er knyttet til oppføringen på listen, og det er ikke skrevet noen ny.',
    'Furix tab 20 mg: the prescription that was there before is linked to the entry on the list, and no new one has been written.',
  ],
  [
    { kind: 'prescribed', treatment: 'b' },
    'Furix tab 20 mg: det er skrevet én ny resept. Den er knyttet til oppføringen på listen og har samme innhold.',
    'Furix tab 20 mg: one new prescription has been written. It is linked to the entry on the list and has the same content.',
  ],
  [
    { kind: 'off-list', treatment: 'a' },
    'Albyl-E enterotab 75 mg: det er utstedt én ny resept, og den står ikke på listen.',
    'Albyl-E enterotab 75 mg: one new prescription has been issued, and it is not on the list.',
  ],
  [
    { kind: 'reference-number', treatment: 'b' },
    'Furix tab 20 mg: resepten har fått referansenummer, og EPJ-en viste det til brukeren.',
    'Furix tab 20 mg: the prescription has got a reference number, and the EPJ showed it to the user.',
  ],
  [
    { kind: 'handelsvare-prescribed', name: 'SYNTETISK stomipose', productGroup: '505', paragraph: '505' },
    'SYNTETISK stomipose: det er utstedt én ny resept, med refusjonshjemmel 505.',
    'SYNTETISK stomipose: one new prescription has been issued, with the reimbursement paragraph 505.',
  ],
  [
    { kind: 'without-prescription', treatment: 'c' },
    'Cetimax tab 10 mg: står på listen uten resept (type U).',
    'Cetimax tab 10 mg: is on the list without prescription (type U).',
  ],
  [
    { kind: 'recalled', treatment: 'a', code: '2' },
    'Albyl-E enterotab 75 mg: resepten som fantes fra før, er tilbakekalt med årsak 2 (seponering).',
    'Albyl-E enterotab 75 mg: the prescription that was there before has been recalled with reason 2 (discontinuation).',
  ],
  [
    { kind: 'renewed', treatment: 'b', code: '3' },
    'Furix tab 20 mg: resepten som fantes fra før, er tilbakekalt med årsak 3 (fornying med endring) og erstattet av én ny på den samme oppføringen.',
    'Furix tab 20 mg: the prescription that was there before has been recalled with reason 3 (renewal with change) and replaced by one new one on the same entry.',
  ],
  [
    { kind: 'dose', treatment: 'b', dose: '1+0+0+1' },
    'Furix tab 20 mg: står på listen med doseringen 1+0+0+1.',
    'Furix tab 20 mg: is on the list with the dose 1+0+0+1.',
  ],
  [
    { kind: 'untouched', treatment: 'b' },
    'Furix tab 20 mg: oppføringen i Reseptformidleren er akkurat som den var, og det er også resepten om det finnes en. Ingen ny er skrevet.',
    'Furix tab 20 mg: the entry in Reseptformidleren is exactly as it was, and so is the prescription if there is one. No new one has been written.',
  ],
  [
    { kind: 'multidose-doctor' },
    'Den påloggede legen ble registrert som multidoseansvarlig lege, med HER-id, før listen ble sendt.',
    'The signed-in doctor was registered as multidoseansvarlig lege (the doctor responsible for multidose), with HER-id, before the list was sent.',
  ],
  [
    { kind: 'related-parties', roles: ['M', 'A'] },
    'Den siste listen som ble sendt, har med multidoseansvarlig lege (M) og ansvarlig farmasøyt (A), slik de står i Reseptformidleren.',
    'The last list that was sent carries the doctor responsible for multidose (M) and the responsible pharmacist (A), as they are in Reseptformidleren.',
  ],
  [
    { kind: 'view-shows', action: 'view-list', shown: ['a', 'b'], hidden: ['c'] },
    'Når brukeren har valgt å se på listen, viser EPJ-en Albyl-E enterotab 75 mg og Furix tab 20 mg, hver én gang, og ikke Cetimax tab 10 mg.',
    'When the user has chosen to look at the list, the EPJ shows Albyl-E enterotab 75 mg and Furix tab 20 mg, each once, and not Cetimax tab 10 mg.',
  ],
  [
    { kind: 'view-shows-dose', action: 'view-list', treatment: 'a', dose: '1+0+0+1' },
    'Når brukeren har valgt å se på listen, viser EPJ-en Albyl-E enterotab 75 mg med dosen 1+0+0+1.',
    'When the user has chosen to look at the list, the EPJ shows Albyl-E enterotab 75 mg with the dose 1+0+0+1.',
  ],
  [
    { kind: 'multidose-unchanged' },
    'Den samme legen og det samme apoteket som før står som ansvarlige for pasientens multidose.',
    "The same doctor and the same pharmacy as before are responsible for the patient's multidose.",
  ],
  [
    { kind: 'discharge-prescription', treatment: 'b' },
    'Furix tab 20 mg: den nye resepten er merket med at sykehuset skrev den ved utskrivning.',
    'Furix tab 20 mg: the new prescription says that the hospital wrote it at discharge.',
  ],
  [
    { kind: 'inpatient-only', treatment: 'b' },
    'Furix tab 20 mg: gis bare under oppholdet, og står derfor ikke på listen. Det er heller ikke skrevet resept.',
    'Furix tab 20 mg: is given only during the stay, and is therefore not on the list. No prescription has been written either.',
  ],
  [
    { kind: 'nothing-sent-while-reading' },
    'EPJ-en sendte ingenting mens brukeren bare åpnet pasienten, hentet eller så på listen.',
    'The EPJ sent nothing while the user only opened the patient, fetched the list or looked at it.',
  ],
  [
    { kind: 'nothing-sent' },
    'Ingen liste er sendt, og Reseptformidleren har det samme som før.',
    'No list has been sent, and Reseptformidleren holds what it held before.',
  ],
  [
    { kind: 'user-told-of', action: 'open-patient', of: 'locked' },
    'Da brukeren skulle åpne pasienten, sa EPJ-en fra om låste resepter.',
    'When the user was about to open the patient, the EPJ told them of locked prescriptions.',
  ],
  [
    { kind: 'user-told-of', action: 'send-list', of: ['første feil', 'andre feil'] },
    'Da brukeren skulle sende listen, sa EPJ-en fra om «første feil» og «andre feil».',
    'When the user was about to send the list, the EPJ told them of «første feil» and «andre feil».',
  ],
  [
    { kind: 'user-told', action: 'send-list' },
    'Da brukeren skulle sende listen, ga EPJ-en en melding.',
    'When the user was about to send the list, the EPJ told them something.',
  ],
  [
    { kind: 'medicine-level', treatment: 'c' },
    'Cetimax tab 10 mg: resepten har legemidlet på det nivået som er valgt (virkestoff, merkevare eller pakning), med rett kode.',
    'Cetimax tab 10 mg: the prescription has the medicine at the chosen level (substance, brand or package), with the right code.',
  ],
  [
    { kind: 'use', treatment: 'c' },
    'Cetimax tab 10 mg: står på listen med den bruken som er valgt (fast, kur eller ved behov).',
    'Cetimax tab 10 mg: is on the list with the use that was chosen (regular, course or as needed).',
  ],
  [
    { kind: 'structured-dose', treatment: 'b' },
    'Furix tab 20 mg: sendes doseringen i egne felt, er de slik brukeren fylte dem ut. En EPJ som bare har dosering som tekst, sender bare teksten.',
    'Furix tab 20 mg: where the dose is sent in fields, it is as the user filled it in. An EPJ with text only sends the text alone.',
  ],
  [
    { kind: 'recipe', treatment: 'a' },
    'Albyl-E enterotab 75 mg: det magistrelle legemidlet er sendt med oppskrift, mengde og alle bestanddeler.',
    'Albyl-E enterotab 75 mg: the magistral medicine was sent with its recipe, amount and all ingredients.',
  ],
  [
    { kind: 'reimbursed', treatment: 'a' },
    'Albyl-E enterotab 75 mg: resepten har den refusjonen som er valgt, og ingen hjemmel som er for andre varer.',
    'Albyl-E enterotab 75 mg: the prescription has the reimbursement that was chosen, and no paragraph that is for other products.',
  ],
  [
    { kind: 'no-reiteration', treatment: 'a' },
    'Albyl-E enterotab 75 mg: ingen resept er sendt med reiterasjon.',
    'Albyl-E enterotab 75 mg: no prescription was sent with refills.',
  ],
  [
    { kind: 'dispatched', treatment: 'a' },
    'Albyl-E enterotab 75 mg: resepten er sendt videre til apoteket som er valgt, og ikke til noen bandasjist.',
    'Albyl-E enterotab 75 mg: the prescription is forwarded to the chosen pharmacy, and to no bandasjist.',
  ],
  [
    { kind: 'reimbursed', treatment: 'a', ifIssued: true },
    'Albyl-E enterotab 75 mg: blir det sendt en resept, har den den refusjonen som er valgt, og ingen hjemmel som er for andre varer.',
    'Albyl-E enterotab 75 mg: if a prescription is sent, it has the reimbursement that was chosen, and no paragraph that is for other products.',
  ],
  [
    { kind: 'dispatched', treatment: 'a', ifIssued: true },
    'Albyl-E enterotab 75 mg: blir det sendt en resept, går den ikke videre til noen bandasjist.',
    'Albyl-E enterotab 75 mg: if a prescription is sent, it is forwarded to no bandasjist.',
  ],
  [
    { kind: 'no-list-sent' },
    'Bare resepten er sendt: Reseptformidleren har den legemiddellisten den hadde.',
    'Only the prescription has been sent: Reseptformidleren holds the medication list that it held.',
  ],
  [
    { kind: 'reactions' },
    'Hver legemiddelreaksjon som ble registrert, endret eller avkreftet, er sendt slik brukeren sa det, og bare én gang.',
    'Each reaction that was recorded, changed or refuted was sent as the user said it, and only once.',
  ],
  [
    { kind: 'discontinued-by-user', treatment: 'a' },
    'Albyl-E enterotab 75 mg: på listen står det at den påloggede seponerte legemidlet, med den dagen brukeren oppga.',
    'Albyl-E enterotab 75 mg: the list says that the one signed in discontinued it, and from the day that the user gave.',
  ],
  [
    { kind: 'course-ends', treatment: 'a' },
    'Albyl-E enterotab 75 mg: kuren står på listen med den siste dagen som brukeren oppga.',
    'Albyl-E enterotab 75 mg: the course is on the list with the last day that the user gave.',
  ],
  [
    { kind: 'entered-in-error', treatment: 'c' },
    'Cetimax tab 10 mg: feilregistreringen er tatt ut av listen.',
    'Cetimax tab 10 mg: the wrong entry is taken off the list.',
  ],
  [
    { kind: 'no-multidose-doctor' },
    'Ingen er lenger registrert som multidoseansvarlig lege i Reseptformidleren.',
    'No one is registered as multidoseansvarlig lege in Reseptformidleren any more.',
  ],
  [
    { kind: 'refusal-told', action: 'deregister-multidose' },
    'Reseptformidleren avviser, eller EPJ-en stanser, når brukeren skal avregistrere multidoseansvar, og brukeren får vite at det ikke ble gjort.',
    'Reseptformidleren refuses, or the EPJ stops the user, when they are about to end multidose responsibility, and the user is told that it was not done.',
  ],
  [
    { kind: 'sent-as-substitute' },
    'Den siste listen som ble sendt, sier at en vikar for den multidoseansvarlige legen sendte den.',
    'The last list that was sent says that a substitute for the doctor responsible for multidose sent it.',
  ],
  [
    { kind: 'no-multidose-parties' },
    'Den siste listen som ble sendt, har verken multidoseansvarlig lege eller multidoseapotek, for ingen er registrert.',
    'The last list that was sent names neither a multidose doctor nor a multidose pharmacy, since no one is registered.',
  ],
  [
    { kind: 'pharmacy-entry-settled', treatment: 'c' },
    'Cetimax tab 10 mg, som apoteket la til, er tatt med på listen eller seponert der.',
    'Cetimax tab 10 mg, which the pharmacy added, is included in the list or discontinued there.',
  ],
  [
    { kind: 'pharmacy-matter-shown', treatment: 'a', as: 'discontinued' },
    'Albyl-E enterotab 75 mg: brukeren kan se at legemidlet er seponert, nå som en annen lege har gjort det.',
    'Albyl-E enterotab 75 mg: the user can see that the medicine is discontinued, now that another doctor has done it.',
  ],
  [
    { kind: 'pharmacy-matter-shown', treatment: 'b', as: 'asked' },
    'Furix tab 20 mg: EPJ-en sier fra om at apoteket fortsatt spør.',
    'Furix tab 20 mg: the EPJ tells the user that the pharmacy still asks.',
  ],
  [
    { kind: 'pharmacy-matter-shown', treatment: 'c', as: 'included' },
    'Cetimax tab 10 mg: brukeren ser legemidlet, nå som en annen lege har tatt det med på listen, og ikke lenger apotekets spørsmål om det.',
    "Cetimax tab 10 mg: the user sees the medicine, now that another doctor has included it, and no longer the pharmacy's question about it.",
  ],
  [
    { kind: 'changes-raised', patients: ['skarv', 'reddik'] },
    'EPJ-en spurte om endringer for de pasientene brukeren følger, og viser dem for SYNTETISK Rolig Skarv og SYNTETISK Trygg Reddik.',
    'The EPJ asked for changes on the patients that the user follows, and shows them for SYNTETISK Rolig Skarv and SYNTETISK Trygg Reddik.',
  ],
  [
    { kind: 'task-shown', task: 'patient-changed' },
    'EPJ-en har hentet oppgaven om at det er endringer på pasienten, og brukeren finner den én gang i oppgavelistene.',
    'The EPJ has fetched the task about changes on the patient, and the user finds it once in the task lists.',
  ],
  [
    { kind: 'task-shown', task: 'draft' },
    'EPJ-en har hentet oppgaven om utkastet som legen skal ta stilling til, og brukeren finner den én gang i oppgavelistene.',
    'The EPJ has fetched the task about the draft that the doctor is to decide on, and the user finds it once in the task lists.',
  ],
  [
    { kind: 'tasks-asked-for' },
    'EPJ-en spør etter oppgaver med den legen, de pasientene og det tidspunktet som SFM trenger, og endrer dem ikke.',
    'The EPJ asks for tasks with the doctor, the patients and the time that SFM needs, and changes none.',
  ],
  [
    { kind: 'organisation-set-up' },
    'Virksomheten står i SFM som aktiv. EPJ-en spurte først hva som fantes der, og skrev brukerne før virksomheten ble aktiv.',
    'The organisation is active in SFM. The EPJ first asked what was there, and wrote the users before the organisation became active.',
  ],
  [
    { kind: 'unit-written', orgnr: '313999041' },
    'Underenheten med organisasjonsnummer 313999041 står i SFM som del av virksomheten.',
    'The unit with organisation number 313999041 is in SFM as part of the organisation.',
  ],
  [
    { kind: 'user-written', as: 'Practitioner', active: true, what: 'created' },
    'SFM har fått vite om den påloggede brukeren.',
    'SFM has been told of the signed-in user.',
  ],
  [
    { kind: 'user-written', as: 'Practitioner', identifier: '999900012', active: false, what: 'deactivated' },
    'SFM har fått vite at brukeren med HPR-nummer 999900012 ikke lenger er aktiv.',
    'SFM has been told that the user with HPR number 999900012 is no longer active.',
  ],
  [
    { kind: 'user-written', as: 'Practitioner', active: true, what: 'changed', familyName: 'Myr' },
    'SFM har fått vite at den påloggede brukeren nå heter Myr.',
    'SFM has been told that the signed-in user is now called Myr.',
  ],
  [
    { kind: 'user-written', as: 'Person', active: true, what: 'changed' },
    'SFM har fått vite at den administrative brukeren er endret.',
    'SFM has been told that the administrative user is changed.',
  ],
  [
    { kind: 'seen-before-send', treatment: 'b' },
    'Furix tab 20 mg: brukeren har fått se det den andre legen satte på listen, før sin egen liste ble sendt.',
    'Furix tab 20 mg: the user has seen what the other doctor put on the list, before their own list was sent.',
  ],
  [
    { kind: 'recall-shown', treatment: 'b' },
    'Furix tab 20 mg: brukeren kan se at resepten er eller blir tilbakekalt.',
    'Furix tab 20 mg: the user can see that the prescription is or will be recalled.',
  ],
]

it.each(table)('$kind in words', (expectation, nb, en) => {
  expect(words(expectation)).toEqual({ nb, en })
})

it('knows every kind', () => {
  expect([...new Set(table.map(([{ kind }]) => kind))].sort()).toEqual(expectationKinds)
})

it('shows a code that is in no list as it is', () => {
  expect(words({ kind: 'recalled', treatment: 'a', code: '9' }).nb).toBe(
    'Albyl-E enterotab 75 mg: resepten som fantes fra før, er tilbakekalt med årsak 9.',
  )
})
