import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { knownTreatments } from '../../record/known-treatments.js'
import { plainWords } from '../../record/plain-words.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { anyhow, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { nameOf, treatmentOf } from '../treatment-in-words.js'
import { type ViewedLine, withoutView } from './shown-list.js'

/**
 * What the user reads of the treatment's prescription changed when it was recalled (feature `view`). A recall of what a pharmacy is
 * dispensing leaves status U, and only the recall itself says so (ER-STAT-01). No source says in what words an EPJ shows it, so a finding warns.
 */
export const recallShown = defineExpectation({
  kind: 'recall-shown',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.expectation(nameOf(treatment)),
  check: ({ treatment }) => ({
    ...outcomeCheck({
      id: `recall-shown-${treatment}`,
      krav: ['ER-STAT-01'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, treatment),
    }),
    warnsOnly: true,
    notApplicable: ({ record }) => withoutView(record),
  }),
})

function look(evidence: Evidence, key: string): OutcomeLook {
  const { record } = evidence
  const about = record.world.prescriptions.some((one) => one.key === key && one.status === 'U') ? ['ER-STAT-01'] : []
  const shown = record.steps.flatMap(({ step, answer }) => {
    const line = answer?.view === undefined ? undefined : lineOf(evidence, key, answer.view)
    return line === undefined ? [] : [{ step, text: textOf(line) }]
  })
  const [first, last] = [shown[0], shown.at(-1)]
  if (first === undefined || last === undefined || first === last) return { looked: 0, findings: [] }
  if (first.text !== last.text) return { looked: 1, findings: [], about }
  const message = words.asBefore(nameOf(treatmentOf(record, key)), last.text)
  const where = whereOfStep(evidence, last.step)
  return { looked: 1, findings: [anyhow(message, { expected: words.recalled, where })], about }
}

/** By PLL id, else by name where no other treatment of the scenario has it. */
function lineOf({ record }: Evidence, key: string, view: readonly ViewedLine[]): ViewedLine | undefined {
  const treatment = treatmentOf(record, key)
  const byId = view.find(({ pllId }) => typeof pllId === 'string' && sameId(pllId, treatment.pllId))
  if (byId !== undefined) return byId
  const isAlone = knownTreatments(record).filter((one) => nameOf(one) === nameOf(treatment)).length === 1
  return isAlone
    ? view.find(({ name }) => typeof name === 'string' && plainWords(name).includes(plainWords(nameOf(treatment))))
    : undefined
}

/** What it says of the prescription; where the EPJ says nothing of it, the status of the treatment. */
const textOf = ({ status, prescription }: ViewedLine): string =>
  [prescription, status].find((text): text is string => typeof text === 'string' && text.trim() !== '') ?? ''

const words = {
  expectation: (name: string) => ({
    nb: `${name}: brukeren kan se at resepten er eller blir tilbakekalt.`,
    en: `${name}: the user can see that the prescription is or will be recalled.`,
  }),
  title: { nb: 'Brukeren ser at resepten er tilbakekalt', en: 'The user sees that the prescription is recalled' },
  why: {
    nb: 'Ser resepten ut som før, tror legen at den gjelder, fornyer den ikke, eller tilbakekaller den én gang til.',
    en: 'When the prescription looks as before, the doctor believes that it is valid, does not renew it, or recalls it once more.',
  },
  asBefore: (name: string, text: string) => ({
    nb: `Brukeren ser «${text}» for ${name}, som før resepten ble tilbakekalt.`,
    en: `The user sees "${text}" for ${name}, as before the prescription was recalled.`,
  }),
  recalled: {
    nb: 'Det går fram at resepten er eller blir tilbakekalt.',
    en: 'It is shown that the prescription is or will be recalled.',
  },
}
