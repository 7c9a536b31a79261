import { known, readAttestations } from '../../attestation/attestation-file.js'
import { readRun, writeAttestations } from '../../evidence/run-folder.js'
import { consoleWriter } from '../../report/console/console-writer.js'
import { judgeFolder } from '../../run/judge-folder.js'
import { loadScenarios } from '../../run/suites.js'
import type { Context } from '../context.js'

export interface JudgeArguments {
  readonly folder: string
  readonly attestations?: string | undefined
}

export async function judge({ folder, attestations }: JudgeArguments, { lang, end }: Context): Promise<void> {
  const scenarios = await loadScenarios()
  if (attestations !== undefined) {
    readRun(folder)
    writeAttestations(folder, readAttestations(attestations, known(scenarios)))
  }
  const result = await judgeFolder(folder, lang, { scenarios })
  consoleWriter(process.stdout, { lang, env: process.env }).summary(result, folder)
  end(result.exitCode)
}
