import type { ActionAnswer, DeregisterMultidose, RegisterMultidose } from '../../generated/adapter.js'
import { afterRegistration } from '../../journal/journal.js'
import { osloDate } from '../../journal/oslo-time.js'
import { phrases } from '../../phrases/phrases.js'
import { failureWords, type SfmContext } from '../client/sfm-context.js'
import { errorOf } from '../fhir/parameters.js'
import { responsibilityRequest } from './pll-info.js'

/** The user takes, or ends, the responsibility for the patient's multidose. */
export async function changeResponsibility(
  context: SfmContext,
  action: RegisterMultidose | DeregisterMultidose,
): Promise<ActionAnswer> {
  const hindrance = context.whyNoList()
  if (hindrance !== undefined) return context.refuse(hindrance)
  const from = action.from ?? osloDate(context.now())
  const registers = action.action === 'register-multidose'
  if (context.behaviour.sendsMultidoseRegistration) {
    const operation = registers ? '$registerResponsibility' : '$deRegisterResponsibility'
    const answer = await context.call(operation, responsibilityRequest(context.request.patient, from))
    if (answer.kind !== 'answered') return context.answer('failed', failureWords(answer))
    const error = errorOf(answer.body.parameter?.find(({ name }) => name === 'resultCode'))
    if (error !== undefined && context.behaviour.readsRegistrationAnswer)
      return context.answer('failed', phrases.sfmPartly(error))
  }
  context.journal = afterRegistration(context.journal)
  return context.answer('done', registers ? phrases.responsible(from) : phrases.notResponsible(from))
}
