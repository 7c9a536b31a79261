import { Type } from '@sinclair/typebox'
import type { ActionName } from '../../../contract/generated/adapter.js'
import type { Text } from '../../../contract/generated/harness.js'
import type { ScenarioRecord } from '../../../evidence/scenario-record.js'
import { listed } from '../../../scenario/listed.js'
import { actionWords } from '../../../scenario/steps/action-words.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { epjSteps, type KnownTreatment, knownTreatments, type NumberedStep } from '../../record/known-treatments.js'
import { plainWords } from '../../record/plain-words.js'
import { outcomeOf, recordedStep } from '../../record/reach.js'
import { sameId } from '../../record/reseptformidler-state.js'
import type { NameOf } from '../define-expectation.js'
import { actionName, defineExpectation, type FieldsOf, handle, keysOf } from '../define-expectation.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { nameOf, treatmentOf } from '../treatment-in-words.js'

const fields = { action: actionName, shown: Type.Array(handle), hidden: Type.Array(handle) }

type ViewShows = FieldsOf<typeof fields>

/** What the user saw at the last step of this kind (feature `view`): each of `shown` once, none of `hidden`, and nothing that the world does not know. */
export const viewShows = defineExpectation({
  kind: 'view-shows',
  fields,
  build: (
    action: ActionName,
    shown: readonly NamedTreatment[],
    { without = [] }: { readonly without?: readonly NamedTreatment[] } = {},
  ) => ({ action, shown: keysOf(shown), hidden: keysOf(without) }),
  words: (expected, nameOf) => inWords(expected, nameOf),
  check: viewShowsCheck,
})

/**
 * What the user sees, where the adapter shows it: each treatment once, and none that nobody gave. No source says how an EPJ
 * shows the list, so a finding warns.
 */
function viewShowsCheck(expectation: ViewShows): Check {
  return {
    ...outcomeCheck({
      id: 'view-shows',
      krav: [],
      title: { nb: 'Brukeren ser det som gjelder', en: 'The user sees what holds' },
      why: {
        nb: 'Legen behandler etter det skjermen viser. Et legemiddel som mangler der, blir glemt; ett som står to ganger, kan bli gitt to ganger.',
        en: 'The doctor treats by what the screen shows. A medicine missing there is forgotten; one that stands twice may be given twice.',
      },
      look: (evidence) => look(evidence, expectation),
    }),
    warnsOnly: true,
    notApplicable: ({ record }) => withoutView(record),
  }
}

/** Whether the adapter answers with what the user sees. */
export function showsView({ head }: ScenarioRecord): boolean {
  const { features } = head.system
  return Array.isArray(features) && features.includes('view')
}

export function withoutView(record: ScenarioRecord): Text | undefined {
  if (showsView(record)) return undefined
  return {
    nb: 'Adapteren viser ikke det brukeren ser (funksjonen «view»).',
    en: 'The adapter does not show what the user sees (the feature "view").',
  }
}

function look(evidence: Evidence, { action, shown, hidden }: ViewShows): OutcomeLook {
  const { record } = evidence
  const step = lastView(record, action)
  const view = step?.view
  if (step === undefined || view === undefined) return { looked: 0, findings: [] }
  const lines = view.map(shownLine)
  const known = knownTreatments(record)
  const where = whereOfStep(evidence, step.number)
  // An EPJ that stopped the user before the list came had none to show.
  const tell = step.step.expect === 'done' && outcomeOf(record, step.number) !== 'done' ? inTheEnd : anyhow
  const finding = (nb: string, en: string, expected: Text): OutcomeFinding => tell(nb, en, { expected, where })
  return {
    looked: Math.max(1, shown.length + hidden.length + lines.length),
    findings: [
      ...shown.flatMap((key) => {
        const treatment = treatmentOf(record, key)
        const name = nameOf(treatment)
        const found = lines.filter((line) => isOf(line, treatment))
        const expected = { nb: `${name} vises én gang.`, en: `${name} is shown once.` }
        if (found.length === 0)
          return [finding(`${name} vises ikke for brukeren.`, `${name} is not shown to the user.`, expected)]
        if (found.length > known.filter((one) => nameOf(one) === name).length)
          return [
            finding(
              `${name} vises ${String(found.length)} ganger for brukeren.`,
              `${name} is shown ${String(found.length)} times to the user.`,
              expected,
            ),
          ]
        return []
      }),
      ...hidden.flatMap((key) => {
        const treatment = treatmentOf(record, key)
        const name = nameOf(treatment)
        return lines.some((line) => isOf(line, treatment))
          ? [
              finding(`${name} vises for brukeren.`, `${name} is shown to the user.`, {
                nb: `${name} vises ikke.`,
                en: `${name} is not shown.`,
              }),
            ]
          : []
      }),
      ...lines
        .filter((line) => !known.some((treatment) => isOf(line, treatment)))
        .map(({ name }) =>
          finding(
            `Brukeren ser ${name}, som ingen har gitt pasienten.`,
            `The user sees ${name}, which nobody has given the patient.`,
            {
              nb: 'Bare det som står i Reseptformidleren, eller som brukeren selv har lagt til.',
              en: 'Only what Reseptformidleren holds, or what the user has added.',
            },
          ),
        ),
    ],
  }
}

/** What the user saw at the last step of a kind that was answered. */
export function lastView(
  record: ScenarioRecord,
  action: string,
): (NumberedStep & { readonly view: readonly Readonly<Record<string, unknown>>[] | undefined }) | undefined {
  const step = epjSteps(record.plan.steps).findLast(
    ({ number, step: { action: taken } }) =>
      taken.action === action && !['not-reached', 'no-answer'].includes(outcomeOf(record, number)),
  )
  return step === undefined ? undefined : { ...step, view: recordedStep(record, step.number)?.answer?.view }
}

/** Whether a line of a view is of a treatment. */
export const isLineOf = (line: Readonly<Record<string, unknown>>, treatment: KnownTreatment): boolean =>
  isOf(shownLine(line), treatment)

interface ShownLine {
  readonly name: string
  readonly pllId: string | undefined
}

const shownLine = ({ name, pllId }: Readonly<Record<string, unknown>>): ShownLine => ({
  name: typeof name === 'string' ? name : '',
  pllId: typeof pllId === 'string' ? pllId : undefined,
})

/** An EPJ may show a medicine in fewer or more words than FEST has; an id of the list decides where there is one. */
function isOf({ pllId, name }: ShownLine, treatment: KnownTreatment): boolean {
  if (pllId !== undefined && treatment.pllId !== undefined) return sameId(pllId, treatment.pllId)
  const [line, medicine] = [plainWords(name), plainWords(nameOf(treatment))]
  return line.includes(medicine) || medicine.includes(line)
}

function inWords({ action, shown, hidden }: ViewShows, medicineOf: NameOf): Text {
  const at = actionWords[action]
  return {
    nb: `Når brukeren har valgt å ${at.nb}, viser EPJ-en ${listed(shown.map(medicineOf), 'nb')}${shown.length === 1 ? '' : ', hver'} én gang${hidden.length === 0 ? '' : `, og ikke ${listed(hidden.map(medicineOf), 'nb')}`}.`,
    en: `When the user has chosen to ${at.en}, the EPJ shows ${listed(shown.map(medicineOf), 'en')}${shown.length === 1 ? '' : ', each'} once${hidden.length === 0 ? '' : `, and not ${listed(hidden.map(medicineOf), 'en')}`}.`,
  }
}
