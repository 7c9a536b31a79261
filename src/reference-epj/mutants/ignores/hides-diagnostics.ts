import type { Mutant } from '../mutant.js'

export const hidesDiagnostics: Mutant = {
  id: 'hides-diagnostics',
  fault: {
    nb: 'Sier bare at det gikk galt når SFM avviser, og ikke hva som er feil.',
    en: 'Only says that it went wrong when SFM rejects, and not what is wrong.',
  },
  group: 'ignores',
  behaviour: {
    answers: (answer) => (answer.outcome === 'failed' ? { ...answer, message: 'Det gikk galt. Prøv igjen.' } : answer),
  },
}
