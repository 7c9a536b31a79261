import type { Text } from '../text.js'
import { patient, pharmacy, practitioner } from '../world/people.js'
import { seededUuid } from '../world/seeded-uuid.js'
import type { NamedTreatment } from '../world/treatment.js'
import type { InjectedFault, OthersListChange, PharmacyEntry, PharmacyQuestion } from '../world/world-setup.js'
import { meanwhile, type WorldStep } from './step.js'
import { durationOf, nameOf } from './step-words.js'

/** Elsewhere: a multidose pharmacy registers for the patient. */
export const pharmacyRegisters = (key: string): WorldStep => ({
  by: 'world',
  event: { kind: 'pharmacy-registers', herId: pharmacy(key).herId },
  instruction: {
    nb: `${pharmacy(key).name} registrerer seg som multidoseapotek for pasienten.`,
    en: `${pharmacy(key).name} registers as the patient's multidose pharmacy.`,
  },
})

export const timePasses = (minutes: number): WorldStep =>
  meanwhile(
    { kind: 'time-passes', minutes },
    `Det går ${durationOf(minutes, 'nb')}.`,
    `${durationOf(minutes, 'en')} pass.`,
  )

/** Elsewhere: another patient's medicines change (key in fixtures/patients.json). The world holds nothing else of that patient. */
export function anotherPatientChanges(key: string): WorldStep {
  const { nationalIdentity, givenName, familyName } = patient(key)
  if (nationalIdentity === undefined)
    throw new Error(`fixtures/patients.json: "${key}" has no national identity to be followed by`)
  const name = `${givenName} ${familyName}`
  return meanwhile(
    { kind: 'other-patient-changes', identity: nationalIdentity },
    `Fastlegen endrer legemidlene til ${name}.`,
    `The GP changes the medicines of ${name}.`,
  )
}

/** From here on the services have this fault. */
export const faultBegins = (fault: InjectedFault, nb: string, en: string): WorldStep =>
  meanwhile({ kind: 'fault-begins', fault }, nb, en)

export const faultsEnd = (): WorldStep =>
  meanwhile(
    { kind: 'faults-end' },
    'De nasjonale tjenestene virker som de skal igjen.',
    'The national services work as they should again.',
  )

/** What another doctor puts on the list, with a prescription. */
export const adds = ({ key, treatment, prescription }: NamedTreatment): OthersListChange => ({
  change: 'adds',
  key,
  treatment,
  prescription,
})

/** Elsewhere: another doctor looks up, changes the list and sends it. */
export const anotherDoctorSends = (
  doctor: string,
  changes: readonly OthersListChange[],
  nb: string,
  en: string,
): WorldStep => meanwhile({ kind: 'doctor-sends-list', hpr: practitioner(doctor).hpr ?? '', changes }, nb, en)

/** Elsewhere: another doctor recalls a prescription and leaves the list alone. Code: kodeverk 7500. */
export const anotherDoctorRecalls = (doctor: string, subject: NamedTreatment, code: string): WorldStep =>
  meanwhile(
    { kind: 'doctor-recalls', hpr: practitioner(doctor).hpr ?? '', treatment: subject.key, code },
    `En annen lege tilbakekaller resepten på ${nameOf(subject)}.`,
    `Another doctor recalls the prescription of ${nameOf(subject)}.`,
  )

/** Elsewhere: something was handed over on another's prescription, and is reported to the fastlege (M8). */
export const dispensingReported = (doctor: string, text: string): WorldStep =>
  meanwhile(
    { kind: 'dispensing-reported', hpr: practitioner(doctor).hpr ?? '', text },
    `Et apotek utleverer på en annens resept: ${text}.`,
    `A pharmacy dispenses on another's prescription: ${text}.`,
  )

/** Elsewhere: the medicines agency answers an application (M15). */
export const slvAnswers = (doctor: string, text: string): WorldStep =>
  meanwhile(
    { kind: 'slv-answers', hpr: practitioner(doctor).hpr ?? '', text },
    `Legemiddelverket svarer på en søknad: ${text}.`,
    `The medicines agency answers an application: ${text}.`,
  )

/** Elsewhere: another doctor registers as multidoseansvarlig lege. */
export const anotherDoctorTakesOver = (doctor: string): WorldStep =>
  meanwhile(
    { kind: 'doctor-takes-over-multidose', hpr: practitioner(doctor).hpr ?? '' },
    `${fullName(doctor)} registrerer seg som multidoseansvarlig lege.`,
    `${fullName(doctor)} registers as multidoseansvarlig lege.`,
  )

/** Elsewhere: the registered multidose doctor ends the responsibility. */
export const anotherDoctorEndsMultidose = (doctor: string): WorldStep =>
  meanwhile(
    { kind: 'doctor-ends-multidose', hpr: practitioner(doctor).hpr ?? '' },
    `${fullName(doctor)} er ikke lenger multidoseansvarlig lege.`,
    `${fullName(doctor)} is no longer multidoseansvarlig lege.`,
  )

/** Elsewhere: a pharmacy tries to register where another is registered; Reseptformidleren refuses it. */
export const secondPharmacyRegisters = (key: string): WorldStep =>
  meanwhile(
    { kind: 'second-pharmacy-registers', herId: pharmacy(key).herId },
    `${pharmacy(key).name} prøver å registrere seg som multidoseapotek for pasienten, og blir avvist.`,
    `${pharmacy(key).name} tries to register as the patient's multidose pharmacy, and is refused.`,
  )

/** A question of the multidose pharmacy, kodeverk 7495. */
export interface ScriptedQuestion {
  readonly about: NamedTreatment
  readonly code: PharmacyQuestion['code']
  readonly text?: string
}

/** Elsewhere: the multidose pharmacy asks (M25.2), and may have put in what the doctor has not. */
export const pharmacyAsks = (
  key: string,
  questions: readonly ScriptedQuestion[],
  { adds = [] }: { adds?: readonly NamedTreatment[] } = {},
): WorldStep => {
  const asked = (lang: 'nb' | 'en') =>
    questions.map(({ about, code, text }) => closed(`${nameOf(about)}: ${pharmacyQuestions[code][lang]}`, text))
  const put = adds.map(nameOf).join(', ')
  return meanwhile(
    {
      kind: 'pharmacy-asks',
      herId: pharmacy(key).herId,
      questions: questions.map(({ about, code, text }) => ({
        treatment: about.key,
        code,
        ...(text === undefined ? {} : { text }),
      })),
      ...(adds.length === 0 ? {} : { newEntries: adds.map(pharmacysEntry) }),
    },
    [`${pharmacy(key).name} sender en spørremelding.`, ...asked('nb'), ...(put === '' ? [] : [`Nytt: ${put}.`])].join(
      ' ',
    ),
    [`${pharmacy(key).name} sends a question.`, ...asked('en'), ...(put === '' ? [] : [`New: ${put}.`])].join(' '),
  )
}

/** Ends as a sentence does, with what the pharmacy adds in brackets. */
function closed(sentence: string, text: string | undefined): string {
  const whole = text === undefined ? sentence : `${sentence} (${text})`
  return whole.endsWith('?') ? whole : `${whole}.`
}

/** A treatment that was packed; first and last day as inDays(n). */
export interface ScriptedPacking {
  readonly treatment: NamedTreatment
  readonly firstDose: string
  readonly lastDose: string
}

/** Elsewhere: the multidose pharmacy packs by the list that stands, and reports it (M25.3). */
export const pharmacyPacks = (key: string, packed: readonly ScriptedPacking[]): WorldStep =>
  meanwhile(
    {
      kind: 'pharmacy-packs',
      herId: pharmacy(key).herId,
      deliveries: packed.map(({ treatment, ...days }) => ({ treatment: treatment.key, ...days })),
    },
    `${pharmacy(key).name} pakker multidose (${packed.map(({ treatment }) => nameOf(treatment)).join(', ')}) og melder fra om det.`,
    `${pharmacy(key).name} packs the multidose (${packed.map(({ treatment }) => nameOf(treatment)).join(', ')}) and reports it.`,
  )

/** A treatment that the patient has from elsewhere, such as on paper, is known to the pharmacy alone. */
const pharmacysEntry = ({ key, treatment }: NamedTreatment): PharmacyEntry => ({
  key,
  pllId: seededUuid('pharmacy entry', key),
  treatment,
  rekvirent: practitioner('hegre').hpr ?? '',
})

const fullName = (key: string): string => `${practitioner(key).givenName} ${practitioner(key).familyName}`

/** Kodeverk 7495. */
const pharmacyQuestions: Record<PharmacyQuestion['code'], Text> = {
  1: { nb: 'skal den seponeres?', en: 'is it to be discontinued?' },
  2: { nb: 'skal den inkluderes på listen?', en: 'is it to be included in the list?' },
  3: { nb: 'skal den fornyes?', en: 'is it to be renewed?' },
  4: { nb: 'annet spørsmål', en: 'another question' },
  5: { nb: 'beskjed fra lege', en: 'a message from a doctor' },
}

/** Elsewhere: a helper asks this doctor to decide on what was prepared (task type 3). */
export const draftAwaits = (doctor: string, nb: string, en: string): WorldStep =>
  meanwhile({ kind: 'draft-awaits-approval', hpr: practitioner(doctor).hpr ?? '', text: nb }, nb, en)
