import { existsSync } from 'node:fs'

import type { Configuration } from '../contract/generated/harness.js'
import { readChecked } from './checked-file.js'
import { UsageError } from './usage-error.js'

export const defaultConfigurationFile = 'pll-conformance.yaml'

/**
 * Reads a configuration file and checks it before anything starts.
 * @throws UsageError naming file, line and column, what is wrong and what may be written there.
 */
export function readConfiguration(path: string): Configuration {
  if (!existsSync(path))
    throw new UsageError({
      nb: `Finner ikke konfigurasjonsfilen ${path}.`,
      en: `There is no configuration file ${path}.`,
    })
  return readChecked<Configuration>(path, 'harness/config').value
}
