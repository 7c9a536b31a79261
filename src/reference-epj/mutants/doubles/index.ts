import type { Mutant } from '../mutant.js'
import { doublesCorrectedReaction } from './doubles-corrected-reaction.js'
import { doublesLoosePrescription } from './doubles-loose-prescription.js'
import { doublesTasks } from './doubles-tasks.js'
import { duplicatePllId } from './duplicate-pll-id.js'
import { issuesAnewAfterSilence } from './issues-anew-after-silence.js'
import { sameReseptIdTwice } from './same-resept-id-twice.js'
import { sendsAgainWhileWaiting } from './sends-again-while-waiting.js'
import { showsTwice } from './shows-twice.js'

export const doubles: readonly Mutant[] = [
  sameReseptIdTwice,
  duplicatePllId,
  doublesLoosePrescription,
  issuesAnewAfterSilence,
  doublesTasks,
  showsTwice,
  doublesCorrectedReaction,
  sendsAgainWhileWaiting,
]
