import type { Lang, Text } from '../../scenario/text.js'
import { faultInWords, isCallFault, isHelseIdFault } from '../../scenario/world/injected-fault.js'
import { practitioner } from '../../scenario/world/people.js'
import type { NamedTreatment } from '../../scenario/world/treatment.js'
import type { World } from '../../scenario/world/world.js'
import type { CallFault, HelseIdFault, InjectedFault } from '../../scenario/world/world-setup.js'
import { counted } from '../details/report-words.js'
import { worldNotes } from '../details/world-words.js'
import { item } from './script-lines.js'

/** How things are when the script begins: the list, the prescriptions, and whatever is not as usual. */
export function startOfScript(world: World, lang: Lang): readonly string[] {
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

function nameOf(key: string): string {
  const { givenName, familyName } = practitioner(key)
  return `${givenName} ${familyName}`
}

/** Kodeverk 9101. */
const uses = {
  1: { nb: 'fast', en: 'regularly' },
  2: { nb: 'kur', en: 'course' },
  3: { nb: 'ved behov', en: 'as needed' },
  4: { nb: 'vaksine', en: 'vaccine' },
  5: { nb: 'næringsmiddel eller vitaminer', en: 'nutrition or vitamins' },
} as const
