import type { Check } from '../check.js'
import { activePrescriptionsKept } from './active-prescriptions-kept.js'
import { authorSignedIn } from './author-signed-in.js'
import { contentKept } from './content-kept.js'
import { createPllStated } from './create-pll-stated.js'
import { entriesKept } from './entries-kept.js'
import { entryWithPrescriptionHasReseptId } from './entry-with-prescription-has-resept-id.js'
import { headsKept } from './heads-kept.js'
import { lastchangedKept } from './lastchanged-kept.js'
import { listIdsUnique } from './list-ids-unique.js'
import { lookupAsAsked } from './lookup-as-asked.js'
import { lookupBeforeSend } from './lookup-before-send.js'
import { answersFitSchema, messagesFitSchema } from './messages-fit-schema.js'
import { newPrescriptionsMarked } from './new-prescriptions-marked.js'
import { noIdentityInUrl } from './no-identity-in-url.js'
import { noVaccineOrSupplies } from './no-vaccine-or-supplies.js'
import { onlyDoctorsSendList } from './only-doctors-send-list.js'
import { patientIdentityRight } from './patient-identity.js'
import { recallsValid } from './recalls-valid.js'
import { relatesToLatest } from './relates-to-latest.js'
import { reseptIdOnce } from './resept-id-once.js'
import { signIn } from './sign-in.js'
import { stepsCarriedOut } from './steps-carried-out.js'
import { supplementWithoutPrescription } from './supplement-without-prescription.js'
import { tokenRequests } from './token-requests.js'
import { tokenAndProof } from './token-and-proof.js'

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
