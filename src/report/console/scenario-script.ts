import type { Role } from '../../contract/generated/adapter.js'
import { expectationWords } from '../../judge/expectations/expectations.js'
import type { Scenario } from '../../scenario/language/scenario.js'
import { broughtIn, type EpjStep, type Step } from '../../scenario/steps/step.js'
import type { Lang, Text } from '../../scenario/text.js'
import { faultInWords, isCallFault, isHelseIdFault } from '../../scenario/world/injected-fault.js'
import { patient, practitioner, signedIn } from '../../scenario/world/people.js'
import type { NamedTreatment } from '../../scenario/world/treatment.js'
import type { World } from '../../scenario/world/world.js'
import type { CallFault, HelseIdFault, InjectedFault } from '../../scenario/world/world-setup.js'
import { counted } from '../details/report-words.js'
import { worldNotes } from '../details/world-words.js'
import { wrapped } from './labelled-lines.js'

const width = 110

/** The scenario as a script: what a tester can carry out by hand, and a clinician can read and approve. */
export function scenarioScript(scenario: Scenario, lang: Lang): string {
  const nb = lang === 'nb'
  const nameOf = namesOf(scenario)
  const sections = [
    [scenario.id, scenario.title[lang]],
    [nb ? 'Hvorfor' : 'Why', ...item(scenario.why[lang], '  ')],
    [nb ? 'Hvem' : 'Who', ...who(scenario, lang).flatMap((line) => item(line, '  '))],
    [
      nb ? 'Slik er det når skriptet begynner' : 'How things are when the script begins',
      ...begins(scenario.given, lang),
    ],
    [nb ? 'Steg' : 'Steps', ...scenario.steps.flatMap((step, index) => stepLines(step, index + 1, lang))],
    [
      nb ? 'Da skal dette være sant' : 'Then this must be true',
      ...scenario.checks.flatMap((check) =>
        item(
          `${check.actor === undefined ? '' : `${roleNames[check.actor][lang]}: `}${expectationWords(check, nameOf)[lang]}`,
          '  - ',
        ),
      ),
      ...item(alsoChecked[lang], '  '),
    ],
    ...looks(scenario, lang),
  ]
  return sections.map((lines) => lines.join('\n')).join('\n\n')
}

/** What no message shows, and the person who follows the script must look for. */
function looks({ attest = [] }: Scenario, lang: Lang): readonly (readonly string[])[] {
  if (attest.length === 0) return []
  const title = { nb: 'Dette må en person se etter og bekrefte', en: 'This a person must look for and attest' }[lang]
  const how = {
    nb: 'Svarene gis i en fil (pll-conformance attestations) eller i terminalen (run --attest).',
    en: 'The answers are given in a file (pll-conformance attestations) or in the terminal (run --attest).',
  }[lang]
  return [[title, ...attest.flatMap(({ key, look }) => item(`${key}: ${look[lang]}`, '  - ')), ...item(how, '  ')]]
}

/** What a role may do with the list, and where that stands. */
export function roleRights({ title, words, sources }: RoleInWords, lang: Lang): string {
  const where = { nb: 'Kilder i katalogen', en: 'Sources in the catalogue' }[lang]
  return [title[lang], ...item(words[lang], '  '), ...item(`${where}: ${sources.join(', ')}`, '  ')].join('\n')
}

export interface RoleInWords {
  readonly title: Text
  readonly words: Text
  readonly sources: readonly string[]
}

/** Every scenario on a line, under its folder. */
export function scenarioList(scenarios: readonly Scenario[], lang: Lang): string {
  const nb = lang === 'nb'
  if (scenarios.length === 0) return nb ? 'Det finnes ingen scenarioer.' : 'There are no scenarios.'
  const folders = [...new Set(scenarios.map(({ id }) => folderOf(id)))].sort()
  const idColumn = Math.max(...scenarios.map(({ id }) => id.length)) + 2
  const roleColumn = Math.max(...scenarios.map(({ roles }) => roles.join(', ').length)) + 2
  const sections = folders.map((folder) =>
    [
      folder,
      ...scenarios
        .filter(({ id }) => folderOf(id) === folder)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, roles, title }) => `  ${id.padEnd(idColumn)}${roles.join(', ').padEnd(roleColumn)}${title[lang]}`),
    ].join('\n'),
  )
  const count = counted(scenarios.length, lang, { nb: ['scenario', 'scenarioer'], en: ['scenario', 'scenarios'] })
  const hint = nb
    ? 'Les ett som skript: pll-conformance show <scenario>'
    : 'Read one as a script: pll-conformance show <scenario>'
  return `${sections.join('\n\n')}\n\n${count}. ${hint}`
}

const folderOf = (id: string) => id.split('.')[0] ?? id

function namesOf({ given, steps }: Scenario): (key: string) => string {
  const treatments = [...given.treatments, ...steps.flatMap(broughtIn)]
  const names = new Map(treatments.map(({ key, treatment }) => [key, treatment.medicine.name]))
  return (key) => names.get(key) ?? key
}

function who({ roles, given, patients = [] }: Scenario, lang: Lang): readonly string[] {
  const nb = lang === 'nb'
  const person = patient(given.patient)
  const identity =
    person.nationalIdentity === undefined
      ? nb
        ? 'uten fødselsnummer og D-nummer'
        : 'without national identity number'
      : `${identityWords[person.nationalIdentity.system][lang]} ${person.nationalIdentity.value}`
  const born = `${nb ? 'født' : 'born'} ${person.birthDate}`
  const patientLine = `${nb ? 'Pasient' : 'Patient'}: ${person.givenName} ${person.familyName}, ${genders[person.gender][lang]}, ${born}, ${identity}.`
  const more = patients.length - 1
  const moreLine = nb
    ? `Skriptet gjentas for ${more} pasienter til, én etter én.`
    : `The script is repeated for ${more} more patients, one after another.`
  return [patientLine, ...(more > 0 ? [moreLine] : []), ...roles.map((role) => signedInLine(role, given, lang))]
}

function signedInLine(role: Role, { signedIn: other }: World, lang: Lang): string {
  const { givenName, familyName, profession, organisation, hpr } =
    other === undefined ? signedIn(role) : practitioner(other)
  const calling = professions[profession]?.[lang] ?? profession
  const number = hpr === undefined ? '' : `, HPR ${hpr}`
  return `${lang === 'nb' ? 'Pålogget som' : 'Signed in as'} ${role}: ${givenName} ${familyName}, ${calling}${number}, ${organisation.name}.`
}

function begins(world: World, lang: Lang): readonly string[] {
  const nb = lang === 'nb'
  const treatments = new Map(world.treatments.map((each) => [each.key, each]))
  const find = (keys: readonly string[]) => keys.flatMap((key) => treatments.get(key) ?? [])
  const onList = find(world.listed ?? [])
  const loose = find(world.prescribed.filter((key) => world.listed?.includes(key) !== true))
  const noList = nb
    ? '  Pasienten har ingen legemiddelliste i Reseptformidleren.'
    : '  The patient has no medication list in Reseptformidleren.'
  const empty = nb ? '  Pasientens legemiddelliste er tom.' : "  The patient's medication list is empty."
  const count = counted(onList.length, lang, { nb: ['legemiddel', 'legemidler'], en: ['medicine', 'medicines'] })
  const listTitle = nb
    ? `  Pasientens legemiddelliste har ${count}:`
    : `  The patient's medication list holds ${count}:`
  const looseTitle = nb ? '  Resepter som ikke står på listen:' : '  Prescriptions that are not on the list:'
  const odd = oddities(world, lang)
  return [
    ...(world.listed === null ? [noList] : onList.length === 0 ? [empty] : [listTitle]),
    ...onList.flatMap((each) => item(treatmentWords(each, world, lang), '    - ')),
    ...(loose.length === 0
      ? []
      : [looseTitle, ...loose.flatMap((each) => item(treatmentWords(each, world, lang), '    - '))]),
    ...(odd.length === 0 ? [] : [nb ? '  Merk:' : '  Note:', ...odd.flatMap((line) => item(line, '    - '))]),
  ]
}

function treatmentWords({ key, treatment }: NamedTreatment, world: World, lang: Lang): string {
  const nb = lang === 'nb'
  const wroteIt = world.prescribers[key]
  const writer = wroteIt === undefined ? (nb ? 'pasientens fastlege' : "the patient's GP") : nameOf(wroteIt)
  const written = world.prescribed.includes(key)
    ? `${nb ? 'E-resept skrevet av' : 'E-prescription written by'} ${writer}`
    : `${nb ? 'Uten e-resept, ført av' : 'Without e-prescription, entered by'} ${writer}`
  const { medicine, dose, use, area } = treatment
  const [useWord, areaWord] = nb ? ['Bruk', 'Bruksområde'] : ['Use', 'Indication']
  return `${medicine.name}: ${dose}. ${useWord}: ${uses[use][lang]}. ${areaWord}: ${area}. ${written}.`
}

const oddities = (world: World, lang: Lang): readonly string[] =>
  [...worldNotes(world), ...world.faults.map(wordsOf)].map((note) => note[lang])

const wordsOf = (fault: InjectedFault): Text =>
  isCallFault(fault) || isHelseIdFault(fault) ? faultInWords(fault) : faultWords[fault.kind]

const faultWords: Record<Exclude<InjectedFault, CallFault | HelseIdFault>['kind'], Text> = {
  'reseptformidler-down': {
    nb: 'Reseptformidleren svarer ikke: oppslaget gir verken liste eller resepter derfra.',
    en: 'Reseptformidleren does not answer: the lookup gives neither list nor prescriptions from it.',
  },
  'kj-code-5': {
    nb: 'Kjernejournal avviser oppslaget (kode 5): allergier og annet som bare kjernejournal har, mangler.',
    en: 'Kjernejournal refuses the lookup (code 5): allergies and what else only kjernejournal has are missing.',
  },
}

function stepLines(step: Step, number: number, lang: Lang): readonly string[] {
  const nb = lang === 'nb'
  const lead = `${number}.`.padStart(4)
  if (step.by === 'world') return item(`${nb ? 'Et annet sted' : 'Elsewhere'}: ${step.instruction[lang]}`, `${lead} `)
  const whose = step.actor === undefined ? '' : `${roleNames[step.actor][lang]}: `
  const more = step.expect === 'done' ? [] : item(expected[step.expect][lang], '     ')
  return [...item(`${whose}${step.instruction[lang]}`, `${lead} `), ...more]
}

const expected: Record<Exclude<EpjStep['expect'], 'done'>, Text> = {
  refused: {
    nb: 'EPJ-en skal stoppe brukeren her og si hvorfor.',
    en: 'The EPJ shall stop the user here and say why.',
  },
  tried: {
    nb: 'Her kan EPJ-en gjøre det eller la være. Gjør den det ikke, skal den si fra til brukeren.',
    en: 'Here the EPJ may do it or not. If it does not, it shall tell the user.',
  },
}

/** A text with its bullet, the following lines under the first. */
function item(text: string, lead: string): readonly string[] {
  return wrapped(text, width - lead.length).map(
    (line, index) => `${index === 0 ? lead : ' '.repeat(lead.length)}${line}`,
  )
}

function nameOf(key: string): string {
  const { givenName, familyName } = practitioner(key)
  return `${givenName} ${familyName}`
}

/** Who acts, as a script names them. */
const roleNames: Readonly<Record<Role, Text>> = {
  fastlege: { nb: 'Fastlegen', en: 'The GP' },
  sykehus: { nb: 'Sykehuset', en: 'The hospital' },
  avtalespesialist: { nb: 'Avtalespesialisten', en: 'The specialist' },
  sykehjem: { nb: 'Sykehjemmet', en: 'The nursing home' },
  hjemmetjeneste: { nb: 'Hjemmetjenesten', en: 'The home care' },
  legevakt: { nb: 'Legevakten', en: 'The emergency clinic' },
  kad: { nb: 'KAD', en: 'KAD' },
}

const alsoChecked: Text = {
  nb: 'I tillegg kontrolleres hver melding som ble sendt: skjema, innlogging, pasientens identitet, oppslag før sending, og at ingenting er mistet.',
  en: 'Besides, every message that was sent is checked: schema, sign-in, the identity of the patient, lookup before sending, and that nothing was lost.',
}

const identityWords = {
  'urn:oid:2.16.578.1.12.4.1.4.1': { nb: 'fødselsnummer', en: 'fødselsnummer' },
  'urn:oid:2.16.578.1.12.4.1.4.2': { nb: 'D-nummer', en: 'D-nummer' },
} as const

const genders = { female: { nb: 'kvinne', en: 'woman' }, male: { nb: 'mann', en: 'man' } } as const

/** Kodeverk 9101. */
const uses = {
  1: { nb: 'fast', en: 'regularly' },
  2: { nb: 'kur', en: 'course' },
  3: { nb: 'ved behov', en: 'as needed' },
  4: { nb: 'vaksine', en: 'vaccine' },
  5: { nb: 'næringsmiddel eller vitaminer', en: 'nutrition or vitamins' },
} as const

/** Kodeverk 9060, those who are signed in. */
const professions: Readonly<Record<string, Text>> = {
  LE: { nb: 'lege', en: 'doctor' },
  SP: { nb: 'sykepleier', en: 'nurse' },
  TL: { nb: 'tannlege', en: 'dentist' },
  JO: { nb: 'jordmor', en: 'midwife' },
}
