import type { Mutant } from '../mutant.js'
import { coarsensReactions } from './coarsens-reactions.js'
import { dropsActivePrescription } from './drops-active-prescription.js'
import { dropsCourseEnd } from './drops-course-end.js'
import { dropsDiscontinued } from './drops-discontinued.js'
import { dropsEntryOnSend } from './drops-entry-on-send.js'
import { dropsMultidoseParties } from './drops-multidose-parties.js'
import { dropsReimbursement } from './drops-reimbursement.js'
import { dropsReseptId } from './drops-resept-id.js'
import { dropsWrongEntry } from './drops-wrong-entry.js'
import { forgetsOwnSend } from './forgets-own-send.js'
import { hidesTreatment } from './hides-treatment.js'
import { keepsRefutedReaction } from './keeps-refuted-reaction.js'
import { losesDoseChange } from './loses-dose-change.js'
import { losesGoodsReimbursement } from './loses-goods-reimbursement.js'
import { losesIngredient } from './loses-ingredient.js'
import { losesReimbursement } from './loses-reimbursement.js'
import { losesStructuredDose } from './loses-structured-dose.js'
import { losesTasks } from './loses-tasks.js'
import { losesUnknownExtension } from './loses-unknown-extension.js'
import { normalisesUnknownCodes } from './normalises-unknown-codes.js'
import { sendsListOfAdmission } from './sends-list-of-admission.js'

export const loses: readonly Mutant[] = [
  dropsEntryOnSend,
  dropsDiscontinued,
  dropsWrongEntry,
  dropsActivePrescription,
  losesUnknownExtension,
  coarsensReactions,
  losesReimbursement,
  losesStructuredDose,
  losesGoodsReimbursement,
  sendsListOfAdmission,
  forgetsOwnSend,
  dropsMultidoseParties,
  losesDoseChange,
  dropsCourseEnd,
  dropsReseptId,
  losesTasks,
  hidesTreatment,
  dropsReimbursement,
  keepsRefutedReaction,
  losesIngredient,
  normalisesUnknownCodes,
]
