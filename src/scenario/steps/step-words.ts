import type {
  AnswerPharmacyQuestion,
  ChangeTreatment,
  DiscontinueTreatment,
  Lookup,
  Prescription,
  RecordAllergy,
  Treatment,
} from '../../contract/generated/adapter.js'
import type { Text } from '../text.js'
import { dateInWords } from '../time/relative-date.js'
import type { NamedTreatment } from '../world/treatment.js'

export type Reaction = Omit<RecordAllergy, 'action' | 'now' | 'existing'>

/** Kodeverk 7493. */
export const pharmacyAnswers: Record<AnswerPharmacyQuestion['answer'], Text> = {
  1: { nb: 'seponeres', en: 'is discontinued' },
  2: { nb: 'seponeres ikke', en: 'is not discontinued' },
  3: { nb: 'inkluderes', en: 'is included' },
  4: { nb: 'inkluderes ikke', en: 'is not included' },
  5: { nb: 'er fornyet', en: 'has been renewed' },
  6: { nb: 'skal ikke fornyes', en: 'is not to be renewed' },
  7: { nb: 'svar på annet spørsmål', en: 'answer to another question' },
  8: { nb: 'beskjed mottatt', en: 'message received' },
}

/** Kodeverk 7494. */
export const discontinuationReasons: Record<DiscontinueTreatment['reason'], Text> = {
  A: { nb: 'avsluttet behandling', en: 'treatment completed' },
  D: { nb: 'dobbeltoppføring', en: 'double entry' },
  I: { nb: 'interaksjon', en: 'interaction' },
  L: { nb: 'legemiddelreaksjon', en: 'adverse reaction' },
  M: { nb: 'manglende effekt', en: 'lack of effect' },
  P: { nb: 'pasienten har ikke brukt', en: 'patient has not used it' },
  S: { nb: 'pasienten har selv sluttet', en: 'patient has stopped' },
  X: { nb: 'annen årsak', en: 'other reason' },
}

const onePackage: Text = { nb: 'pakning', en: 'package' }
const morePackages: Text = { nb: 'pakninger', en: 'packages' }

export const nameOf = (subject: NamedTreatment) => subject.treatment.medicine.name

/** A course ends on a day that is known from the start. */
export function endOf({ treatment: { end } }: NamedTreatment, lang: 'nb' | 'en'): string {
  if (end === undefined) return ''
  return lang === 'nb' ? `, siste dag ${dateInWords(end).nb}` : `, last day ${dateInWords(end).en}`
}

export function quantityOf({ prescription }: { readonly prescription: Prescription }, lang: 'nb' | 'en'): string {
  const { packages, amount, reiterations } = prescription
  const quantity =
    packages === undefined
      ? `${amount?.value ?? 0} ${amount?.unit ?? ''}`
      : `${packages} ${(packages === 1 ? onePackage : morePackages)[lang]}`
  return [
    quantity,
    lang === 'nb' ? `reit ${reiterations}` : `${reiterations} reiterations`,
    ...wishesOf(prescription, lang),
  ].join(', ')
}

/** What the user asks for on the prescription beside its quantity. */
function wishesOf(
  { locked, wantsReferenceNumber, atDischarge, reimbursement, dispatch }: Prescription,
  lang: 'nb' | 'en',
): readonly string[] {
  const nb = lang === 'nb'
  const coded = ({ code, display }: { code: string; display: string }) => `${display} (${code})`
  return [
    ...(locked === true ? [nb ? 'låst resept' : 'locked prescription'] : []),
    ...(wantsReferenceNumber === true ? [nb ? 'be om referansenummer' : 'ask for a reference number'] : []),
    ...(atDischarge === true ? [nb ? 'ved utskrivning fra sykehus' : 'at discharge from hospital'] : []),
    ...(reimbursement === undefined
      ? []
      : [
          `${nb ? 'refusjonshjemmel' : 'reimbursement paragraph'} ${coded(reimbursement.paragraph)}`,
          ...(reimbursement.indication === undefined
            ? []
            : [`${nb ? 'refusjonskode' : 'reimbursement code'} ${coded(reimbursement.indication)}`]),
        ]),
    ...(dispatch === undefined
      ? []
      : [
          `${nb ? 'ekspedisjonsanmodning til' : 'dispatch request to'} ${dispatch.name} (${dispatch.kind}, HER-id ${dispatch.herId})`,
          ...(dispatch.note === undefined ? [] : [`${nb ? 'merknad' : 'note'}: ${dispatch.note}`]),
        ]),
  ]
}

/** The dose in text, and as it is filled in where the EPJ has fields for it. */
export function doseOf({ treatment: { medicine, dose, dosing, asNeeded } }: NamedTreatment, lang: 'nb' | 'en'): string {
  const nb = lang === 'nb'
  const fields = [
    ...(dosing ?? []).map((period) => periodWords(period, lang)),
    ...(asNeeded === undefined
      ? []
      : [
          nb
            ? `ved behov ${quantityWords(asNeeded.amount)}, høyst ${quantityWords(asNeeded.maximumPerDay)} i døgnet`
            : `as needed ${quantityWords(asNeeded.amount)}, at most ${quantityWords(asNeeded.maximumPerDay)} in a day`,
        ]),
  ]
  const recipe = medicine.magistral === undefined ? [] : [recipeWords(medicine.magistral, lang)]
  const said = fields.length === 0 ? dose : `${dose} [${nb ? 'strukturert' : 'structured'}: ${fields.join('; ')}]`
  return [...recipe, said].join(', ')
}

const quantityWords = ({ value, unit }: { value: number; unit: string }) => `${value} ${unit}`

/** Kodeverk 8325. */
const timesOfDay: Record<string, Text> = {
  1: { nb: 'morgen', en: 'morning' },
  2: { nb: 'formiddag', en: 'forenoon' },
  3: { nb: 'midt på dagen', en: 'midday' },
  4: { nb: 'ettermiddag', en: 'afternoon' },
  5: { nb: 'kveld', en: 'evening' },
  6: { nb: 'natt', en: 'night' },
}

/** A period of a structured dose, as a tester fills it in. */
export function periodWords({ from, to, doses }: NonNullable<Treatment['dosing']>[number], lang: 'nb' | 'en'): string {
  const nb = lang === 'nb'
  const each = doses.map(({ amount, timeOfDay, everyDays = 1 }) =>
    [
      quantityWords(amount),
      timesOfDay[timeOfDay]?.[lang] ?? timeOfDay,
      ...(everyDays === 1 ? [] : [nb ? `hver ${everyDays}. dag` : `every ${everyDays} days`]),
    ].join(' '),
  )
  return [
    ...(from === undefined ? [] : [`${nb ? 'fra' : 'from'} ${dateInWords(from)[lang]}`]),
    ...(to === undefined ? [] : [`${nb ? 'til og med' : 'up to and including'} ${dateInWords(to)[lang]}`]),
    each.join(' + '),
  ].join(' ')
}

function recipeWords(
  { recipe, amount, ingredients }: NonNullable<Treatment['medicine']['magistral']>,
  lang: 'nb' | 'en',
): string {
  const nb = lang === 'nb'
  const parts = ingredients.map(({ name, strength, ad }) =>
    [name, ...(strength === undefined ? [] : [quantityWords(strength)]), ...(ad === true ? ['ad'] : [])].join(' '),
  )
  return nb
    ? `magistrelt, ${quantityWords(amount)} av ${parts.join(', ')}, oppskrift «${recipe}»`
    : `magistral, ${quantityWords(amount)} of ${parts.join(', ')}, recipe "${recipe}"`
}

export function reactionWords({ reaction, source, verification }: Reaction, lang: 'nb' | 'en'): string {
  const nb = lang === 'nb'
  const verifications: Record<Reaction['verification'], Text> = {
    unconfirmed: { nb: 'ikke bekreftet', en: 'not confirmed' },
    confirmed: { nb: 'bekreftet', en: 'confirmed' },
    refuted: { nb: 'avkreftet', en: 'refuted' },
    'entered-in-error': { nb: 'feilregistrert', en: 'entered in error' },
  }
  const origin = `${nb ? 'kilde' : 'source'} ${source} (${sourcesOfInformation[source][lang]})`
  return [`${reaction.display} (${reaction.code})`, verifications[verification][lang], origin].join(', ')
}

/** Kodeverk 7498. */
const sourcesOfInformation: Record<Reaction['source'], Text> = {
  1: { nb: 'resultat av tester', en: 'result of tests' },
  2: { nb: 'observert av behandlende lege', en: 'observed by the treating doctor' },
  3: { nb: 'pasientens egne opplysninger', en: "the patient's own information" },
  4: { nb: 'pårørendes opplysninger', en: "the next of kin's information" },
  5: { nb: 'hentet fra tidligere journal', en: 'from an earlier record' },
  6: { nb: 'annet', en: 'other' },
  7: { nb: 'opplyst av ansvarlig behandler', en: 'told by the responsible practitioner' },
}

export function durationOf(minutes: number, lang: 'nb' | 'en'): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const words =
    lang === 'nb'
      ? { hours: 'timer', minutes: 'minutter', and: 'og' }
      : { hours: 'hours', minutes: 'minutes', and: 'and' }
  const said = [
    ...(hours === 0 ? [] : [`${hours} ${words.hours}`]),
    ...(rest === 0 ? [] : [`${rest} ${words.minutes}`]),
  ]
  return said.join(` ${words.and} `)
}

/** sfm-kj-consentcodes: what a lookup rests on. */
const consentCodes: Readonly<Record<string, Text>> = {
  HPAKUTT: { nb: 'akutt helsehjelp', en: 'emergency care' },
  HPMOTTATTSAMTYKKE: { nb: 'pasienten har samtykket', en: 'the patient has consented' },
  HPUNNTAK: { nb: 'unntak fra kravet om samtykke', en: 'exception from the demand for consent' },
}

export function questionWords(
  { consent, referenceNumbers }: Pick<Lookup, 'consent' | 'referenceNumbers'>,
  lang: 'nb' | 'en',
): string {
  const nb = lang === 'nb'
  const what: Readonly<Record<string, Text>> = {
    kjernejournal: { nb: 'å slå opp i kjernejournal', en: 'to look up in kjernejournal' },
    sperret: { nb: 'å se sperrede legemidler', en: 'to see restricted medicines' },
    laste: { nb: 'å se låste resepter', en: 'to see locked prescriptions' },
  }
  const consents = Object.entries(consent ?? {}).map(
    ([register, code]) =>
      `${nb ? 'med kode' : 'with code'} ${code} (${consentCodes[code]?.[lang] ?? ''}) ${nb ? 'for ' : ''}${what[register]?.[lang] ?? register}`,
  )
  const numbers =
    referenceNumbers === undefined
      ? []
      : [`${nb ? 'med referansenummer' : 'with reference number'} ${referenceNumbers.join(', ')}`]
  const said = [...consents, ...numbers]
  return said.length === 0 ? '' : `, ${said.join(nb ? ' og ' : ' and ')}`
}

export function describe(change: ChangeTreatment['change'], lang: 'nb' | 'en'): string {
  const words: Record<string, Text> = {
    dose: { nb: 'dosering', en: 'dose' },
    use: { nb: 'bruk', en: 'use' },
    area: { nb: 'bruksområde', en: 'indication' },
    end: { nb: 'sluttdato', en: 'end date' },
  }
  return Object.entries(change)
    .map(([field, value]) => `${words[field]?.[lang] ?? field} ${field === 'end' ? dateInWords(value)[lang] : value}`)
    .join(', ')
}
