import type { ScenarioRecord } from '../../../evidence/scenario-record.js'
import type { Text } from '../../../scenario/text.js'
import { type Evidence, whereOf, whereOfStep } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { recordedStep } from '../../record/reach.js'
import type { AnsweredTask } from '../../record/task-call.js'
import { defineExpectation, oneOf } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { type TaskMatter, taskMatterNames } from './task-matter.js'

/**
 * The EPJ asked SFM for tasks, got this one, and shows it once in the user's task lists. That it is shown is judged where the adapter
 * answers with the lists (the feature `tasks`).
 */
export const taskShown = defineExpectation({
  kind: 'task-shown',
  fields: { task: oneOf(...taskMatterNames) },
  build: (task: TaskMatter) => ({ task }),
  words: ({ task }) => words.expectation(task),
  check: ({ task }) => ({
    ...outcomeCheck({
      id: 'task-shown',
      krav: [...new Set(Object.values(matters).flatMap(({ krav }) => krav))],
      title: words.title(task),
      why: words.why,
      look: (evidence) => look(evidence, task),
    }),
    notApplicable: (evidence) => outOfReach(evidence, task),
  }),
})

interface MatterFacts {
  /** Number in sfm-task-types. Undefined: no source gives it, and an EPJ may ask in a way that leaves it out. */
  readonly code?: string
  /** What the task is named by where it has no number. */
  readonly message?: string
  readonly krav: readonly string[]
  /** The guide of the Basis API does not require the EPJ to ask for it: one that asks for other numbers does right. */
  readonly atWill?: true
}

const matters: Readonly<Record<TaskMatter, MatterFacts>> = {
  'pharmacy-question': { code: '6', krav: ['SFM-3.3.1', 'SFM-3.3.6', 'SFM-TASK-6'] },
  draft: { code: '3', krav: ['SFM-TASK-3'], atWill: true },
  'multidose-patient-changed': { code: '8', krav: ['SFM-3.3.1', 'SFM-3.3.8', 'SFM-TASK-8'] },
  'patient-changed': { code: '10', krav: ['SFM-3.3.1', 'SFM-3.3.9', 'SFM-TASK-10'] },
  'recalled-by-other': { message: 'M7', krav: ['SFM-3.3.1', 'SFM-3.3.2'] },
  'dispensing-reported': { message: 'M8', krav: ['SFM-3.3.1', 'SFM-3.3.3'] },
  'slv-answer': { message: 'M15', krav: ['SFM-3.3.1', 'SFM-3.3.5'] },
  'multidose-taken-over': { message: 'M28', krav: ['SFM-3.3.1', 'SFM-3.3.7'] },
}

function look(evidence: Evidence, matter: TaskMatter): OutcomeLook {
  const { krav } = matters[matter]
  const expected = words.once(matter)
  const [firstPoll] = pollsOf(evidence)
  if (firstPoll === undefined)
    return { looked: 1, findings: [inTheEnd(words.notAsked, { expected, krav })], about: krav }
  const tasks = foundTasks(evidence, matter)
  if (tasks.length === 0) {
    const where = whereOf(evidence, firstPoll.exchange, 'request')
    return { looked: 1, findings: [inTheEnd(words.notFetched(matter), { expected, krav, where })], about: krav }
  }
  const findings = tasks.flatMap((task) => notShownOnce(evidence, task, matter))
  return { looked: tasks.length, findings, about: krav }
}

const pollsOf = ({ taskCalls }: Evidence) => taskCalls.filter(({ method }) => method === 'GET')

/** No source gives the number of some tasks, or requires the EPJ to ask for them: one that asks for the numbers it knows is not to blame. */
function outOfReach(evidence: Evidence, matter: TaskMatter): Text | undefined {
  const { code, atWill } = matters[matter]
  const polls = pollsOf(evidence)
  if ((code !== undefined && atWill !== true) || polls.length === 0 || foundTasks(evidence, matter).length > 0)
    return undefined
  if (!polls.every((poll) => poll.askedCodes.length > 0)) return undefined
  return atWill === true ? words.atWill(matter) : words.withoutCode(matter)
}

function foundTasks(evidence: Evidence, matter: TaskMatter): readonly AnsweredTask[] {
  const { code, message } = matters[matter]
  const known = [code, message, codeOfWorld(evidence.record, matter)]
  const all = evidence.taskCalls.flatMap(({ tasks }) => tasks)
  const about = all.filter((task) => task.codes.some((one) => known.includes(one)))
  return about.filter(({ id }, index) => about.findIndex((other) => other.id === id) === index)
}

/** The world may say what number such a task has. */
function codeOfWorld({ world: { taskCodes } }: ScenarioRecord, matter: TaskMatter): string | undefined {
  switch (matter) {
    case 'recalled-by-other':
      return taskCodes?.['prescription-recalled-by-other']
    case 'dispensing-reported':
    case 'slv-answer':
    case 'multidose-taken-over':
      return taskCodes?.[matter]
    default:
      return undefined
  }
}

/** It is in some answer of the task list, and in none of them twice. Lines without SFM's ids show nothing either way. */
function notShownOnce(evidence: Evidence, { id }: AnsweredTask, matter: TaskMatter): readonly OutcomeFinding[] {
  const { record } = evidence
  const { features } = record.head.system
  if (!Array.isArray(features) || !features.includes('tasks') || id === undefined) return []
  const lists = shownLists(record)
  const [first] = lists
  if (first === undefined) return []
  const parts = { expected: words.once(matter), krav: matters[matter].krav }
  const repeated = lists.find(({ ids }) => timesIn(ids, id) > 1)
  if (repeated !== undefined)
    return [
      inTheEnd(words.repeated(matter, timesIn(repeated.ids, id)), {
        ...parts,
        where: whereOfStep(evidence, repeated.number),
      }),
    ]
  if (lists.some(({ ids }) => ids.includes(id))) return []
  return [inTheEnd(words.notShown(matter), { ...parts, where: whereOfStep(evidence, first.number) })]
}

const timesIn = (ids: readonly string[], id: string): number => ids.filter((one) => one === id).length

/** The task lists that the user saw, as SFM's ids: those whose lines have such ids, and those without lines. */
function shownLists(record: ScenarioRecord): readonly { readonly number: number; readonly ids: readonly string[] }[] {
  return epjSteps(record.plan.steps)
    .filter(({ step }) => step.action.action === 'poll-tasks')
    .flatMap(({ number }) => {
      const lines = recordedStep(record, number)?.answer?.tasks
      const ids = (lines ?? []).flatMap((line) => (typeof line['id'] === 'string' ? [line['id']] : []))
      return ids.length > 0 || lines?.length === 0 ? [{ number, ids }] : []
    })
}

const words = {
  expectation: (matter: TaskMatter) => ({
    nb: `EPJ-en har hentet oppgaven om ${inScript[matter].nb}, og brukeren finner den én gang i oppgavelistene.`,
    en: `The EPJ has fetched the task about ${inScript[matter].en}, and the user finds it once in the task lists.`,
  }),
  title: (matter: TaskMatter) => ({
    nb: `Oppgaven kom fram: ${inFinding[matter].nb}`,
    en: `The task arrived: ${inFinding[matter].en}`,
  }),
  why: {
    nb: 'Det som ingen får vite, blir ikke gjort: apoteket venter på svar, og pasienten på medisinen.',
    en: 'What no one is told is not done: the pharmacy waits for an answer, and the patient for the medicine.',
  },
  atWill: (matter: TaskMatter) => ({
    nb: `EPJ-en spør etter oppgaver med bestemte koder, og ingen kilde pålegger den å spørre etter ${inFinding[matter].nb}.`,
    en: `The EPJ asks for tasks with certain codes, and no source bids it ask for ${inFinding[matter].en}.`,
  }),
  withoutCode: (matter: TaskMatter) => ({
    nb: `EPJ-en spør etter oppgaver med bestemte koder, og ingen kilde sier hvilken kode ${inFinding[matter].nb} har.`,
    en: `The EPJ asks for tasks with certain codes, and no source says which code ${inFinding[matter].en} has.`,
  }),
  notAsked: {
    nb: 'EPJ-en spurte ikke SFM om oppgaver (GET Task).',
    en: 'The EPJ did not ask SFM for tasks (GET Task).',
  },
  notFetched: (matter: TaskMatter) => ({
    nb: `EPJ-en spurte SFM om oppgaver, men ikke slik at den fikk oppgaven om ${inFinding[matter].nb}.`,
    en: `The EPJ asked SFM for tasks, but not so that it got the task about ${inFinding[matter].en}.`,
  }),
  repeated: (matter: TaskMatter, times: number) => ({
    nb: `Oppgaven om ${inFinding[matter].nb} står ${String(times)} ganger i oppgavelistene.`,
    en: `The task about ${inFinding[matter].en} is in the task lists ${String(times)} times.`,
  }),
  notShown: (matter: TaskMatter) => ({
    nb: `EPJ-en fikk oppgaven om ${inFinding[matter].nb}, men viser den ikke i noen oppgaveliste.`,
    en: `The EPJ got the task about ${inFinding[matter].en}, but shows it in no task list.`,
  }),
  once: (matter: TaskMatter) => ({
    nb: `Oppgave om ${inFinding[matter].nb}, én gang i oppgavelisten.`,
    en: `A task about ${inFinding[matter].en}, once in the task list.`,
  }),
}

/** The task as a finding names it. */
const inFinding: Readonly<Record<TaskMatter, Text>> = {
  'pharmacy-question': {
    nb: 'spørsmål fra multidoseapoteket (M25.2)',
    en: 'a question from the multidose pharmacy (M25.2)',
  },
  draft: { nb: 'utkast som skal godkjennes', en: 'a draft that awaits approval' },
  'multidose-patient-changed': { nb: 'endring på multidosepasient', en: 'a change on a multidose patient' },
  'patient-changed': { nb: 'endring på pasient', en: 'a change on a patient' },
  'recalled-by-other': {
    nb: 'resept tilbakekalt av annen rekvirent (M7)',
    en: 'a prescription recalled by another prescriber (M7)',
  },
  'dispensing-reported': { nb: 'utleveringsrapport til fastlege (M8)', en: 'a dispensing report to the GP (M8)' },
  'slv-answer': { nb: 'svar fra Legemiddelverket (M15)', en: 'an answer from the medicines agency (M15)' },
  'multidose-taken-over': {
    nb: 'at en annen lege har overtatt multidoseansvaret (M28)',
    en: 'that another doctor has taken over the multidose (M28)',
  },
}

/** The task as a reader of the script finds it. */
const inScript: Readonly<Record<TaskMatter, Text>> = {
  'pharmacy-question': { nb: 'spørsmålet fra multidoseapoteket', en: 'the question from the multidose pharmacy' },
  draft: { nb: 'utkastet som legen skal ta stilling til', en: 'the draft that the doctor is to decide on' },
  'multidose-patient-changed': {
    nb: 'at en annen har endret for multidosepasienten',
    en: 'what another has changed for the multidose patient',
  },
  'patient-changed': { nb: 'at det er endringer på pasienten', en: 'changes on the patient' },
  'recalled-by-other': { nb: 'at en annen har tilbakekalt resepten', en: 'another having recalled the prescription' },
  'dispensing-reported': { nb: 'utleveringsrapporten til fastlegen', en: 'the dispensing report to the GP' },
  'slv-answer': { nb: 'svaret fra Legemiddelverket', en: 'the answer from the medicines agency' },
  'multidose-taken-over': {
    nb: 'at en annen lege har overtatt multidoseansvaret',
    en: 'another doctor having taken over the multidose',
  },
}
