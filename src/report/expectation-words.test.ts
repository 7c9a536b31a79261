import { expect, it } from 'vitest'
import type { Expectation } from '../scenario/expectation.js'
import { expectationWords } from './expectation-words.js'

const names: Readonly<Record<string, string>> = { a: 'Albyl-E enterotab 75 mg', b: 'Furix tab 20 mg', c: 'Cetimax tab 10 mg' }
const words = (expectation: Expectation) => expectationWords(expectation, (key) => names[key] ?? key)

it.each<[Expectation, string, string]>([
  [
    { kind: 'list-holds', active: ['b', 'c'], discontinued: [{ treatment: 'a', reason: 'A' }], orAlso: [] },
    'Legemiddellisten i Reseptformidleren har disse legemidlene som aktive, og ingen andre: Furix tab 20 mg og Cetimax tab 10 mg. Som seponert står Albyl-E enterotab 75 mg (årsak A, avsluttet behandling).',
    'The medication list in Reseptformidleren has these medicines as active, and no others: Furix tab 20 mg and Cetimax tab 10 mg. Discontinued: Albyl-E enterotab 75 mg (reason A, treatment completed).',
  ],
  [
    { kind: 'list-holds', active: [], discontinued: [], orAlso: ['c'] },
    'Legemiddellisten i Reseptformidleren har ingen aktive legemidler. I tillegg kan Cetimax tab 10 mg stå der eller ikke; begge deler godtas.',
    'The medication list in Reseptformidleren has no active medicines. Besides, Cetimax tab 10 mg may be there or not; both are accepted.',
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
    { kind: 'goods-prescribed', name: 'SYNTETISK stomipose', productGroup: '505', paragraph: '505' },
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
    'The last list that was sent carries the doctor responsible for multidose (M) and the responsible pharmacist (A), as they stand in Reseptformidleren.',
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
    { kind: 'sent-by-decision' },
    'EPJ-en sendte ingen ting mens brukeren bare åpnet pasienten, hentet eller så på listen.',
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
    { kind: 'user-told', action: 'send-list' },
    'Da brukeren skulle sende listen, ga EPJ-en en melding.',
    'When the user was about to send the list, the EPJ told them something.',
  ],
])('$kind in words', (expectation, nb, en) => {
  expect(words(expectation)).toEqual({ nb, en })
})

it('shows a code that is in no list as it is', () => {
  expect(words({ kind: 'recalled', treatment: 'a', code: '9' }).nb).toBe(
    'Albyl-E enterotab 75 mg: resepten som fantes fra før, er tilbakekalt med årsak 9.',
  )
})
