import { doublesCorrectedReaction } from './doubles/doubles-corrected-reaction.js'
import { doublesLoosePrescription } from './doubles/doubles-loose-prescription.js'
import { doublesTasks } from './doubles/doubles-tasks.js'
import { duplicatePllId } from './doubles/duplicate-pll-id.js'
import { issuesAnewAfterSilence } from './doubles/issues-anew-after-silence.js'
import { sameReseptIdTwice } from './doubles/same-resept-id-twice.js'
import { sendsAgainWhileWaiting } from './doubles/sends-again-while-waiting.js'
import { showsTwice } from './doubles/shows-twice.js'
import { bearerToken } from './exposes/bearer-token.js'
import { emergencyByDefault } from './exposes/emergency-by-default.js'
import { fnrInUrl } from './exposes/fnr-in-url.js'
import { forgetsLock } from './exposes/forgets-lock.js'
import { listsAllPrescribed } from './exposes/lists-all-prescribed.js'
import { longLivedAssertion } from './exposes/long-lived-assertion.js'
import { noState } from './exposes/no-state.js'
import { plainPkce } from './exposes/plain-pkce.js'
import { reusesClientAssertion } from './exposes/reuses-client-assertion.js'
import { reusesDpopProof } from './exposes/reuses-dpop-proof.js'
import { skipsPar } from './exposes/skips-par.js'
import { asksNoReferenceNumber } from './forgets/asks-no-reference-number.js'
import { discontinuesWithoutRecall } from './forgets/discontinues-without-recall.js'
import { dropsDssn } from './forgets/drops-dssn.js'
import { forgetsDischargeMark } from './forgets/forgets-discharge-mark.js'
import { forgetsDispatchRequest } from './forgets/forgets-dispatch-request.js'
import { forgetsMultidoseRegistration } from './forgets/forgets-multidose-registration.js'
import { forgetsPartOf } from './forgets/forgets-part-of.js'
import { forgetsReferenceNumber } from './forgets/forgets-reference-number.js'
import { forgetsSubstitute } from './forgets/forgets-substitute.js'
import { forgetsUserChanges } from './forgets/forgets-user-changes.js'
import { noCreateeresept } from './forgets/no-createeresept.js'
import { omitsCreatePll } from './forgets/omits-create-pll.js'
import { sendsListAsPrescriptions } from './forgets/sends-list-as-prescriptions.js'
import { showsDoseOfBefore } from './forgets/shows-dose-of-before.js'
import { silentOnGaps } from './forgets/silent-on-gaps.js'
import { silentOnSigning } from './forgets/silent-on-signing.js'
import { callsWithoutToken } from './ignores/calls-without-token.js'
import { dentistSendsList } from './ignores/dentist-sends-list.js'
import { fetchesTokenEachCall } from './ignores/fetches-token-each-call.js'
import { hidesDiagnostics } from './ignores/hides-diagnostics.js'
import { hidesPendingRecall } from './ignores/hides-pending-recall.js'
import { ignoresNonce } from './ignores/ignores-nonce.js'
import { ignoresPharmacyEntry } from './ignores/ignores-pharmacy-entry.js'
import { ignoresRegistrationRefusal } from './ignores/ignores-registration-refusal.js'
import { mergesUnseen } from './ignores/merges-unseen.js'
import { sendsAfterFailedLookup } from './ignores/sends-after-failed-lookup.js'
import { sendsAgainAfterError } from './ignores/sends-again-after-error.js'
import { sendsOnStaleLookup } from './ignores/sends-on-stale-lookup.js'
import { writesOrganisationUnasked } from './ignores/writes-organisation-unasked.js'
import { listsInpatientMedicine } from './invents/lists-inpatient-medicine.js'
import { prescribesOverTheCounter } from './invents/prescribes-over-the-counter.js'
import { renewsUnasked } from './invents/renews-unasked.js'
import { revivesFormerMultidose } from './invents/revives-former-multidose.js'
import { sendsListUnasked } from './invents/sends-list-unasked.js'
import { sendsOnOpening } from './invents/sends-on-opening.js'
import { supplementWithPrescription } from './invents/supplement-with-prescription.js'
import { suppliesOnList } from './invents/supplies-on-list.js'
import { takesOverMultidose } from './invents/takes-over-multidose.js'
import { vaccineOnList } from './invents/vaccine-on-list.js'
import { coarsensReactions } from './loses/coarsens-reactions.js'
import { dropsActivePrescription } from './loses/drops-active-prescription.js'
import { dropsCourseEnd } from './loses/drops-course-end.js'
import { dropsDiscontinued } from './loses/drops-discontinued.js'
import { dropsEntryOnSend } from './loses/drops-entry-on-send.js'
import { dropsMultidoseParties } from './loses/drops-multidose-parties.js'
import { dropsReimbursement } from './loses/drops-reimbursement.js'
import { dropsReseptId } from './loses/drops-resept-id.js'
import { dropsWrongEntry } from './loses/drops-wrong-entry.js'
import { forgetsOwnSend } from './loses/forgets-own-send.js'
import { hidesTreatment } from './loses/hides-treatment.js'
import { keepsRefutedReaction } from './loses/keeps-refuted-reaction.js'
import { losesDoseChange } from './loses/loses-dose-change.js'
import { losesGoodsReimbursement } from './loses/loses-goods-reimbursement.js'
import { losesIngredient } from './loses/loses-ingredient.js'
import { losesReimbursement } from './loses/loses-reimbursement.js'
import { losesStructuredDose } from './loses/loses-structured-dose.js'
import { losesTasks } from './loses/loses-tasks.js'
import { losesUnknownExtension } from './loses/loses-unknown-extension.js'
import { normalisesUnknownCodes } from './loses/normalises-unknown-codes.js'
import { sendsListOfAdmission } from './loses/sends-list-of-admission.js'
import { asNeededAsRegular } from './mishandles/as-needed-as-regular.js'
import { asksTasksOfNobody } from './mishandles/asks-tasks-of-nobody.js'
import { everyDayForEverySecond } from './mishandles/every-day-for-every-second.js'
import { forwardsToBandasjist } from './mishandles/forwards-to-bandasjist.js'
import { movesLastchanged } from './mishandles/moves-lastchanged.js'
import { packageAsBrand } from './mishandles/package-as-brand.js'
import { recallsAsRenewal } from './mishandles/recalls-as-renewal.js'
import { reiteratesHabitForming } from './mishandles/reiterates-habit-forming.js'
import { takesAnyParagraph } from './mishandles/takes-any-paragraph.js'
import { wrongRecallCode } from './mishandles/wrong-recall-code.js'
import { wrongRelatesTo } from './mishandles/wrong-relates-to.js'
import { consentInWrongParameter } from './misidentifies/consent-in-wrong-parameter.js'
import { dNumberAsFnr } from './misidentifies/d-number-as-fnr.js'
import { keepsWrongEntry } from './misidentifies/keeps-wrong-entry.js'
import { listsWithoutNationalId } from './misidentifies/lists-without-national-id.js'
import { namesAnotherAuthor } from './misidentifies/names-another-author.js'
import { namesPrescriberAsDiscontinuer } from './misidentifies/names-prescriber-as-discontinuer.js'
import { renewsWithNewPllId } from './misidentifies/renews-with-new-pll-id.js'
import { reusesReseptIdOnRenewal } from './misidentifies/reuses-resept-id-on-renewal.js'
import { stopsAtOnce } from './misidentifies/stops-at-once.js'
import { takesOverPrescriber } from './misidentifies/takes-over-prescriber.js'
import { trustsAnySignIn } from './misidentifies/trusts-any-sign-in.js'
import { worksOnAsFirstUser } from './misidentifies/works-on-as-first-user.js'
import { activatesOrganisationAtOnce } from './mistimes/activates-organisation-at-once.js'
import { sendsWithoutLookup } from './mistimes/sends-without-lookup.js'
import { keepsLastPatient } from './mixes-patients/keeps-last-patient.js'
import { swapsPatient } from './mixes-patients/swaps-patient.js'
import type { Mutant } from './mutant.js'
import { hidesDiscontinued } from './silent/hides-discontinued.js'
import { hidesPharmacyQuestion } from './silent/hides-pharmacy-question.js'
import { hidesReferenceNumber } from './silent/hides-reference-number.js'
import { silentOnFailure } from './silent/silent-on-failure.js'
import { silentOnRefusal } from './silent/silent-on-refusal.js'

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
  forwardsToBandasjist,
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
