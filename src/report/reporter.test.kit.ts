import { describe, expect, it } from 'vitest'
import type { RunResult } from '../contract/generated/harness.js'
import { conformantRun, exampleRun, nonConformantRun } from './example-results.test.kit.js'
import type { Reporter, ReportOptions, TextReport } from './reporter.js'

const languages = ['nb', 'en'] as const
const copyOf = <T>(value: T): T => structuredClone(value)

const runs: readonly (readonly [string, RunResult])[] = [
  ['a run that passed', conformantRun],
  ['a run with a failure', nonConformantRun],
  ['a run of nothing', exampleRun([], { verdict: 'incomplete', exitCode: 4 })],
]

/** What any reporter must keep, whatever its format. */
export function keepsReporterContract(reporter: Reporter): void {
  describe(`the reporter ${reporter.id}`, () => {
    it('has an id that can be a folder and a flag', () => {
      expect(reporter.id).toMatch(/^[a-z][a-z0-9-]*$/)
    })

    describe.each(runs)('of %s', (_, run) => {
      it.each(languages)('gives the same bytes for the same input, and leaves the input alone (%s)', async (lang) => {
        const input = copyOf(run)
        const first = await reporter.files(input, { lang })
        expect(input).toEqual(run)
        expect(await reporter.files(copyOf(run), { lang })).toEqual(first)
      })

      it.each(languages)(
        'gives files, none of them empty, under names that stay in the run folder (%s)',
        async (lang) => {
          const files = await reporter.files(run, { lang })
          expect(files).not.toEqual([])
          for (const { name, content } of files) {
            expect(name).toMatch(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/)
            expect(content).not.toBe('')
          }
          const names = files.map(({ name }) => name.toLowerCase())
          expect(new Set(names).size).toBe(names.length)
          for (const name of names) expect(name).not.toMatch(/^(manifest\.json|attestations\.json|evidence(\/|$))/)
        },
      )
    })

    it('gives the same files in both languages', async () => {
      const named = async (lang: ReportOptions['lang']) =>
        (await reporter.files(nonConformantRun, { lang })).map(({ name }) => name)
      expect(await named('en')).toEqual(await named('nb'))
    })
  })
}

/** What any report as one text must keep. */
export function keepsTextContract<Subject, Options extends ReportOptions>(
  report: TextReport<Subject, Options>,
  subject: Subject,
  optionsIn: (lang: ReportOptions['lang']) => Options,
): void {
  describe(`the text report ${report.id}`, () => {
    it.each(languages)('gives the same text for the same input, and leaves the input alone (%s)', (lang) => {
      const input = copyOf(subject)
      const first = report.text(input, optionsIn(lang))
      expect(first).not.toBe('')
      expect(input).toEqual(subject)
      expect(report.text(copyOf(subject), optionsIn(lang))).toBe(first)
    })
  })
}
