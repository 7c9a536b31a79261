import type { Mutant } from '../mutant.js'

export const issuesAnewAfterSilence: Mutant = {
  id: 'issues-anew-after-silence',
  fault: {
    nb: 'Gir det nye nye id-er når det ikke kom svar, så det blir sendt én gang til.',
    en: 'Gives what is new new ids when no answer came, so that it is sent once more.',
  },
  group: 'doubles',
  behaviour: { onRetry: 'new-ids' },
}
