import type { BenignVariant } from './variant.js'

export const otherWording: BenignVariant = {
  id: 'other-wording',
  choice: {
    nb: 'Viser meldinger til brukeren med store bokstaver og egne ord rundt. Hvordan det sies, er EPJ-ens sak.',
    en: 'Shows messages to the user in capitals, with words of its own around. How it is said is up to the EPJ.',
  },
  behaviour: {
    answers: (answer) =>
      answer.message === undefined
        ? answer
        : { ...answer, message: `*** OBS! *** ${answer.message.toUpperCase()} (TRYKK ENTER)` },
  },
}
