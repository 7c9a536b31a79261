import type { RecordedExchange } from '../../evidence/scenario-record.js'

/** A call about an organisation or a user in the national directory, in the order of the evidence. */
export interface DirectoryCall {
  readonly exchange: RecordedExchange
  readonly type: DirectoryType
  readonly method: string
  /** What was written; undefined for what only asks. */
  readonly written: WrittenInDirectory | undefined
  /** The service accepted it. */
  readonly accepted: boolean
}

export type DirectoryType = 'Organization' | 'Practitioner' | 'Person'

export interface WrittenInDirectory {
  readonly active: boolean | undefined
  readonly orgnr: string | undefined
  /** HPR number and national identity numbers. */
  readonly numbers: readonly string[]
  readonly familyNames: readonly string[]
  /** It is said to be part of another organisation. */
  readonly isPart: boolean
}

/** It was created or changed, or was tried to be. */
export const isWrite = ({ method }: DirectoryCall): boolean =>
  method === 'POST' || method === 'PUT' || method === 'PATCH'
