import { setTimeout as wait } from 'node:timers/promises'

import type { Mutant } from '../mutant.js'

const patience = 1_000

export const sendsAgainWhileWaiting: Mutant = {
  id: 'sends-again-while-waiting',
  fault: {
    nb: 'Sender meldingen en gang til når svaret lar vente på seg.',
    en: 'Sends the message once more when the answer is late in coming.',
  },
  group: 'doubles',
  behaviour: {
    sendOnce: async (send) => {
      const first = send()
      const answer = await Promise.race([first, wait(patience)])
      if (answer === undefined) await send()
      return first
    },
  },
}
