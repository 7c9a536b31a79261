import type { Blame, RequirementResult, RunResult, StepResult, Verdict } from '../../contract/generated/harness.js'
import type { Lang, Text } from '../../scenario/text.js'
import type { Tone } from '../console/paint.js'

/** The words of the reports, so that console, JUnit and selftest say the same thing in the same way. */
export const verdictWords: Record<RequirementResult['verdict'], Text> = {
  passed: { nb: 'bestått', en: 'passed' },
  attested: { nb: 'bekreftet av en person', en: 'attested by a person' },
  failed: { nb: 'ikke bestått', en: 'failed' },
  warning: { nb: 'advarsel', en: 'warning' },
  'not-applicable': { nb: 'ikke relevant', en: 'not applicable' },
  inconclusive: { nb: 'ikke avgjort', en: 'inconclusive' },
  error: { nb: 'feil', en: 'error' },
  'not-tested': { nb: 'ikke testet', en: 'not tested' },
}

export const verdictTones: Record<Verdict, Tone> = {
  passed: 'good',
  failed: 'bad',
  warning: 'doubt',
  'not-applicable': 'quiet',
  inconclusive: 'doubt',
  error: 'bad',
}

export const verdictMarks: Record<Verdict, string> = {
  passed: '✔',
  failed: '✖',
  warning: '!',
  'not-applicable': '–',
  inconclusive: '?',
  error: '✖',
}

/** In the order in which counts are read: what is wrong first. */
export const verdictsWorstFirst = [
  'failed',
  'error',
  'inconclusive',
  'warning',
  'passed',
  'not-applicable',
] as const satisfies readonly Verdict[]

export const levelWords: Record<'must' | 'should', Text> = {
  must: { nb: 'må', en: 'must' },
  should: { nb: 'bør', en: 'should' },
}

/** Whose it is to mend. */
export const blameWords: Record<Blame, Text> = {
  vendor: { nb: 'leverandøren, i EPJ-en', en: 'the vendor, in the EPJ' },
  adapter: { nb: 'den som har laget adapteren', en: 'whoever made the adapter' },
  harness: {
    nb: 'pll-conformance; meld fra til dem som vedlikeholder verktøyet',
    en: 'pll-conformance; tell those who maintain the tool',
  },
  environment: {
    nb: 'den som drifter maskinen eller miljøet der dette kjører',
    en: 'whoever runs the machine or environment this runs on',
  },
}

export const outcomeWords: Record<StepResult['outcome'], Text> = {
  done: { nb: 'utført', en: 'done' },
  refused: { nb: 'stoppet av EPJ-en', en: 'refused by the EPJ' },
  failed: { nb: 'mislyktes', en: 'failed' },
  unsupported: { nb: 'støttes ikke av EPJ-en', en: 'not supported by the EPJ' },
  'not-reached': { nb: 'ikke nådd', en: 'not reached' },
  'no-answer': { nb: 'fikk ikke svar', en: 'got no answer' },
}

export const expectedWords: Record<StepResult['expected'], Text> = {
  done: outcomeWords.done,
  refused: outcomeWords.refused,
  tried: { nb: 'utført, eller stoppet med beskjed til brukeren', en: 'done, or stopped with word to the user' },
}

export const runVerdictWords: Record<RunResult['verdict'], Text> = {
  conformant: {
    nb: 'BESTÅTT: Det ble ikke funnet brudd på noe må-krav i det som ble kontrollert.',
    en: 'CONFORMANT: No breach of any must requirement was found in what was checked.',
  },
  'non-conformant': {
    nb: 'IKKE BESTÅTT: Systemet bryter minst ett må-krav.',
    en: 'NON-CONFORMANT: The system breaks at least one must requirement.',
  },
  incomplete: {
    nb: 'UFULLSTENDIG: Ikke alt ble kontrollert, så kjøringen kan ikke si at systemet oppfyller kravene.',
    en: 'INCOMPLETE: Not everything was checked, so the run cannot say that the system meets the requirements.',
  },
  'setup-error': {
    nb: 'OPPSETTFEIL: Oppsettet eller miljøet stoppet kjøringen. Den sier ikke noe om systemet.',
    en: 'SETUP ERROR: The setup or the environment stopped the run. It says nothing about the system.',
  },
}

/** What the exit codes stand for. */
export const exitCodeWords: Readonly<Record<number, Text>> = {
  0: { nb: 'bestått', en: 'conformant' },
  1: { nb: 'ikke bestått', en: 'non-conformant' },
  2: { nb: 'feil bruk eller feil i konfigurasjonen', en: 'wrong usage or configuration' },
  3: { nb: 'feil i oppsett eller miljø', en: 'trouble with setup or environment' },
  4: { nb: 'ufullstendig', en: 'incomplete' },
  5: { nb: 'feil i pll-conformance', en: 'a fault in pll-conformance' },
  6: { nb: 'utdatert liste over kjente feil', en: 'stale baseline' },
}

export function counted(
  count: number,
  lang: Lang,
  words: { readonly nb: readonly [string, string]; readonly en: readonly [string, string] },
): string {
  return `${count} ${words[lang][count === 1 ? 0 : 1]}`
}

/** 812 ms, 1,2 s. */
export function duration(ms: number, lang: Lang): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  const seconds = (ms / 1000).toFixed(1)
  return `${lang === 'nb' ? seconds.replace('.', ',') : seconds} s`
}
