import type { Mutant } from '../mutant.js'

export const sendsWithoutLookup: Mutant = {
  id: 'sends-without-lookup',
  fault: {
    nb: 'Sender listen fra egen journal uten å ha hentet den fra SFM.',
    en: 'Sends the list from its own journal without having fetched it from SFM.',
  },
  group: 'mistimes',
  behaviour: {
    fetchList: (_ask, nothing) => Promise.resolve(nothing()),
    onMissingLine: 'carry-on',
  },
}
