import { Type } from '@sinclair/typebox'
import type { ActionName } from '../../../contract/generated/adapter.js'
import type { ScenarioRecord } from '../../../evidence/scenario-record.js'
import { listed } from '../../../scenario/listed.js'
import { actionWords } from '../../../scenario/steps/action-words.js'
import type { Lang, Text } from '../../../scenario/text.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { type KnownTreatment, knownTreatments } from '../../record/known-treatments.js'
import { outcomeOf } from '../../record/reach.js'
import { actionName, defineExpectation, type FieldsOf, handle, keysOf } from '../define-expectation.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { nameOf, treatmentOf } from '../treatment-in-words.js'
import { isLineOf, lastView, shownName, type ViewedLine, withoutView } from './shown-list.js'

const fields = { action: actionName, shown: Type.Array(handle), hidden: Type.Array(handle) }

type ViewShows = FieldsOf<typeof fields>

/**
 * What the user saw at the last step of this kind, where the adapter shows it (feature `view`): each of `shown` once, none of `hidden`, and
 * nothing that the world does not know. No source says how an EPJ shows the list, so a finding warns.
 */
export const viewShows = defineExpectation({
  kind: 'view-shows',
  fields,
  build: (
    action: ActionName,
    shown: readonly NamedTreatment[],
    { without = [] }: { readonly without?: readonly NamedTreatment[] } = {},
  ) => ({ action, shown: keysOf(shown), hidden: keysOf(without) }),
  words: ({ action, shown, hidden }, nameOf) =>
    words.expectation(actionWords[action], shown.map(nameOf), hidden.map(nameOf)),
  check: (expected) => ({
    ...outcomeCheck({
      id: 'view-shows',
      krav: [],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, expected),
    }),
    warnsOnly: true,
    notApplicable: ({ record }) => withoutView(record),
  }),
})

/** What is not as it should be on the screen. */
interface Wrong {
  readonly message: Text
  readonly expected: Text
}

function look(evidence: Evidence, { action, shown, hidden }: ViewShows): OutcomeLook {
  const { record } = evidence
  const last = lastView(record, action)
  if (last?.view === undefined) return { looked: 0, findings: [] }
  const lines = last.view
  // An EPJ that stopped the user before the list came had none to show.
  const wasStopped = last.step.expect === 'done' && outcomeOf(record, last.number) !== 'done'
  const finding = wasStopped ? inTheEnd : anyhow
  const where = whereOfStep(evidence, last.number)
  const wrong = [
    ...shown.flatMap((key) => notOnce(record, lines, treatmentOf(record, key))),
    ...hidden.flatMap((key) => notHidden(lines, treatmentOf(record, key))),
    ...unknownLines(record, lines),
  ]
  return {
    looked: Math.max(1, shown.length + hidden.length + lines.length),
    findings: wrong.map(({ message, expected }) => finding(message, { expected, where })),
  }
}

function notOnce(record: ScenarioRecord, lines: readonly ViewedLine[], treatment: KnownTreatment): readonly Wrong[] {
  const name = nameOf(treatment)
  const expected = words.once(name)
  const found = lines.filter((line) => isLineOf(line, treatment)).length
  if (found === 0) return [{ message: words.missing(name), expected }]
  const ofThatName = knownTreatments(record).filter((one) => nameOf(one) === name).length
  return found > ofThatName ? [{ message: words.repeated(name, found), expected }] : []
}

function notHidden(lines: readonly ViewedLine[], treatment: KnownTreatment): readonly Wrong[] {
  const name = nameOf(treatment)
  if (!lines.some((line) => isLineOf(line, treatment))) return []
  return [{ message: words.notHidden(name), expected: words.hidden(name) }]
}

function unknownLines(record: ScenarioRecord, lines: readonly ViewedLine[]): readonly Wrong[] {
  const known = knownTreatments(record)
  return lines
    .filter((line) => !known.some((treatment) => isLineOf(line, treatment)))
    .map((line) => ({ message: words.unknown(shownName(line)), expected: words.known }))
}

const words = {
  expectation: (action: Text, shown: readonly string[], hidden: readonly string[]) => {
    const without = (and: string, lang: Lang) => (hidden.length === 0 ? '' : `, ${and} ${listed(hidden, lang)}`)
    return {
      nb: `Når brukeren har valgt å ${action.nb}, viser EPJ-en ${listed(shown, 'nb')}${shown.length === 1 ? '' : ', hver'} én gang${without('og ikke', 'nb')}.`,
      en: `When the user has chosen to ${action.en}, the EPJ shows ${listed(shown, 'en')}${shown.length === 1 ? '' : ', each'} once${without('and not', 'en')}.`,
    }
  },
  title: { nb: 'Brukeren ser det som gjelder', en: 'The user sees what holds' },
  why: {
    nb: 'Legen behandler etter det skjermen viser. Et legemiddel som mangler der, blir glemt; ett som står to ganger, kan bli gitt to ganger.',
    en: 'The doctor treats by what the screen shows. A medicine missing there is forgotten; one that is there twice may be given twice.',
  },
  missing: (name: string) => ({ nb: `${name} vises ikke for brukeren.`, en: `${name} is not shown to the user.` }),
  repeated: (name: string, times: number) => ({
    nb: `${name} vises ${String(times)} ganger for brukeren.`,
    en: `${name} is shown ${String(times)} times to the user.`,
  }),
  once: (name: string) => ({ nb: `${name} vises én gang.`, en: `${name} is shown once.` }),
  notHidden: (name: string) => ({ nb: `${name} vises for brukeren.`, en: `${name} is shown to the user.` }),
  hidden: (name: string) => ({ nb: `${name} vises ikke.`, en: `${name} is not shown.` }),
  unknown: (name: string) => ({
    nb: `Brukeren ser ${name}, som ingen har gitt pasienten.`,
    en: `The user sees ${name}, which no one has given the patient.`,
  }),
  known: {
    nb: 'Bare det som står i Reseptformidleren, eller som brukeren selv har lagt til.',
    en: 'Only what Reseptformidleren holds, or what the user has added.',
  },
}
