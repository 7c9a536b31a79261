import type { Mutant } from '../mutant.js'

export const writesOrganisationUnasked: Mutant = {
  id: 'writes-organisation-unasked',
  fault: {
    nb: 'Oppretter virksomheten uten å spørre hva SFM-instansen har.',
    en: 'Creates the organisation without asking what the SFM instance holds.',
  },
  group: 'ignores',
  behaviour: { looksBeforeWriting: false },
}
