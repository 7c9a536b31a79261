/** Every broken message, in the order of the index. */
import { allergies } from './allergies.js'
import { answers } from './answers.js'
import type { BrokenMessage, BrokenMessages } from './broken-message.js'
import { directory } from './directory.js'
import { listHeads } from './list-heads.js'
import { lookups } from './lookups.js'
import { medications } from './medications.js'
import { patients } from './patients.js'
import { listIds, prescriptionIds, prescriptions } from './prescriptions.js'
import { statements } from './statements.js'

export const brokenMessages: BrokenMessages = {
  ...lookups,
  ...listHeads,
  ...prescriptionIds,
  ...patients,
  ...statements,
  ...prescriptions,
  ...medications,
  ...allergies,
  ...directory,
  ...listIds,
  ...answers,
}

/** The requirements that a message breaks: as it says, or as its name does. */
export const requirementsOf = (name: string, { krav }: BrokenMessage): readonly string[] =>
  krav ?? name.slice(0, name.lastIndexOf('.')).split('+')
