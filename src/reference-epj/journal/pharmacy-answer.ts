import { defined } from '../defined.js'
import type { ActionAnswer, AnswerPharmacyQuestion } from '../generated/adapter.js'
import { phrases } from '../phrases/phrases.js'
import { confirmInUse, discontinueTreatment, renewPrescription } from './line-changes.js'
import type { PatientContext } from './patient-context.js'

/**
 * The user answers the multidose pharmacy (kodeverk 7493). No source says how an answer is carried: it is given by what is done in the
 * next list. To discontinue or not to include (1, 4) ends the treatment, to include (3) keeps it, to renew (5) renews; where
 * nothing is to be done, the list that is sent is the answer.
 */
export function answerPharmacyQuestion(
  context: PatientContext,
  { target, answer, reason = 'X', note }: AnswerPharmacyQuestion,
): ActionAnswer {
  switch (answer) {
    case '1':
    case '4':
      return discontinueTreatment(context, defined({ action: 'discontinue-treatment' as const, target, reason, note }))
    case '3':
      return isListed(context, target)
        ? context.answer('done', phrases.answeredByList)
        : confirmInUse(context, { action: 'confirm-in-use', target })
    case '5':
      return renewPrescription(context, { action: 'renew-prescription', target })
    default:
      return context.answer('done', phrases.answeredByList)
  }
}

function isListed(context: PatientContext, target: AnswerPharmacyQuestion['target']): boolean {
  const opened = context.opened()
  return 'lines' in opened && opened.lineOf(target)?.pllId !== undefined
}
