import type { Scenario } from '../src/scenario/language/language.js'

/**
 * Who does what with the list on the route sfm-basis: what each role may do, from law and sources, which processes are whose, and which
 * requirements are therefore of no concern to a role. A scenario names its roles itself; a test holds the two together.
 */
export type Role = Scenario['roles'][number]

/** What a role may do. Keys of requirements say where that stands. */
export interface RoleRights {
  readonly title: Text
  /** `send`: a doctor there may prescribe and send the list. `read`: sees the list, through kjernejournal, and sends nothing. */
  readonly may: 'send' | 'read'
  readonly words: Text
  readonly sources: readonly string[]
}

interface Text {
  readonly nb: string
  readonly en: string
}

const sendsList = ['ER-HEND-01', 'RF-7419-207', 'SFM-IG-26', 'SFM-V6']

export const rights: Readonly<Record<Role, RoleRights>> = {
  fastlege: {
    title: { nb: 'Fastlege', en: 'GP' },
    may: 'send',
    words: {
      nb: 'Leser, ordinerer og sender listen. Lager vanligvis pasientens første liste, og er oftest multidoseansvarlig lege.',
      en: 'Reads, prescribes and sends the list. Usually makes the patient’s first list, and is mostly the multidoseansvarlig lege.',
    },
    sources: [...sendsList, 'HDIR-06', 'ER-M27-01'],
  },
  sykehus: {
    title: { nb: 'Sykehus', en: 'Hospital' },
    may: 'send',
    words: {
      nb: 'Leser listen ved innleggelse, og sender en oppdatert liste ved utskrivning og overflytting. Behandling bare under oppholdet føres ikke på den.',
      en: 'Reads the list at admission, and sends an updated list at discharge and transfer. Treatment during the stay only is not entered on it.',
    },
    sources: [...sendsList, 'HDIR-10', 'HDIR-11', 'HDIR-13', 'HDIR-14'],
  },
  avtalespesialist: {
    title: { nb: 'Avtalespesialist', en: 'Specialist' },
    may: 'send',
    words: {
      nb: 'Leser, ordinerer og sender listen med sitt eget lagt til og alt annet bevart.',
      en: 'Reads, prescribes and sends the list with own treatment added and all else kept.',
    },
    sources: [...sendsList, 'SFM-3.6.2'],
  },
  sykehjem: {
    title: { nb: 'Sykehjem', en: 'Nursing home' },
    may: 'send',
    words: {
      nb: 'Samstemmer ved innskriving, og legen der sender listen ved varige endringer og når beboeren reiser hjem.',
      en: 'Reconciles at admission, and its doctor sends the list at lasting changes and when the resident goes home.',
    },
    sources: [...sendsList, 'HDIR-15'],
  },
  hjemmetjeneste: {
    title: { nb: 'Hjemmetjeneste', en: 'Home care' },
    may: 'read',
    words: {
      nb: 'Sykepleieren leser listen gjennom kjernejournal, spør etter endringer for pasientene sine og forbereder for legen. Hun har ikke rekvireringsrett og sender ingenting.',
      en: 'The nurse reads the list through kjernejournal, asks for changes on her patients and prepares for the doctor. She has no right to prescribe and sends nothing.',
    },
    sources: ['SFM-3.6.1', 'SFM-IG-26', 'SFM-3.3.9'],
  },
  legevakt: {
    title: { nb: 'Legevakt', en: 'Emergency clinic' },
    may: 'send',
    words: {
      nb: 'Leser listen, ordinerer korte kurer og stanser det som er farlig, uten å røre resten.',
      en: 'Reads the list, prescribes short courses and stops what is dangerous, without touching the rest.',
    },
    sources: [...sendsList, 'SFM-3.6.2', 'SFM-HS-04'],
  },
  kad: {
    title: { nb: 'KAD (kommunal akutt døgnenhet)', en: 'KAD (municipal acute ward)' },
    may: 'send',
    words: {
      nb: 'Som legevakten, for den som ligger der i noen døgn.',
      en: 'As the emergency clinic, for those who stay some days.',
    },
    sources: [...sendsList, 'SFM-3.6.2', 'SFM-HS-04'],
  },
}

export const allRoles = Object.keys(rights) as readonly Role[]

/** Those who prescribe and send. */
export const sendingRoles: readonly Role[] = allRoles.filter((role) => rights[role].may === 'send')

/** What is a narrower circle's than everybody's who sends, and why. By scenario, or by folder; the scenario's own word goes first. */
export interface Reserved {
  readonly for: string
  readonly why: Text
}

export const reserved: readonly Reserved[] = [
  {
    for: 'first-list.*',
    why: {
      nb: 'Det er vanligvis fastlegen som lager den første listen (HDIR-06).',
      en: 'It is usually the GP who makes the first list (HDIR-06).',
    },
  },
  { for: 'discharge.*', why: { nb: 'Det er sykehuset som skriver ut.', en: 'It is the hospital that discharges.' } },
  {
    for: 'multidose.*',
    why: {
      nb: 'Multidoseansvarlig lege er oftest fastlegen; der andre møter pasienten, er det de som er nevnt.',
      en: 'The multidoseansvarlig lege is mostly the GP; where others meet the patient, they are the ones who are named.',
    },
  },
  {
    for: 'emergency.*',
    why: {
      nb: 'Øyeblikkelig hjelp gis på legevakten og i KAD.',
      en: 'Emergency care is given at the emergency clinic and in KAD.',
    },
  },
  { for: 'specialist.*', why: { nb: 'Det handler om avtalespesialisten.', en: 'It is about the specialist.' } },
  { for: 'nursing-home.*', why: { nb: 'Det handler om sykehjemmet.', en: 'It is about the nursing home.' } },
  {
    for: 'home-care.*',
    why: { nb: 'Det handler om hjemmetjenesten og den hun spør.', en: 'It is about the home care and whom she asks.' },
  },
  { for: 'chain.*', why: { nb: 'Aktørene er kjedens ledd.', en: 'The actors are the links of the chain.' } },
  {
    for: 'tasks.*',
    why: {
      nb: 'Oppgavene går til den det angår: M8, M25.2 og M28 til fastlegen (SFM-3.3.3, SFM-3.3.6, SFM-3.3.7).',
      en: 'Tasks go to whom they concern: M8, M25.2 and M28 to the GP (SFM-3.3.3, SFM-3.3.6, SFM-3.3.7).',
    },
  },
  {
    for: 'lookup.consent',
    why: {
      nb: 'Samtykke registreres der pasienten møter en ny behandler; sykehjemmet og KAD gjør det som de andre.',
      en: 'Consent is registered where the patient meets a new practitioner; the nursing home and KAD do it as the others.',
    },
  },
  {
    for: 'lookup.old-history',
    why: {
      nb: 'Gammel historikk vises likt hos alle; fastlege og sykehus har mest av den.',
      en: 'Old history is shown alike by all; the GP and the hospital have most of it.',
    },
  },
  {
    for: 'lookup.large-list',
    why: {
      nb: 'De lengste listene har pasientene til fastlegen og sykehjemmet.',
      en: 'The patients of the GP and the nursing home have the longest lists.',
    },
  },
  {
    for: 'lookup.nurse-reads',
    why: {
      nb: 'Det handler om den som leser uten å kunne ordinere.',
      en: 'It is about the one who reads and cannot prescribe.',
    },
  },
  ...['future-stop', 'under-dispensing', 'allergy', 'magistral', 'reimbursement', 'groups-a-and-b'].map((name) => ({
    for: `update.${name}`,
    why: {
      nb: 'Meldingen er den samme i alle roller; fastlege og sykehus gjør det oftest, og står for de andre.',
      en: 'The message is the same in every role; the GP and the hospital do it most, and stand for the others.',
    },
  })),
  ...['recalled-by-other', 'dispatch-request', 'supplies-and-nutrition'].map((name) => ({
    for: `update.${name}`,
    why: {
      nb: 'Meldingen er den samme i alle roller; det er fastlegen som har pasienten over tid, og står for de andre.',
      en: 'The message is the same in every role; the GP has the patient over time, and stands for the others.',
    },
  })),
  {
    for: 'resilience.many-patients',
    why: {
      nb: 'Fastlegen har flest pasienter etter hverandre; femti ganger seks roller viser ikke mer.',
      en: 'The GP has most patients after one another; fifty times six roles show no more.',
    },
  },
  {
    for: 'update.no-national-id',
    why: {
      nb: 'Pasienter uten fødselsnummer kommer til legevakt og sykehus.',
      en: 'Patients without fødselsnummer come to the emergency clinic and the hospital.',
    },
  },
]

/** The reason why a scenario is not for everybody who sends. */
export const reservedFor = (id: string): Reserved | undefined =>
  reserved.find(({ for: scenario }) => scenario === id) ??
  reserved.find(({ for: folder }) => folder === `${id.split('.')[0] ?? ''}.*`)

/** Requirements on what is prescribed and sent: no concern of a role that only reads. A pattern may end in *. */
const onSending: readonly string[] = [
  'EO278-*',
  'ER-LIB-*',
  'ER-M1-*',
  'ER-M5-*',
  'ER-M21-*',
  'ER-M25-*',
  'ER-M27-*',
  'ER-MD-*',
  'ER-REF-*',
  'ER-SEP-*',
  'ER-SEQ-*',
  'ER-SIG-*',
  'RF-7419-12',
  'RF-7419-15',
  'RF-7419-80',
  'RF-7419-226',
  'RF-7419-315',
  'RF-7419-359',
  'SFM-3.6.2',
  'SFM-3.6.3',
  'SFM-DISCHARGE-*',
  ...['06', '07', '08', '09', '10', '11', '12', '14', '15', '16', '22', '23', '24', '25', '27'].map(
    (number) => `SFM-IG-${number}`,
  ),
  'SFM-MSG-*',
  'SFM-PLLINFO-*',
  'SFM-RECALL-*',
  'SFM-V8',
  'SFM-V10',
]

/** Whether a requirement is of this role's concern: it is for the role (or for all), and the role does what it is about. */
export function concerns(
  { key, roles }: { readonly key: string; readonly roles: readonly Role[] },
  role: Role,
): boolean {
  if (roles.length > 0 && !roles.includes(role)) return false
  return rights[role].may === 'send' || !onSending.some((pattern) => matches(key, pattern))
}

const matches = (key: string, pattern: string) =>
  pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern
