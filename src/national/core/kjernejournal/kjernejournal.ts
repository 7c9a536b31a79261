import type { PatientKey } from '../reseptformidler/patient-key.js'
import { emptyRecord, type PatientRecord, sameId } from '../reseptformidler/patient-record.js'
import type { Prescription } from '../reseptformidler/prescription.js'
import { isKept } from './kept-prescription.js'

/**
 * Kjernejournal (KJ) holds a copy of the patient's prescriptions and list, taken each time RF changes, and the patient's reactions (CAVE).
 * It holds no register of multidose, which needs a lookup in RF, and nothing «i legens navn». It knows patients by national identity
 * number only.
 */
export interface Kjernejournal<C> {
  copy(patient: PatientKey, record: PatientRecord<C>): void
  /** The copy, whole, as no one who asks sees it. */
  lookUp(patient: PatientKey): PatientRecord<C>
  /** What KJ tells someone who asks. */
  ask(patient: PatientKey, question: KjQuestion): KjAnswer<C>
  /** Stores a reaction, in place of the one with this id. */
  storeAllergy(patient: PatientKey, allergy: KjAllergy<C>): void
  /** The patient has a new national identity number. */
  changeIdentity(patient: PatientKey, to: PatientKey): void
  block(hpr: string): void
  unblock(hpr: string): void
}

/** Who asks, and which consents go with it (HPMOTTATTSAMTYKKE, HPAKUTT; for the lookup itself HPUNNTAK too). */
export interface KjQuestion {
  /** HPR number. */
  readonly hpr: string
  /** yyyy-MM-dd: what was over more than three years before is not kept. */
  readonly today: string
  /** SamtykkeKjernejournal. */
  readonly consent?: string
  /** SamtykkeSperretLegemidler. */
  readonly restrictedConsent?: string
  /** SamtykkeLasteResepter. */
  readonly lockedConsent?: string
}

/** Code 5, «Ingen rettighet til KJ oppslag», is the only refusal of KJ that is known; that each of these gives it is INFERRED. */
export type KjAnswer<C> =
  | {
      readonly ok: true
      /** Without what is restricted or locked, unless a consent opens it. */
      readonly record: PatientRecord<C>
      readonly allergies: readonly KjAllergy<C>[]
      /** KJ holds medicines, shown or not. */
      readonly hasMedicines: boolean
      /** KJ holds locked prescriptions that are not shown. */
      readonly hasLocked: boolean
      /** Locked prescriptions that the consent has opened. */
      readonly opened: readonly Prescription<C>[]
    }
  | { readonly ok: false; readonly code: '5' }

export interface KjAllergy<C> {
  readonly id: string
  readonly content: C
}

export interface KjRules {
  readonly needsConsent?: boolean
  readonly reserved?: boolean
  /** PLL ids and reseptIds that the patient has restricted. */
  readonly restricted?: readonly string[]
  readonly blocked?: readonly string[]
}

/** A copy of RF, with finished, recalled and expired prescriptions: these for three years (`keptYears`). */
export function kjernejournal<C>(
  held: ReadonlyMap<string, PatientRecord<C>>,
  allergiesHeld: ReadonlyMap<string, readonly KjAllergy<C>[]> = new Map(),
  rules: KjRules = {},
): Kjernejournal<C> {
  const withoutMultidose = (record: PatientRecord<C>): PatientRecord<C> => ({ ...record, multidose: {} })
  const copies = new Map([...held].map(([key, record]) => [key, withoutMultidose(record)]))
  const allergies = new Map(allergiesHeld)
  const blocked = new Set(rules.blocked)
  const isRestricted = (id: string | undefined) =>
    id !== undefined && (rules.restricted ?? []).some((one) => sameId(one, id))
  const lookUp: Kjernejournal<C>['lookUp'] = ({ key, nationalId }) => copies.get(key) ?? emptyRecord(nationalId)
  return {
    copy: ({ key }, record) => void copies.set(key, withoutMultidose(record)),
    lookUp,
    ask: (patient, { hpr, today, consent, restrictedConsent, lockedConsent }) => {
      if (blocked.has(hpr) || rules.reserved === true || (rules.needsConsent === true && consent === undefined))
        return { ok: false, code: '5' }
      const copy = lookUp(patient)
      const whole = { ...copy, prescriptions: copy.prescriptions.filter((one) => isKept(one, today)) }
      const shown = restrictedConsent === undefined ? withoutRestricted(whole, isRestricted) : whole
      const record = {
        ...shown,
        prescriptions: shown.prescriptions.filter(({ inDoctorsName }) => inDoctorsName !== true),
      }
      const locked = record.prescriptions.filter((one) => one.locked)
      const opened = lockedConsent === undefined ? [] : locked
      return {
        ok: true,
        record: { ...record, prescriptions: record.prescriptions.filter((one) => !one.locked || opened.includes(one)) },
        allergies: allergies.get(patient.key) ?? [],
        hasMedicines: whole.prescriptions.length > 0 || (whole.lists.at(-1)?.entries.length ?? 0) > 0,
        hasLocked: locked.length > opened.length,
        opened,
      }
    },
    storeAllergy: ({ key }, allergy) => {
      const known = allergies.get(key) ?? []
      const isSame = ({ id }: KjAllergy<C>) => sameId(id, allergy.id)
      allergies.set(key, known.some(isSame) ? known.map((one) => (isSame(one) ? allergy : one)) : [...known, allergy])
    },
    changeIdentity: (patient, to) => {
      allergies.set(to.key, allergies.get(patient.key) ?? [])
      copies.set(patient.key, emptyRecord(patient.nationalId))
    },
    block: (hpr) => void blocked.add(hpr),
    unblock: (hpr) => void blocked.delete(hpr),
  }
}

/** What the patient has restricted is neither on the list nor among the prescriptions that KJ shows. */
function withoutRestricted<C>(
  record: PatientRecord<C>,
  isRestricted: (id: string | undefined) => boolean,
): PatientRecord<C> {
  const gone = new Set(
    record.lists
      .at(-1)
      ?.entries.flatMap(({ pllId, reseptId }) =>
        isRestricted(pllId) && reseptId !== undefined ? [reseptId.toLowerCase()] : [],
      ),
  )
  const hidden = (pllId: string | undefined, reseptId: string | undefined) =>
    isRestricted(pllId) || isRestricted(reseptId) || (reseptId !== undefined && gone.has(reseptId.toLowerCase()))
  return {
    ...record,
    prescriptions: record.prescriptions.filter(({ reseptId }) => !hidden(undefined, reseptId)),
    lists: record.lists.map((list, index) =>
      index === record.lists.length - 1
        ? { ...list, entries: list.entries.filter(({ pllId, reseptId }) => !hidden(pllId, reseptId)) }
        : list,
    ),
  }
}
