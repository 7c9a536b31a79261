import type { Mutant } from '../mutant.js'

export const silentOnGaps: Mutant = {
  id: 'silent-on-gaps',
  fault: {
    nb: 'Sier ikke fra når et register ikke svarte, eller når pasienten har låste resepter.',
    en: 'Does not say that a register did not answer, or that the patient has locked prescriptions.',
  },
  group: 'forgets',
  behaviour: {
    lookupToTell: (answer) => ({
      ...answer,
      reseptformidleren: { state: 'complete' },
      kjernejournal: { state: 'complete' },
      hasLocked: false,
    }),
  },
}
