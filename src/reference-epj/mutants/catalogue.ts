import { activatesOrganisationAtOnce } from './activates-organisation-at-once.js'
import { asNeededAsRegular } from './as-needed-as-regular.js'
import { asksNoReferenceNumber } from './asks-no-reference-number.js'
import { asksTasksOfNobody } from './asks-tasks-of-nobody.js'
import { bearerToken } from './bearer-token.js'
import { callsWithoutToken } from './calls-without-token.js'
import { coarsensReactions } from './coarsens-reactions.js'
import { consentInWrongParameter } from './consent-in-wrong-parameter.js'
import { dNumberAsFnr } from './d-number-as-fnr.js'
import { dentistSendsList } from './dentist-sends-list.js'
import { discontinuesWithoutRecall } from './discontinues-without-recall.js'
import { doublesCorrectedReaction } from './doubles-corrected-reaction.js'
import { doublesLoosePrescription } from './doubles-loose-prescription.js'
import { doublesTasks } from './doubles-tasks.js'
import { dropsActivePrescription } from './drops-active-prescription.js'
import { dropsCourseEnd } from './drops-course-end.js'
import { dropsDiscontinued } from './drops-discontinued.js'
import { dropsDssn } from './drops-dssn.js'
import { dropsEntryOnSend } from './drops-entry-on-send.js'
import { dropsMultidoseParties } from './drops-multidose-parties.js'
import { dropsReimbursement } from './drops-reimbursement.js'
import { dropsReseptId } from './drops-resept-id.js'
import { dropsWrongEntry } from './drops-wrong-entry.js'
import { duplicatePllId } from './duplicate-pll-id.js'
import { emergencyByDefault } from './emergency-by-default.js'
import { everyDayForEverySecond } from './every-day-for-every-second.js'
import { fetchesTokenEachCall } from './fetches-token-each-call.js'
import { fnrInUrl } from './fnr-in-url.js'
import { forgetsDischargeMark } from './forgets-discharge-mark.js'
import { forgetsDispatchRequest } from './forgets-dispatch-request.js'
import { forgetsLock } from './forgets-lock.js'
import { forgetsMultidoseRegistration } from './forgets-multidose-registration.js'
import { forgetsOwnSend } from './forgets-own-send.js'
import { forgetsPartOf } from './forgets-part-of.js'
import { forgetsReferenceNumber } from './forgets-reference-number.js'
import { forgetsSubstitute } from './forgets-substitute.js'
import { forgetsUserChanges } from './forgets-user-changes.js'
import { forwardsToBandagist } from './forwards-to-bandagist.js'
import { hidesDiagnostics } from './hides-diagnostics.js'
import { hidesDiscontinued } from './hides-discontinued.js'
import { hidesPendingRecall } from './hides-pending-recall.js'
import { hidesPharmacyQuestion } from './hides-pharmacy-question.js'
import { hidesReferenceNumber } from './hides-reference-number.js'
import { hidesTreatment } from './hides-treatment.js'
import { ignoresNonce } from './ignores-nonce.js'
import { ignoresPharmacyEntry } from './ignores-pharmacy-entry.js'
import { ignoresRegistrationRefusal } from './ignores-registration-refusal.js'
import { issuesAnewAfterSilence } from './issues-anew-after-silence.js'
import { keepsLastPatient } from './keeps-last-patient.js'
import { keepsRefutedReaction } from './keeps-refuted-reaction.js'
import { keepsWrongEntry } from './keeps-wrong-entry.js'
import { listsAllPrescribed } from './lists-all-prescribed.js'
import { listsInpatientMedicine } from './lists-inpatient-medicine.js'
import { listsWithoutNationalId } from './lists-without-national-id.js'
import { longLivedAssertion } from './long-lived-assertion.js'
import { losesDoseChange } from './loses-dose-change.js'
import { losesGoodsReimbursement } from './loses-goods-reimbursement.js'
import { losesIngredient } from './loses-ingredient.js'
import { losesReimbursement } from './loses-reimbursement.js'
import { losesStructuredDose } from './loses-structured-dose.js'
import { losesTasks } from './loses-tasks.js'
import { losesUnknownExtension } from './loses-unknown-extension.js'
import { mergesUnseen } from './merges-unseen.js'
import { movesLastchanged } from './moves-lastchanged.js'
import type { Mutant } from './mutant.js'
import { namesAnotherAuthor } from './names-another-author.js'
import { namesPrescriberAsDiscontinuer } from './names-prescriber-as-discontinuer.js'
import { noCreateeresept } from './no-createeresept.js'
import { noState } from './no-state.js'
import { normalisesUnknownCodes } from './normalises-unknown-codes.js'
import { omitsCreatePll } from './omits-create-pll.js'
import { packageAsBrand } from './package-as-brand.js'
import { plainPkce } from './plain-pkce.js'
import { prescribesOverTheCounter } from './prescribes-over-the-counter.js'
import { recallsAsRenewal } from './recalls-as-renewal.js'
import { reiteratesHabitForming } from './reiterates-habit-forming.js'
import { renewsUnasked } from './renews-unasked.js'
import { renewsWithNewPllId } from './renews-with-new-pll-id.js'
import { reusesClientAssertion } from './reuses-client-assertion.js'
import { reusesDpopProof } from './reuses-dpop-proof.js'
import { reusesReseptIdOnRenewal } from './reuses-resept-id-on-renewal.js'
import { revivesFormerMultidose } from './revives-former-multidose.js'
import { sameReseptIdTwice } from './same-resept-id-twice.js'
import { sendsAfterFailedLookup } from './sends-after-failed-lookup.js'
import { sendsAgainAfterError } from './sends-again-after-error.js'
import { sendsAgainWhileWaiting } from './sends-again-while-waiting.js'
import { sendsListAsPrescriptions } from './sends-list-as-prescriptions.js'
import { sendsListOfAdmission } from './sends-list-of-admission.js'
import { sendsListUnasked } from './sends-list-unasked.js'
import { sendsOnOpening } from './sends-on-opening.js'
import { sendsOnStaleLookup } from './sends-on-stale-lookup.js'
import { sendsWithoutLookup } from './sends-without-lookup.js'
import { showsDoseOfBefore } from './shows-dose-of-before.js'
import { showsTwice } from './shows-twice.js'
import { silentOnFailure } from './silent-on-failure.js'
import { silentOnGaps } from './silent-on-gaps.js'
import { silentOnRefusal } from './silent-on-refusal.js'
import { silentOnSigning } from './silent-on-signing.js'
import { skipsPar } from './skips-par.js'
import { stopsAtOnce } from './stops-at-once.js'
import { supplementWithPrescription } from './supplement-with-prescription.js'
import { suppliesOnList } from './supplies-on-list.js'
import { swapsPatient } from './swaps-patient.js'
import { takesAnyParagraph } from './takes-any-paragraph.js'
import { takesOverMultidose } from './takes-over-multidose.js'
import { takesOverPrescriber } from './takes-over-prescriber.js'
import { trustsAnySignIn } from './trusts-any-sign-in.js'
import { vaccineOnList } from './vaccine-on-list.js'
import { worksOnAsFirstUser } from './works-on-as-first-user.js'
import { writesOrganisationUnasked } from './writes-organisation-unasked.js'
import { wrongRecallCode } from './wrong-recall-code.js'
import { wrongRelatesTo } from './wrong-relates-to.js'

/** Every mutant, each with one fault. */
export const mutants: readonly Mutant[] = [
  dropsEntryOnSend,
  dropsDiscontinued,
  dropsWrongEntry,
  keepsWrongEntry,
  dropsActivePrescription,
  losesUnknownExtension,
  coarsensReactions,
  losesReimbursement,
  losesStructuredDose,
  losesGoodsReimbursement,
  sendsWithoutLookup,
  dentistSendsList,
  mergesUnseen,
  sendsAfterFailedLookup,
  sendsListOfAdmission,
  sendsOnOpening,
  sendsAgainAfterError,
  sendsOnStaleLookup,
  wrongRelatesTo,
  forgetsOwnSend,
  sameReseptIdTwice,
  movesLastchanged,
  takesOverPrescriber,
  discontinuesWithoutRecall,
  stopsAtOnce,
  namesPrescriberAsDiscontinuer,
  renewsWithNewPllId,
  dropsMultidoseParties,
  takesOverMultidose,
  bearerToken,
  callsWithoutToken,
  fetchesTokenEachCall,
  trustsAnySignIn,
  reusesDpopProof,
  skipsPar,
  plainPkce,
  noState,
  reusesClientAssertion,
  longLivedAssertion,
  ignoresNonce,
  vaccineOnList,
  suppliesOnList,
  duplicatePllId,
  noCreateeresept,
  reusesReseptIdOnRenewal,
  omitsCreatePll,
  sendsListAsPrescriptions,
  sendsListUnasked,
  prescribesOverTheCounter,
  forgetsDischargeMark,
  listsInpatientMedicine,
  doublesLoosePrescription,
  issuesAnewAfterSilence,
  renewsUnasked,
  losesDoseChange,
  dropsCourseEnd,
  worksOnAsFirstUser,
  namesAnotherAuthor,
  wrongRecallCode,
  recallsAsRenewal,
  dropsReseptId,
  forgetsMultidoseRegistration,
  ignoresRegistrationRefusal,
  forgetsSubstitute,
  revivesFormerMultidose,
  ignoresPharmacyEntry,
  hidesPharmacyQuestion,
  hidesDiscontinued,
  losesTasks,
  doublesTasks,
  asksTasksOfNobody,
  writesOrganisationUnasked,
  activatesOrganisationAtOnce,
  forgetsPartOf,
  forgetsUserChanges,
  fnrInUrl,
  swapsPatient,
  keepsLastPatient,
  dropsDssn,
  supplementWithPrescription,
  hidesTreatment,
  hidesPendingRecall,
  showsDoseOfBefore,
  showsTwice,
  listsAllPrescribed,
  forgetsLock,
  asksNoReferenceNumber,
  hidesReferenceNumber,
  dropsReimbursement,
  takesAnyParagraph,
  forwardsToBandagist,
  forgetsDispatchRequest,
  reiteratesHabitForming,
  keepsRefutedReaction,
  doublesCorrectedReaction,
  listsWithoutNationalId,
  packageAsBrand,
  asNeededAsRegular,
  everyDayForEverySecond,
  losesIngredient,
  silentOnRefusal,
  silentOnSigning,
  hidesDiagnostics,
  silentOnFailure,
  sendsAgainWhileWaiting,
  silentOnGaps,
  forgetsReferenceNumber,
  consentInWrongParameter,
  emergencyByDefault,
  dNumberAsFnr,
  normalisesUnknownCodes,
]
