import { isAwaiting } from '../../attestation/attestation.js'
import type { RequirementResult, RunResult } from '../../contract/generated/harness.js'
import type { Lang } from '../../scenario/text.js'
import type { Labelled } from './labelled-lines.js'
import { blameWords, counted } from './report-words.js'
import { visible, visibleLine } from './visible-text.js'

type Attestation = NonNullable<RequirementResult['attestation']>

/** A requirement that a person has answered about. */
export type Answered = RequirementResult & { readonly attestation: Attestation }

/** Requirements that a person has answered about, what was not seen first. */
export function answeredRequirements({ requirements }: RunResult): readonly Answered[] {
  const answered = requirements.filter((requirement): requirement is Answered => requirement.attestation !== undefined)
  return [
    ...answered.filter(({ verdict }) => verdict !== 'attested'),
    ...answered.filter(({ verdict }) => verdict === 'attested'),
  ]
}

/** Requirements that await a person's answer: neither passed nor failed, and never silently left out. */
export function awaitingRequirements({ requirements }: RunResult): readonly RequirementResult[] {
  return requirements.filter(isAwaiting)
}

/** «9 krav venter på bekreftelse fra en person.» */
export function awaitingWords(count: number, lang: Lang): string {
  return {
    nb: `${count} krav venter på bekreftelse fra en person.`,
    en: `${counted(count, 'en', { nb: ['', ''], en: ['requirement awaits', 'requirements await'] })} a person's attestation.`,
  }[lang]
}

/** Who said what about a requirement, when, in which product, and how long it counts. */
export function attestationDetails(
  { reason, question, attestation, text, verdict }: Answered,
  lang: Lang,
): readonly Labelled[] {
  const words = labels[lang]
  const { scenario, validUntil } = attestation
  return [
    { label: words.krav, text: visibleLine(text[lang]) },
    ...(question === undefined ? [] : [{ label: words.question, text: visibleLine(question[lang]) }]),
    { label: words.answer, text: visible(reason?.[lang] ?? attestation.saw) },
    ...(scenario === undefined ? [] : [{ label: words.scenario, text: scenario }]),
    { label: words.valid, text: validUntil },
    ...(verdict === 'attested' ? [] : [{ label: words.blame, text: blameWords.vendor[lang] }]),
  ]
}

/** How to give the answers that are missing. `folder` is the run's. */
export function howToAttest(folder: string, lang: Lang): readonly string[] {
  const template = `npx pll-conformance attestations ${folder} > attestations.yaml`
  const again = `npx pll-conformance judge ${folder} --attestations attestations.yaml`
  return lang === 'nb'
    ? [
        'Slik bekreftes de: Få spørsmålene i en fil, fyll inn svarene, og beregn resultatet på nytt:',
        `  ${template}`,
        `  ${again}`,
        'Bruk den samme filen i neste kjøring: run --attestations attestations.yaml. I en terminal stiller run --attest spørsmålene til slutt.',
      ]
    : [
        'How to attest: Get the questions in a file, fill in the answers, and compute the results again:',
        `  ${template}`,
        `  ${again}`,
        'Use the same file in the next run: run --attestations attestations.yaml. In a terminal, run --attest asks the questions at the end.',
      ]
}

const labels = {
  nb: {
    krav: 'Krav',
    question: 'Spørsmål',
    answer: 'Svar',
    scenario: 'Scenario',
    valid: 'Gjelder til',
    blame: 'Må rettes av',
  },
  en: {
    krav: 'Requirement',
    question: 'Question',
    answer: 'Answer',
    scenario: 'Scenario',
    valid: 'Counts until',
    blame: 'To be fixed by',
  },
} as const
