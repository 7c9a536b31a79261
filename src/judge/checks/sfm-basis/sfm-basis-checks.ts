import type { SfmBasisEvidence } from '../../routes/sfm-basis/sfm-basis-reader.js'
import type { Check } from '../check.js'
import { clinicalChecks, scriptChecks } from '../common/common-checks.js'
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

/** The checks of every scenario on this route, in the order of reports: the script, the wire, the route's own messages, the clinical ones. */
export const sfmBasisChecks: readonly Check<SfmBasisEvidence>[] = [
  ...scriptChecks,
  messagesFitSchema,
  answersFitSchema,
  signIn,
  tokenRequests,
  tokenAndProof,
  noIdentityInUrl,
  patientIdentityRight,
  authorSignedIn,
  lookupAsAsked,
  createPllStated,
  ...clinicalChecks,
]
