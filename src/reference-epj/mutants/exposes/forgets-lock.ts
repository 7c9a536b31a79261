import type { Mutant } from '../mutant.js'

export const forgetsLock: Mutant = {
  id: 'forgets-lock',
  fault: {
    nb: 'Sender resepten ulåst når pasienten har bedt om å få den låst.',
    en: 'Sends the prescription unlocked when the patient has asked for it to be locked.',
  },
  group: 'exposes',
  behaviour: {
    prescribes: (asked) => (asked === undefined ? undefined : { ...asked, locked: false }),
  },
}
