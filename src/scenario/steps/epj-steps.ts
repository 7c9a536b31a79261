import type {
  AnswerPharmacyQuestion,
  ChangeTreatment,
  DiscontinueTreatment,
  Lookup,
  Practitioner,
  Prescription,
} from '../../contract/generated/adapter.js'
import type { Text } from '../text.js'
import { dateInWords } from '../time/relative-date.js'
import { patient, practitioner } from '../world/people.js'
import type { NamedHandelsvare, NamedTreatment } from '../world/treatment.js'
import type { AllergySetup } from '../world/world-setup.js'
import { epj, type ScriptedUnit } from './step.js'
import {
  describe,
  discontinuationReasons,
  doseOf,
  endOf,
  nameOf,
  pharmacyAnswers,
  quantityOf,
  questionWords,
  type Reaction,
  reactionWords,
} from './step-words.js'

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
    {
      action: 'change-treatment',
      target: subject.key,
      change,
      ...(prescription === undefined ? {} : { prescription }),
    },
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
export const prescribeGoods = ({ goods, prescription }: NamedHandelsvare) =>
  epj(
    { action: 'prescribe-goods', goods, prescription },
    `Skriv e-resept på ${goods.name}, produktgruppe ${goods.productGroup.code} ${goods.productGroup.display}, ${goods.use} (${quantityOf({ prescription }, 'nb')}).`,
    `Issue an e-prescription for ${goods.name}, product group ${goods.productGroup.code} ${goods.productGroup.display}, ${goods.use} (${quantityOf({ prescription }, 'en')}).`,
  )

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
      system: ({ atc: 'ATC', 'trade-name': 'DrugTradeName', substance: 'ActiveSubstance' } as const)[
        existing.cause.kind
      ],
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
export const writePractitioner = ({
  practitioner: key,
  active,
  familyName,
  administrator = false,
  withoutHpr = false,
}: ScriptedUser) => {
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

function userOf(
  key: string,
  { familyName, withoutHpr }: { familyName: string | undefined; withoutHpr: boolean },
): Practitioner {
  const { key: _, organisation: _organisation, hpr, ...person } = practitioner(key)
  return {
    ...person,
    ...(withoutHpr || hpr === undefined ? {} : { hpr }),
    ...(familyName === undefined ? {} : { familyName }),
  }
}
