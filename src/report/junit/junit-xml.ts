import junitReportBuilder, { type Builder, type TestCase, type TestSuite } from 'junit-report-builder'
import type { RunResult } from '../../contract/generated/harness.js'
import type { Lang } from '../../scenario/text.js'
import { cut, visible, visibleLine } from '../details/visible-text.js'
import { type Case, limits, type Property, propertyOf, type Suite } from './junit-suite.js'

const messageCharacters = 300

/** The suites as XML: well-formed for any text, whatever the EPJ sent. */
export function xmlOf(suites: readonly Suite[], result: RunResult, lang: Lang): string {
  const builder = (junitReportBuilder as unknown as Builder)
    .newBuilder()
    .name(safe(`${result.run.tool.name} ${result.run.id}`))
  for (const suite of suites) writeSuite(builder.testSuite(), suite, result, lang)
  return builder.build()
}

/** The head of the declaration is on every suite, since most readers show one suite at a time. */
function headProperties({ run, verdict, exitCode }: RunResult): readonly Property[] {
  return [
    ['vendor', run.vendor],
    ['product', run.product],
    ['version', run.version],
    ['route', run.route],
    ['roles', run.roles.join(', ')],
    ['tool', run.tool.name],
    ['tool-version', run.tool.version],
    ['requirement-set', run.requirementSet],
    ['run-id', run.id],
    ['seed', run.seed],
    ['adapter', run.adapter],
    ...propertyOf('contact', run.contact),
    ['run-verdict', verdict],
    ['exit-code', `${exitCode}`],
  ]
}

function writeSuite(node: TestSuite, suite: Suite, result: RunResult, lang: Lang): void {
  node.name(safe(suite.name))
  if (suite.startedAt !== '') node.timestamp(suite.startedAt)
  if (suite.ms !== undefined) node.time(suite.ms / 1000)
  for (const [name, value] of [...headProperties(result), ...suite.properties]) node.property(name, safe(value))
  for (const each of suite.cases) writeCase(node.testCase(), each, lang)
}

function writeCase(
  node: TestCase,
  { classname, name, outcome, type, message, body, properties }: Case,
  lang: Lang,
): void {
  node.className(safe(classname)).name(safe(name))
  for (const [key, value] of properties) node.property(key, safe(value))
  const attribute = message === undefined ? undefined : visibleLine(cut(message, messageCharacters, lang))
  switch (outcome) {
    case 'failure':
      node.failure(attribute, type).stacktrace(content(body ?? ''))
      return
    case 'error':
      node.error(attribute, type, content(body ?? ''))
      return
    case 'skipped':
      node.skipped()
  }
  if (body !== undefined) node.standardOutput(content(body))
}

const safe = (text: string) => visible(text.slice(0, limits.characters))
/** The builder escapes only the first end-of-CDATA in a text. */
const content = (text: string) => visible(text).replaceAll(']]>', ']]\\u003E')
