import type {
  ActionRequest,
  AnswerPharmacyQuestion,
  ChangeTreatment,
  DiscontinueTreatment,
  Lookup,
  Organisation,
  Practitioner,
  Prescription,
  RecordAllergy,
  Role,
  Target,
  Treatment,
} from '../schema/generated/adapter.js'
import { patient, pharmacy, practitioner } from './people.js'
import { dateInWords } from './relative-date.js'
import type { Text } from './text.js'
import type { NamedGoods, NamedTreatment } from './treatment.js'
import { seededUuid } from './seeded-uuid.js'
import type { AllergySetup, Fault, OthersListChange, PharmacyEntry, PharmacyQuestion, WorldEvent } from './world-setup.js'

/**
 * An action as a scenario writes it: the target is a treatment's handle, which the run turns into what the user points at; an
 * organisation or a person that is not named is the signed-in one; patients are named by their keys.
 */
export type ScriptedAction = ScriptedActionOf<ActionRequest>
type ScriptedActionOf<A> = A extends { target: Target }
  ? Omit<A, 'target' | 'now'> & { readonly target: string }
  : A extends { action: 'write-organisation' }
    ? { readonly action: A['action']; readonly active: boolean; readonly unit?: ScriptedUnit }
    : A extends { action: 'write-practitioner' }
      ? Omit<A, 'practitioner' | 'now'> & { readonly practitioner?: Practitioner }
      : A extends { action: 'poll-tasks' }
        ? { readonly action: A['action']; readonly patients?: readonly string[] }
        : Omit<A, 'now'>

/** A unit of the organisation that the signed-in works for. */
export type ScriptedUnit = Pick<Organisation, 'name' | 'orgnrChild' | 'herId'>

interface StepCommon {
  /** What a tester reads and does. */
  readonly instruction: Text
  /** A treatment that this step brings into the scenario. */
  readonly adds?: NamedTreatment
}

/** The user does something in the EPJ. */
export interface EpjStep extends StepCommon {
  readonly by: 'epj'
  /** In a chain: who takes the step, in an EPJ of their own. Absent: the scenario's one actor. */
  readonly actor?: Role
  readonly action: ScriptedAction
  /**
   * What a right EPJ answers. It is never sent to the adapter. `tried`: the services keep the user from it, or no source says whether the
   * EPJ does it or stops the user. It may get there, stop the user or say that it failed; what must hold is that the user is told when it
   * is not done.
   */
  readonly expect: 'done' | 'refused' | 'tried'
}

/** Something happens elsewhere. */
export interface WorldStep extends StepCommon {
  readonly by: 'world'
  readonly event: WorldEvent
}

export type Step = EpjStep | WorldStep

/** The treatments that a step brings into the scenario: what the user adds, and what another doctor puts on the list. */
export function broughtIn(step: Step): readonly NamedTreatment[] {
  const own = step.adds === undefined ? [] : [step.adds]
  if (step.by === 'world' && step.event.kind === 'pharmacy-asks') return [...own, ...(step.event.newEntries ?? []).map(ofOther)]
  if (step.by === 'epj' || step.event.kind !== 'doctor-sends-list') return own
  return [...own, ...step.event.changes.flatMap((change) => (change.change === 'adds' ? [ofOther(change)] : []))]
}

/** Another doctor, or the multidose pharmacy, may put something on the list that the patient gets without prescription: nothing is then prescribed. */
const ofOther = ({
  key,
  treatment,
  prescription,
}: Pick<Extract<OthersListChange, { change: 'adds' }>, 'key' | 'treatment' | 'prescription'>): NamedTreatment => ({
  key,
  treatment,
  prescription: prescription ?? { packages: 1, reiterations: 0 },
})

const epj = (action: ScriptedAction, nb: string, en: string, adds?: NamedTreatment): EpjStep => ({
  by: 'epj',
  action,
  instruction: { nb, en },
  expect: 'done',
  ...(adds === undefined ? {} : { adds }),
})

/** The EPJ shall stop the user here, and say why. */
export const refused = (step: EpjStep): EpjStep => ({ ...step, expect: 'refused' })

/** The services keep the user from this, or the sources leave it open. The EPJ may get there, or tell the user that it did not. */
export const tried = (step: EpjStep): EpjStep => ({ ...step, expect: 'tried' })

/** Whether the script goes on after this answer: what was done is never held back here, even where the EPJ was to refuse. */
export const goesOn = (expect: EpjStep['expect'], outcome: string): boolean =>
  outcome === 'done' || outcome === expect || (expect === 'tried' && (outcome === 'refused' || outcome === 'failed'))

export const openPatient = () => epj({ action: 'open-patient' }, 'Åpne pasienten.', 'Open the patient.')

/** Fetches anew; with consent that the user registers, or reference numbers that the patient has told. */
export const lookup = (question: Pick<Lookup, 'consent' | 'referenceNumbers'> = {}) =>
  epj(
    { action: 'lookup', ...question },
    `Hent legemiddelliste og resepter på nytt${questionWords(question, 'nb')}.`,
    `Fetch the medication list and the prescriptions anew${questionWords(question, 'en')}.`,
  )

export const viewList = () => epj({ action: 'view-list' }, 'Se på legemiddellisten.', 'Look at the medication list.')

export const confirmInUse = (subject: NamedTreatment) =>
  epj(
    { action: 'confirm-in-use', target: subject.key },
    `Bekreft at pasienten bruker ${nameOf(subject)}.`,
    `Confirm that the patient uses ${nameOf(subject)}.`,
  )

/** Adds a treatment with a prescription. */
export const addTreatment = (subject: NamedTreatment) =>
  epj(
    { action: 'add-treatment', treatment: subject.treatment, prescription: subject.prescription },
    `Legg til ${nameOf(subject)}, ${doseOf(subject, 'nb')} (bruksområde: ${subject.treatment.area})${endOf(subject, 'nb')}, med e-resept (${quantityOf(subject, 'nb')}).`,
    `Add ${nameOf(subject)}, ${doseOf(subject, 'en')} (indication: ${subject.treatment.area})${endOf(subject, 'en')}, with an e-prescription (${quantityOf(subject, 'en')}).`,
    subject,
  )

/** Adds a treatment that the patient buys without prescription. */
export const addOverTheCounter = (subject: NamedTreatment) =>
  epj(
    { action: 'add-treatment', treatment: subject.treatment },
    `Legg til ${nameOf(subject)}, ${doseOf(subject, 'nb')} (bruksområde: ${subject.treatment.area})${endOf(subject, 'nb')}, uten resept.`,
    `Add ${nameOf(subject)}, ${doseOf(subject, 'en')} (indication: ${subject.treatment.area})${endOf(subject, 'en')}, without prescription.`,
    subject,
  )

/** Changes a treatment; an active prescription is renewed with the change. With `prescription` a new one is asked for outright. */
export const changeTreatment = (
  subject: NamedTreatment,
  change: ChangeTreatment['change'],
  { prescription }: { prescription?: Prescription } = {},
) =>
  epj(
    { action: 'change-treatment', target: subject.key, change, ...(prescription === undefined ? {} : { prescription }) },
    `Endre ${nameOf(subject)}: ${describe(change, 'nb')}. Har den en resept, fornyes den med endringen.`,
    `Change ${nameOf(subject)}: ${describe(change, 'en')}. If it has a prescription, renew it with the change.`,
  )

/** Discontinues now, or on a day ahead (`at: inDays(14)`). */
export const discontinueTreatment = (
  subject: NamedTreatment,
  { reason, ...more }: { reason: DiscontinueTreatment['reason']; at?: string; note?: string },
) =>
  epj(
    { action: 'discontinue-treatment', target: subject.key, reason, ...more },
    `Seponer ${nameOf(subject)} ${more.at === undefined ? 'nå' : dateInWords(more.at).nb}, årsak ${reason} (${discontinuationReasons[reason].nb})${more.note === undefined ? '' : `, med merknaden «${more.note}»`}.`,
    `Discontinue ${nameOf(subject)} ${more.at === undefined ? 'now' : dateInWords(more.at).en}, reason ${reason} (${discontinuationReasons[reason].en})${more.note === undefined ? '' : `, with the note "${more.note}"`}.`,
  )

export const renewPrescription = (subject: NamedTreatment) =>
  epj(
    { action: 'renew-prescription', target: subject.key },
    `Forny resepten på ${nameOf(subject)} uten å endre behandlingen.`,
    `Renew the prescription of ${nameOf(subject)} without changing the treatment.`,
  )

/** Recalls the prescription and leaves the treatment. Reason: kodeverk 7500. */
export const recallPrescription = (subject: NamedTreatment, { reason }: { reason: '4' | '5' }) =>
  epj(
    { action: 'recall-prescription', target: subject.key, reason },
    `Tilbakekall resepten på ${nameOf(subject)}, årsak ${reason} (${recallReasons[reason].nb}).`,
    `Recall the prescription of ${nameOf(subject)}, reason ${reason} (${recallReasons[reason].en}).`,
  )

/** Kodeverk 7500: what a user may say when nothing is discontinued or renewed. */
const recallReasons: Record<'4' | '5', Text> = {
  4: { nb: 'annen', en: 'other' },
  5: { nb: 'administrativ sletting', en: 'administrative deletion' },
}

export const markEnteredInError = (subject: NamedTreatment) =>
  epj(
    { action: 'mark-entered-in-error', target: subject.key },
    `Fjern ${nameOf(subject)} som feilregistrert.`,
    `Remove ${nameOf(subject)} as registered in error.`,
  )

/** Issues a prescription and leaves the list alone. */
export const prescribeOnly = (subject: NamedTreatment) =>
  epj(
    { action: 'prescribe-only', treatment: subject.treatment, prescription: subject.prescription },
    `Skriv e-resept på ${nameOf(subject)}, ${doseOf(subject, 'nb')} (${quantityOf(subject, 'nb')}), uten å sende legemiddellisten.`,
    `Issue an e-prescription for ${nameOf(subject)}, ${doseOf(subject, 'en')} (${quantityOf(subject, 'en')}), without sending the medication list.`,
    subject,
  )

/** Prescribes something else than a medicine; it goes with the next send. */
export const prescribeGoods = ({ goods, prescription }: NamedGoods) =>
  epj(
    { action: 'prescribe-goods', goods, prescription },
    `Skriv e-resept på ${goods.name}, produktgruppe ${goods.productGroup.code} ${goods.productGroup.display}, ${goods.use} (${quantityOf({ prescription }, 'nb')}).`,
    `Issue an e-prescription for ${goods.name}, product group ${goods.productGroup.code} ${goods.productGroup.display}, ${goods.use} (${quantityOf({ prescription }, 'en')}).`,
  )

type Reaction = Omit<RecordAllergy, 'action' | 'now' | 'existing'>

/** Records a reaction that kjernejournal does not have. */
export const recordAllergy = (reaction: Reaction) =>
  epj(
    { action: 'record-allergy', ...reaction },
    `Registrer legemiddelreaksjon på ${reaction.substance.display}: ${reactionWords(reaction, 'nb')}.`,
    `Record a reaction to ${reaction.substance.display}: ${reactionWords(reaction, 'en')}.`,
  )

/** Corrects a recorded reaction, or refutes it (`verification: 'refuted'`). */
export const correctAllergy = (existing: AllergySetup, correction: Partial<Reaction>) => {
  const reaction: Reaction = {
    substance: {
      system: ({ atc: 'ATC', 'trade-name': 'DrugTradeName', substance: 'ActiveSubstance' } as const)[existing.cause.kind],
      code: existing.cause.code,
      display: existing.cause.display,
    },
    reaction: existing.reaction,
    source: existing.source.code as Reaction['source'],
    verification: existing.verification ?? 'unconfirmed',
    ...correction,
  }
  return epj(
    { action: 'record-allergy', existing: { name: existing.cause.display, id: existing.id }, ...reaction },
    `Endre den registrerte legemiddelreaksjonen på ${existing.cause.display} til: ${reactionWords(reaction, 'nb')}.`,
    `Change the recorded reaction to ${existing.cause.display} to: ${reactionWords(reaction, 'en')}.`,
  )
}

/** Charts a medicine that is given only during the stay: it is no part of the list. */
export const chartInpatient = (subject: NamedTreatment) =>
  epj(
    { action: 'chart-inpatient', treatment: subject.treatment },
    `Før ${nameOf(subject)}, ${doseOf(subject, 'nb')}, i avdelingens egen kurve: det gis bare under oppholdet.`,
    `Enter ${nameOf(subject)}, ${doseOf(subject, 'en')}, in the ward's own chart: it is given only during the stay.`,
    subject,
  )

export const closePatient = () => epj({ action: 'close-patient' }, 'Lukk pasienten.', 'Close the patient.')

export const registerMultidose = () =>
  epj(
    { action: 'register-multidose' },
    'Registrer deg som multidoseansvarlig lege for pasienten.',
    "Register as the patient's multidoseansvarlig lege.",
  )

export const deregisterMultidose = () =>
  epj(
    { action: 'deregister-multidose' },
    'Avslutt rollen som multidoseansvarlig lege for pasienten.',
    "End the role as the patient's multidoseansvarlig lege.",
  )

/** Sends the list; `substitute`: as vikar for the registered multidose doctor. */
export const sendList = ({ substitute = false }: { substitute?: boolean } = {}) =>
  substitute
    ? epj(
        { action: 'send-list', substitute },
        'Send legemiddellisten som vikar for den multidoseansvarlige legen.',
        'Send the medication list as a substitute for the doctor responsible for multidose.',
      )
    : epj({ action: 'send-list' }, 'Send legemiddellisten.', 'Send the medication list.')

/** Answers the multidose pharmacy's question, kodeverk 7493. Reason: kodeverk 7494, where the answer ends the treatment. */
export const answerPharmacy = (
  subject: NamedTreatment,
  answer: AnswerPharmacyQuestion['answer'],
  { reason }: Pick<AnswerPharmacyQuestion, 'reason'> = {},
) =>
  epj(
    { action: 'answer-pharmacy-question', target: subject.key, answer, ...(reason === undefined ? {} : { reason }) },
    `Svar apoteket om ${nameOf(subject)}: ${pharmacyAnswers[answer].nb} (${answer})${reason === undefined ? '' : `, årsak ${reason} (${discontinuationReasons[reason].nb})`}.`,
    `Answer the pharmacy about ${nameOf(subject)}: ${pharmacyAnswers[answer].en} (${answer})${reason === undefined ? '' : `, reason ${reason} (${discontinuationReasons[reason].en})`}.`,
  )

export const pollTasks = () => epj({ action: 'poll-tasks' }, 'Åpne oppgavelisten.', 'Open the task list.')

/** The user follows several patients (keys in fixtures/patients.json), the one at hand among them. */
export function pollTasksOf(patients: readonly string[]) {
  const names = patients.map((key) => `${patient(key).givenName} ${patient(key).familyName}`).join(', ')
  return epj(
    { action: 'poll-tasks', patients },
    `Åpne oppgavelisten for pasientene du følger: ${names}.`,
    `Open the task list for the patients you follow: ${names}.`,
  )
}

/** Writes the organisation that the signed-in works for to SFM; or a unit that is part of it. */
export const writeOrganisation = ({ active, unit }: { active: boolean; unit?: ScriptedUnit }) =>
  epj(
    { action: 'write-organisation', active, ...(unit === undefined ? {} : { unit }) },
    `Registrer ${unit === undefined ? 'virksomheten' : `underenheten ${unit.name}`} i SFM som ${active ? 'aktiv' : 'ikke aktiv'}.`,
    `Register ${unit === undefined ? 'the organisation' : `the unit ${unit.name}`} in SFM as ${active ? 'active' : 'not active'}.`,
  )

/** A user of the EPJ: the signed-in, or another (key in fixtures/practitioners.json) who begins to work here too. */
export interface ScriptedUser {
  readonly practitioner?: string
  readonly active: boolean
  /** The family name that they have now. */
  readonly familyName?: string
  /** An administrative user too. */
  readonly administrator?: boolean
  /** An administrative user only: without an HPR number. */
  readonly withoutHpr?: boolean
}

/** Writes a user to SFM: new, changed, or no longer active. */
export const writePractitioner = ({ practitioner: key, active, familyName, administrator = false, withoutHpr = false }: ScriptedUser) => {
  const user = key === undefined ? undefined : userOf(key, { familyName, withoutHpr })
  const isAdministrator = administrator || withoutHpr
  const who = user === undefined ? { nb: 'deg selv', en: 'yourself' } : named(`${user.givenName} ${user.familyName}`)
  const kind = isAdministrator
    ? withoutHpr
      ? { nb: 'administrativ bruker', en: 'an administrative user' }
      : { nb: 'helsepersonell og administrativ bruker', en: 'a health professional and an administrative user' }
    : { nb: 'helsepersonell', en: 'a health professional' }
  return epj(
    {
      action: 'write-practitioner',
      active,
      ...(user === undefined ? {} : { practitioner: user }),
      ...(isAdministrator ? { administrator: true } : {}),
    },
    `Registrer ${who.nb} i SFM som ${kind.nb}, ${active ? 'aktiv' : 'ikke aktiv'}.`,
    `Register ${who.en} in SFM as ${kind.en}, ${active ? 'active' : 'not active'}.`,
  )
}

const named = (name: string): Text => ({ nb: name, en: name })

function userOf(key: string, { familyName, withoutHpr }: { familyName: string | undefined; withoutHpr: boolean }): Practitioner {
  const { key: _, organisation: _organisation, hpr, ...person } = practitioner(key)
  return {
    ...person,
    ...(withoutHpr || hpr === undefined ? {} : { hpr }),
    ...(familyName === undefined ? {} : { familyName }),
  }
}

/** Something happens elsewhere, while the user looks away. */
export const meanwhile = (event: WorldEvent, nb: string, en: string): WorldStep => ({ by: 'world', event, instruction: { nb, en } })

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
  meanwhile({ kind: 'time-passes', minutes }, `Det går ${durationOf(minutes, 'nb')}.`, `${durationOf(minutes, 'en')} pass.`)

/** Elsewhere: another patient's medicines change (key in fixtures/patients.json). The world holds nothing else of that patient. */
export function anotherPatientChanges(key: string): WorldStep {
  const { nationalIdentity, givenName, familyName } = patient(key)
  if (nationalIdentity === undefined) throw new Error(`fixtures/patients.json: "${key}" has no national identity to be followed by`)
  const name = `${givenName} ${familyName}`
  return meanwhile(
    { kind: 'other-patient-changes', identity: nationalIdentity },
    `Fastlegen endrer legemidlene til ${name}.`,
    `The GP changes the medicines of ${name}.`,
  )
}

/** From here on the services are difficult. */
export const badDayBegins = (fault: Fault, nb: string, en: string): WorldStep => meanwhile({ kind: 'bad-day-begins', fault }, nb, en)

export const badDaysEnd = (): WorldStep =>
  meanwhile(
    { kind: 'bad-days-end' },
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
export const anotherDoctorSends = (doctor: string, changes: readonly OthersListChange[], nb: string, en: string): WorldStep =>
  meanwhile({ kind: 'doctor-sends-list', hpr: practitioner(doctor).hpr ?? '', changes }, nb, en)

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
      questions: questions.map(({ about, code, text }) => ({ treatment: about.key, code, ...(text === undefined ? {} : { text }) })),
      ...(adds.length === 0 ? {} : { newEntries: adds.map(pharmacysEntry) }),
    },
    [`${pharmacy(key).name} sender en spørremelding.`, ...asked('nb'), ...(put === '' ? [] : [`Nytt: ${put}.`])].join(' '),
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

/** Kodeverk 7493. */
const pharmacyAnswers: Record<AnswerPharmacyQuestion['answer'], Text> = {
  1: { nb: 'seponeres', en: 'is discontinued' },
  2: { nb: 'seponeres ikke', en: 'is not discontinued' },
  3: { nb: 'inkluderes', en: 'is included' },
  4: { nb: 'inkluderes ikke', en: 'is not included' },
  5: { nb: 'er fornyet', en: 'has been renewed' },
  6: { nb: 'skal ikke fornyes', en: 'is not to be renewed' },
  7: { nb: 'svar på annet spørsmål', en: 'answer to another question' },
  8: { nb: 'beskjed mottatt', en: 'message received' },
}

/** Elsewhere: a helper asks this doctor to decide on what was prepared (task type 3). */
export const draftAwaits = (doctor: string, nb: string, en: string): WorldStep =>
  meanwhile({ kind: 'draft-awaits-approval', hpr: practitioner(doctor).hpr ?? '', text: nb }, nb, en)

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

const nameOf = (subject: NamedTreatment) => subject.treatment.medicine.name

/** A course ends on a day that is known from the start. */
function endOf({ treatment: { end } }: NamedTreatment, lang: 'nb' | 'en'): string {
  if (end === undefined) return ''
  return lang === 'nb' ? `, siste dag ${dateInWords(end).nb}` : `, last day ${dateInWords(end).en}`
}

function quantityOf({ prescription }: { readonly prescription: Prescription }, lang: 'nb' | 'en'): string {
  const { packages, amount, reiterations } = prescription
  const quantity =
    packages === undefined
      ? `${amount?.value ?? 0} ${amount?.unit ?? ''}`
      : `${packages} ${(packages === 1 ? onePackage : morePackages)[lang]}`
  return [quantity, lang === 'nb' ? `reit ${reiterations}` : `${reiterations} reiterations`, ...wishesOf(prescription, lang)].join(', ')
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
function doseOf({ treatment: { medicine, dose, dosing, asNeeded } }: NamedTreatment, lang: 'nb' | 'en'): string {
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

function recipeWords({ recipe, amount, ingredients }: NonNullable<Treatment['medicine']['magistral']>, lang: 'nb' | 'en'): string {
  const nb = lang === 'nb'
  const parts = ingredients.map(({ name, strength, ad }) =>
    [name, ...(strength === undefined ? [] : [quantityWords(strength)]), ...(ad === true ? ['ad'] : [])].join(' '),
  )
  return nb
    ? `magistrelt, ${quantityWords(amount)} av ${parts.join(', ')}, oppskrift «${recipe}»`
    : `magistral, ${quantityWords(amount)} of ${parts.join(', ')}, recipe "${recipe}"`
}

function reactionWords({ reaction, source, verification }: Reaction, lang: 'nb' | 'en'): string {
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

function durationOf(minutes: number, lang: 'nb' | 'en'): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const words = lang === 'nb' ? { hours: 'timer', minutes: 'minutter', and: 'og' } : { hours: 'hours', minutes: 'minutes', and: 'and' }
  const said = [...(hours === 0 ? [] : [`${hours} ${words.hours}`]), ...(rest === 0 ? [] : [`${rest} ${words.minutes}`])]
  return said.join(` ${words.and} `)
}

/** sfm-kj-consentcodes: what a lookup rests on. */
const consentCodes: Readonly<Record<string, Text>> = {
  HPAKUTT: { nb: 'akutt helsehjelp', en: 'emergency care' },
  HPMOTTATTSAMTYKKE: { nb: 'pasienten har samtykket', en: 'the patient has consented' },
  HPUNNTAK: { nb: 'unntak fra kravet om samtykke', en: 'exception from the demand for consent' },
}

function questionWords({ consent, referenceNumbers }: Pick<Lookup, 'consent' | 'referenceNumbers'>, lang: 'nb' | 'en'): string {
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
    referenceNumbers === undefined ? [] : [`${nb ? 'med referansenummer' : 'with reference number'} ${referenceNumbers.join(', ')}`]
  const said = [...consents, ...numbers]
  return said.length === 0 ? '' : `, ${said.join(nb ? ' og ' : ' and ')}`
}

function describe(change: ChangeTreatment['change'], lang: 'nb' | 'en'): string {
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
