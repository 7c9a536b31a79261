import type { Mutant } from '../mutant.js'

export const dropsReimbursement: Mutant = {
  id: 'drops-reimbursement',
  fault: {
    nb: 'Sender resepten uten refusjonshjemmelen som er valgt.',
    en: 'Sends the prescription without the reimbursement paragraph that was chosen.',
  },
  group: 'loses',
  behaviour: {
    prescribes: (asked) => {
      if (asked === undefined) return undefined
      const { reimbursement: _, ...rest } = asked
      return rest
    },
  },
}
