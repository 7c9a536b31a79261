import type { SfmBasisEvidence } from '../../routes/sfm-basis/sfm-basis-reader.js'
import type { Check } from '../check.js'
import { activePrescriptionsKept } from '../common/active-prescriptions-kept.js'
import { contentKept } from '../common/content-kept.js'
import { entriesKept } from '../common/entries-kept.js'
import { entryWithPrescriptionHasReseptId } from '../common/entry-with-prescription-has-resept-id.js'
import { headsKept } from '../common/heads-kept.js'
import { lastchangedKept } from '../common/lastchanged-kept.js'
import { listIdsUnique } from '../common/list-ids-unique.js'
import { lookupBeforeSend } from '../common/lookup-before-send.js'
import { newPrescriptionsMarked } from '../common/new-prescriptions-marked.js'
import { noVaccineOrSupplies } from '../common/no-vaccine-or-supplies.js'
import { onlyDoctorsSendList } from '../common/only-doctors-send-list.js'
import { recallsValid } from '../common/recalls-valid.js'
import { relatesToLatest } from '../common/relates-to-latest.js'
import { reseptIdOnce } from '../common/resept-id-once.js'
import { stepsCarriedOut } from '../common/steps-carried-out.js'
import { supplementWithoutPrescription } from '../common/supplement-without-prescription.js'
import { signIn } from '../helseid/sign-in.js'
import { tokenAndProof } from '../helseid/token-and-proof.js'
import { tokenRequests } from '../helseid/token-requests.js'
import { answersFitSchema } from './answers-fit-schema.js'
import { authorSignedIn } from './author-signed-in.js'
import { createPllStated } from './create-pll-stated.js'
import { lookupAsAsked } from './lookup-as-asked.js'
import { messagesFitSchema } from './messages-fit-schema.js'
import { noIdentityInUrl } from './no-identity-in-url.js'
import { patientIdentityRight } from './patient-identity.js'

/** The checks of every scenario on this route, in the order of reports: the script, the wire, the lookup, the list, the prescriptions. */
export const sfmBasisChecks: readonly Check<SfmBasisEvidence>[] = [
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
