import { randomUUID } from 'node:crypto'

import type { Treatment } from '../generated/adapter.js'
import type { Reference } from '../sfm-basis/fhir/fhir-element.js'
import {
  compositionOf,
  type MedicationBundle,
  sectionOf,
  type StatementEntry,
  statementsOf,
  withResource,
  withSection,
} from '../sfm-basis/fhir/medication-bundle.js'
import { withNewTreatment } from '../sfm-basis/list/new-treatment.js'
import { pllIdOf, reseptIdOf } from '../sfm-basis/list/statement-reading.js'
import { statementReference } from '../sfm-basis/list/statement-writing.js'

/** The statements that the message puts on the list. */
export function listedStatements(message: MedicationBundle): readonly StatementEntry[] {
  const listed = sectionOf(compositionOf(message).resource, 'sectionMedication')?.entry ?? []
  return statementsOf(message).filter(({ fullUrl }) => listed.some(({ reference }) => reference === fullUrl))
}

/** What the basis says of the same statement, by ReseptId, else by PLL id. */
export function inBasis(basis: MedicationBundle, { resource }: StatementEntry): StatementEntry | undefined {
  const statements = statementsOf(basis)
  const reseptId = reseptIdOf(resource)
  const pllId = pllIdOf(resource)
  return (
    (reseptId === undefined ? undefined : statements.find((one) => reseptIdOf(one.resource) === reseptId)) ??
    (pllId === undefined ? undefined : statements.find((one) => pllIdOf(one.resource) === pllId))
  )
}

/** Listed statements that came with the basis and that the user has not touched. */
export const untouchedEntries = (message: MedicationBundle, basis: MedicationBundle): readonly StatementEntry[] =>
  listedStatements(message).filter((entry) => inBasis(basis, entry)?.resource === entry.resource)

/** Puts a statement of the message on the list. */
export function listed(message: MedicationBundle, reference: Reference): MedicationBundle {
  const { fullUrl, resource } = compositionOf(message)
  const composition = withSection(resource, 'sectionMedication', (before) => {
    const { emptyReason: _, ...section } = before ?? {}
    return { ...section, entry: [...(before?.entry ?? []), reference] }
  })
  return withResource(message, fullUrl, composition)
}

/** Puts a treatment on the list that no one asked for. */
export function withUninvited(
  message: MedicationBundle,
  treatment: Treatment,
  { prescribed, at }: { prescribed: boolean; at: string },
): MedicationBundle {
  const author = compositionOf(message).resource['author'] as readonly Reference[]
  const lineKey = `urn:uuid:${randomUUID()}`
  const added = withNewTreatment(
    message,
    {
      treatment,
      prescription: prescribed
        ? {
            ...(treatment.medicine.level === 'pakning' ? { packages: 1 } : { amount: { value: 100, unit: 'stk' } }),
            reiterations: 0,
          }
        : undefined,
      pllId: randomUUID(),
      reseptId: prescribed ? randomUUID() : undefined,
      createeresept: prescribed,
      lineKey,
      medicineKey: `urn:uuid:${randomUUID()}`,
      at,
    },
    author[0] ?? {},
  )
  return listed(added, statementReference(lineKey, treatment.medicine.name))
}
