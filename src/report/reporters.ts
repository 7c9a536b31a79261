import { jsonReporter } from './json/results-file.js'
import { junitReporter } from './junit/junit-report.js'
import type { Reporter } from './reporter.js'

/** The reports that every run folder gets. A new format is a folder here and a line. */
export const reporters: readonly Reporter[] = [jsonReporter, junitReporter]
