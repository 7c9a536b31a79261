import { isAwaiting } from '../../attestation/attestation.js'
import type {
  Counts,
  RequirementResult,
  RunResult,
  ScenarioResult,
  Trouble,
  Verdict,
} from '../../contract/generated/harness.js'
import type { Lang, Text } from '../../scenario/text.js'
import { hows, howWords } from '../coverage/coverage-report.js'
import { checkAccount, type Measure, strayedSteps, strayedStepWords, troubleAccount } from '../details/check-details.js'
import {
  answeredRequirements,
  attestationAccount,
  awaitingRequirements,
  awaitingWords,
  howToAttest,
} from '../details/attestation-details.js'
import {
  counted,
  duration,
  exitCodeWords,
  levelWords,
  runVerdictWords,
  verdictMarks,
  verdictsWorstFirst,
  verdictTones,
  verdictWords,
} from '../details/report-words.js'
import { visibleLine } from '../details/visible-text.js'
import type { ProgressEvent } from '../progress.js'
import { type Labelled, labelledLines, wrapped } from '../details/labelled-lines.js'
import type { Paint, Tone } from './paint.js'

/** How it is told: language, colours, and the run folder that holds results.json. */
export interface Telling {
  readonly lang: Lang
  readonly paint: Paint
  readonly folder: string
}

/** Enough to act on; the rest stands in results.json. */
const measure: Measure = { findings: 5, characters: 600 }
const mostAccounts = 20
/** So many scenarios are told one by one; of more, folder by folder, and one by one those that did not pass. */
const mostScenarioLines = 40
const width = 120

/** One line for a person who watches: which scenario, which step of how many, and how it went. */
export function progressLine(event: ProgressEvent, { lang, paint }: Pick<Telling, 'lang' | 'paint'>): string {
  const nb = lang === 'nb'
  switch (event.kind) {
    case 'scenario-started': {
      const place = `${event.number} ${nb ? 'av' : 'of'} ${event.of}`
      return `${paint('strong', `▶ ${event.scenario}`)} (${event.role}, ${place}): ${visibleLine(event.title[lang])}`
    }
    case 'step': {
      const place = nb ? `steg ${event.number} av ${event.of}` : `step ${event.number} of ${event.of}`
      return `  ${paint('quiet', `${event.scenario}, ${place}${event.actor === undefined ? '' : `, ${event.actor}`}:`)} ${visibleLine(event.instruction[lang])}`
    }
    case 'scenario-finished': {
      const time = duration(event.ms, lang)
      if (event.verdict === undefined)
        return `■ ${event.scenario}: ${nb ? 'ferdig, dømmes til slutt' : 'done, to be judged at the end'}, ${time}`
      return `${verdict(event.verdict, lang, paint)} ${event.scenario}, ${time}`
    }
  }
}

/**
 * The whole run for a person who must act: what was run, how each scenario went, everything that is not a pass with all
 * that is needed to mend it, the counts, and the verdict in plain words with what to do next.
 */
export function summary(result: RunResult, telling: Telling): string {
  const sections = [
    head(result, telling),
    scenarioLines(result, telling),
    troubles(result, telling),
    strayed(result, telling),
    findings(result, telling),
    undecided(result, telling),
    answered(result, telling),
    awaiting(result, telling),
    counts(result, telling),
    closing(result, telling),
  ]
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function head({ run }: RunResult, { lang, paint }: Telling): readonly string[] {
  const nb = lang === 'nb'
  const parts: readonly Labelled[] = [
    { label: nb ? 'Leverandør' : 'Vendor', text: run.vendor },
    { label: nb ? 'Produkt' : 'Product', text: `${run.product} ${run.version}` },
    { label: nb ? 'Rute' : 'Route', text: run.route },
    { label: nb ? 'Roller' : 'Roles', text: run.roles.join(', ') },
    { label: nb ? 'Kravsett' : 'Requirement set', text: run.requirementSet },
    { label: nb ? 'EPJ drevet via' : 'EPJ driven by', text: run.adapter },
    { label: 'Seed', text: run.seed },
  ]
  const title = `${run.tool.name} ${run.tool.version}, ${nb ? 'kjøring' : 'run'} ${run.id}`
  return [
    paint('strong', visibleLine(title)),
    ...labelledLines(
      parts.map(({ label, text }) => ({ label, text: visibleLine(text) })),
      { indent: 2, width },
    ),
  ]
}

function scenarioLines(result: RunResult, { lang, paint }: Telling): readonly string[] {
  const nb = lang === 'nb'
  const notRun = notRunOf(result)
  const column = Math.max(0, ...[...result.scenarios, ...notRun].map(({ id }) => id.length)) + 2
  const [folders, told] =
    result.scenarios.length <= mostScenarioLines
      ? [[], result.scenarios]
      : [folderLines(result.scenarios, lang), result.scenarios.filter((scenario) => !isFine(scenario))]
  const lines = [
    ...folders,
    ...told.map(
      (scenario) =>
        `  ${verdict(scenario.verdict, lang, paint, verdictColumn(lang))}${scenario.id.padEnd(column)}${scenarioFacts(scenario, lang)}`,
    ),
    ...notRun.map(
      ({ id }) => `  ${paint('doubt', `? ${(nb ? 'ikke kjørt' : 'not run').padEnd(verdictColumn(lang))}`)}${id}`,
    ),
  ]
  const none = nb ? '  Ingen scenarioer ble kjørt.' : '  No scenarios were run.'
  return [paint('strong', nb ? 'Scenarioer' : 'Scenarios'), ...(lines.length === 0 ? [none] : lines)]
}

const isFine = ({ verdict: kind }: ScenarioResult) => kind === 'passed' || kind === 'not-applicable'

/** A folder of the suite in one line: how its scenarios went. */
function folderLines(scenarios: readonly ScenarioResult[], lang: Lang): readonly string[] {
  const folderOf = ({ scenario }: ScenarioResult) => scenario.split('.')[0] ?? scenario
  const folders = [...new Set(scenarios.map(folderOf))]
  const column = Math.max(...folders.map((folder) => folder.length)) + 2
  return folders.map((folder) => {
    const own = scenarios.filter((scenario) => folderOf(scenario) === folder)
    const different = new Set(own.map(({ scenario }) => scenario)).size
    const many = counted(different, lang, { nb: ['scenario', 'scenarioer'], en: ['scenario', 'scenarios'] })
    const went = verdictCounts(tally(own.map((scenario) => scenario.verdict)), lang)
    const runs =
      own.length === different
        ? ''
        : lang === 'nb'
          ? `, ${own.length} med hver rolle`
          : `, ${own.length} with each role`
    return `  ${folder.padEnd(column)}${many}${runs}: ${went}`
  })
}

function scenarioFacts(scenario: ScenarioResult, lang: Lang): string {
  const nb = lang === 'nb'
  const checks =
    scenario.checks.length === 0
      ? nb
        ? 'ingenting kontrollert'
        : 'nothing checked'
      : verdictCounts(tally(scenario.checks.map((check) => check.verdict)), lang)
  const messages = counted(scenario.exchanges, lang, {
    nb: ['utveksling', 'utvekslinger'],
    en: ['exchange', 'exchanges'],
  })
  return `${checks}; ${messages}, ${duration(scenario.ms, lang)}`
}

function troubles(result: RunResult, telling: Telling): readonly string[] {
  const { lang, paint, folder } = telling
  const account = (trouble: Trouble, place: string, scenario?: ScenarioResult) => [
    `${paint('bad', `✖ ${place}`)} (${visibleLine(trouble.code)})`,
    ...labelledLines(troubleAccount(trouble, lang, measure, scenario), { indent: 4, width }),
  ]
  const all = [
    ...result.troubles.map((trouble) => account(trouble, lang === 'nb' ? 'Hele kjøringen' : 'The whole run')),
    ...result.scenarios.flatMap((scenario) =>
      scenario.troubles.map((trouble) => account(trouble, scenario.id, scenario)),
    ),
  ]
  return section(lang === 'nb' ? 'Problemer underveis' : 'Trouble on the way', all, { lang, paint, folder })
}

function strayed(result: RunResult, { lang, paint, folder }: Telling): readonly string[] {
  const all = result.scenarios.flatMap((scenario) =>
    strayedSteps(scenario).map((step) => hanging(`${scenario.id}: `, strayedStepWords(step, lang, measure))),
  )
  return section(lang === 'nb' ? 'Steg som ikke gikk etter skriptet' : 'Steps that did not go by the script', all, {
    lang,
    paint,
    folder,
  })
}

function findings(result: RunResult, telling: Telling): readonly string[] {
  const { lang, paint, folder } = telling
  const wrong = ['failed', 'error', 'warning'] as const
  const all = wrong.flatMap((kind) =>
    checksOf(result, kind).map(({ scenario, check }) => [
      `${verdict(kind, lang, paint)} ${paint('strong', check.id)} (${levelWords[check.level][lang]}): ${visibleLine(check.title[lang])}`,
      ...labelledLines(checkAccount(result, scenario, check, lang, measure), { indent: 4, width }),
    ]),
  )
  return section(lang === 'nb' ? 'Funn' : 'Findings', all, { lang, paint, folder })
}

function undecided(result: RunResult, { lang, paint, folder }: Telling): readonly string[] {
  const nb = lang === 'nb'
  const unknown = nb ? 'Ingen årsak er oppgitt.' : 'No reason is given.'
  const reason = (text: string | undefined) =>
    text === undefined ? unknown : visibleLine(text).slice(0, measure.characters)
  const all = [
    ...checksOf(result, 'inconclusive').map(({ check }) => hanging(`${check.id}: `, reason(check.reason?.[lang]))),
    ...result.scenarios
      .filter(({ checks }) => checks.length === 0)
      .map(({ id }) => hanging(`${id}: `, nb ? 'Ingenting ble kontrollert.' : 'Nothing was checked.')),
    ...notRunOf(result).map(({ id }) =>
      hanging(
        `${id}: `,
        nb ? 'Scenarioet var planlagt, men ble ikke kjørt.' : 'The scenario was planned, but was not run.',
      ),
    ),
    ...result.requirements
      .filter(({ verdict: kind, reason: why }) => kind === 'inconclusive' && why !== undefined)
      .map(({ key, reason: why }) => hanging(`${nb ? 'krav' : 'requirement'} ${key}: `, reason(why?.[lang]))),
  ]
  return section(nb ? 'Ikke avgjort' : 'Inconclusive', all, { lang, paint, folder })
}

/** What people have vouched for, apart from what was tested. */
function answered(result: RunResult, { lang, paint, folder }: Telling): readonly string[] {
  const all = answeredRequirements(result).map((requirement) => {
    const isSeen = requirement.verdict === 'attested'
    const kind = isSeen ? 'passed' : requirement.verdict === 'failed' ? 'failed' : 'warning'
    const words = isSeen
      ? verdictWords.attested[lang]
      : `${verdictWords[kind][lang]}, ${{ nb: 'ikke sett av en person', en: 'not seen by a person' }[lang]}`
    return [
      `${paint(isSeen ? 'quiet' : verdictTones[kind], `${isSeen ? '☑' : verdictMarks[kind]} ${words}`)} ${paint('strong', requirement.key)} (${levelWords[requirement.severity][lang]})`,
      ...labelledLines(attestationAccount(requirement, lang), { indent: 4, width }),
    ]
  })
  return section(lang === 'nb' ? 'Bekreftelser' : 'Attestations', all, { lang, paint, folder })
}

function awaiting(result: RunResult, { lang, paint, folder }: Telling): readonly string[] {
  const all = awaitingRequirements(result).map(({ key, reason }) =>
    hanging(`${key}: `, visibleLine(reason?.[lang] ?? '')),
  )
  const title = { nb: 'Venter på bekreftelse', en: 'Awaiting attestation' }[lang]
  return all.length === 0
    ? []
    : [...section(title, all, { lang, paint, folder }), ...howToAttest(folder, lang).map((line) => `  ${line}`)]
}

function counts(result: RunResult, { lang, paint }: Telling): readonly string[] {
  const nb = lang === 'nb'
  const scenarios = tally(result.scenarios.map((scenario) => scenario.verdict))
  const notRun = notRunOf(result).length
  const rows: readonly Labelled[] = [
    {
      label: nb ? 'Scenarioer' : 'Scenarios',
      text: `${result.scenarios.length}${details(verdictCounts(scenarios, lang))}${notRun === 0 ? '' : nb ? `, og ${notRun} ikke kjørt` : `, and ${notRun} not run`}`,
    },
    {
      label: nb ? 'Kontroller' : 'Checks',
      text: `${total(result.counts)}${details(verdictCounts(result.counts, lang))}`,
    },
    {
      label: nb ? 'Krav' : 'Requirements',
      text: `${result.requirements.length}${details(requirementCounts(result.requirements, lang))}`,
    },
    ...(result.requirements.length === 0
      ? []
      : [{ label: nb ? 'Verifisert' : 'Verified', text: howCounts(result.requirements, lang) }]),
  ]
  return [paint('strong', nb ? 'I alt' : 'In all'), ...labelledLines(rows, { indent: 2, width })]
}

function closing(result: RunResult, { lang, paint, folder }: Telling): readonly string[] {
  const nb = lang === 'nb'
  const decided = result.counts.passed + result.counts.failed + result.counts.warning
  const nothing = nb
    ? 'INGENTING BLE KONTROLLERT: Kjøringen sier ikke noe om systemet.'
    : 'NOTHING WAS CHECKED: The run says nothing about the system.'
  const exit = exitCodeWords[result.exitCode]?.[lang]
  return [
    ...(decided === 0 ? [paint('bad', nothing)] : []),
    paint(runTones[result.verdict], runVerdictWords[result.verdict][lang]),
    ...awaitingLine(result, { lang, paint }),
    ...nextStep(result, lang),
    `${nb ? 'Sluttkode' : 'Exit code'} ${result.exitCode}${exit === undefined ? '' : ` (${exit})`}. ${nb ? 'Alt står i' : 'All of it is in'} ${folder}/results.json`,
  ]
}

/** Nobody reads a green run as more than it is. */
function awaitingLine(result: RunResult, { lang, paint }: Pick<Telling, 'lang' | 'paint'>): readonly string[] {
  const count = awaitingRequirements(result).length
  return count === 0 ? [] : [paint('doubt', awaitingWords(count, lang))]
}

const runTones: Record<RunResult['verdict'], Tone> = {
  conformant: 'good',
  'non-conformant': 'bad',
  incomplete: 'doubt',
  'setup-error': 'bad',
}

/** The exit code speaks before the verdict: a fault in the tool is not for the vendor to chase. */
function nextStep(result: RunResult, lang: Lang): readonly string[] {
  const [first] = [...checksOf(result, 'failed'), ...checksOf(result, 'error')]
  const again = first === undefined ? [] : [`  ${visibleLine(first.scenario.rerun)}`]
  if (result.exitCode === 5) return [nextSteps.harness[lang]]
  if (result.verdict === 'non-conformant' && first === undefined) return [nextSteps.unseen[lang]]
  if (result.verdict === 'non-conformant') return [nextSteps['non-conformant'][lang], ...again]
  if (result.verdict === 'conformant' && result.counts.warning > 0) return [nextSteps.warnings[lang]]
  return [nextSteps[result.verdict][lang]]
}

const nextSteps: Record<RunResult['verdict'] | 'warnings' | 'harness' | 'unseen', Text> = {
  conformant: { nb: 'Neste steg: Ingenting må rettes.', en: 'Next: Nothing has to be mended.' },
  warnings: {
    nb: 'Neste steg: Les advarslene over; de bør rettes.',
    en: 'Next: Read the warnings above; they should be mended.',
  },
  'non-conformant': {
    nb: 'Neste steg: Rett det første funnet over, og kjør scenarioet på nytt:',
    en: 'Next: Mend the first finding above, and run the scenario again:',
  },
  unseen: {
    nb: 'Neste steg: Rett det som ikke ble sett (under «Bekreftelser»), og la en person se etter igjen.',
    en: 'Next: Mend what was not seen (under “Attestations”), and have a person look again.',
  },
  incomplete: {
    nb: 'Neste steg: Se hva som ikke ble avgjort og hvorfor, fjern årsaken og kjør på nytt.',
    en: 'Next: See what was not decided and why, remove the cause and run again.',
  },
  'setup-error': {
    nb: 'Neste steg: Rett det som står under «Problemer underveis», og kjør på nytt.',
    en: 'Next: Mend what stands under “Trouble on the way”, and run again.',
  },
  harness: {
    nb: 'Neste steg: Meld fra til dem som vedlikeholder pll-conformance, og legg ved kjøringsmappen.',
    en: 'Next: Tell those who maintain pll-conformance, and enclose the run folder.',
  },
}

/** A heading and its accounts; a long list is cut, and says how much was left out and where it stands. */
function section(
  title: string,
  all: readonly (readonly string[])[],
  { lang, paint, folder }: Telling,
): readonly string[] {
  if (all.length === 0) return []
  const left = all.length - mostAccounts
  const more =
    lang === 'nb'
      ? `  … og ${left} til; alle står i ${folder}/results.json`
      : `  … and ${left} more; all of them in ${folder}/results.json`
  return [
    paint('strong', `${title} (${all.length})`),
    ...all.slice(0, mostAccounts).flatMap((lines) => lines.map((line) => `  ${line}`)),
    ...(left > 0 ? [more] : []),
  ]
}

function hanging(lead: string, text: string): readonly string[] {
  return wrapped(`${lead}${text}`, width - 4).map((line, index) => (index === 0 ? line : `  ${line}`))
}

/** Planned, and not in the results: the run was stopped before them. */
const notRunOf = ({ run, scenarios }: RunResult) =>
  run.planned.filter(({ id }) => !scenarios.some((scenario) => scenario.id === id))

function checksOf(result: RunResult, kind: Verdict) {
  return result.scenarios.flatMap((scenario) =>
    scenario.checks.filter((check) => check.verdict === kind).map((check) => ({ scenario, check })),
  )
}

function verdict(kind: Verdict, lang: Lang, paint: Paint, column = 0): string {
  return paint(verdictTones[kind], `${verdictMarks[kind]} ${verdictWords[kind][lang].padEnd(column)}`)
}

const verdictColumn = (lang: Lang) => Math.max(...verdictsWorstFirst.map((kind) => verdictWords[kind][lang].length)) + 2

function tally(verdicts: readonly Verdict[]): Counts {
  const none: Counts = { passed: 0, failed: 0, warning: 0, 'not-applicable': 0, inconclusive: 0, error: 0 }
  return verdicts.reduce((counts, kind) => ({ ...counts, [kind]: counts[kind] + 1 }), none)
}

const total = (counts: Counts) => verdictsWorstFirst.reduce((sum, kind) => sum + counts[kind], 0)

/** «1 ikke bestått, 30 bestått»; what there is none of is not named. */
function verdictCounts(counts: Counts, lang: Lang): string {
  return verdictsWorstFirst
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${verdictWords[kind][lang]}`)
    .join(', ')
}

/** «104 automatisk, 9 bekreftes av en person»: how the requirements of the route are verified, whatever came of it. */
function howCounts(requirements: readonly RequirementResult[], lang: Lang): string {
  return hows
    .map((how) => ({ how, count: requirements.filter(({ verification }) => verification === how).length }))
    .filter(({ count }) => count > 0)
    .map(({ how, count }) => `${count} ${howWords[how][lang]}`)
    .join(', ')
}

function requirementCounts(requirements: readonly RequirementResult[], lang: Lang): string {
  const awaits = { nb: 'venter på bekreftelse', en: 'awaiting attestation' }[lang]
  const tested = [...verdictsWorstFirst, 'attested' as const, 'not-tested' as const].map((kind) => ({
    words: verdictWords[kind][lang],
    count: requirements.filter((requirement) => requirement.verdict === kind && !isAwaiting(requirement)).length,
  }))
  return [...tested, { words: awaits, count: requirements.filter(isAwaiting).length }]
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${count} ${words}`)
    .join(', ')
}

const details = (words: string) => (words === '' ? '' : `: ${words}`)
