import { phrase } from './phrase.js'

/** What the user reads when something failed. */
export const failures = {
  sfmRefused: (diagnostics: string) =>
    phrase(`SFM avviste meldingen: ${diagnostics}`, `SFM rejected the message: ${diagnostics}`),
  sfmPartly: (errors: string) => phrase(`SFM meldte feil: ${errors}`, `SFM reported errors: ${errors}`),
  sfmSilent: (why: string) => phrase(`SFM svarte ikke: ${why}`, `SFM did not answer: ${why}`),
  sendUncertain: phrase(
    'Listen hentes på nytt før neste sending.',
    'The list will be fetched again before the next send.',
  ),
  signInFailed: (why: string) =>
    phrase(`Innlogging med HelseID mislyktes: ${why}`, `Sign-in with HelseID failed: ${why}`),
  broken: (why: string) => phrase(`Det gikk galt: ${why}`, `Something went wrong: ${why}`),
} as const
