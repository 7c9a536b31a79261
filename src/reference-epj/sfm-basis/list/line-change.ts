import type { ChangeTreatment } from '../../generated/adapter.js'
import type { ChangeOf, RenewalIds } from '../../journal/change.js'
import type { ChangeAuthor } from '../../journal/change-author.js'
import type { JournalBehaviour } from '../../journal/journal-behaviour.js'
import { extensionOf, type Reference } from '../fhir/fhir-element.js'
import type { Statement } from '../fhir/medication-bundle.js'
import { extension } from '../fhir/vocabulary.js'
import { already, edit, made, type SfmApplied } from './draft-edit.js'
import { withEnd } from './new-treatment.js'
import { referToPractitioner } from './people.js'
import { renew } from './renewal.js'
import { doseOf, endOf, useOf } from './statement-reading.js'
import {
  withArea,
  withCreateEresept,
  withDose,
  withIdentifier,
  withPrescription,
  withUse,
} from './statement-writing.js'
import type { SfmDraft, SfmLine } from './treatment-lines.js'

/** An active prescription is renewed with the change (code 3); without one the entry alone changes. */
export function changeLine(
  draft: SfmDraft,
  line: SfmLine,
  change: ChangeOf<'change'>,
  author: ChangeAuthor,
): SfmApplied {
  const { bundle, reference } = referToPractitioner(draft.content, author.practitioner)
  const asAsked = (statement: Statement) => withUsersChange(statement, change.change, reference, change.at)
  const wantsPrescription = change.renewal.prescription !== undefined
  if (line.reseptId !== undefined && !line.isNew && (line.hasActivePrescription || wantsPrescription))
    return renewLine(draft, line, change, '3', author, asAsked)
  if (alreadySays(line.entry.resource, change.change) && !wantsPrescription) return already
  const prescribed = (statement: Statement) =>
    change.renewal.prescription === undefined
      ? statement
      : withNewPrescription(statement, line, change.renewal, change.at, author.behaviour)
  return edit({ ...draft, content: bundle }, line, change.at, (statement) => prescribed(asAsked(statement)))
}

/** The user asks for a prescription for an entry that had none, or changes what an unsent one holds. */
function withNewPrescription(
  statement: Statement,
  line: SfmLine,
  { reseptId, prescription }: RenewalIds,
  at: string,
  behaviour: JournalBehaviour,
): Statement {
  const identified = line.reseptId === undefined ? withIdentifier(statement, 'ReseptId', reseptId) : statement
  const held = withPrescription(identified, { ...prescription, reseptdate: at.slice(0, 10), festUpdate: at })
  return behaviour.flagsNewPrescriptions ? withCreateEresept(held) : held
}

function withUsersChange(
  statement: Statement,
  change: ChangeTreatment['change'],
  by: Reference,
  at: string,
): Statement {
  const { dose, use, area, end } = change
  const dosed = dose === undefined ? statement : withDose(statement, dose)
  const used = use === undefined ? dosed : withUse(dosed, use)
  const placed = area === undefined ? used : withArea(used, area)
  return end === undefined ? placed : withEnd(placed, end, by, at)
}

function alreadySays(statement: Statement, { dose, use, area, end }: ChangeTreatment['change']): boolean {
  const areaNow = extensionOf(extensionOf(statement.dosage?.[0], extension.applicationArea), 'text')?.valueString
  const endNow = endOf(statement)?.slice(0, 10)
  return (
    (dose === undefined || dose === doseOf(statement)) &&
    (use === undefined || use === useOf(statement)) &&
    (area === undefined || area === areaNow) &&
    (end === undefined || end === endNow)
  )
}

export function renewLine(
  draft: SfmDraft,
  line: SfmLine,
  { renewal, at }: { renewal: RenewalIds; at: string },
  code: '1' | '3',
  { practitioner, behaviour }: ChangeAuthor,
  asAsked: (statement: Statement) => Statement = (statement) => statement,
): SfmApplied {
  const { bundle, reference } = referToPractitioner(draft.content, practitioner)
  const details = {
    ...renewal,
    at,
    createeresept: behaviour.flagsNewPrescriptions,
    recall: line.hasActivePrescription ? behaviour.recallCode(code) : undefined,
  }
  return made(draft, renew(bundle, line, details, asAsked, reference))
}
