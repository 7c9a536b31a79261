/**
 * A doctor who adds one treatment, with a new prescription for it, and sends the list. `prescriptionSent(subject)` is what a correct EPJ did;
 * a test says what was different.
 */
import type { RecordedListEntry, RecordedPrescription, ReseptformidlerState } from '../../contract/generated/harness.js'
import * as language from '../../scenario/language/language.js'
import * as user from '../../scenario/language/user.js'
import { seededUuid } from '../../scenario/world/seeded-uuid.js'
import type { NamedTreatment, PrescriptionWishes } from '../../scenario/world/treatment.js'
import * as expected from '../expectations/expect.js'
import { adding } from './changes.test.kit.js'
import { type Draft, record } from './draft.test.kit.js'
import { listEntry, prescription } from './reseptformidler-state.test.kit.js'
import type { SendOptions } from './send.test.kit.js'
import { metoprolol } from './treatments.test.kit.js'
import type { Written } from './written.test.kit.js'

export const newReseptId = seededUuid('epj', 'ny')
export const newPllId = seededUuid('epj', 'pll')

/** The treatment that the doctor adds, with what the prescription for it is to hold. */
export const cetimax = (
  wishes: PrescriptionWishes = {},
  how: Partial<Parameters<typeof language.treatment>[2]> = {},
): NamedTreatment =>
  language.treatment('ny', 'Cetimax tab 10 mg', { dose: '1+0+0+0', area: 'Allergi', prescription: wishes, ...how })

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }

const script = (subject: NamedTreatment) =>
  language.scenario('test.new-prescription', {
    title: text,
    why: text,
    roles: ['fastlege'],
    given: language.world('granskog').list(metoprolol).prescriptions(metoprolol),
    steps: [user.openPatient(), user.addTreatment(subject), user.sendList()],
    checks: [expected.prescribed(subject)],
  })

/** How the EPJ sends the new prescription. */
const written = ({ treatment }: NamedTreatment, otherwise: Partial<Written>): Written => ({
  medicine: treatment.medicine,
  reseptId: newReseptId,
  dose: treatment.dose,
  use: treatment.use,
  area: treatment.area,
  createeresept: true,
  ...otherwise,
})

/** What Reseptformidleren makes of the new prescription. */
export type Issued = (subject: NamedTreatment) => (state: ReseptformidlerState) => ReseptformidlerState

/** It holds the prescription, and nothing of it on the list. */
export const issued =
  (otherwise: Partial<RecordedPrescription> = {}): Issued =>
  (subject) =>
  (state) => ({
    ...state,
    prescriptions: [...state.prescriptions, { ...prescription(subject, newReseptId), ...otherwise }],
  })

/** It holds the prescription, and an entry with it on the list. */
export const issuedAndListed =
  (otherwise: Partial<RecordedPrescription> = {}, entry: Partial<RecordedListEntry> = {}): Issued =>
  (subject) =>
  (state) => {
    const held = issued(otherwise)(subject)(state)
    if (held.list === null) throw new Error('the world has a list')
    const listed = { ...listEntry(subject, newPllId, newReseptId), ...entry }
    return { ...held, list: { ...held.list, entries: [...held.list.entries, listed] } }
  }

/** It holds what it held. */
export const nothingIssued: Issued = () => (state) => state

export interface HowSent {
  /** How the EPJ writes the new prescription, where it is otherwise than the user chose. */
  readonly as?: Partial<Written>
  readonly send?: SendOptions
  readonly held?: Issued
}

/** The EPJ looks up and sends the list with the new prescription; Reseptformidleren issues it. */
export const prescriptionSent = (
  subject: NamedTreatment,
  { as = {}, send = {}, held = issued() }: HowSent = {},
): Draft =>
  record(script(subject))
    .lookup()
    .send({ statements: adding(written(subject, as)), ...send })
    .after(held(subject))

/** The EPJ sends the list without the new prescription. */
export const nothingPrescribed = (subject: NamedTreatment): Draft =>
  prescriptionSent(subject, { send: { statements: (all) => all }, held: nothingIssued })

/** The EPJ stops the user who adds the treatment: nothing is sent. */
export const stoppedAtAdding = (subject: NamedTreatment): Draft =>
  record(script(subject)).lookup().answered(2, 'refused').answered(3, 'not-reached')

/** The EPJ has said beforehand that it cannot add a treatment. */
export const withoutAdding = (subject: NamedTreatment): Draft =>
  record(script(subject))
    .lookup()
    .unsupported('add-treatment', 'kommer')
    .answered(2, 'unsupported')
    .answered(3, 'not-reached')
