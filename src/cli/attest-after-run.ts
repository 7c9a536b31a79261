import { existsSync } from 'node:fs'

import {
  appendAttestations,
  defaultAttestationsFile,
  known,
  readAttestations,
} from '../attestation/attestation-file.js'
import { interviewed } from '../attestation/attestation-interview.js'
import { questionsOfRun } from '../attestation/attestation-questions.js'
import type { Attestation, Configuration } from '../contract/generated/harness.js'
import { readRun, writeAttestations } from '../evidence/run-folder.js'
import { UsageError } from '../input/usage-error.js'
import { resultsOf } from '../run/judge-folder.js'
import type { Scenario } from '../scenario/language/scenario.js'
import type { Lang } from '../scenario/text.js'
import { terminalAsker } from './terminal-asker.js'

/** Refuses --attest where there is no one to ask. @throws UsageError */
export function needsTerminal(attest: boolean): void {
  if (attest && !(process.stdin.isTTY && process.stdout.isTTY)) throw noTerminal
}

/** What people have said before the run: the file that is named; the usual one is only read when its answers are to be added to. */
export function attestationsOf(
  { attestations }: Configuration,
  attest: boolean,
  scenarios: readonly Scenario[],
): readonly Attestation[] {
  const usual = attest && existsSync(defaultAttestationsFile) ? defaultAttestationsFile : undefined
  const file = attest && attestations !== undefined && !existsSync(attestations) ? undefined : (attestations ?? usual)
  return file === undefined ? [] : readAttestations(file, known(scenarios))
}

/** Asks what the run awaits, keeps the answers in the file and with the run. @returns whether anything was answered */
export async function askAfterRun(
  folder: string,
  scenarios: readonly Scenario[],
  { attestations }: Configuration,
  lang: Lang,
): Promise<boolean> {
  const file = attestations ?? defaultAttestationsFile
  const run = readRun(folder)
  const questionnaire = questionsOfRun(resultsOf(run, { scenarios }), run.attestations, scenarios)
  const { questions, product, version } = questionnaire
  if (questions.length === 0) return false
  console.log(
    {
      nb: `\n${questions.length} spørsmål om det bare en person kan se, i ${product} ${version}. Ctrl-D avslutter; det du har svart, blir tatt vare på.`,
      en: `\n${questions.length} questions about what only a person can see, in ${product} ${version}. Ctrl-D ends; what you have answered is kept.`,
    }[lang],
  )
  const { ask, close } = terminalAsker()
  const answers = await interviewed(questionnaire, { ask, lang, now: () => new Date() })
  close()
  if (answers.length === 0) return false
  appendAttestations(file, answers)
  writeAttestations(folder, readAttestations(file, known(scenarios)))
  console.log({ nb: `\nSvarene er lagret i ${file}.`, en: `\nThe answers are in ${file}.` }[lang])
  return true
}

const noTerminal = new UsageError({
  nb: '--attest spør i en terminal, og her er ingen. Gi svarene i en fil: «pll-conformance attestations > attestations.yaml», og --attestations attestations.yaml.',
  en: '--attest asks in a terminal, and there is none here. Give the answers in a file: "pll-conformance attestations > attestations.yaml", and --attestations attestations.yaml.',
})
