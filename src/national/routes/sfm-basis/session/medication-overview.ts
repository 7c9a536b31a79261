import { defined } from '../../../../contract/defined.js'
import { osloDate } from '../../../../scenario/time/oslo-time.js'
import { isDiscontinued, type ListEntry } from '../../../core/reseptformidler/list-version.js'
import {
  currentList,
  findPrescription,
  type PatientRecord,
  sameId,
} from '../../../core/reseptformidler/patient-record.js'
import { pharmacyEntries } from '../../../core/reseptformidler/pharmacy-mail.js'
import { isActive, type Prescription } from '../../../core/reseptformidler/prescription.js'

/** One treatment as SFM shows it: compiled from the list (M25.1) and the prescriptions (M1). */
export interface ShownStatement<C> {
  /** PLL id or reseptId, lower case: tells statements of one lookup apart. */
  readonly id: string
  readonly entry?: ListEntry<C>
  /** The prescription, while RF still has something to say of it. */
  readonly prescription?: Prescription<C>
  /** Foreldet: its last day has passed, and kjernejournal keeps it still (RF deletes it instead). */
  readonly expired?: boolean
  /** `id` of the statement that replaced this one: then this is a tail, not head of its chain. */
  readonly successor?: string
  /** `id` of the statements that this one replaced. */
  readonly predecessors: readonly string[]
}

/** Who looks: at what time, with which reference numbers, and with which locked prescriptions opened by consent in kjernejournal. */
export interface Seeing {
  readonly now: number
  /** `all`: nothing is hidden because a reference number is missing. */
  readonly referenceNumbers?: readonly string[] | 'all'
  /** ReseptIds. */
  readonly opened?: readonly string[]
  /** Out of kjernejournal, which keeps what is finished, recalled and expired. RF tells of none of these. */
  readonly withPast?: boolean
}

/**
 * The statements that a lookup shows, heads first and each chain's tails after it:
 * the entries of the list and those that a multidose pharmacy has added after it (M25.2), the prescriptions that stand loose
 * (ekspederbar or under ekspedering and not on the list), and what these replaced by renewal.
 * What has run out is deleted in RF: an entry stays without its prescription. Kjernejournal keeps it (`withPast`), and what is finished or
 * recalled as well: each is head of its own chain where nothing replaced it. See `isHidden` for what needs a reference number.
 */
export function medicationOverview<C>(whole: PatientRecord<C>, seeing: Seeing): readonly ShownStatement<C>[] {
  const { now, withPast = false } = seeing
  const record = withPast
    ? whole
    : { ...whole, prescriptions: whole.prescriptions.filter((one) => !isExpired(one, now)) }
  const known = (prescription: Prescription<C>): Pick<ShownStatement<C>, 'prescription' | 'expired'> =>
    isOpen(prescription) && isExpired(prescription, now) ? { prescription, expired: true } : { prescription }
  const visible = record.prescriptions.filter((prescription) => !isHidden(record, prescription, seeing))
  const entries = [...(currentList(record)?.entries ?? []), ...pharmacyEntries(record)]
  const onList = new Set(entries.flatMap(({ reseptId }) => (reseptId === undefined ? [] : [reseptId.toLowerCase()])))
  const fromList = entries.map((entry): ShownStatement<C> => {
    const prescription = entry.reseptId === undefined ? undefined : findPrescription(record, entry.reseptId)
    return {
      id: entry.pllId.toLowerCase(),
      entry,
      predecessors: [],
      ...(prescription === undefined || (prescription.status === 'R' && !withPast) ? {} : known(prescription)),
    }
  })
  const others = visible
    .filter(({ reseptId }) => !onList.has(reseptId.toLowerCase()))
    .map((prescription): ShownStatement<C> => ({
      id: prescription.reseptId.toLowerCase(),
      ...known(prescription),
      predecessors: [],
    }))
  return chained([...fromList, ...others], { now, withPast })
}

/**
 * A locked prescription, one «i legens navn» and all of a patient without national identity number are shown only to who has the
 * reference number, or has opened them by consent in kjernejournal.
 */
export function isHidden<C>(
  { nationalId }: Pick<PatientRecord<C>, 'nationalId'>,
  { reseptId, locked, inDoctorsName = false, referenceNumber }: Prescription<C>,
  { referenceNumbers = [], opened = [] }: Omit<Seeing, 'now'>,
): boolean {
  if (!locked && !inDoctorsName && nationalId !== undefined) return false
  if (referenceNumbers === 'all' || opened.some((id) => sameId(id, reseptId))) return false
  return referenceNumber === undefined || !referenceNumbers.includes(referenceNumber)
}

/** Utløpt: the day it is valid to has passed. */
export const isExpired = ({ expires }: Pick<Prescription<unknown>, 'expires'>, now: number): boolean =>
  expires < osloDate(new Date(now))

const isOpen = ({ status }: Prescription<unknown>): boolean => status === 'E' || status === 'U'

/** Finished, recalled or expired: nothing more can be had on it. */
export const isPast = ({ prescription, expired = false }: ShownStatement<unknown>): boolean =>
  expired || (prescription !== undefined && !isOpen(prescription))

/** Joins each replaced statement to its successor, and leaves out what leads nowhere. */
function chained<C>(
  all: readonly ShownStatement<C>[],
  { now, withPast }: { readonly now: number; readonly withPast: boolean },
): readonly ShownStatement<C>[] {
  const byReseptId = new Map<string, ShownStatement<C>>()
  for (const one of all) {
    const reseptId = reseptIdOf(one)
    if (reseptId !== undefined && !byReseptId.has(reseptId)) byReseptId.set(reseptId, one)
  }
  const next = (one: ShownStatement<C>) =>
    canBeTail(one, now) ? byReseptId.get(one.prescription?.recall?.replacedBy?.toLowerCase() ?? '') : undefined
  const isHead = ({ entry, prescription }: ShownStatement<C>) =>
    withPast || entry !== undefined || (prescription !== undefined && isOpen(prescription))
  const leadsToHead = (one: ShownStatement<C>, seen: ReadonlySet<ShownStatement<C>> = new Set()): boolean => {
    if (seen.has(one)) return false
    const successor = next(one)
    return successor === undefined ? isHead(one) : leadsToHead(successor, new Set([...seen, one]))
  }
  const shown = all.filter((one) => isHead(one) || leadsToHead(one))
  const successorOf = new Map(shown.filter((one) => leadsToHead(one)).map((one) => [one.id, next(one)?.id]))
  const linked = shown.map((one): ShownStatement<C> => {
    const successor = successorOf.get(one.id)
    const predecessors = shown.filter(({ id }) => successorOf.get(id) === one.id).map(({ id }) => id)
    return { ...one, predecessors, ...defined({ successor }) }
  })
  return [...linked.filter(isChainHead), ...linked.filter((one) => !isChainHead(one))]
}

/** A discontinued entry is shown in its own right, even where its prescription was replaced. */
const canBeTail = <C>({ entry }: ShownStatement<C>, now: number): boolean =>
  entry === undefined || !isDiscontinued(entry, now)

const reseptIdOf = <C>({ entry, prescription }: ShownStatement<C>): string | undefined =>
  (prescription?.reseptId ?? entry?.reseptId)?.toLowerCase()

export const isChainHead = <C>({ successor }: ShownStatement<C>): boolean => successor === undefined

/** Ekspederbar or under ekspedering, with no recall on its way: must be in every send (V4). */
export const hasActivePrescription = <C>({ prescription, expired = false }: ShownStatement<C>): boolean =>
  prescription !== undefined && isActive(prescription) && !expired

/** Whether something of it is newer than this moment: the entry, its prescription, a recall, a dispense, a discontinuation, the end of its time. */
export function hasChangedSince<C>(
  { entry, prescription, expired = false }: ShownStatement<C>,
  since: number,
): boolean {
  const times = [
    entry?.lastChanged,
    entry?.discontinuation?.at,
    prescription?.recall?.at,
    ...(prescription?.dispenses ?? []).map(({ at }) => at),
  ]
  const day = osloDate(new Date(since))
  const issuedLater = prescription !== undefined && prescription.issued >= day
  const expiredLater = expired && prescription !== undefined && prescription.expires >= day
  return issuedLater || expiredLater || times.some((time) => time !== undefined && Date.parse(time) >= since)
}

export const nameOf = <C>({ entry, prescription }: ShownStatement<C>): string => entry?.name ?? prescription?.name ?? ''
