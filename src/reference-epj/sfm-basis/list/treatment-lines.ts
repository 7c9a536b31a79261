import type { Target } from '../../generated/adapter.js'
import { type CodeableConcept, codeOf, type Extension, extensionOf } from '../fhir/fhir-element.js'
import {
  type MedicationBundle,
  resourceAt,
  type Statement,
  type StatementEntry,
  statementsOf,
} from '../fhir/medication-bundle.js'
import { extension, system } from '../fhir/vocabulary.js'

/** What this EPJ knows of prescriptions beside what the bundle says: what its own accepted sends did, and recalls it was told of. */
export interface KnownPrescriptions {
  /** ReseptIds that this EPJ issued since the lookup. */
  readonly issued: ReadonlySet<string>
  /** ReseptIds that are recalled, or will be when the pharmacy is done. */
  readonly recalled: ReadonlySet<string>
}

/** A draft of the list: the last lookup (or own last send) with the user's changes on top. */
export interface Draft {
  readonly bundle: MedicationBundle
  readonly known: KnownPrescriptions
}

/** One treatment as this EPJ reads it from a MedicationStatement. */
export interface TreatmentLine {
  readonly entry: StatementEntry
  readonly name: string
  readonly pllId: string | undefined
  readonly reseptId: string | undefined
  /** A new prescription that goes with the next send. */
  readonly isNew: boolean
  /** The prescription can be dispensed and is not on its way to be recalled. */
  readonly hasActivePrescription: boolean
  readonly isLocked: boolean
}

/** Heads of chain, in the bundle's order: a statement with partOf is an older link of the chain (SFM Basis guide, Getmedicalinformation). */
export const treatmentLines = (draft: Draft): readonly TreatmentLine[] =>
  statementsOf(draft.bundle)
    .filter(({ resource }) => isHead(resource))
    .map((entry) => treatmentLine(draft, entry))

export const isHead = (statement: Statement): boolean => (statement.partOf ?? []).length === 0

function treatmentLine(draft: Draft, entry: StatementEntry): TreatmentLine {
  const statement = entry.resource
  const reseptId = reseptIdOf(statement)
  const isNew = amendment(statement, 'createeresept')?.valueBoolean === true
  const inReseptformidleren =
    ['E', 'U'].includes(rfStatusOf(statement) ?? '') || (reseptId !== undefined && draft.known.issued.has(reseptId))
  const recalled =
    reseptId !== undefined && (draft.known.recalled.has(reseptId) || pendingRecalls(draft.bundle).has(reseptId))
  return {
    entry,
    name: nameOf(draft.bundle, statement),
    pllId: pllIdOf(statement),
    reseptId,
    isNew,
    hasActivePrescription: reseptId !== undefined && !isNew && inReseptformidleren && !recalled,
    isLocked: amendment(statement, 'lockedresept')?.valueBoolean === true,
  }
}

/** On the list that is sent: a head of chain with a PLL id. A locked prescription never is (Reseptformidleren refuses it, 7419: 239). */
export const isOnList = (line: TreatmentLine): boolean => line.pllId !== undefined && !line.isLocked

/** Neither discontinued, finished nor entered in error. */
const isInUse = ({ entry }: TreatmentLine): boolean => entry.resource.status === 'active'

/**
 * The line that the user points at: by PLL id, else by ReseptId, also of an older link of its chain, else by the name alone when just one line has it.
 * Undefined when there is none, or more than one.
 */
export function lineOf(draft: Draft, target: Partial<Target>): TreatmentLine | undefined {
  const lines = treatmentLines(draft)
  const byPllId = target.pllId === undefined ? undefined : lines.find(({ pllId }) => sameId(pllId, target.pllId))
  if (byPllId !== undefined) return byPllId
  const byReseptId = target.reseptId === undefined ? undefined : headWith(draft, target.reseptId)
  if (byReseptId !== undefined) return lines.find(({ entry }) => entry === byReseptId)
  const named = lines.filter(({ name }) => name === target.name)
  const inUse = named.filter(isInUse)
  const [only, ...others] = inUse.length > 0 ? inUse : named
  return others.length === 0 ? only : undefined
}

/** The head of the chain that holds this prescription. */
function headWith(draft: Draft, reseptId: string): StatementEntry | undefined {
  const statements = statementsOf(draft.bundle)
  const seen = new Set<StatementEntry>()
  let link = statements.find(({ resource }) => sameId(reseptIdOf(resource), reseptId))
  while (link !== undefined && !isHead(link.resource) && !seen.has(link)) {
    seen.add(link)
    const successor: string | undefined = link.resource.partOf?.[0]?.reference
    link = statements.find(({ fullUrl }) => fullUrl === successor)
  }
  return link
}

/** A UUID is the same in upper and lower case (RFC 9562): what was sent may come back in the other. */
export const sameId = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase()

export const pllIdOf = (statement: Statement): string | undefined => identifierOf(statement, 'PLL')
export const reseptIdOf = (statement: Statement): string | undefined => identifierOf(statement, 'ReseptId')

/** A child of sfm-reseptamendment. */
export const amendment = (statement: Statement, child: string): Extension | undefined =>
  extensionOf(extensionOf(statement, extension.reseptamendment), child)

/** Status in Reseptformidleren, kodeverk 7408. */
export const rfStatusOf = (statement: Statement): string | undefined =>
  codeOf(extensionOf(amendment(statement, 'rfstatus'), 'status')?.valueCodeableConcept)

/** Recalled while the pharmacy is dispensing it: the recall waits until the pharmacy is done. */
export const isRecallUnderWay = (statement: Statement): boolean =>
  extensionOf(amendment(statement, 'rfstatus'), 'recallStatus')?.valueBoolean === true

/** ReseptIds that the draft recalls when it is sent. */
export function pendingRecalls(bundle: MedicationBundle): ReadonlySet<string> {
  return new Set(statementsOf(bundle).flatMap(({ resource }) => recalledBy(resource) ?? []))
}

/** The ReseptId that this statement's recallinfo recalls on send: the one it names, else its own. */
export function recalledBy(statement: Statement): string | undefined {
  const recallinfo = amendment(statement, 'recallinfo')
  return recallinfo === undefined
    ? undefined
    : (extensionOf(recallinfo, 'recallId')?.valueString ?? reseptIdOf(statement))
}

export const doseOf = (statement: Statement): string | undefined =>
  amendment(statement, 'dssn')?.valueString ?? statement.dosage?.[0]?.text

export const useOf = (statement: Statement): string | undefined =>
  codeOf(extensionOf(statement.dosage?.[0], extension.use)?.valueCodeableConcept)

/** The medicine's name as the doctor knows it; of a medicine this EPJ cannot read, what the reference shows. */
export function nameOf(bundle: MedicationBundle, statement: Statement): string {
  const medication = resourceAt(bundle, statement.medicationReference)
  const code = medication?.['code'] as CodeableConcept | undefined
  const magistral = extensionOf(medication, extension.magistralName)?.valueString
  const named = code?.coding?.find((coding) => coding.system === system.fest) ?? code?.coding?.[0]
  return magistral ?? named?.display ?? statement.medicationReference?.display ?? '?'
}

const identifierOf = (statement: Statement, type: string): string | undefined =>
  statement.identifier?.find((identifier) => identifier.type?.text === type)?.value
