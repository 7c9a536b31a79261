import type { Command } from './command.js'
import { assertionCommand } from './commands/assertion.js'
import { attestationsCommand } from './commands/attestations.js'
import { coverageCommand } from './commands/coverage.js'
import { judgeCommand } from './commands/judge.js'
import { listCommand } from './commands/list.js'
import { proofCommand } from './commands/proof.js'
import { referenceEpjCommand } from './commands/reference-epj.js'
import { runCommand } from './commands/run.js'
import { selftestCommand } from './commands/selftest.js'
import { serveCommand } from './commands/serve.js'
import { showCommand } from './commands/show.js'
import { tokenCommand } from './commands/token.js'

/** Every command, in the order of --help. */
export const commands: readonly Command[] = [
  runCommand,
  listCommand,
  showCommand,
  coverageCommand,
  attestationsCommand,
  judgeCommand,
  selftestCommand,
  referenceEpjCommand,
  serveCommand,
  tokenCommand,
  proofCommand,
  assertionCommand,
]
