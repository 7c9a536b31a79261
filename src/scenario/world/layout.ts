import type { DosingPeriod, Role } from '../../contract/generated/adapter.js'
import { BadScenario } from '../bad-scenario.js'
import { osloDate, osloDateTime } from '../time/oslo-time.js'
import { dateOf, dateTimeOf } from '../time/relative-date.js'
import { everybody, everyPharmacy, patient, pharmacy, practitioner, signedIn } from './people.js'
import { seededUuid } from './seeded-uuid.js'
import type { NamedTreatment } from './treatment.js'
import type { Circumstances, World } from './world.js'
import type {
  ActorSetup,
  ListEntrySetup,
  PackingReportSetup,
  PharmacyQuestionsSetup,
  PrescriptionSetup,
  WorldSetup,
} from './world-setup.js'

/** The patient's own doctor sent the last list and wrote what no one else is named for. */
const fastlege = 'ugle'
const day = 24 * 60 * 60 * 1000
const listAge = 40
const treatmentAge = 90
const validity = 364

export interface LayoutOptions {
  readonly seed: string
  /** Who works in an EPJ, in the order that they come. The first is whom the world names; the others are those of their roles. */
  readonly actors: readonly [Role, ...Role[]]
  readonly startsAt: Date
  readonly clock: 'fixed' | 'live'
}

/**
 * Lays a world out whole: every id from the seed and the treatment's handle, every time counted back from `startsAt`.
 * The same world, seed, actors and time give the same setup, byte for byte.
 */
export function layOut(world: World, { seed, actors: [role, ...others], startsAt, clock }: LayoutOptions): WorldSetup {
  const id = (...parts: string[]) => seededUuid(seed, ...parts)
  const ago = (days: number) => new Date(startsAt.getTime() - days * day)
  const usual = signedIn(role)
  const chosen = world.signedIn === undefined ? usual : practitioner(world.signedIn)
  const user = world.atUsualWorkplace === true ? { ...chosen, organisation: usual.organisation } : chosen
  const named = (key: string) => (key === 'signed-in' ? user : practitioner(key))
  const hprOf = (key: string) => named(key).hpr ?? ''
  const rekvirent = (key: string) => hprOf(world.prescribers[key] ?? fastlege)
  const treatmentOf = (key: string): NamedTreatment => {
    const found = world.treatments.find((candidate) => candidate.key === key)
    if (found === undefined)
      throw new BadScenario({
        nb: `Verdenen har ikke legemidlet «${key}». Legg det til med list() eller prescriptions().`,
        en: `The world has no treatment "${key}". Bring it in with list() or prescriptions().`,
      })
    return found
  }
  const common = (key: string, startDaysAgo: number) => {
    const { treatment } = treatmentOf(key)
    return {
      key,
      treatment: {
        ...treatment,
        start: treatment.start === undefined ? osloDate(ago(startDaysAgo)) : dateOf(treatment.start, startsAt),
        ...(treatment.end === undefined ? {} : { end: dateOf(treatment.end, startsAt) }),
        ...(treatment.dosing === undefined
          ? {}
          : { dosing: treatment.dosing.map((period) => datedPeriod(period, startsAt)) }),
      },
      rekvirent: rekvirent(key),
      ...(world.unknownContent.includes(key) ? { unknownContent: true } : {}),
    }
  }
  const entry = (key: string): ListEntrySetup => {
    const { changedDaysAgo, ...details } = world.entryDetails?.[key] ?? {}
    const ended = world.discontinuations?.[key]
    // An end that lies behind was the last change; what was ended long ago began before that.
    const lastChange = changedDaysAgo ?? (ended === undefined || ended.daysAgo < 0 ? treatmentAge : ended.daysAgo)
    return {
      ...common(key, Math.max(treatmentAge, lastChange)),
      pllId: id('pll', key),
      ...(world.prescribed.includes(key) ? { reseptId: id('resept', key) } : {}),
      lastChanged: osloDateTime(ago(lastChange)),
      ...(ended === undefined
        ? {}
        : {
            discontinuation: {
              at: osloDateTime(ago(ended.daysAgo)),
              reason: ended.reason,
              by: hprOf(ended.by ?? fastlege),
              ...(ended.note === undefined ? {} : { note: ended.note }),
            },
          }),
      ...details,
    }
  }
  const prescription = (key: string): PrescriptionSetup => {
    const {
      issuedDaysAgo = treatmentAge,
      expiresInDays,
      recall,
      dispenses,
      ...details
    } = world.prescriptionDetails?.[key] ?? {}
    return {
      ...common(key, Math.max(treatmentAge, issuedDaysAgo)),
      ...treatmentOf(key).prescription,
      reseptId: id('resept', key),
      issued: osloDate(ago(issuedDaysAgo)),
      expires: osloDate(ago(expiresInDays === undefined ? issuedDaysAgo - validity : -expiresInDays)),
      status: 'E',
      ...details,
      ...(recall === undefined
        ? {}
        : {
            recall: {
              code: recall.code,
              at: osloDateTime(ago(recall.daysAgo)),
              by: hprOf(recall.by ?? fastlege),
              ...(recall.replacedBy === undefined ? {} : { replacedBy: id('resept', recall.replacedBy) }),
            },
          }),
      ...(dispenses === undefined
        ? {}
        : {
            dispenses: dispenses.map(({ daysAgo, ...dispense }, index) => ({
              ...dispense,
              m10Id: id('m10', key, String(index)),
              at: osloDateTime(ago(daysAgo)),
            })),
          }),
    }
  }
  return {
    seed,
    startsAt: osloDateTime(startsAt),
    clock,
    patient: patient(world.patient),
    actors: [actor(role, user), ...others.map((other) => actor(other, signedIn(other)))],
    practitioners: everybody.map((one) => (one.key === user.key ? user : one)),
    pharmacies: everyPharmacy,
    list:
      world.listed === null
        ? null
        : {
            messageId: id('list'),
            sentBy: hprOf(fastlege),
            sentAt: osloDateTime(ago(world.listSentDaysAgo ?? listAge)),
            entries: world.listed.map(entry),
          },
    prescriptions: world.prescribed.map(prescription),
    multidose: multidoseOf(world.multidose, named),
    faults: world.faults,
    ...circumstancesOf(world.circumstances, { hprOf, startsAt }),
  }
}

function actor(role: Role, { key: _, organisation, ...person }: ReturnType<typeof practitioner>): ActorSetup {
  return { role, practitioner: person, organisation }
}

const datedPeriod = ({ from, to, doses }: DosingPeriod, startsAt: Date): DosingPeriod => ({
  ...(from === undefined ? {} : { from: dateOf(from, startsAt) }),
  ...(to === undefined ? {} : { to: dateOf(to, startsAt) }),
  doses,
})

type Named = (key: string) => ReturnType<typeof practitioner>

function multidoseOf(parties: World['multidose'], named: Named): WorldSetup['multidose'] {
  const doctor = parties?.doctor === undefined ? undefined : named(parties.doctor)
  return {
    ...(doctor === undefined ? {} : { doctor: { hpr: doctor.hpr ?? '', herId: doctor.organisation.herId } }),
    ...(parties?.pharmacy === undefined ? {} : { pharmacy: { herId: pharmacy(parties.pharmacy).herId } }),
  }
}

function circumstancesOf(
  circumstances: Circumstances = {},
  { hprOf, startsAt }: { readonly hprOf: (key: string) => string; readonly startsAt: Date },
): Partial<WorldSetup> {
  const { blocked, fastlege: own, questions, packing, ...asTheyAre } = circumstances
  return {
    ...asTheyAre,
    ...(blocked === undefined
      ? {}
      : { blocked: blocked.map(({ practitioner: key, from }) => ({ hpr: hprOf(key), from })) }),
    ...(own === undefined ? {} : { fastlege: { hpr: hprOf(own) } }),
    ...(questions === undefined ? {} : { questions: datedQuestions(questions, startsAt) }),
    ...(packing === undefined ? {} : { packing: datedPacking(packing, startsAt) }),
  }
}

const datedQuestions = (
  { sentAt, lastDose, ...rest }: PharmacyQuestionsSetup,
  startsAt: Date,
): PharmacyQuestionsSetup => ({
  ...rest,
  sentAt: dateTimeOf(sentAt, startsAt),
  ...(lastDose === undefined ? {} : { lastDose: dateOf(lastDose, startsAt) }),
})

const datedPacking = ({ sentAt, deliveries, ...rest }: PackingReportSetup, startsAt: Date): PackingReportSetup => ({
  ...rest,
  sentAt: dateTimeOf(sentAt, startsAt),
  deliveries: deliveries.map(({ firstDose, lastDose, ...delivery }) => ({
    ...delivery,
    firstDose: dateOf(firstDose, startsAt),
    lastDose: dateOf(lastDose, startsAt),
  })),
})
