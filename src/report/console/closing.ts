import { exitCodes } from '../../contract/exit-codes.js'
import type { RunResult } from '../../contract/generated/harness.js'
import type { Lang, Text } from '../../scenario/text.js'
import { awaitingRequirements, awaitingWords } from '../details/attestation-details.js'
import { counted, exitCodeWords, runVerdictWords } from '../details/report-words.js'
import { visibleLine } from '../details/visible-text.js'
import { checksWithVerdict } from './checks-with-verdict.js'
import type { Tone } from './paint.js'
import type { RenderOptions } from './render-options.js'

/** The verdict in plain words, what to do next, and the exit code. */
export function closing(result: RunResult, { lang, paint, folder }: RenderOptions): readonly string[] {
  const nb = lang === 'nb'
  const decided = result.counts.passed + result.counts.failed + result.counts.warning
  const nothing = nb
    ? 'INGENTING BLE KONTROLLERT: Kjøringen sier ikke noe om systemet.'
    : 'NOTHING WAS CHECKED: The run says nothing about the system.'
  const exit = exitCodeWords(result.exitCode)?.[lang]
  return [
    ...(decided === 0 ? [paint('bad', nothing)] : []),
    paint(runTones[result.verdict], runVerdictWords[result.verdict][lang]),
    ...awaitingLine(result, { lang, paint }),
    ...nextStep(result, lang),
    `${nb ? 'Sluttkode' : 'Exit code'} ${result.exitCode}${exit === undefined ? '' : ` (${exit})`}. ${nb ? 'Alt står i' : 'All of it is in'} ${folder}/results.json`,
  ]
}

/** No one should read a green run as more than it is. */
function awaitingLine(result: RunResult, { lang, paint }: Pick<RenderOptions, 'lang' | 'paint'>): readonly string[] {
  const count = awaitingRequirements(result).length
  return count === 0 ? [] : [paint('doubt', awaitingWords(count, lang))]
}

const runTones: Readonly<Record<RunResult['verdict'], Tone>> = {
  conformant: 'good',
  'non-conformant': 'bad',
  incomplete: 'doubt',
  'setup-error': 'bad',
}

/** The exit code comes before the verdict: an error in the tool is not for the vendor to look for. */
function nextStep(result: RunResult, lang: Lang): readonly string[] {
  const [first] = [...checksWithVerdict(result, 'failed'), ...checksWithVerdict(result, 'error')]
  const again = first === undefined ? [] : [`  ${visibleLine(first.scenario.rerun)}`]
  if (result.exitCode === exitCodes.harness) return [nextSteps.harness[lang]]
  if (result.verdict === 'non-conformant' && first === undefined) return [nextSteps.unseen[lang]]
  if (result.verdict === 'non-conformant') return [nextSteps['non-conformant'][lang], ...again]
  if (result.verdict === 'conformant' && result.counts.warning > 0) return [nextSteps.warnings[lang]]
  if (result.verdict === 'conformant') return [`${nextSteps.conformant[lang]}${stillToAttest(result, lang)}`]
  return [nextSteps[result.verdict][lang]]
}

/** What is left when nothing has to be fixed. */
function stillToAttest(result: RunResult, lang: Lang): string {
  const count = awaitingRequirements(result).length
  if (count === 0) return ''
  return {
    nb: ` ${count} krav må bekreftes av en person.`,
    en: ` ${counted(count, 'en', { nb: ['', ''], en: ['requirement', 'requirements'] })} must be attested by a person.`,
  }[lang]
}

const nextSteps: Record<RunResult['verdict'] | 'warnings' | 'harness' | 'unseen', Text> = {
  conformant: { nb: 'Neste steg: Ingen feil å rette.', en: 'Next: Nothing to fix.' },
  warnings: {
    nb: 'Neste steg: Les advarslene over; de bør rettes.',
    en: 'Next: Read the warnings above; they should be fixed.',
  },
  'non-conformant': {
    nb: 'Neste steg: Rett det første funnet over, og kjør scenarioet på nytt:',
    en: 'Next: Fix the first finding above, and run the scenario again:',
  },
  unseen: {
    nb: 'Neste steg: Rett det som ikke ble sett (under «Bekreftelser»), og la en person se etter igjen.',
    en: 'Next: Fix what was not seen (under “Attestations”), and have a person look again.',
  },
  incomplete: {
    nb: 'Neste steg: Se hva som ikke ble avgjort og hvorfor, fjern årsaken og kjør på nytt.',
    en: 'Next: See what was not decided and why, remove the cause and run again.',
  },
  'setup-error': {
    nb: 'Neste steg: Rett det som står under «Problemer underveis», og kjør på nytt.',
    en: 'Next: Fix what is under “Problems during the run”, and run again.',
  },
  harness: {
    nb: 'Neste steg: Meld fra til dem som vedlikeholder pll-conformance, og legg ved kjøringsmappen.',
    en: 'Next: Report it to those who maintain pll-conformance, with the run folder.',
  },
}
