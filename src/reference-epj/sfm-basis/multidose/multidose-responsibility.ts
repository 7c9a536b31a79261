import type { ActionAnswer, DeregisterMultidose, RegisterMultidose } from '../../generated/adapter.js'
import { afterRegistration } from '../../journal/journal.js'
import { osloDate } from '../../journal/oslo-time.js'
import { type Desk, told } from '../../journal/patient-context.js'
import { phrases } from '../../phrases/phrases.js'
import { errorOf } from '../lookup/lookup-message.js'
import { responsibilityRequest } from './pll-info.js'

/** The user takes, or ends, the responsibility for the patient's multidose. */
export async function changeResponsibility(
  desk: Desk,
  action: RegisterMultidose | DeregisterMultidose,
): Promise<ActionAnswer> {
  const hindrance = desk.whyNoList()
  if (hindrance !== undefined) return desk.refuse(hindrance)
  const from = action.from ?? osloDate(desk.now())
  const registers = action.action === 'register-multidose'
  if (desk.habits.sendsMultidoseRegistration) {
    const operation = registers ? '$registerResponsibility' : '$deRegisterResponsibility'
    const answer = await desk.call(operation, responsibilityRequest(desk.request.patient, from))
    if (answer.kind !== 'answered') return desk.answer('failed', told(answer))
    const error = errorOf(answer.body.parameter?.find(({ name }) => name === 'resultCode'))
    if (error !== undefined && desk.habits.readsRegistrationAnswer)
      return desk.answer('failed', phrases.sfmPartly(error))
  }
  desk.journal = afterRegistration(desk.journal)
  return desk.answer('done', registers ? phrases.responsible(from) : phrases.notResponsible(from))
}
