import { Type } from '@sinclair/typebox'
import { listed } from '../../../scenario/listed.js'
import { patient } from '../../../scenario/world/people.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { recordedStep } from '../../record/reach.js'
import { defineExpectation } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

/**
 * Of the patients that the user follows, those whose medicines changed are raised (keys in fixtures/patients.json): the EPJ asked SFM so
 * that it got the change (SFM-3.3.9), and shows it where the adapter answers with the task lists (the feature `tasks`).
 */
export const changesRaised = defineExpectation({
  kind: 'changes-raised',
  fields: { patients: Type.Array(Type.String()) },
  build: (...patients: readonly string[]) => ({ patients: [...patients] }),
  words: ({ patients }) => words.expectation(patients.map(fullName)),
  check: ({ patients }) =>
    outcomeCheck({
      id: 'changes-raised',
      krav: ['SFM-3.3.9'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, patients),
    }),
})

/** The code of a change on a patient (SFM-TASK-10). */
const patientChanged = '10'

function look(evidence: Evidence, patients: readonly string[]): OutcomeLook {
  const polls = epjSteps(evidence.record.plan.steps).filter(({ step }) => step.action.action === 'poll-tasks')
  const last = polls.at(-1)
  if (last === undefined) return { looked: 0, findings: [] }
  const tasks = evidence.taskCalls.flatMap((call) => call.tasks).filter(({ codes }) => codes.includes(patientChanged))
  const shown = shownIds(evidence)
  const parts = { expected: words.raised, where: whereOfStep(evidence, last.number) }
  return {
    looked: patients.length,
    findings: patients.flatMap((key) => {
      const number = numberOf(evidence, key)
      if (number === undefined) return []
      const own = tasks.filter((task) => task.patients.includes(number))
      if (own.length === 0) return [inTheEnd(words.notFetched(number), parts)]
      if (shown === undefined || own.some(({ id }) => id !== undefined && shown.has(id))) return []
      return [inTheEnd(words.notShown(number), parts)]
    }),
  }
}

/** The patient's national identity number, as the step was carried out. */
function numberOf({ record }: Evidence, key: string): string | undefined {
  for (const { number, step } of epjSteps(record.plan.steps)) {
    if (step.action.action !== 'poll-tasks') continue
    const place = step.action.patients?.indexOf(key) ?? -1
    const { patients } = (recordedStep(record, number)?.action ?? {}) as {
      readonly patients?: readonly { readonly value?: string }[]
    }
    const found = place < 0 ? undefined : patients?.[place]?.value
    if (found !== undefined) return found
  }
  return undefined
}

/** Ids of the tasks in the user's lists. Undefined: the adapter does not show them, or not with SFM's ids. */
function shownIds({ record }: Evidence): ReadonlySet<string> | undefined {
  const { features } = record.head.system
  if (!Array.isArray(features) || !features.includes('tasks')) return undefined
  const lists = epjSteps(record.plan.steps).flatMap(({ number }) => recordedStep(record, number)?.answer?.tasks ?? [])
  const ids = lists.flatMap((line) => (typeof line['id'] === 'string' ? [line['id']] : []))
  return lists.length > 0 && ids.length === 0 ? undefined : new Set(ids)
}

function fullName(key: string): string {
  const { givenName, familyName } = patient(key)
  return `${givenName} ${familyName}`
}

const words = {
  expectation: (names: readonly string[]) => ({
    nb: `EPJ-en spurte om endringer for de pasientene brukeren følger, og viser dem for ${listed(names, 'nb')}.`,
    en: `The EPJ asked for changes on the patients that the user follows, and shows them for ${listed(names, 'en')}.`,
  }),
  title: {
    nb: 'Endringer for pasientene brukeren følger, kom fram',
    en: 'Changes on the patients that the user follows arrived',
  },
  why: {
    nb: 'Hjemmetjenesten gir medisinene etter den listen den har. Får den ikke vite om endringen, får pasienten den gamle dosen.',
    en: 'The home care gives medicines by the list that it has. When it is not told of the change, the patient gets the old dose.',
  },
  notFetched: (number: string) => ({
    nb: `EPJ-en fikk ikke endringen for pasient ${number} fra SFM.`,
    en: `The EPJ did not get the change of patient ${number} from SFM.`,
  }),
  notShown: (number: string) => ({
    nb: `EPJ-en fikk endringen for pasient ${number}, men viser den ikke i oppgavelisten.`,
    en: `The EPJ got the change of patient ${number}, but does not show it in the task list.`,
  }),
  raised: {
    nb: 'Task?code=10 med PatientNiN for pasientene brukeren følger, og endringen i oppgavelisten.',
    en: 'Task?code=10 with PatientNiN of the patients that the user follows, and the change in the task list.',
  },
}
