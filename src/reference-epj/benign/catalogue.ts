import { arraysInOtherOrder } from './arrays-in-other-order.js'
import { asksForMetadata } from './asks-for-metadata.js'
import { decimalsWithZero } from './decimals-with-zero.js'
import { dropsOldDiscontinued } from './drops-old-discontinued.js'
import { freshPllInfo } from './fresh-pll-info.js'
import { headsOnly } from './heads-only.js'
import { leavesOutWhatItMay } from './leaves-out-what-it-may.js'
import { looksUpBeforeEachSend } from './looks-up-before-each-send.js'
import { membersInOtherOrder } from './members-in-other-order.js'
import { mirrorsLoosePrescriptions } from './mirrors-loose-prescriptions.js'
import { noPllInfoWithoutList } from './no-pll-info-without-list.js'
import { oldSchoolHttp } from './old-school-http.js'
import { otherDisplays } from './other-displays.js'
import { otherMediaTypes } from './other-media-types.js'
import { otherWording } from './other-wording.js'
import { ownDocumentIds } from './own-document-ids.js'
import { ownExtensions } from './own-extensions.js'
import { prescriptionsFirst } from './prescriptions-first.js'
import { recallInWords } from './recall-in-words.js'
import { recallsOnTheDay } from './recalls-on-the-day.js'
import { signsInWhenNeeded } from './signs-in-when-needed.js'
import { timesInUtc } from './times-in-utc.js'
import { upperCaseIds } from './upper-case-ids.js'
import type { BenignVariant } from './variant.js'
import { withNarrative } from './with-narrative.js'
import { withoutView } from './without-view.js'

/** Every benign variant: first other ways of writing a message, then other things to send, then other ways of working. */
export const benignVariants: readonly BenignVariant[] = [
  arraysInOtherOrder,
  membersInOtherOrder,
  otherDisplays,
  upperCaseIds,
  timesInUtc,
  decimalsWithZero,
  ownExtensions,
  withNarrative,
  ownDocumentIds,
  recallInWords,
  freshPllInfo,
  noPllInfoWithoutList,
  leavesOutWhatItMay,
  headsOnly,
  dropsOldDiscontinued,
  mirrorsLoosePrescriptions,
  prescriptionsFirst,
  recallsOnTheDay,
  looksUpBeforeEachSend,
  signsInWhenNeeded,
  asksForMetadata,
  oldSchoolHttp,
  otherMediaTypes,
  withoutView,
  otherWording,
]
