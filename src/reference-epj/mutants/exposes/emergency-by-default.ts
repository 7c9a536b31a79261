import type { Mutant } from '../mutant.js'

export const emergencyByDefault: Mutant = {
  id: 'emergency-by-default',
  fault: {
    nb: 'Slår alltid opp som om det var en nødssituasjon.',
    en: 'Always looks up as if it were an emergency.',
  },
  group: 'exposes',
  behaviour: { asksWith: (question) => ({ ...question, consent: { sperret: 'HPAKUTT', ...question.consent } }) },
}
