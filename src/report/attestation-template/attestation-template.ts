import { stringify } from 'yaml'
import { defined } from '../../contract/defined.js'
import type { Attestation } from '../../contract/generated/harness.js'
import type { Lang, Text } from '../../scenario/text.js'
import { wrapped } from '../details/labelled-lines.js'
import { levelWords } from '../details/report-words.js'

export interface TemplateQuestion {
  readonly key: string
  readonly severity: 'must' | 'should'
  readonly text: Text
  readonly question: Text
  readonly looks: readonly { readonly scenario: string; readonly look: Text }[]
}

export interface Template {
  readonly product: string
  readonly version: string
  readonly questions: readonly TemplateQuestion[]
  /** Given already. */
  readonly answers: readonly Attestation[]
}

const width = 110

/**
 * attestations.yaml to fill in: what has been answered as it is, then each question with where to look, unanswered.
 * It can be read as it is; what is unanswered does not count.
 */
export function attestationTemplate(
  { product, version, questions, answers }: Template,
  today: string,
  lang: Lang,
): string {
  const about = product === '' ? '' : ` ${product} ${version}`
  const head = comment(heads[lang](about), '')
  const given = answers.map((answer) => yaml(answer).join('\n'))
  if (questions.length === 0) {
    const list = given.length === 0 ? 'attestations: []' : `attestations:\n${given.join('\n\n')}`
    return `${comment(nothing[lang], '').join('\n')}\n${list}\n`
  }
  const entries = questions.map((question) => entry(question, { product, version, today }, lang).join('\n'))
  return `${[...head, 'attestations:'].join('\n')}\n${[...given, ...entries].join('\n\n')}\n`
}

function entry(
  { key, severity, text, question, looks }: TemplateQuestion,
  { product, version, today }: { readonly product: string; readonly version: string; readonly today: string },
  lang: Lang,
): readonly string[] {
  const [where] = looks
  const fields = {
    requirement: key,
    ...defined({ scenario: where?.scenario }),
    answer: 'unanswered',
    who: { name: '', role: '' },
    when: today,
    saw: '',
    product,
    version,
  }
  const written = yaml(fields).map((line) => (line.endsWith('answer: unanswered') ? `${line} # seen, not-seen` : line))
  return [
    ...comment(`${key} (${levelWords[severity][lang]}): ${text[lang]}`, '  '),
    ...comment(`${asks[lang]}: ${question[lang]}`, '  '),
    ...looks.flatMap(({ scenario, look }) => comment(`${lookIn[lang]} ${scenario}: ${look[lang]}`, '  ')),
    ...written,
  ]
}

const yaml = (entry: object): readonly string[] =>
  stringify([entry], { lineWidth: 0, singleQuote: true })
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)

const comment = (text: string, indent: string) => wrapped(text, width).map((line) => `${indent}# ${line}`)

const asks = { nb: 'Spørsmål', en: 'Question' } as const
const lookIn = { nb: 'Se etter i', en: 'Look in' } as const

const heads = {
  nb: (about: string) =>
    `Det bare en person kan se${about === '' ? '' : ` i${about}`}. For hvert spørsmål: skriv seen (sett) eller not-seen (ikke sett) i stedet for unanswered, hvem som så etter, når, og hva som ble sett.\nDet som fortsatt står som unanswered, regnes ikke med. En bekreftelse gjelder ett år, eller til validUntil (åååå-mm-dd), og bare denne versjonen av produktet.\nBruk: pll-conformance run --attestations attestations.yaml`,
  en: (about: string) =>
    `What only a person can see${about === '' ? '' : ` in${about}`}. For each question: write seen or not-seen instead of unanswered, who looked, when, and what was seen.\nWhat is left as unanswered does not count. An attestation counts for a year, or until validUntil (yyyy-mm-dd), and for this version of the product only.\nUse: pll-conformance run --attestations attestations.yaml`,
} as const

const nothing: Text = {
  nb: 'Kjøringen venter ikke på noen bekreftelse.',
  en: 'The run awaits no attestation.',
}
