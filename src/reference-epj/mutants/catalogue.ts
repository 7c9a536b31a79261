import { doubles } from './doubles/index.js'
import { exposes } from './exposes/index.js'
import { forgets } from './forgets/index.js'
import { ignores } from './ignores/index.js'
import { invents } from './invents/index.js'
import { loses } from './loses/index.js'
import { mishandles } from './mishandles/index.js'
import { misidentifies } from './misidentifies/index.js'
import { mistimes } from './mistimes/index.js'
import { mixesPatients } from './mixes-patients/index.js'
import type { Mutant } from './mutant.js'
import { silent } from './silent/index.js'

/** Every mutant, each with one fault: one folder for each kind of error, what harms most first. */
export const mutants: readonly Mutant[] = [
  ...loses,
  ...doubles,
  ...mixesPatients,
  ...misidentifies,
  ...invents,
  ...forgets,
  ...mistimes,
  ...ignores,
  ...mishandles,
  ...exposes,
  ...silent,
]
