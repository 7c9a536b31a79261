import type { Prescription } from '../../generated/adapter.js'
import type { RecallCode } from '../../journal/change.js'
import { lastDayOfValidity } from '../../journal/oslo-time.js'
import {
  codeOf,
  concept,
  type Extension,
  extensionOf,
  extensionsOf,
  type Identifier,
  type Reference,
  withExtension,
  withoutExtensions,
} from '../fhir/fhir-element.js'
import type { Statement } from '../fhir/medication-bundle.js'
import { extension, profile, seponering, system, tilbakekalling, use } from '../fhir/vocabulary.js'
import { wishExtensions } from './prescription-wishes.js'

/** Small changes to a MedicationStatement, each by the place where SFM keeps it. None touches anything else. */

export const withIdentifier = (statement: Statement, type: 'PLL' | 'ReseptId', value: string): Statement => {
  const others = withoutIdentifier(statement, type).identifier ?? []
  const mine: Identifier = { use: 'usual', type: { text: type }, value }
  return { ...statement, identifier: type === 'PLL' ? [mine, ...others] : [...others, mine] }
}

export const withoutIdentifier = (statement: Statement, type: 'PLL' | 'ReseptId'): Statement => ({
  ...statement,
  identifier: (statement.identifier ?? []).filter((identifier) => identifier.type?.text !== type),
})

/** With these children of sfm-reseptamendment in place of those of the same url. */
export function withAmendments(statement: Statement, ...children: readonly Extension[]): Statement {
  const before = extensionOf(statement, extension.reseptamendment) ?? { url: extension.reseptamendment }
  return withExtension(
    statement,
    children.reduce<Extension>((carrier, child) => withExtension(carrier, child), before),
  )
}

/** With these children of sfm-reseptamendment in addition to all that are there: of some urls there may be several. */
export function withMoreAmendments(statement: Statement, ...children: readonly Extension[]): Statement {
  const before = extensionOf(statement, extension.reseptamendment) ?? { url: extension.reseptamendment }
  return children.length === 0
    ? statement
    : withExtension(statement, { ...before, extension: [...(before.extension ?? []), ...children] })
}

/** Without these children of sfm-reseptamendment. */
export function withoutAmendments(statement: Statement, ...children: readonly string[]): Statement {
  const before = extensionOf(statement, extension.reseptamendment)
  if (before === undefined) return statement
  const after = withoutExtensions(before, ...children)
  return after === before ? statement : withExtension(statement, after)
}

/** The entry was changed by the user: moves lastchanged, and nothing else does (ER-M25-05). */
export const withLastChanged = (statement: Statement, at: string): Statement =>
  withAmendments(statement, { url: 'lastchanged', valueDateTime: at })

/**
 * With a new dose as text. The structured dose and the short code say the old dose, so they go:
 * a pharmacy that reads both must not find two different doses.
 */
export function withDose(statement: Statement, dose: string): Statement {
  const [first = { sequence: 1 }, ...more] = statement.dosage ?? []
  const dosage = [{ ...withoutExtensions(first, extension.shortdosage), text: dose }, ...more]
  return withAmendments(withoutAmendments({ ...statement, dosage }, 'ereseptdosing'), {
    url: 'dssn',
    valueString: dose,
  })
}

/** With another use, kodeverk 9101. */
export const withUse = (statement: Statement, code: string): Statement =>
  withDosageExtension(statement, useExtension(code))

/** With another bruksområde. */
export const withArea = (statement: Statement, area: string): Statement =>
  withDosageExtension(statement, areaExtension(area))

export const useExtension = (code: string): Extension => ({
  url: extension.use,
  valueCodeableConcept: concept(system.bruk, code, use[code]),
})

export const areaExtension = (area: string): Extension => ({
  url: extension.applicationArea,
  extension: [{ url: 'text', valueString: area }],
})

function withDosageExtension(statement: Statement, replacement: Extension): Statement {
  const [first = { sequence: 1 }, ...more] = statement.dosage ?? []
  return { ...statement, dosage: [withExtension(first, replacement), ...more] }
}

/** What a prescription holds beyond the treatment: dates, quantity, reiterations and what it asks for (SFM-IG-24). */
export function withPrescription(
  statement: Statement,
  { reseptdate, festUpdate, ...held }: Partial<Prescription> & { reseptdate: string; festUpdate: string },
): Statement {
  const { packages, amount, reiterations, atDischarge } = held
  // Whoever renews a prescription that a hospital wrote at discharge does not discharge the patient.
  const own = withoutAmendments(statement, 'dischargedhospital')
  const cleared =
    packages === undefined && amount === undefined ? own : withoutAmendments(own, 'numberofpackages', 'amount')
  return withAmendments(
    cleared,
    { url: 'typeresept', valueCodeableConcept: concept(system.typeResept, 'E', 'Eresept') },
    { url: 'reseptdate', valueDate: reseptdate },
    { url: 'expirationdate', valueDate: lastDayOfValidity(reseptdate) },
    { url: 'festUpdate', valueDateTime: festUpdate },
    ...(packages === undefined ? [] : [{ url: 'numberofpackages', valueDecimal: packages }]),
    ...(amount === undefined ? [] : [{ url: 'amount', valueQuantity: amount }]),
    ...(reiterations === undefined ? [] : [{ url: 'reit', valueString: String(reiterations) }]),
    ...(atDischarge === true ? [{ url: 'dischargedhospital', valueBoolean: true }] : []),
    ...wishExtensions(held),
  )
}

/** Asks SFM to issue this statement as a prescription (SFM-IG-14). */
export const withCreateEresept = (statement: Statement): Statement =>
  withAmendments(statement, { url: 'createeresept', valueBoolean: true })

/** Asks SFM to recall a prescription: the one named, else the statement's own. */
export function withRecall(
  statement: Statement,
  code: RecallCode,
  { recallId, text }: { recallId?: string; text?: string | undefined } = {},
): Statement {
  return withAmendments(statement, {
    url: 'recallinfo',
    extension: [
      ...(recallId === undefined ? [] : [{ url: 'recallId', valueString: recallId }]),
      { url: 'recallcode', valueCodeableConcept: concept(system.tilbakekalling, code, tilbakekalling[code]) },
      ...(text === undefined ? [] : [{ url: 'text', valueString: text }]),
    ],
  })
}

/** When, why and, if given, in what words the treatment ends, and who says so. Not yet: whether it has ended. */
export function withDiscontinuation(
  statement: Statement,
  {
    timedate,
    reason,
    note,
    by,
    at,
  }: { timedate: string; reason: string; note?: string | undefined; by: Reference; at: string },
): Statement {
  const ended = withExtension(statement, {
    url: extension.discontinuation,
    extension: [
      { url: 'timedate', valueDateTime: timedate },
      { url: 'reason', valueCodeableConcept: concept(system.seponering, reason, seponering[reason]) },
      ...(note === undefined ? [] : [{ url: 'note', valueString: note }]),
    ],
  })
  return withPerformer(ended, 'Seponert av', by, at)
}

/** sfm-performer-roles. */
const performerRoles = { 'Forskrevet av': '1', 'Seponert av': '3' } as const

/** With this person as the one who prescribed, or discontinued; any other role stays as it was. */
export function withPerformer(
  statement: Statement,
  role: keyof typeof performerRoles,
  provider: Reference,
  timestamp: string,
): Statement {
  const code = performerRoles[role]
  const mine: Extension = {
    url: extension.regInfo,
    extension: [
      { url: 'status', valueCodeableConcept: concept(system.registrationStatus, '3', 'Godkjent') },
      { url: 'type', valueCodeableConcept: concept(system.performerRoles, code, role) },
      { url: 'provider', valueReference: provider },
      { url: 'timestamp', valueDateTime: timestamp },
    ],
  }
  const before = statement.extension ?? []
  const replaced = extensionsOf(statement, extension.regInfo).find(
    (info) => codeOf(extensionOf(info, 'type')?.valueCodeableConcept) === code,
  )
  return {
    ...statement,
    extension: replaced === undefined ? [...before, mine] : before.map((one) => (one === replaced ? mine : one)),
  }
}

/** A reference to a statement in the bundle. */
export const statementReference = (fullUrl: string, display: string): Reference => ({
  reference: fullUrl,
  type: profile.statement,
  display,
})
