import type { Target } from '../generated/adapter.js'

/** One treatment as the EPJ reads it from the list. */
export interface TreatmentLine {
  /** Where the list keeps it. */
  readonly key: string
  /** Its place among the lines as they were received; new lines come last. */
  readonly place: number
  readonly name: string
  readonly pllId: string | undefined
  readonly reseptId: string | undefined
  /** `active`, `stopped`, `completed`, `entered-in-error`, or what the list says otherwise. */
  readonly status: string
  readonly dose: string | undefined
  /** Kodeverk 9101. */
  readonly use: string | undefined
  /** The moment that the treatment ends, or ended. */
  readonly ends: string | undefined
  readonly isMultidose: boolean | undefined
  /** The multidose pharmacy added it, and no doctor has decided on it yet (ER-M25-10). */
  readonly isFromPharmacy: boolean
  /** A new prescription that goes with the next send. */
  readonly isNew: boolean
  /** The prescription can be dispensed and is not on its way to be recalled. */
  readonly hasActivePrescription: boolean
  readonly isLocked: boolean
  /** Status in Reseptformidleren, kodeverk 7408. */
  readonly rfStatus: string | undefined
  /** Issued by this EPJ since the lookup. */
  readonly isIssued: boolean
  /** The next send recalls the prescription. */
  readonly willBeRecalled: boolean
  /** Recalled, or to be recalled when the pharmacy is done. */
  readonly isRecalled: boolean
}

/** On the list that is sent: a head of chain with a PLL id. A locked prescription never is (Reseptformidleren refuses it, 7419: 239). */
export const isOnList = (line: TreatmentLine): boolean => line.pllId !== undefined && !line.isLocked

/** Neither discontinued, finished nor entered in error. */
const isInUse = ({ status }: TreatmentLine): boolean => status === 'active'

/**
 * The line that the user points at: by PLL id, else by ReseptId, else by the name alone when exactly one line has it.
 * Undefined when there is none, or more than one.
 *
 * @param withPrescription the line that has this ReseptId, also on an older link of its chain
 */
export function lineFor<Line extends TreatmentLine>(
  lines: readonly Line[],
  target: Partial<Target>,
  withPrescription: (reseptId: string) => Line | undefined,
): Line | undefined {
  const byPllId = target.pllId === undefined ? undefined : lines.find(({ pllId }) => sameId(pllId, target.pllId))
  if (byPllId !== undefined) return byPllId
  const byReseptId = target.reseptId === undefined ? undefined : withPrescription(target.reseptId)
  if (byReseptId !== undefined) return byReseptId
  const named = lines.filter(({ name }) => name === target.name)
  const inUse = named.filter(isInUse)
  const [only, ...others] = inUse.length > 0 ? inUse : named
  return others.length === 0 ? only : undefined
}

/** PLL ids that lines have already. */
export const takenPllIds = (lines: readonly TreatmentLine[]): readonly string[] =>
  lines.flatMap(({ pllId }) => pllId ?? [])

/** A UUID is the same in upper and lower case (RFC 9562): what was sent may come back in the other. */
export const sameId = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase()
