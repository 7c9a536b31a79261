import type { Text } from '../../../contract/generated/harness.js'
import type { ScenarioRecord } from '../../../evidence/scenario-record.js'
import type { Check } from '../../checks/check.js'
import { type Evidence, whereOf, whereOfStep } from '../../record/evidence.js'
import { epjSteps } from '../../record/known-treatments.js'
import { recordedStep } from '../../record/reach.js'
import type { AnsweredTask } from '../../record/task-call.js'
import { defineExpectation, oneOf } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { type TaskMatter, taskMatterNames } from './task-matter.js'

const fields = { task: oneOf(...taskMatterNames) }

/** The EPJ asked SFM for its tasks, and this one stands once in the user's task lists. */
export const taskShown = defineExpectation({
  kind: 'task-shown',
  fields,
  build: (task: TaskMatter) => ({ task }),
  words: (expected) => ({
    nb: `EPJ-en har hentet oppgaven om ${matterInScript[expected.task].nb}, og brukeren finner den én gang i oppgavelistene.`,
    en: `The EPJ has fetched the task about ${matterInScript[expected.task].en}, and the user finds it once in the task lists.`,
  }),
  check: (expected) => taskShownCheck(expected.task),
})

interface MatterFacts {
  readonly words: Text
  /** Number in sfm-task-types. Undefined: no source tells it, and an EPJ may ask in a way that leaves it out. */
  readonly code?: string
  /** What the task is named by where it has no number. */
  readonly message?: string
  readonly krav: readonly string[]
  /** The guide of the Basis API does not bid the EPJ ask for it: one that asks for other numbers does right. */
  readonly atWill?: true
}

const matters: Readonly<Record<TaskMatter, MatterFacts>> = {
  'pharmacy-question': {
    words: { nb: 'spørsmål fra multidoseapoteket (M25.2)', en: 'a question from the multidose pharmacy (M25.2)' },
    code: '6',
    krav: ['SFM-3.3.1', 'SFM-3.3.6', 'SFM-TASK-6'],
  },
  draft: {
    words: { nb: 'utkast som skal godkjennes', en: 'a draft that awaits approval' },
    code: '3',
    krav: ['SFM-TASK-3'],
    atWill: true,
  },
  'multidose-patient-changed': {
    words: { nb: 'endring på multidosepasient', en: 'a change on a multidose patient' },
    code: '8',
    krav: ['SFM-3.3.1', 'SFM-3.3.8', 'SFM-TASK-8'],
  },
  'patient-changed': {
    words: { nb: 'endring på pasient', en: 'a change on a patient' },
    code: '10',
    krav: ['SFM-3.3.1', 'SFM-3.3.9', 'SFM-TASK-10'],
  },
  'recalled-by-other': {
    words: {
      nb: 'resept tilbakekalt av annen rekvirent (M7)',
      en: 'a prescription recalled by another prescriber (M7)',
    },
    message: 'M7',
    krav: ['SFM-3.3.1', 'SFM-3.3.2'],
  },
  'dispensing-reported': {
    words: { nb: 'utleveringsrapport til fastlege (M8)', en: 'a dispensing report to the GP (M8)' },
    message: 'M8',
    krav: ['SFM-3.3.1', 'SFM-3.3.3'],
  },
  'slv-answer': {
    words: { nb: 'svar fra Legemiddelverket (M15)', en: 'an answer from the medicines agency (M15)' },
    message: 'M15',
    krav: ['SFM-3.3.1', 'SFM-3.3.5'],
  },
  'multidose-taken-over': {
    words: {
      nb: 'at en annen lege har overtatt multidoseansvaret (M28)',
      en: 'that another doctor has taken over the multidose (M28)',
    },
    message: 'M28',
    krav: ['SFM-3.3.1', 'SFM-3.3.7'],
  },
}

/**
 * The EPJ asked SFM for tasks, got this one, and shows it once in the user's task lists. That it is shown is judged where the adapter
 * answers with the lists (the feature `tasks`).
 */
function taskShownCheck(matter: TaskMatter): Check {
  const facts = matters[matter]
  return {
    ...outcomeCheck({
      id: 'task-shown',
      krav: [...new Set(Object.values(matters).flatMap(({ krav }) => krav))],
      title: { nb: `Oppgaven kom fram: ${facts.words.nb}`, en: `The task arrived: ${facts.words.en}` },
      why: {
        nb: 'Det som ingen får vite, blir ikke gjort: apoteket venter på svar, og pasienten på medisinen.',
        en: 'What nobody is told is not done: the pharmacy waits for an answer, and the patient for the medicine.',
      },
      look: (evidence) => look(evidence, matter, facts),
    }),
    notApplicable: (evidence) => outOfReach(evidence, matter, facts),
  }
}

/** No source tells the number of some tasks, or bids the EPJ ask for them: one that asks for the numbers it knows is not to blame. */
function outOfReach(evidence: Evidence, matter: TaskMatter, { code, words, atWill }: MatterFacts): Text | undefined {
  const polls = evidence.taskCalls.filter(({ method }) => method === 'GET')
  if ((code !== undefined && atWill !== true) || polls.length === 0 || found(evidence, matter).length > 0)
    return undefined
  if (!polls.every((poll) => poll.askedCodes.length > 0)) return undefined
  if (atWill === true)
    return {
      nb: `EPJ-en spør etter oppgaver med bestemte koder, og ingen kilde pålegger den å spørre etter ${words.nb}.`,
      en: `The EPJ asks for tasks with certain codes, and no source bids it ask for ${words.en}.`,
    }
  return {
    nb: `EPJ-en spør etter oppgaver med bestemte koder, og ingen kilde sier hvilken kode ${words.nb} har.`,
    en: `The EPJ asks for tasks with certain codes, and no source tells which code ${words.en} has.`,
  }
}

function found(evidence: Evidence, matter: TaskMatter): readonly AnsweredTask[] {
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

function look(evidence: Evidence, matter: TaskMatter, { words, krav }: MatterFacts): OutcomeLook {
  const polls = evidence.taskCalls.filter(({ method }) => method === 'GET')
  const [first] = polls
  const expected = {
    nb: `Oppgave om ${words.nb}, én gang i oppgavelisten.`,
    en: `A task about ${words.en}, once in the task list.`,
  }
  const fault = (nb: string, en: string, where?: OutcomeFinding['finding']['where']) => ({
    looked: 1,
    findings: [inTheEnd(nb, en, { expected, krav, ...(where === undefined ? {} : { where }) })],
    about: krav,
  })
  if (first === undefined)
    return fault('EPJ-en spurte ikke SFM om oppgaver (GET Task).', 'The EPJ did not ask SFM for tasks (GET Task).')
  const tasks = found(evidence, matter)
  if (tasks.length === 0)
    return fault(
      `EPJ-en spurte SFM om oppgaver, men ikke slik at den fikk oppgaven om ${words.nb}.`,
      `The EPJ asked SFM for tasks, but not so that it got the task about ${words.en}.`,
      whereOf(evidence, first.exchange, 'request'),
    )
  const findings = tasks.flatMap((task) => shownFaults(evidence, task, words))
  return {
    looked: tasks.length,
    findings: findings.map(({ nb, en, where }) => inTheEnd(nb, en, { expected, krav, where })),
    about: krav,
  }
}

interface ShownFault extends Text {
  readonly where: ReturnType<typeof whereOfStep>
}

/** In some answer of the task list it stands, and in none of them twice. Lines without ids of SFM's show nothing either way. */
function shownFaults(evidence: Evidence, { id }: AnsweredTask, words: Text): readonly ShownFault[] {
  const { record } = evidence
  const { features } = record.head.system
  if (!Array.isArray(features) || !features.includes('tasks') || id === undefined) return []
  const lists = epjSteps(record.plan.steps)
    .filter(({ step }) => step.action.action === 'poll-tasks')
    .flatMap(({ number }) => {
      const ids = (recordedStep(record, number)?.answer?.tasks ?? []).flatMap((line) =>
        typeof line['id'] === 'string' ? [line['id']] : [],
      )
      return [
        {
          number,
          count: ids.filter((one) => one === id).length,
          tellsIds: ids.length > 0 || emptyList(record, number),
        },
      ]
    })
    .filter(({ tellsIds }) => tellsIds)
  const [one] = lists
  if (one === undefined) return []
  const twice = lists.find(({ count }) => count > 1)
  if (twice !== undefined)
    return [
      {
        nb: `Oppgaven om ${words.nb} står ${String(twice.count)} ganger i oppgavelistene.`,
        en: `The task about ${words.en} stands ${String(twice.count)} times in the task lists.`,
        where: whereOfStep(evidence, twice.number),
      },
    ]
  if (lists.some(({ count }) => count > 0)) return []
  return [
    {
      nb: `EPJ-en fikk oppgaven om ${words.nb}, men viser den ikke i noen oppgaveliste.`,
      en: `The EPJ got the task about ${words.en}, but shows it in no task list.`,
      where: whereOfStep(evidence, one.number),
    },
  ]
}

const emptyList = (record: ScenarioRecord, number: number): boolean =>
  recordedStep(record, number)?.answer?.tasks?.length === 0

const matterInScript: Readonly<Record<TaskMatter, Text>> = {
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
