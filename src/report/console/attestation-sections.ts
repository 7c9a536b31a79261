import type { RunResult } from '../../contract/generated/harness.js'
import {
  answeredRequirements,
  attestationDetails,
  awaitingRequirements,
  howToAttest,
} from '../details/attestation-details.js'
import { labelledLines } from '../details/labelled-lines.js'
import { levelWords, verdictWords } from '../details/report-words.js'
import { visibleLine } from '../details/visible-text.js'
import { type RenderOptions, width } from './render-options.js'
import { hanging, section } from './section.js'
import { verdictMarks, verdictTones } from './verdict-paint.js'

/** What people have vouched for, apart from what was tested. */
export function answered(result: RunResult, { lang, paint, folder }: RenderOptions): readonly string[] {
  const all = answeredRequirements(result).map((requirement) => {
    const isSeen = requirement.verdict === 'attested'
    const kind = isSeen ? 'passed' : requirement.verdict === 'failed' ? 'failed' : 'warning'
    const words = isSeen
      ? verdictWords.attested[lang]
      : `${verdictWords[kind][lang]}, ${{ nb: 'ikke sett av en person', en: 'not seen by a person' }[lang]}`
    return [
      `${paint(isSeen ? 'quiet' : verdictTones[kind], `${isSeen ? '☑' : verdictMarks[kind]} ${words}`)} ${paint('strong', requirement.key)} (${levelWords[requirement.severity][lang]})`,
      ...labelledLines(attestationDetails(requirement, lang), { indent: 4, width }),
    ]
  })
  return section(lang === 'nb' ? 'Bekreftelser' : 'Attestations', all, { lang, paint, folder })
}

/** What a person has yet to answer, and how to. */
export function awaiting(result: RunResult, { lang, paint, folder }: RenderOptions): readonly string[] {
  const all = awaitingRequirements(result).map(({ key, reason }) =>
    hanging(`${key}: `, visibleLine(reason?.[lang] ?? '')),
  )
  const title = { nb: 'Venter på bekreftelse', en: 'Awaiting attestation' }[lang]
  return all.length === 0
    ? []
    : [...section(title, all, { lang, paint, folder }), ...howToAttest(folder, lang).map((line) => `  ${line}`)]
}
