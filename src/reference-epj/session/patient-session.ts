import type { Behaviour } from '../behaviour.js'
import type { ActionAnswer, ActionRequest, SendList, SessionRequest } from '../generated/adapter.js'
import { SignInFailed, type TokenSource } from '../helseid/token-source.js'
import { addTreatment, chartInpatient, prescribeHandelsvare, recordAllergy } from '../journal/additions.js'
import {
  changeTreatment,
  confirmInUse,
  discontinueTreatment,
  markEnteredInError,
  recallPrescription,
  renewPrescription,
} from '../journal/line-changes.js'
import { answerPharmacyQuestion } from '../journal/pharmacy-answer.js'
import { phrases } from '../phrases/phrases.js'
import { SfmContext } from '../sfm-basis/client/sfm-context.js'
import { lookUp } from '../sfm-basis/lookup/list-lookup.js'
import { changeResponsibility } from '../sfm-basis/multidose/multidose-responsibility.js'
import { writeOrganisation, writePractitioner } from '../sfm-basis/register/sfm-register.js'
import { prescribeOnly, sendList } from '../sfm-basis/send/list-send.js'
import { pollTasks } from '../sfm-basis/tasks/task-list.js'

/** Actions that this EPJ lacks, with the reason. */
export const unsupported: Readonly<Record<string, string>> = {}

/** One practitioner at work with one patient: what the user does goes to whoever does it. */
export class PatientSession {
  readonly #context: SfmContext
  readonly #behaviour: Behaviour

  constructor(request: SessionRequest, behaviour: Behaviour, signIn: TokenSource) {
    this.#context = new SfmContext(request, behaviour, signIn)
    this.#behaviour = behaviour
  }

  /** Does one thing that the user does. Never throws: the user reads what went wrong. */
  async act(action: ActionRequest): Promise<ActionAnswer> {
    this.#context.clock.tell(action.now)
    const lacking = unsupported[action.action]
    if (lacking !== undefined) return { outcome: 'unsupported', message: lacking }
    try {
      return await carryOut(this.#context, this.#behaviour, action)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      return this.#context.answer(
        'failed',
        error instanceof SignInFailed ? phrases.signInFailed(why) : phrases.broken(why),
      )
    }
  }
}

function carryOut(
  context: SfmContext,
  behaviour: Behaviour,
  action: ActionRequest,
): ActionAnswer | Promise<ActionAnswer> {
  switch (action.action) {
    case 'open-patient':
      return open(context, behaviour)
    case 'lookup':
      return lookUp(context, action)
    case 'view-list':
      return context.answer('done', phrases.view)
    case 'add-treatment':
      return addTreatment(context, action)
    case 'chart-inpatient':
      return chartInpatient(context, action)
    case 'change-treatment':
      return changeTreatment(context, action)
    case 'renew-prescription':
      return renewPrescription(context, action)
    case 'discontinue-treatment':
      return discontinueTreatment(context, action)
    case 'recall-prescription':
      return recallPrescription(context, action)
    case 'confirm-in-use':
      return confirmInUse(context, action)
    case 'mark-entered-in-error':
      return markEnteredInError(context, action)
    case 'send-list':
      return sign(context, behaviour, action)
    case 'prescribe-only':
      return prescribeOnly(context, action)
    case 'prescribe-goods':
      return prescribeHandelsvare(context, action)
    case 'record-allergy':
      return recordAllergy(context, action)
    case 'register-multidose':
    case 'deregister-multidose':
      return changeResponsibility(context, action)
    case 'answer-pharmacy-question':
      return answerPharmacyQuestion(context, action)
    case 'poll-tasks':
      return pollTasks(context, action)
    case 'write-organisation':
      return writeOrganisation(context, action)
    case 'write-practitioner':
      return writePractitioner(context, action)
    case 'close-patient':
      return close(context)
    default:
      return {
        outcome: 'unsupported',
        message: `Referanse-EPJ har ikke ${(action as { readonly action: string }).action}.`,
      }
  }
}

async function open(context: SfmContext, behaviour: Behaviour): Promise<ActionAnswer> {
  const answer = await lookUp(context)
  return behaviour.sendsOnOpening ? sendList(context) : answer
}

async function sign(context: SfmContext, behaviour: Behaviour, action: SendList): Promise<ActionAnswer> {
  if (behaviour.takesOverMultidose) await changeResponsibility(context, { action: 'register-multidose' })
  return sendList(context, action)
}

function close(context: SfmContext): ActionAnswer {
  const unsent = context.changes.length
  context.close()
  return context.answer('done', unsent === 0 ? phrases.closed : phrases.closedWithChanges(unsent))
}
