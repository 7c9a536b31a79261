import type { Check } from './check.js'
import { activePrescriptionsKept } from './common/active-prescriptions-kept.js'
import { contentKept } from './common/content-kept.js'
import { entriesKept } from './common/entries-kept.js'
import { entryWithPrescriptionHasReseptId } from './common/entry-with-prescription-has-resept-id.js'
import { lastchangedKept } from './common/lastchanged-kept.js'
import { listIdsUnique } from './common/list-ids-unique.js'
import { lookupBeforeSend } from './common/lookup-before-send.js'
import { noVaccineOrSupplies } from './common/no-vaccine-or-supplies.js'
import { onlyDoctorsSendList } from './common/only-doctors-send-list.js'
import { recallsValid } from './common/recalls-valid.js'
import { reseptIdOnce } from './common/resept-id-once.js'
import { stepsCarriedOut } from './common/steps-carried-out.js'
import { supplementWithoutPrescription } from './common/supplement-without-prescription.js'
import { authorSignedIn } from './helseid/author-signed-in.js'
import { noIdentityInUrl } from './helseid/no-identity-in-url.js'
import { signIn } from './helseid/sign-in.js'
import { tokenAndProof } from './helseid/token-and-proof.js'
import { tokenRequests } from './helseid/token-requests.js'
import { createPllStated } from './sfm-basis/create-pll-stated.js'
import { headsKept } from './sfm-basis/heads-kept.js'
import { lookupAsAsked } from './sfm-basis/lookup-as-asked.js'
import { answersFitSchema, messagesFitSchema } from './sfm-basis/messages-fit-schema.js'
import { newPrescriptionsMarked } from './sfm-basis/new-prescriptions-marked.js'
import { patientIdentityRight } from './sfm-basis/patient-identity.js'
import { relatesToLatest } from './sfm-basis/relates-to-latest.js'

/** The checks of every scenario, in the order that reports tell them: the script, the wire, the lookup, the list, the prescriptions. */
export const universalChecks: readonly Check[] = [
  stepsCarriedOut,
  messagesFitSchema,
  answersFitSchema,
  signIn,
  tokenRequests,
  tokenAndProof,
  noIdentityInUrl,
  patientIdentityRight,
  authorSignedIn,
  lookupAsAsked,
  onlyDoctorsSendList,
  lookupBeforeSend,
  relatesToLatest,
  createPllStated,
  entriesKept,
  activePrescriptionsKept,
  headsKept,
  contentKept,
  lastchangedKept,
  listIdsUnique,
  reseptIdOnce,
  entryWithPrescriptionHasReseptId,
  newPrescriptionsMarked,
  recallsValid,
  noVaccineOrSupplies,
  supplementWithoutPrescription,
]
