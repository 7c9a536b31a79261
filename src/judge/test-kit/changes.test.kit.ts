/** Changes that a test makes to the statements of a message. */
import type { NamedTreatment } from '../../scenario/world/treatment.js'
import type { Written } from './written.test.kit.js'

/** What a test does to the statements of a message. */
export type Change = (statements: readonly Written[]) => readonly Written[]

/** Changes the statement of that medicine, and leaves the others. */
export const change =
  ({ treatment }: NamedTreatment, to: (statement: Written) => Written) =>
  (statements: readonly Written[]): readonly Written[] =>
    statements.map((statement) => (statement.medicine.name === treatment.medicine.name ? to(statement) : statement))

export const without =
  ({ treatment }: NamedTreatment) =>
  (statements: readonly Written[]): readonly Written[] =>
    statements.filter(({ medicine }) => medicine.name !== treatment.medicine.name)

export const adding =
  (...more: readonly Written[]) =>
  (statements: readonly Written[]): readonly Written[] => [...statements, ...more]

/** One change after another. */
export const all =
  (...changes: readonly ((statements: readonly Written[]) => readonly Written[])[]) =>
  (statements: readonly Written[]): readonly Written[] =>
    changes.reduce((so, one) => one(so), statements)
