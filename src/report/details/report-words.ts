import { exitCodes } from '../../contract/exit-codes.js'
import type { Blame, RequirementResult, RunResult, StepResult, Verdict } from '../../contract/generated/harness.js'
import type { Lang, Text } from '../../scenario/text.js'

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

/** Whose it is to fix. */
export const blameWords: Record<Blame, Text> = {
  vendor: { nb: 'leverandøren, i EPJ-en', en: 'the vendor, in the EPJ' },
  adapter: { nb: 'den som har laget adapteren', en: 'whoever made the adapter' },
  harness: {
    nb: 'pll-conformance; meld fra til dem som vedlikeholder verktøyet',
    en: 'pll-conformance; report it to those who maintain the tool',
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
  tried: { nb: 'utført, eller stoppet med beskjed til brukeren', en: 'done, or stopped with a message to the user' },
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

/** What the exit codes mean. */
export function exitCodeWords(code: number): Text | undefined {
  const known = (Object.keys(exitCodes) as (keyof typeof exitCodes)[]).find((name) => exitCodes[name] === code)
  return known === undefined ? undefined : wordsOfExit[known]
}

const wordsOfExit: Readonly<Record<keyof typeof exitCodes, Text>> = {
  conformant: { nb: 'bestått', en: 'conformant' },
  nonConformant: { nb: 'ikke bestått', en: 'non-conformant' },
  usage: { nb: 'feil bruk eller feil i konfigurasjonen', en: 'wrong usage or configuration' },
  setup: { nb: 'feil i oppsett eller miljø', en: 'an error in setup or environment' },
  incomplete: { nb: 'ufullstendig', en: 'incomplete' },
  harness: { nb: 'feil i pll-conformance', en: 'an error in pll-conformance' },
  staleBaseline: { nb: 'utdatert liste over kjente feil', en: 'stale baseline' },
}

/** A noun after one and after any other number. */
export type Inflected = Readonly<Record<Lang, readonly [string, string]>>

/** «1 krav», «2 advarsler»: what is counted is inflected by its number. */
export function counted(count: number, lang: Lang, words: Inflected): string {
  return `${count} ${words[lang][count === 1 ? 0 : 1]}`
}

/** 812 ms, 1,2 s. */
export function duration(ms: number, lang: Lang): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  const seconds = (ms / 1000).toFixed(1)
  return `${lang === 'nb' ? seconds.replace('.', ',') : seconds} s`
}
