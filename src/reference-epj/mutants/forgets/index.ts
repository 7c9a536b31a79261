import type { Mutant } from '../mutant.js'
import { asksNoReferenceNumber } from './asks-no-reference-number.js'
import { discontinuesWithoutRecall } from './discontinues-without-recall.js'
import { dropsDssn } from './drops-dssn.js'
import { forgetsDischargeMark } from './forgets-discharge-mark.js'
import { forgetsDispatchRequest } from './forgets-dispatch-request.js'
import { forgetsMultidoseRegistration } from './forgets-multidose-registration.js'
import { forgetsPartOf } from './forgets-part-of.js'
import { forgetsReferenceNumber } from './forgets-reference-number.js'
import { forgetsSubstitute } from './forgets-substitute.js'
import { forgetsUserChanges } from './forgets-user-changes.js'
import { noCreateeresept } from './no-createeresept.js'
import { omitsCreatePll } from './omits-create-pll.js'
import { sendsListAsPrescriptions } from './sends-list-as-prescriptions.js'
import { showsDoseOfBefore } from './shows-dose-of-before.js'
import { silentOnGaps } from './silent-on-gaps.js'
import { silentOnSigning } from './silent-on-signing.js'

export const forgets: readonly Mutant[] = [
  discontinuesWithoutRecall,
  noCreateeresept,
  omitsCreatePll,
  sendsListAsPrescriptions,
  forgetsDischargeMark,
  forgetsMultidoseRegistration,
  forgetsSubstitute,
  forgetsPartOf,
  forgetsUserChanges,
  dropsDssn,
  showsDoseOfBefore,
  asksNoReferenceNumber,
  forgetsDispatchRequest,
  silentOnSigning,
  silentOnGaps,
  forgetsReferenceNumber,
]
