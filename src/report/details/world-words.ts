import { listed } from '../../scenario/listed.js'
import { discontinuationReasons, periodWords } from '../../scenario/steps/step-words.js'
import type { Text } from '../../scenario/text.js'
import { pharmacy, practitioner } from '../../scenario/world/people.js'
import type { NamedTreatment } from '../../scenario/world/treatment.js'
import type { Circumstances, PrescriptionDetails, World } from '../../scenario/world/world.js'
import { counted } from './report-words.js'

/** What is otherwise than usual when a script begins, a sentence each: a tester without the simulator has to lay it out by hand. */
export function worldNotes(world: World): readonly Text[] {
  const names = new Map(world.treatments.map(({ key, treatment }) => [key, treatment.medicine.name]))
  const nameOf = (key: string) => names.get(key) ?? key
  return [
    ...world.unknownContent.map((key) => ({
      nb: `${nameOf(key)} har innhold som ingen EPJ kjenner. Det skal komme uendret tilbake.`,
      en: `${nameOf(key)} carries content that no EPJ knows. It must come back unchanged.`,
    })),
    ...Object.entries(world.discontinuations ?? {}).map(([key, { daysAgo, reason, by, note }]) => {
      const because = (discontinuationReasons as Readonly<Record<string, Text>>)[reason]
      const who = by === undefined ? { nb: 'fastlegen', en: 'the GP' } : personWords(by)
      const [noted, notedEn] = note === undefined ? ['', ''] : [` Merknad: «${note}».`, ` Note: "${note}".`]
      const ahead = daysAgo < 0
      return {
        nb: `${nameOf(key)} ${ahead ? 'seponeres' : 'er seponert'} ${days(daysAgo).nb} av ${who.nb}, årsak ${reason} (${because?.nb ?? ''}).${noted}`,
        en: `${nameOf(key)} ${ahead ? 'will be' : 'was'} discontinued ${days(daysAgo).en} by ${who.en}, reason ${reason} (${because?.en ?? ''}).${notedEn}`,
      }
    }),
    ...Object.entries(world.entryDetails ?? {}).flatMap(([key, { packed }]) =>
      packed === true
        ? [{ nb: `${nameOf(key)} pakkes i multidose.`, en: `${nameOf(key)} is packed as multidose.` }]
        : [],
    ),
    ...world.treatments.flatMap((one) => fieldNotes(one, world.prescribed.includes(one.key))),
    ...Object.entries(world.prescriptionDetails ?? {}).flatMap(([key, details]) =>
      prescriptionNotes(nameOf(key), details),
    ),
    ...multidoseNotes(world.multidose),
    ...circumstanceNotes(world.circumstances ?? {}, nameOf),
  ]
}

/** What the treatment or its prescription holds in fields of its own, beside the text. */
function fieldNotes({ treatment, prescription }: NamedTreatment, isPrescribed: boolean): readonly Text[] {
  const { name } = treatment.medicine
  const periods = (lang: 'nb' | 'en') => (treatment.dosing ?? []).map((period) => periodWords(period, lang)).join('; ')
  const { reimbursement } = prescription
  const paid =
    reimbursement === undefined
      ? ''
      : [reimbursement.paragraph, ...(reimbursement.indication === undefined ? [] : [reimbursement.indication])]
          .map(({ code, display }) => `${display} (${code})`)
          .join(', ')
  return [
    ...(treatment.dosing === undefined
      ? []
      : [
          {
            nb: `${name} har strukturert dosering: ${periods('nb')}.`,
            en: `${name} has a structured dose: ${periods('en')}.`,
          },
        ]),
    ...(isPrescribed && paid !== ''
      ? [
          {
            nb: `Resepten på ${name} har refusjon: ${paid}.`,
            en: `The prescription for ${name} has reimbursement: ${paid}.`,
          },
        ]
      : []),
  ]
}

function prescriptionNotes(
  name: string,
  { status = 'E', locked, referenceNumber, expiresInDays, recall }: PrescriptionDetails,
): readonly Text[] {
  const states: Readonly<Partial<Record<typeof status, Text>>> = {
    U: {
      nb: `Resepten på ${name} er under ekspedering på apoteket.`,
      en: `The prescription for ${name} is being dispensed at the pharmacy.`,
    },
    R: { nb: `Resepten på ${name} er avsluttet.`, en: `The prescription for ${name} is finished.` },
    T: {
      nb: `Resepten på ${name} er tilbakekalt${recall === undefined ? '' : `, årsak ${recall.code}`}.`,
      en: `The prescription for ${name} is recalled${recall === undefined ? '' : `, reason ${recall.code}`}.`,
    },
  }
  const state = states[status]
  return [
    ...(state === undefined ? [] : [state]),
    ...(locked === true ? [{ nb: `Resepten på ${name} er låst.`, en: `The prescription for ${name} is locked.` }] : []),
    ...(referenceNumber === undefined
      ? []
      : [
          {
            nb: `Resepten på ${name} har referansenummer ${referenceNumber}.`,
            en: `The prescription for ${name} has the reference number ${referenceNumber}.`,
          },
        ]),
    ...(expiresInDays === undefined
      ? []
      : [
          {
            nb: `Resepten på ${name} ${expiresInDays < 0 ? 'gikk ut' : 'går ut'} ${days(-expiresInDays).nb}.`,
            en: `The prescription for ${name} ${expiresInDays < 0 ? 'expired' : 'expires'} ${days(-expiresInDays).en}.`,
          },
        ]),
  ]
}

function multidoseNotes({ doctor, pharmacy: packs }: NonNullable<World['multidose']> = {}): readonly Text[] {
  if (doctor === undefined && packs === undefined) return []
  const who = doctor === undefined ? { nb: 'ingen lege', en: 'no doctor' } : personWords(doctor)
  const where = packs === undefined ? { nb: 'ikke noe apotek', en: 'no pharmacy' } : both(pharmacy(packs).name)
  return [
    {
      nb: `Pasienten har multidose. Registrert som ansvarlig: ${who.nb}; apotek: ${where.nb}.`,
      en: `The patient has multidose. Registered as responsible: ${who.en}; pharmacy: ${where.en}.`,
    },
  ]
}

function circumstanceNotes(circumstances: Circumstances, nameOf: (key: string) => string): readonly Text[] {
  const {
    kjernejournal,
    blocked = [],
    otherPrescriptions = [],
    allergies = [],
    questions,
    packing,
    sfmInstance,
    foreignContent,
  } = circumstances
  const restricted = (kjernejournal?.restricted ?? []).map(nameOf)
  return [
    ...(kjernejournal?.needsConsent === true
      ? [
          {
            nb: 'Kjernejournal svarer bare når oppslaget sier hva det bygger på: samtykke, akutt helsehjelp eller unntak.',
            en: 'Kjernejournal answers only when the lookup says what it rests on: consent, emergency care or an exception.',
          },
        ]
      : []),
    ...(kjernejournal?.reserved === true
      ? [
          {
            nb: 'Pasienten har reservert seg mot kjernejournal.',
            en: 'The patient has reserved against kjernejournal.',
          },
        ]
      : []),
    ...(restricted.length === 0
      ? []
      : [
          {
            nb: `Pasienten har sperret ${listed(restricted, 'nb')} i kjernejournal.`,
            en: `The patient has restricted ${listed(restricted, 'en')} in kjernejournal.`,
          },
        ]),
    ...blocked.map(({ practitioner: key, from }) => ({
      nb: `Pasienten har sperret for ${personWords(key).nb} i ${blockedFrom[from].nb}.`,
      en: `The patient has blocked ${personWords(key).en} from ${blockedFrom[from].en}.`,
    })),
    ...otherPrescriptions.map(({ name }) => ({
      nb: `Pasienten har resept på ${name}, som ikke hører hjemme på listen.`,
      en: `The patient has a prescription for ${name}, which does not belong on the list.`,
    })),
    ...allergies.map(({ cause, reaction }) => ({
      nb: `I kjernejournal står en reaksjon på ${cause.display}: ${reaction.display}.`,
      en: `Kjernejournal holds a reaction to ${cause.display}: ${reaction.display}.`,
    })),
    ...(foreignContent === true
      ? [
          {
            nb: 'Svaret på oppslaget har deler av et slag som ingen EPJ kjenner.',
            en: 'The answer to the lookup holds parts of a kind that no EPJ knows.',
          },
        ]
      : []),
    ...(questions === undefined
      ? []
      : [
          {
            nb: `Multidoseapoteket har sendt ${counted(questions.questions.length, 'nb', { nb: ['spørsmål', 'spørsmål'], en: ['question', 'questions'] })} (M25.2).`,
            en: `The multidose pharmacy has sent ${counted(questions.questions.length, 'en', { nb: ['spørsmål', 'spørsmål'], en: ['question', 'questions'] })} (M25.2).`,
          },
        ]),
    ...(packing === undefined
      ? []
      : [
          {
            nb: 'Multidoseapoteket har meldt hva det har pakket (M25.3).',
            en: 'The multidose pharmacy has reported what it has packed (M25.3).',
          },
        ]),
    ...(sfmInstance === undefined
      ? []
      : [{ nb: 'Virksomheten finnes ikke i SFM ennå.', en: 'The organisation is not in SFM yet.' }]),
  ]
}

const blockedFrom = {
  reseptformidler: both('Reseptformidleren'),
  kjernejournal: both('kjernejournal'),
  both: { nb: 'Reseptformidleren og kjernejournal', en: 'Reseptformidleren and kjernejournal' },
} as const

function both(name: string): Text {
  return { nb: name, en: name }
}

function personWords(key: string): Text {
  if (key === 'signed-in') return { nb: 'den påloggede', en: 'the one who is signed in' }
  const { givenName, familyName } = practitioner(key)
  return both(`${givenName} ${familyName}`)
}

/** Days ago; ahead when negative. */
function days(ago: number): Text {
  const many = Math.abs(ago)
  if (many === 0) return { nb: 'i dag', en: 'today' }
  const [nb, en] = many === 1 ? ['1 dag', '1 day'] : [`${String(many)} dager`, `${String(many)} days`]
  return ago < 0 ? { nb: `om ${nb}`, en: `in ${en}` } : { nb: `for ${nb} siden`, en: `${en} ago` }
}
