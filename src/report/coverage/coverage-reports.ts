import type { Coverage } from '../../requirements/coverage.js'
import type { TextReport } from '../reporter.js'
import { coverageJson } from './coverage-json.js'
import { coveragePage } from './coverage-page.js'
import { coverageText } from './coverage-text.js'

/** The coverage for a terminal, for machines (in both languages at once) and as a page. */
export const coverageReports = {
  text: { id: 'coverage-text', text: (coverage, { lang }) => coverageText(coverage, lang) },
  json: { id: 'coverage-json', text: (coverage) => coverageJson(coverage) },
  html: { id: 'coverage-html', text: (coverage, { lang }) => coveragePage(coverage, lang) },
} as const satisfies Readonly<Record<string, TextReport<Coverage>>>
