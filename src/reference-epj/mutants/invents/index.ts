import type { Mutant } from '../mutant.js'
import { listsInpatientMedicine } from './lists-inpatient-medicine.js'
import { prescribesOverTheCounter } from './prescribes-over-the-counter.js'
import { renewsUnasked } from './renews-unasked.js'
import { revivesFormerMultidose } from './revives-former-multidose.js'
import { sendsListUnasked } from './sends-list-unasked.js'
import { sendsOnOpening } from './sends-on-opening.js'
import { supplementWithPrescription } from './supplement-with-prescription.js'
import { suppliesOnList } from './supplies-on-list.js'
import { takesOverMultidose } from './takes-over-multidose.js'
import { vaccineOnList } from './vaccine-on-list.js'

export const invents: readonly Mutant[] = [
  sendsOnOpening,
  takesOverMultidose,
  vaccineOnList,
  suppliesOnList,
  sendsListUnasked,
  prescribesOverTheCounter,
  listsInpatientMedicine,
  renewsUnasked,
  revivesFormerMultidose,
  supplementWithPrescription,
]
