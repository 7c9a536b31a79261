import type { Habits } from '../behaviour.js'
import type { ActionAnswer, ActionRequest, SendList, SessionRequest } from '../generated/adapter.js'
import { SignInFailed, type TokenSource } from '../helseid/sign-in.js'
import { emptyJournal } from '../journal/journal.js'
import {
  addTreatment,
  changeTreatment,
  chartInpatient,
  confirmInUse,
  discontinueTreatment,
  markEnteredInError,
  prescribeGoods,
  recallPrescription,
  recordAllergy,
  renewPrescription,
} from '../journal/list-change.js'
import { Desk } from '../journal/patient-context.js'
import { answerPharmacyQuestion } from '../journal/pharmacy-answer.js'
import { phrases } from '../phrases/phrases.js'
import { lookUp } from '../sfm-basis/lookup/list-lookup.js'
import { changeResponsibility } from '../sfm-basis/multidose/multidose-responsibility.js'
import { writeOrganisation, writePractitioner } from '../sfm-basis/register/sfm-register.js'
import { prescribeOnly, sendList } from '../sfm-basis/send/list-send.js'
import { pollTasks } from '../sfm-basis/tasks/task-list.js'

/** Actions that this EPJ lacks, with the reason. */
export const unsupported: Readonly<Record<string, string>> = {}

/** One practitioner at work with one patient: what the user does goes to whoever does it. */
export class PatientSession {
  readonly #desk: Desk

  constructor(request: SessionRequest, habits: Habits, signIn: TokenSource) {
    this.#desk = new Desk(request, habits, signIn)
  }

  /** Does one thing that the user does. Never throws: what goes wrong is told to the user. */
  async act(action: ActionRequest): Promise<ActionAnswer> {
    this.#desk.clock.tell(action.now)
    const lacking = unsupported[action.action]
    if (lacking !== undefined) return { outcome: 'unsupported', message: lacking }
    try {
      return await carryOut(this.#desk, action)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      return this.#desk.answer(
        'failed',
        error instanceof SignInFailed ? phrases.signInFailed(why) : phrases.broken(why),
      )
    }
  }
}

function carryOut(desk: Desk, action: ActionRequest): ActionAnswer | Promise<ActionAnswer> {
  switch (action.action) {
    case 'open-patient':
      return open(desk)
    case 'lookup':
      return lookUp(desk, action)
    case 'view-list':
      return desk.answer('done', phrases.view)
    case 'add-treatment':
      return addTreatment(desk, action)
    case 'chart-inpatient':
      return chartInpatient(desk, action)
    case 'change-treatment':
      return changeTreatment(desk, action)
    case 'renew-prescription':
      return renewPrescription(desk, action)
    case 'discontinue-treatment':
      return discontinueTreatment(desk, action)
    case 'recall-prescription':
      return recallPrescription(desk, action)
    case 'confirm-in-use':
      return confirmInUse(desk, action)
    case 'mark-entered-in-error':
      return markEnteredInError(desk, action)
    case 'send-list':
      return sign(desk, action)
    case 'prescribe-only':
      return prescribeOnly(desk, action)
    case 'prescribe-goods':
      return prescribeGoods(desk, action)
    case 'record-allergy':
      return recordAllergy(desk, action)
    case 'register-multidose':
    case 'deregister-multidose':
      return changeResponsibility(desk, action)
    case 'answer-pharmacy-question':
      return answerPharmacyQuestion(desk, action)
    case 'poll-tasks':
      return pollTasks(desk, action)
    case 'write-organisation':
      return writeOrganisation(desk, action)
    case 'write-practitioner':
      return writePractitioner(desk, action)
    case 'close-patient':
      return close(desk)
    default:
      return {
        outcome: 'unsupported',
        message: `Referanse-EPJ har ikke ${(action as { readonly action: string }).action}.`,
      }
  }
}

async function open(desk: Desk): Promise<ActionAnswer> {
  const answer = await lookUp(desk)
  return desk.habits.sendsOnOpening ? sendList(desk) : answer
}

async function sign(desk: Desk, action: SendList): Promise<ActionAnswer> {
  if (desk.habits.takesOverMultidose) await changeResponsibility(desk, { action: 'register-multidose' })
  return sendList(desk, action)
}

function close(desk: Desk): ActionAnswer {
  const unsent = desk.journal.changes.length
  desk.journal = emptyJournal
  desk.chart = []
  return desk.answer('done', unsent === 0 ? phrases.closed : phrases.closedWithChanges(unsent))
}
