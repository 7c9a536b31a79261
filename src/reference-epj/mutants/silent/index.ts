import type { Mutant } from '../mutant.js'
import { hidesDiscontinued } from './hides-discontinued.js'
import { hidesPharmacyQuestion } from './hides-pharmacy-question.js'
import { hidesReferenceNumber } from './hides-reference-number.js'
import { silentOnFailure } from './silent-on-failure.js'
import { silentOnRefusal } from './silent-on-refusal.js'

export const silent: readonly Mutant[] = [
  hidesPharmacyQuestion,
  hidesDiscontinued,
  hidesReferenceNumber,
  silentOnRefusal,
  silentOnFailure,
]
