import type { Behaviour } from '../../behaviour.js'
import type {
  ChangeTreatment,
  Goods,
  Organisation,
  Practitioner,
  Prescription,
  Target,
  Treatment,
} from '../../generated/adapter.js'
import { concept, extensionOf, type Reference, touched } from '../fhir/fhir-element.js'
import {
  type MedicationBundle,
  type Statement,
  type StatementEntry,
  statementsOf,
  withEachStatement,
  withResource,
} from '../fhir/medication-bundle.js'
import { extension, system } from '../fhir/vocabulary.js'
import { holdsReaction, type Reaction, withReaction } from './allergy.js'
import { handelsvareReseptIdOf, withNewHandelsvare } from './handelsvare.js'
import { withEnd, withNewTreatment } from './new-treatment.js'
import { referToPractitioner } from './people.js'
import { renew } from './renewal.js'
import {
  withAmendments,
  withArea,
  withCreateEresept,
  withDiscontinuation,
  withDose,
  withIdentifier,
  withLastChanged,
  withoutIdentifier,
  withPrescription,
  withRecall,
  withUse,
} from './statement-writing.js'
import {
  doseOf,
  type Draft,
  lineOf,
  pllIdOf,
  reseptIdOf,
  sameId,
  type TreatmentLine,
  useOf,
} from './treatment-lines.js'

/** What the user did since the last accepted send, kept apart from what the services said, with every id it needs already made. */
export type Change =
  | AddChange
  | {
      readonly kind: 'change'
      readonly target: Target
      readonly change: ChangeTreatment['change']
      readonly at: string
      readonly renewal: RenewalIds
    }
  | { readonly kind: 'renew'; readonly target: Target; readonly at: string; readonly renewal: RenewalIds }
  | {
      readonly kind: 'discontinue'
      readonly target: Target
      readonly at: string
      /** When the treatment ends: now, or later. */
      readonly timedate: string
      readonly reason: string
      readonly note: string | undefined
    }
  | {
      readonly kind: 'recall'
      readonly target: Target
      readonly at: string
      readonly reason: '4' | '5'
      readonly note: string | undefined
    }
  | {
      readonly kind: 'confirm'
      readonly target: Target
      readonly at: string
      readonly pllId: string
      readonly anew: RenewalIds
    }
  | { readonly kind: 'enter-in-error'; readonly target: Target; readonly at: string }
  | AddHandelsvareChange
  | {
      readonly kind: 'reaction'
      readonly reaction: Reaction
      /** Of a new one: its id in kjernejournal. */
      readonly id: string
      readonly url: string
      readonly at: string
    }

export interface AddHandelsvareChange {
  readonly kind: 'add-handelsvare'
  readonly handelsvare: Goods
  readonly prescription: Prescription
  readonly reseptId: string
  readonly url: string
  readonly at: string
}

export interface AddChange {
  readonly kind: 'add'
  readonly treatment: Treatment
  readonly prescription: Prescription | undefined
  /** Undefined: not for the list. */
  readonly pllId: string | undefined
  /** Undefined: without prescription. */
  readonly reseptId: string | undefined
  readonly statementUrl: string
  readonly medicationUrl: string
  readonly at: string
}

export interface RenewalIds {
  readonly reseptId: string
  readonly pllId: string | undefined
  readonly statementUrl: string
  readonly prescription: Prescription | undefined
}

/** Who makes the change, and how this EPJ goes about it. */
export interface ChangeAuthor {
  readonly practitioner: Practitioner
  readonly organisation: Organisation
  readonly behaviour: Behaviour
}

/**
 * The draft with the change made. `already`: what the services hold has it (an earlier send did it, or somebody else).
 * `no-line`: the line it is about is not there any more.
 */
export type Applied =
  { readonly state: 'made'; readonly draft: Draft } | { readonly state: 'already' } | { readonly state: 'no-line' }

const made = (draft: Draft, bundle: MedicationBundle): Applied => ({ state: 'made', draft: { ...draft, bundle } })
const already: Applied = { state: 'already' }

export function applyChange(draft: Draft, change: Change, author: ChangeAuthor): Applied {
  if (change.kind === 'add') return add(draft, change, author)
  if (change.kind === 'add-handelsvare') return addHandelsvare(draft, change, author)
  if (change.kind === 'reaction') return recordReaction(draft, change, author)
  if (change.kind === 'change' || change.kind === 'renew') {
    const issued = sameId(change.renewal.reseptId, change.target.reseptId)
      ? undefined
      : statementWith(draft, change.renewal.reseptId)
    if (issued !== undefined) return linkIssued(draft, issued, change.renewal.pllId, change.at)
  }
  const line = lineOf(draft, change.target)
  if (line === undefined) return { state: 'no-line' }
  switch (change.kind) {
    case 'change':
      return changeLine(draft, line, change, author)
    case 'renew':
      return line.isNew || line.reseptId === undefined ? already : renewLine(draft, line, change, '1', author)
    case 'discontinue':
      return discontinue(draft, line, change, author)
    case 'recall':
      return recall(draft, line, change, author)
    case 'confirm':
      return confirm(draft, line, change, author)
    case 'enter-in-error':
      return line.entry.resource.status === 'entered-in-error'
        ? already
        : edit(draft, line, change.at, (before) => ({ ...before, status: 'entered-in-error' }))
  }
}

function add(draft: Draft, change: AddChange, { practitioner, behaviour }: ChangeAuthor): Applied {
  const issued = change.reseptId === undefined ? undefined : statementWith(draft, change.reseptId)
  if (issued !== undefined) return linkIssued(draft, issued, change.pllId, change.at)
  if (
    change.pllId !== undefined &&
    change.reseptId === undefined &&
    statementsOf(draft.bundle).some(({ resource }) => sameId(pllIdOf(resource), change.pllId))
  ) {
    return already
  }
  const { bundle, reference } = referToPractitioner(draft.bundle, practitioner)
  return made(draft, withNewTreatment(bundle, { ...change, createeresept: behaviour.flagsNewPrescriptions }, reference))
}

function addHandelsvare(draft: Draft, change: AddHandelsvareChange, author: ChangeAuthor): Applied {
  const isThere = draft.bundle.entry.some(({ resource }) => handelsvareReseptIdOf(resource) === change.reseptId)
  return isThere
    ? already
    : made(
        draft,
        withNewHandelsvare(draft.bundle, { ...change, createeresept: author.behaviour.flagsNewPrescriptions }, author),
      )
}

function recordReaction(draft: Draft, change: ChangeOf<'reaction'>, author: ChangeAuthor): Applied {
  const reaction = author.behaviour.reactionToSend(change.reaction)
  if (reaction.existing === undefined && holdsReaction(draft.bundle, change.id)) return already
  const bundle = withReaction(draft.bundle, { ...change, reaction }, author)
  return bundle === undefined ? { state: 'no-line' } : made(draft, bundle)
}

/** Reseptformidleren already holds the prescription that this change issues: it is not issued again, only put on its entry when it is not there yet. */
function linkIssued(draft: Draft, issued: StatementEntry, pllId: string | undefined, at: string): Applied {
  if (pllId === undefined || pllIdOf(issued.resource) !== undefined) return already
  const offTheTail = withEachStatement(draft.bundle, (statement, fullUrl) =>
    fullUrl !== issued.fullUrl && sameId(pllIdOf(statement), pllId)
      ? touched(withoutIdentifier(statement, 'PLL'), at)
      : statement,
  )
  const linked = touched(withLastChanged(withIdentifier(issued.resource, 'PLL', pllId), at), at)
  return made(draft, withResource(offTheTail, issued.fullUrl, linked))
}

type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>

/** An active prescription is renewed with the change (code 3); without one the entry alone changes. */
function changeLine(draft: Draft, line: TreatmentLine, change: ChangeOf<'change'>, author: ChangeAuthor): Applied {
  const { bundle, reference } = referToPractitioner(draft.bundle, author.practitioner)
  const asTold = (statement: Statement) => told(statement, change.change, reference, change.at)
  const wantsPrescription = change.renewal.prescription !== undefined
  if (line.reseptId !== undefined && !line.isNew && (line.hasActivePrescription || wantsPrescription))
    return renewLine(draft, line, change, '3', author, asTold)
  if (says(line.entry.resource, change.change) && !wantsPrescription) return already
  const prescribed = (statement: Statement) =>
    change.renewal.prescription === undefined
      ? statement
      : withNewPrescription(statement, line, change.renewal, change.at, author.behaviour)
  return edit({ ...draft, bundle }, line, change.at, (statement) => prescribed(asTold(statement)))
}

/** The user asks for a prescription for an entry that had none, or changes what an unsent one holds. */
function withNewPrescription(
  statement: Statement,
  line: TreatmentLine,
  { reseptId, prescription }: RenewalIds,
  at: string,
  behaviour: Behaviour,
): Statement {
  const identified = line.reseptId === undefined ? withIdentifier(statement, 'ReseptId', reseptId) : statement
  const held = withPrescription(identified, { ...prescription, reseptdate: at.slice(0, 10), festUpdate: at })
  return behaviour.flagsNewPrescriptions ? withCreateEresept(held) : held
}

function told(statement: Statement, change: ChangeTreatment['change'], by: Reference, at: string): Statement {
  const { dose, use, area, end } = change
  const dosed = dose === undefined ? statement : withDose(statement, dose)
  const used = use === undefined ? dosed : withUse(dosed, use)
  const placed = area === undefined ? used : withArea(used, area)
  return end === undefined ? placed : withEnd(placed, end, by, at)
}

function says(statement: Statement, { dose, use, area, end }: ChangeTreatment['change']): boolean {
  const areaNow = extensionOf(extensionOf(statement.dosage?.[0], extension.applicationArea), 'text')?.valueString
  const endNow = extensionOf(extensionOf(statement, extension.discontinuation), 'timedate')?.valueDateTime?.slice(0, 10)
  return (
    (dose === undefined || dose === doseOf(statement)) &&
    (use === undefined || use === useOf(statement)) &&
    (area === undefined || area === areaNow) &&
    (end === undefined || end === endNow)
  )
}

function renewLine(
  draft: Draft,
  line: TreatmentLine,
  { renewal, at }: { renewal: RenewalIds; at: string },
  code: '1' | '3',
  { practitioner, behaviour }: ChangeAuthor,
  asTold: (statement: Statement) => Statement = (statement) => statement,
): Applied {
  const { bundle, reference } = referToPractitioner(draft.bundle, practitioner)
  const details = {
    ...renewal,
    at,
    createeresept: behaviour.flagsNewPrescriptions,
    recall: line.hasActivePrescription ? behaviour.recallCode(code) : undefined,
  }
  return made(draft, renew(bundle, line, details, asTold, reference))
}

/** Ends the treatment. It stays on the list as discontinued, and its active prescription is recalled (SFM-HS-05, kodeverk 7500 code 2). */
function discontinue(
  draft: Draft,
  line: TreatmentLine,
  change: ChangeOf<'discontinue'>,
  { practitioner, behaviour }: ChangeAuthor,
): Applied {
  if (line.entry.resource.status === 'stopped') return already
  const { bundle, reference } = referToPractitioner(draft.bundle, practitioner)
  const hasEnded = Date.parse(change.timedate) <= Date.parse(change.at)
  return edit({ ...draft, bundle }, line, change.at, (before) => {
    const ended = withDiscontinuation(before, { ...change, by: reference })
    const stopped = hasEnded ? { ...ended, status: 'stopped' } : ended
    return line.hasActivePrescription && behaviour.recallsOnDiscontinuation(hasEnded)
      ? withRecall(stopped, behaviour.recallCode('2'), { text: change.note })
      : stopped
  })
}

/** Recalls the prescription alone. An entry of the list goes on without prescription (typeresept U). */
function recall(draft: Draft, line: TreatmentLine, change: ChangeOf<'recall'>, { behaviour }: ChangeAuthor): Applied {
  if (!line.hasActivePrescription) return already
  return edit(draft, line, change.at, (before) => {
    const recalled = withRecall(before, behaviour.recallCode(change.reason), { text: change.note })
    return line.pllId === undefined
      ? recalled
      : withAmendments(recalled, {
          url: 'typeresept',
          valueCodeableConcept: concept(system.typeResept, 'U', 'Uten resept'),
        })
  })
}

/** A loose prescription becomes an entry of the list: the EPJ gives it a PLL id, and it keeps its ReseptId. */
function confirm(draft: Draft, line: TreatmentLine, change: ChangeOf<'confirm'>, author: ChangeAuthor): Applied {
  if (line.pllId !== undefined) return already
  if (author.behaviour.onConfirmation === 'link')
    return linkIssued(draft, line.entry, pllIdOfChain(draft.bundle, line) ?? change.pllId, change.at)
  const { bundle, reference } = referToPractitioner(draft.bundle, author.practitioner)
  return made(draft, issuedAnew(bundle, line, change, reference))
}

/** A renewal that was sent without the list leaves the PLL id on the older link: it is the same treatment and keeps its id. */
function pllIdOfChain(bundle: MedicationBundle, head: TreatmentLine): string | undefined {
  const older = statementsOf(bundle).filter(({ resource }) =>
    resource.partOf?.some(({ reference }) => reference === head.entry.fullUrl),
  )
  return older.flatMap(({ resource }) => pllIdOf(resource) ?? [])[0]
}

/** A copy with its own prescription beside the loose one, which stays as it is. */
function issuedAnew(
  bundle: MedicationBundle,
  line: TreatmentLine,
  { anew, pllId, at }: ChangeOf<'confirm'>,
  by: Reference,
): MedicationBundle {
  const renewed = renew(
    bundle,
    line,
    { ...anew, pllId, recall: undefined, createeresept: true, at },
    (statement) => statement,
    by,
  )
  const { basedOn: _, ...copy } =
    statementsOf(renewed).find(({ fullUrl }) => fullUrl === anew.statementUrl)?.resource ?? line.entry.resource
  return withResource(withResource(renewed, line.entry.fullUrl, line.entry.resource), anew.statementUrl, copy)
}

/** Changes one statement in place, and says that it was changed. */
const edit = (draft: Draft, line: TreatmentLine, at: string, change: (before: Statement) => Statement): Applied =>
  made(
    draft,
    withResource(draft.bundle, line.entry.fullUrl, touched(withLastChanged(change(line.entry.resource), at), at)),
  )

const statementWith = (draft: Draft, reseptId: string): StatementEntry | undefined =>
  statementsOf(draft.bundle).find(({ resource }) => sameId(reseptIdOf(resource), reseptId))

/** The line a change is about, for messages. */
export function nameOfChange(change: Change): string {
  switch (change.kind) {
    case 'add':
      return change.treatment.medicine.name
    case 'add-handelsvare':
      return change.handelsvare.name
    case 'reaction':
      return change.reaction.substance.display
    default:
      return change.target.name
  }
}
