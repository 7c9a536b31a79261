import type { ScenarioRecord } from '../../../evidence/scenario-record.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import { type Evidence, whereOf } from '../../record/evidence.js'
import { plainWords } from '../../record/plain-words.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { anyhow, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { nameOf, treatmentOf } from '../treatment-in-words.js'
import { shownName, showsView } from './shown-list.js'

/**
 * What another doctor put on the list was before the user's eyes, in a message or in the list on the screen, before the user's own list was
 * accepted. No source says how an EPJ shows it, so a finding warns. Whether it is in what is sent is for list-holds to say.
 */
export const seenBeforeSend = defineExpectation({
  kind: 'seen-before-send',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.expectation(nameOf(treatment)),
  check: ({ treatment }) => ({
    ...outcomeCheck({
      id: `seen-before-send-${treatment}`,
      krav: [],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, treatment),
    }),
    warnsOnly: true,
    notApplicable: (evidence) =>
      showsView(evidence.record) || wasSeen(evidence, treatment) ? undefined : words.notShown,
  }),
})

function look(evidence: Evidence, key: string): OutcomeLook {
  const { record, sends } = evidence
  const since = stepOfOther(record, key)
  const taken = sends.find(({ accepted, isList, step }) => accepted && isList === true && step > since)
  if (taken === undefined) return { looked: 0, findings: [] }
  if (wasSeen(evidence, key, { before: taken.step })) return { looked: 1, findings: [] }
  const name = nameOf(treatmentOf(record, key))
  const where = whereOf(evidence, taken.exchange, 'request')
  return {
    looked: 1,
    findings: [anyhow(words.unseen(name, taken.exchange.id), { expected: words.shown(name), where })],
  }
}

/** The step in which another doctor sent a list with the treatment on it. */
function stepOfOther({ plan }: ScenarioRecord, key: string): number {
  return (
    plan.steps.findIndex(
      (step) =>
        step.by === 'world' &&
        step.event.kind === 'doctor-sends-list' &&
        step.event.changes.some((change) => change.change === 'adds' && change.key === key),
    ) + 1
  )
}

/** A message or a line of the list named the medicine, in an answer after the other doctor's send and before that step. */
function wasSeen(
  { record }: Evidence,
  key: string,
  { before = Number.POSITIVE_INFINITY }: { readonly before?: number } = {},
): boolean {
  const name = plainWords(nameOf(treatmentOf(record, key)))
  const since = stepOfOther(record, key)
  return record.steps
    .filter(({ step }) => step > since && step < before)
    .some(({ answer }) => {
      const lines = (answer?.view ?? []).map((line) => plainWords(shownName(line)))
      return (
        plainWords(answer?.message ?? '').includes(name) ||
        lines.some((line) => line !== '' && (line.includes(name) || name.includes(line)))
      )
    })
}

const words = {
  expectation: (name: string) => ({
    nb: `${name}: brukeren har fått se det den andre legen satte på listen, før sin egen liste ble sendt.`,
    en: `${name}: the user has seen what the other doctor put on the list, before their own list was sent.`,
  }),
  title: {
    nb: 'Brukeren så det andre hadde gjort, før listen ble sendt',
    en: 'The user saw what others had done before the list was sent',
  },
  why: {
    nb: 'Den som sender listen, står inne for alt på den. Er noe nytt flettet inn uten å være vist, har ingen vurdert det sammen med resten.',
    en: 'Whoever sends the list vouches for all of it. When something new was merged in unseen, no one has considered it together with the rest.',
  },
  notShown: {
    nb: 'Adapteren viser ikke det brukeren ser (funksjonen «view»), og ingen melding nevner det.',
    en: 'The adapter does not show what the user sees (the feature "view"), and no message names it.',
  },
  unseen: (name: string, list: string) => ({
    nb: `Listen ble sendt (${list}) uten at brukeren hadde fått se ${name}, som en annen lege hadde satt på den.`,
    en: `The list was sent (${list}) without the user having seen ${name}, which another doctor had put on it.`,
  }),
  shown: (name: string) => ({
    nb: `${name} vises for brukeren før sendingen.`,
    en: `${name} is shown to the user before the send.`,
  }),
}
