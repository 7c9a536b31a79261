import type { ActionRequest, ChangeTreatment, DiscontinueTreatment, Target } from '../schema/generated/adapter.js'
import { pharmacy } from './people.js'
import type { Text } from './text.js'
import type { NamedTreatment } from './treatment.js'
import type { WorldEvent } from './world-setup.js'

/** An action as a scenario writes it: the target is a treatment's handle, which the run turns into what the user points at. */
export type ScriptedAction = ScriptedActionOf<ActionRequest>
type ScriptedActionOf<A> = A extends { target: Target } ? Omit<A, 'target' | 'now'> & { readonly target: string } : Omit<A, 'now'>

interface StepCommon {
  /** What a tester reads and does. */
  readonly instruction: Text
  /** A treatment that this step brings into the scenario. */
  readonly adds?: NamedTreatment
}

/** The user does something in the EPJ. */
export interface EpjStep extends StepCommon {
  readonly by: 'epj'
  readonly action: ScriptedAction
  /** What a right EPJ answers. It is never sent to the adapter. */
  readonly expect: 'done' | 'refused'
}

/** Something happens elsewhere. */
export interface WorldStep extends StepCommon {
  readonly by: 'world'
  readonly event: WorldEvent
}

export type Step = EpjStep | WorldStep

const epj = (action: ScriptedAction, nb: string, en: string, adds?: NamedTreatment): EpjStep => ({
  by: 'epj',
  action,
  instruction: { nb, en },
  expect: 'done',
  ...(adds === undefined ? {} : { adds }),
})

/** The EPJ shall stop the user here, and say why. */
export const refused = (step: EpjStep): EpjStep => ({ ...step, expect: 'refused' })

export const openPatient = () => epj({ action: 'open-patient' }, 'Åpne pasienten.', 'Open the patient.')

export const lookup = () =>
  epj({ action: 'lookup' }, 'Hent legemiddelliste og resepter på nytt.', 'Fetch the medication list and the prescriptions anew.')

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
    `Legg til ${nameOf(subject)}, ${subject.treatment.dose} (bruksområde: ${subject.treatment.area}), med e-resept (${quantityOf(subject, 'nb')}).`,
    `Add ${nameOf(subject)}, ${subject.treatment.dose} (indication: ${subject.treatment.area}), with an e-prescription (${quantityOf(subject, 'en')}).`,
    subject,
  )

/** Adds a treatment that the patient buys without prescription. */
export const addOverTheCounter = (subject: NamedTreatment) =>
  epj(
    { action: 'add-treatment', treatment: subject.treatment },
    `Legg til ${nameOf(subject)}, ${subject.treatment.dose} (bruksområde: ${subject.treatment.area}), uten resept.`,
    `Add ${nameOf(subject)}, ${subject.treatment.dose} (indication: ${subject.treatment.area}), without prescription.`,
    subject,
  )

/** Changes a treatment; an active prescription is renewed with the change. */
export const changeTreatment = (subject: NamedTreatment, change: ChangeTreatment['change']) =>
  epj(
    { action: 'change-treatment', target: subject.key, change },
    `Endre ${nameOf(subject)}: ${describe(change, 'nb')}. Forny resepten med endringen.`,
    `Change ${nameOf(subject)}: ${describe(change, 'en')}. Renew the prescription with the change.`,
  )

export const discontinueTreatment = (subject: NamedTreatment, { reason }: { reason: DiscontinueTreatment['reason'] }) =>
  epj(
    { action: 'discontinue-treatment', target: subject.key, reason },
    `Seponer ${nameOf(subject)} nå, årsak ${reason} (${discontinuationReasons[reason].nb}).`,
    `Discontinue ${nameOf(subject)} now, reason ${reason} (${discontinuationReasons[reason].en}).`,
  )

export const registerMultidose = () =>
  epj(
    { action: 'register-multidose' },
    'Registrer deg som multidoseansvarlig lege for pasienten.',
    "Register as the patient's multidoseansvarlig lege.",
  )

export const sendList = () => epj({ action: 'send-list' }, 'Send legemiddellisten.', 'Send the medication list.')

/** Elsewhere: a multidose pharmacy registers for the patient. */
export const pharmacyRegisters = (key: string): WorldStep => ({
  by: 'world',
  event: { kind: 'pharmacy-registers', herId: pharmacy(key).herId },
  instruction: {
    nb: `${pharmacy(key).name} registrerer seg som multidoseapotek for pasienten.`,
    en: `${pharmacy(key).name} registers as the patient's multidose pharmacy.`,
  },
})

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

const nameOf = (subject: NamedTreatment) => subject.treatment.medicine.name

function quantityOf({ prescription }: NamedTreatment, lang: 'nb' | 'en'): string {
  const { packages, amount, reiterations } = prescription
  const quantity =
    packages === undefined ? `${amount?.value ?? 0} ${amount?.unit ?? ''}` : `${packages} ${lang === 'nb' ? 'pakning(er)' : 'package(s)'}`
  return lang === 'nb' ? `${quantity}, reit ${reiterations}` : `${quantity}, ${reiterations} reiterations`
}

function describe(change: ChangeTreatment['change'], lang: 'nb' | 'en'): string {
  const words: Record<string, Text> = {
    dose: { nb: 'dosering', en: 'dose' },
    use: { nb: 'bruk', en: 'use' },
    area: { nb: 'bruksområde', en: 'indication' },
    end: { nb: 'sluttdato', en: 'end date' },
  }
  return Object.entries(change)
    .map(([field, value]) => `${words[field]?.[lang] ?? field} ${value}`)
    .join(', ')
}
