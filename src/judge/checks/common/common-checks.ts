import type { Check } from '../check.js'
import { activePrescriptionsKept } from './active-prescriptions-kept.js'
import { contentKept } from './content-kept.js'
import { entriesKept } from './entries-kept.js'
import { entryWithPrescriptionHasReseptId } from './entry-with-prescription-has-resept-id.js'
import { headsKept } from './heads-kept.js'
import { lastchangedKept } from './lastchanged-kept.js'
import { listIdsUnique } from './list-ids-unique.js'
import { lookupBeforeSend } from './lookup-before-send.js'
import { newPrescriptionsMarked } from './new-prescriptions-marked.js'
import { noVaccineOrSupplies } from './no-vaccine-or-supplies.js'
import { onlyDoctorsSendList } from './only-doctors-send-list.js'
import { recallsValid } from './recalls-valid.js'
import { relatesToLatest } from './relates-to-latest.js'
import { reseptIdOnce } from './resept-id-once.js'
import { stepsCarriedOut } from './steps-carried-out.js'
import { supplementWithoutPrescription } from './supplement-without-prescription.js'

/** Those of the play itself: did what the script says take place. */
export const scriptChecks: readonly Check[] = [stepsCarriedOut]

/** Those of clinical meaning, in the order of reports: who sends, the lookup, the list, the prescriptions. */
export const clinicalChecks: readonly Check[] = [
  onlyDoctorsSendList,
  lookupBeforeSend,
  relatesToLatest,
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

/** The checks of every scenario on every route: they look at neutral facts alone. */
export const commonChecks: readonly Check[] = [...scriptChecks, ...clinicalChecks]
