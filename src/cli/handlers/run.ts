import { randomBytes } from 'node:crypto'

import { startReferenceEpj } from '../../reference-epj/reference-epj.js'
import { consoleWriter } from '../../report/console/console-writer.js'
import { executeRun } from '../../run/execute-run.js'
import { judgeFolder } from '../../run/judge-folder.js'
import { loadScenarios } from '../../run/suites.js'
import type { Lang } from '../../scenario/text.js'
import { askAfterRun, attestationsOf, needsTerminal } from '../attest-after-run.js'
import type { Context } from '../context.js'
import { configurationFrom, type RunFlags } from '../run-configuration.js'

export async function run(flags: RunFlags, { lang: commandLang, end }: Context): Promise<void> {
  const configuration = configurationFrom(flags)
  const { attest = false } = flags
  const lang = configuration.lang ?? commandLang
  const writer = consoleWriter(process.stdout, { lang, env: process.env })
  const signal = stoppedByUser(lang)
  const scenarios = await loadScenarios()
  needsTerminal(attest)
  const finished = await executeRun({
    scenarios,
    configuration,
    attestations: attestationsOf(configuration, attest, scenarios),
    seed: configuration.seed ?? randomBytes(4).toString('hex'),
    progress: (event) => writer.progress(event),
    signal,
    embeddedEpj: () => startReferenceEpj(),
  })
  const { folder } = finished
  const wasAsked = attest && (await askAfterRun(folder, scenarios, configuration, lang))
  const result = wasAsked ? await judgeFolder(folder, lang, { scenarios }) : finished.result
  writer.summary(result, folder)
  end(result.exitCode)
}

/** Aborted by Ctrl-C; a second Ctrl-C ends the program. */
function stoppedByUser(lang: Lang): AbortSignal {
  const stop = new AbortController()
  process.once('SIGINT', () => {
    console.error(
      {
        nb: '\nStopper etter dette steget. Ctrl-C en gang til avbryter straks.',
        en: '\nStopping after this step. Ctrl-C again aborts immediately.',
      }[lang],
    )
    stop.abort()
    process.once('SIGINT', () => process.exit(130))
  })
  return stop.signal
}
