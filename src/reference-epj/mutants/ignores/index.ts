import type { Mutant } from '../mutant.js'
import { callsWithoutToken } from './calls-without-token.js'
import { dentistSendsList } from './dentist-sends-list.js'
import { fetchesTokenEachCall } from './fetches-token-each-call.js'
import { hidesDiagnostics } from './hides-diagnostics.js'
import { hidesPendingRecall } from './hides-pending-recall.js'
import { ignoresNonce } from './ignores-nonce.js'
import { ignoresPharmacyEntry } from './ignores-pharmacy-entry.js'
import { ignoresRegistrationRefusal } from './ignores-registration-refusal.js'
import { mergesUnseen } from './merges-unseen.js'
import { sendsAfterFailedLookup } from './sends-after-failed-lookup.js'
import { sendsAgainAfterError } from './sends-again-after-error.js'
import { sendsOnStaleLookup } from './sends-on-stale-lookup.js'
import { writesOrganisationUnasked } from './writes-organisation-unasked.js'

export const ignores: readonly Mutant[] = [
  dentistSendsList,
  mergesUnseen,
  sendsAfterFailedLookup,
  sendsAgainAfterError,
  sendsOnStaleLookup,
  callsWithoutToken,
  fetchesTokenEachCall,
  ignoresNonce,
  ignoresRegistrationRefusal,
  ignoresPharmacyEntry,
  writesOrganisationUnasked,
  hidesPendingRecall,
  hidesDiagnostics,
]
