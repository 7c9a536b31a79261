import { expectationWords } from '../../judge/expectations/expectations.js'
import type { Scenario } from '../../scenario/language/scenario.js'
import { broughtIn, type EpjStep, type Step } from '../../scenario/steps/step.js'
import type { Lang, Text } from '../../scenario/text.js'
import { roleNames } from './role-names.js'
import { item } from './script-lines.js'
import { who } from './script-people.js'
import { startOfScript } from './script-start.js'

/** The scenario as a script: what a tester can carry out by hand, and a clinician can read and approve. */
export function scenarioScript(scenario: Scenario, lang: Lang): string {
  const nb = lang === 'nb'
  const nameOf = namesOf(scenario)
  const sections = [
    [scenario.id, scenario.title[lang]],
    [nb ? 'Hvorfor' : 'Why', ...item(scenario.why[lang], '  ')],
    [nb ? 'Hvem' : 'Who', ...who(scenario, lang).flatMap((line) => item(line, '  '))],
    [
      nb ? 'Slik er det når manuset begynner' : 'How things are when the script begins',
      ...startOfScript(scenario.given, lang),
    ],
    [nb ? 'Steg' : 'Steps', ...scenario.steps.flatMap((step, index) => stepLines(step, index + 1, lang))],
    [
      nb ? 'Da skal dette være sant' : 'Then this must be true',
      ...scenario.checks.flatMap((check) =>
        item(
          `${check.actor === undefined ? '' : `${roleNames[check.actor][lang]}: `}${expectationWords(check, nameOf)[lang]}`,
          '  - ',
        ),
      ),
      ...item(alsoChecked[lang], '  '),
    ],
    ...looks(scenario, lang),
  ]
  return sections.map((lines) => lines.join('\n')).join('\n\n')
}

/** What no message shows, and the person who follows the script must look for. */
function looks({ attest = [] }: Scenario, lang: Lang): readonly (readonly string[])[] {
  if (attest.length === 0) return []
  const title = { nb: 'Dette må en person se etter og bekrefte', en: 'This a person must look for and attest' }[lang]
  const how = {
    nb: 'Svarene gis i en fil (pll-conformance attestations) eller i terminalen (run --attest).',
    en: 'The answers are given in a file (pll-conformance attestations) or in the terminal (run --attest).',
  }[lang]
  return [[title, ...attest.flatMap(({ key, look }) => item(`${key}: ${look[lang]}`, '  - ')), ...item(how, '  ')]]
}

function namesOf({ given, steps }: Scenario): (key: string) => string {
  const treatments = [...given.treatments, ...steps.flatMap(broughtIn)]
  const names = new Map(treatments.map(({ key, treatment }) => [key, treatment.medicine.name]))
  return (key) => names.get(key) ?? key
}

function stepLines(step: Step, number: number, lang: Lang): readonly string[] {
  const nb = lang === 'nb'
  const lead = `${number}.`.padStart(4)
  if (step.by === 'world') return item(`${nb ? 'Et annet sted' : 'Elsewhere'}: ${step.instruction[lang]}`, `${lead} `)
  const whose = step.actor === undefined ? '' : `${roleNames[step.actor][lang]}: `
  const more = step.expect === 'done' ? [] : item(expected[step.expect][lang], '     ')
  return [...item(`${whose}${step.instruction[lang]}`, `${lead} `), ...more]
}

const expected: Record<Exclude<EpjStep['expect'], 'done'>, Text> = {
  refused: {
    nb: 'EPJ-en skal stoppe brukeren her og si hvorfor.',
    en: 'The EPJ shall stop the user here and say why.',
  },
  tried: {
    nb: 'Her kan EPJ-en gjøre det eller la være. Gjør den det ikke, skal den si fra til brukeren.',
    en: 'Here the EPJ may do it or not. If it does not, it shall say so to the user.',
  },
}

const alsoChecked: Text = {
  nb: 'I tillegg kontrolleres hver melding som ble sendt: skjema, innlogging, pasientens identitet, oppslag før sending, og at ingenting er mistet.',
  en: 'In addition, every message that was sent is checked: schema, sign-in, the identity of the patient, lookup before sending, and that nothing was lost.',
}
