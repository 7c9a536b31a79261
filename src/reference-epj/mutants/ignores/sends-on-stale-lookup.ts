import type { Mutant } from '../mutant.js'

export const sendsOnStaleLookup: Mutant = {
  id: 'sends-on-stale-lookup',
  fault: {
    nb: 'Sender på et oppslag som er mer enn fire timer gammelt.',
    en: 'Sends on a lookup that is more than four hours old.',
  },
  group: 'ignores',
  behaviour: { trustsLookupFor: Number.POSITIVE_INFINITY },
}
