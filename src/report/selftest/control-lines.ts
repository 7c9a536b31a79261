import type { Lang } from '../../scenario/text.js'
import type { BenignResult, ControlResult, SelftestResult } from '../../selftest/selftest-result.js'
import { counted, runVerdictWords } from '../details/report-words.js'
import { catchers, hanging, mark, named, sentence, troubleWords } from './selftest-words.js'

/** The EPJs whose outcome is known beforehand. */
export function controls({ reference, nullAdapter, stubborn }: SelftestResult, lang: Lang): readonly string[] {
  const nb = lang === 'nb'
  const nothing = nb ? 'besto ingenting' : 'passed nothing'
  const passedWords = ({ passed }: ControlResult) =>
    passed.length === 0 ? nothing : `${nb ? 'besto' : 'passed'} ${named(passed, lang)}`
  const line = (name: keyof typeof controlNames, result: ControlResult, words: string) =>
    hanging(`${mark(result.ok)} ${controlNames[name][lang]}: ${words}; ${outcomeOf(result, lang)}`)
  return [
    ...line('reference', reference, correctEpjWords(reference, lang)),
    ...line('nullAdapter', nullAdapter, passedWords(nullAdapter)),
    ...line('stubborn', stubborn, passedWords(stubborn)),
  ]
}

/** How a correct EPJ did: how much it passed, and anything that should not have been found. */
function correctEpjWords({ passed, caughtBy, open }: ControlResult, lang: Lang): string {
  const nb = lang === 'nb'
  const caught = catchers(caughtBy)
  return [
    `${counted(passed.length, lang, checkWords)} ${nb ? 'bestått' : 'passed'}`,
    caught.length === 0
      ? nb
        ? 'ingen kontroll sa fra'
        : 'no check said anything'
      : `${nb ? 'avslørt av' : 'caught by'} ${named(caught, lang)}`,
    ...(open.length === 0 ? [] : [`${nb ? 'ikke avgjort' : 'left open'}: ${named(open, lang)}`]),
  ].join(', ')
}

const outcomeOf = ({ verdict, trouble }: ControlResult, lang: Lang) =>
  `${runVerdictWords[verdict][lang].split(':')[0] ?? verdict}.${troubleWords(trouble, lang)}`

/** Correct EPJs that do something else that is allowed: one line for all that went well, and one for each that did not. */
export function benignVariants(benign: readonly BenignResult[], lang: Lang): readonly string[] {
  const nb = lang === 'nb'
  const well = benign.filter(({ ok }) => ok)
  const blamed = benign.filter(({ ok }) => !ok)
  return [
    ...(well.length === 0
      ? []
      : hanging(
          `✔ ${nb ? 'godartede varianter uten funn' : 'benign variants without a finding'}: ${well.map(({ id }) => id).join(', ')}.`,
        )),
    ...blamed.flatMap((variant) =>
      hanging(
        `✖ ${variant.id}: ${sentence(variant.choice[lang])} ${nb ? 'Det er lov, men' : 'That is allowed, but'}: ${correctEpjWords(variant, lang)}; ${outcomeOf(variant, lang)}`,
      ),
    ),
  ]
}

const checkWords = { nb: ['kontroll', 'kontroller'], en: ['check', 'checks'] } as const

const controlNames = {
  reference: { nb: 'referanse-EPJ', en: 'reference EPJ' },
  nullAdapter: { nb: 'null-adapter', en: 'null adapter' },
  stubborn: { nb: 'gjenstridig adapter', en: 'stubborn adapter' },
} as const
