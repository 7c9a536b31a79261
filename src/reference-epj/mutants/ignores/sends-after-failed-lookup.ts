import type { Mutant } from '../mutant.js'

export const sendsAfterFailedLookup: Mutant = {
  id: 'sends-after-failed-lookup',
  fault: {
    nb: 'Sender listen selv om oppslaget i Reseptformidleren mislyktes.',
    en: 'Sends the list although the lookup in Reseptformidleren failed.',
  },
  group: 'ignores',
  behaviour: { maySendAfter: () => true },
}
