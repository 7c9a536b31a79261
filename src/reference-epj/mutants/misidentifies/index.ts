import type { Mutant } from '../mutant.js'
import { consentInWrongParameter } from './consent-in-wrong-parameter.js'
import { dNumberAsFnr } from './d-number-as-fnr.js'
import { keepsWrongEntry } from './keeps-wrong-entry.js'
import { listsWithoutNationalId } from './lists-without-national-id.js'
import { namesAnotherAuthor } from './names-another-author.js'
import { namesPrescriberAsDiscontinuer } from './names-prescriber-as-discontinuer.js'
import { renewsWithNewPllId } from './renews-with-new-pll-id.js'
import { reusesReseptIdOnRenewal } from './reuses-resept-id-on-renewal.js'
import { stopsAtOnce } from './stops-at-once.js'
import { takesOverPrescriber } from './takes-over-prescriber.js'
import { trustsAnySignIn } from './trusts-any-sign-in.js'
import { worksOnAsFirstUser } from './works-on-as-first-user.js'

export const misidentifies: readonly Mutant[] = [
  keepsWrongEntry,
  takesOverPrescriber,
  stopsAtOnce,
  namesPrescriberAsDiscontinuer,
  renewsWithNewPllId,
  trustsAnySignIn,
  reusesReseptIdOnRenewal,
  worksOnAsFirstUser,
  namesAnotherAuthor,
  listsWithoutNationalId,
  consentInWrongParameter,
  dNumberAsFnr,
]
