import * as expected from '../../src/judge/expectations/expect.js'
import { type NamedTreatment, scenario, treatment, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'

const regular = [
  'Paracet tab 500 mg',
  'Pinex tab 500 mg',
  'Ibux tab 600 mg',
  'Apocillin tab 660 mg',
  'Cetimax tab 10 mg',
  'Aerius tab 5 mg',
  'Marevan tab 2,5 mg',
  'Furix tab 20 mg',
  'Somac enterotab 40 mg',
  'Atorvastatin tab 40 mg',
  'Rivaroksaban tab 10 mg',
  'Trimetoprim tab 300 mg',
  'Sulfametoksazol/Trimetoprim tab 400 mg/80 mg',
  'Seretide Diskus inh pulv, disp 50 mikrog/100 mikrog',
  'Canesten krem 10 mg/g/vag tab 500 mg',
  'Koffein NAF tab 100 mg',
  'Liotyronin tab 20 mikrog',
  'Akamprosat enterotab 333 mg',
  'Fluoridion sugetab 0,5 mg',
  'Topimax kaps 15 mg',
  'Livostin nesespray 50 mikrog/dose',
  'Livostin øyedr 0,5 mg/ml',
  'Glucos. B. Braun inf, oppl 200 mg/ml',
  'Albyl-E enterotab 75 mg',
  'Selo-Zok depottab 50 mg',
  'Eliquis tab 5 mg',
  'Levaxin tab 50 mikrog',
  'Zoloft tab 50 mg',
  'Cozaar tab 50 mg',
  'Metformin tab 500 mg',
  'Triatec tab 5 mg',
  'Amlodipin tab 5 mg',
  'Simvastatin tab 20 mg',
  'Zyprexa tab 10 mg',
  'Cipralex tab 10 mg',
  'Prednisolon tab 5 mg',
  'Burinex tab 1 mg',
  'Folsyre tab 1 mg',
  'Symbicort Turbuhaler inh pulv 160 mikrog/4,5 mikrog',
  'Ventoline inh aerosol 0,1 mg/dose',
  'Lantus SoloStar inj, oppl 100 E/ml',
  'Laktulose mikst 667 mg/ml',
  'Movicol pulv til mikst',
]
/** Reseptgruppe A and B: dispensed once. */
const dispensedOnce = [
  'Cosylan mikst 1,7 mg/ml',
  'Etylmorfin mikst oppl 1,7 mg/ml',
  'Oksykodon mikst oppl 1 mg/ml',
  'Kodimagnyl Ikke-stoppende dak tab 9,6 mg/500 mg/150 mg',
  'Sobril tab 15 mg',
  'Imovane tab 7,5 mg',
  'Zopiclone Grindeks tab 7,5 mg',
  'Nobligan kaps 50 mg',
  'OxyContin depottab 10 mg',
  'Reltebon Depot depottab 20 mg',
  'Durogesic depotplaster 25 mikrog/time',
  'Ritalin tab 10 mg',
  'Dolcontin depottab 10 mg',
  'Paralgin forte tab 400 mg/30 mg',
]
/** Supplements, which no one prescribes. */
const supplements = [
  'Metode folsyre&jod gravid tab 400 mikrog/175 mikrog',
  'Vitamin D3 kaps 20 mikrog (kosttilskudd)',
  'Tran (kosttilskudd)',
]
const renewedSince = [
  'Zocor tab 10 mg',
  'Zyrtec tab 10 mg',
  'Cetirizin tab 10 mg',
  'Omeprazol enterotab 10 mg',
  'Ibux tab 400 mg',
]

const named = (name: string, reiterations = 3): NamedTreatment =>
  treatment(name, name, { dose: '1+0+0+0', area: 'Som avtalt med legen', reiterations })

const prescribable = [...regular.map((name) => named(name)), ...dispensedOnce.map((name) => named(name, 0))]
const all = [...prescribable, ...supplements.map((name) => named(name))]
const older = renewedSince.map((name) => named(name))
const of = (name: string): NamedTreatment => [...all, ...older].find(({ key }) => key === name) ?? named(name)

/** Recalled when the next one of the chain was issued (kodeverk 7500: 3, renewal with change). */
const renewedAs = (next: string, daysAgo: number) =>
  ({ status: 'T', issuedDaysAgo: daysAgo + 100, recall: { code: '3', daysAgo, replacedBy: next } }) as const

const changed = of('Metformin tab 500 mg')

export default scenario('lookup.large-list', {
  title: { nb: 'En stor liste med kjeder av fornyelser', en: 'A large list with chains of renewals' },
  why: {
    nb: 'Den sykeste pasienten har den lengste listen, og resepter som er fornyet mange ganger. Ingenting må falle ut, og en gammel resept må ikke se ut som en ny behandling.',
    en: 'The sickest patient has the longest list, and prescriptions that were renewed many times. Nothing may fall out, and an old prescription must not look like a new treatment.',
  },
  roles: ['fastlege', 'sykehjem'],
  given: world('bjornebaer')
    .list(...all)
    .prescriptions(...prescribable.filter((one, index) => index % 2 === 0 || one === changed))
    .prescription(of('Zocor tab 10 mg'), renewedAs('Simvastatin tab 20 mg', 90))
    .prescription(of('Cetirizin tab 10 mg'), renewedAs('Zyrtec tab 10 mg', 190))
    .prescription(of('Zyrtec tab 10 mg'), renewedAs('Cetimax tab 10 mg', 90))
    .prescription(of('Omeprazol enterotab 10 mg'), renewedAs('Somac enterotab 40 mg', 90))
    .prescription(of('Ibux tab 400 mg'), renewedAs('Ibux tab 600 mg', 90)),
  steps: [user.openPatient(), user.changeTreatment(changed, { dose: '1+1+1+0' }), user.sendList()],
  checks: [
    expected.viewShows('open-patient', all, { without: older }),
    expected.listInReseptformidler(all),
    expected.dose(changed, '1+1+1+0'),
    expected.renewed(changed, { code: '3' }),
    expected.untouched(of('Cetimax tab 10 mg')),
  ],
})
