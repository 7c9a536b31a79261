import type { Behaviour } from '../../behaviour.js'
import type { LookupAnswer } from '../../sfm-basis/lookup/lookup-message.js'
import type { Mutant } from '../mutant.js'

export const keepsLastPatient: Mutant = {
  id: 'keeps-last-patient',
  fault: {
    nb: 'Sitter igjen med listen til den forrige pasienten når en ny åpnes.',
    en: 'Is left with the list of the last patient when another is opened.',
  },
  group: 'mixes-patients',
  behaviour: { fetchList: oneBehind() },
}

/** What was fetched last is what is shown next. */
function oneBehind(): Behaviour['fetchList'] {
  let last: LookupAnswer | undefined
  return async (ask) => {
    const fetched = await ask()
    const shown = last ?? fetched
    last = fetched
    return shown
  }
}
